"""The empirical game: each side gets an instruction, and many worlds say what comes of it."""
