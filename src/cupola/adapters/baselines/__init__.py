"""Baselines: what becomes of crews of each kind, on the same dice, with intervals.

A row is one kind of crew, or one kind of player among others.  `rows` reads and writes their
files, `counting` counts those of this package and measures anybody's, `page` shows them all.
"""
