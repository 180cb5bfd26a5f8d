"""Chronicles written by hand: a few lines each, to try a trope on."""
