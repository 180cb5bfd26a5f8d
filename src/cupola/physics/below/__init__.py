"""Below: what is struck when, what of it is in view, and which way a voice gets up and down."""
