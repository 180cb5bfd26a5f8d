"""One person's view in words: for a terminal, and for whatever else reads and writes text."""
