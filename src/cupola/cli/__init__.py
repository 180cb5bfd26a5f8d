"""To type: one file for each command, and what they share on the screen."""
