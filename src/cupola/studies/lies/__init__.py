"""Lies: what was said that its speaker did not hold, who believed it, and what it did."""
