"""What one perceives: the only door from the world to a mind."""
