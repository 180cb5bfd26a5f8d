"""What one holds: credence, trust and feelings, moved by percepts alone."""
