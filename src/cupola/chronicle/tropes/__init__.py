"""Tropes: patterns over the tables of a chronicle, each one SELECT for DuckDB."""
