"""What if one thing were otherwise."""
