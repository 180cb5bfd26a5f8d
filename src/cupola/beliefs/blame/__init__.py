"""Blame: whom one reckons to have done what nobody saw."""
