"""Where it starts: scenarios and scripts as data, and the reader that finds every mistake."""
