"""Who decides: one file per kind of mind."""
