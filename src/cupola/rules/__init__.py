"""What one may do: one file per family of actions, each a rule book for players."""
