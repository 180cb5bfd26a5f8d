"""Tests of the table of baselines."""
