"""Games: who sits where, what they tried, and the files that bring a game back."""
