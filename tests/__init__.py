"""The tests mirror src; house_rules hold for the code itself."""
