"""Why: which decisions of a story mattered for what came of it, and what would have saved whom."""
