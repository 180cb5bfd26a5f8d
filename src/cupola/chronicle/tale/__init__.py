"""A chronicle as running text: what is told one by one, what is folded, and how it is joined."""
