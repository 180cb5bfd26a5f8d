"""What is kept of a run: tables, sentences, and the comparison with a reference log."""
