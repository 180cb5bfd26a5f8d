"""The Earth as a map: what is land, what is sea, and what a region is called.

No turn calls anything here.
"""
