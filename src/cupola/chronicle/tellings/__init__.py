"""Tellings: which events a viewer is shown, in which order, and what the viewer makes of them."""

from cupola.chronicle.tellings.choosing import telling_of
from cupola.chronicle.tellings.profiles import Profile, profiles_of
from cupola.chronicle.tellings.telling import Hint, Shown, Telling
from cupola.chronicle.tellings.viewer import Viewer

__all__ = ["Hint", "Profile", "Shown", "Telling", "Viewer", "profiles_of", "telling_of"]
