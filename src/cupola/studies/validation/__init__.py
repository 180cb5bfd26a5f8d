"""Validation: what the physics says beside what is published, and plots of it."""
