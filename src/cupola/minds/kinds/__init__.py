"""Kinds of the built-in mind: what each of them never does, and what comes first to it."""
