"""What every test shares."""

from hypothesis import settings

# The first example of a law may compile the rules, which takes longer than any sane deadline.
settings.register_profile("cupola", deadline=None)
settings.load_profile("cupola")
