"""Other environments, measured beside Cupola's own, each in an environment of its own."""
