"""The pages about Cupola, and what writes those that can be written from the sources."""
