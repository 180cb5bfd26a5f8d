"""Sweeps: a scenario at many values of some of its keys, and what that does to the outcomes."""
