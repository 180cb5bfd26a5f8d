"""Commands about stories: what is in them, how they are told, what they show."""
