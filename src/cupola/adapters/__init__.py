"""Doors for others: text, and whatever else drives a person from outside."""
