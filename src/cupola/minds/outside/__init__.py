"""Minds that are no part of the program: what they get, and what they answer."""
