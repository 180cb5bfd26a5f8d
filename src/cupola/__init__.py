"""Cupola: a crew in a closed circle under conflicting orders."""
