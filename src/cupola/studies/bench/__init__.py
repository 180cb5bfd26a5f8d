"""How fast it is here: one flat table of figures, each with its meaning."""
