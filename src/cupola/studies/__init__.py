"""What if and why: many runs, and measurements of runs."""
