"""The pages, one a file: what each shows, and what it answers to."""
