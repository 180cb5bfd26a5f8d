"""The page: the report as a document for people and as values for programs."""
