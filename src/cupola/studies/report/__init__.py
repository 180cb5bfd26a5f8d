"""The report: every measured criterion, with its interval and verdict, in one document."""
