"""Many worlds whose people are played from outside: what each sees, may do, and does."""
