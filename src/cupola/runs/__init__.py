"""How it goes on: the turn, and what drives it."""
