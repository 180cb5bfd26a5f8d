"""The text of a scenario: read safely, checked whole, with every mistake in a sentence."""
