"""How likely a scripted story is to the built-in mind."""
