"""What if: one thing changed at one moment of a story, and what that changes, on the same dice."""

from cupola.studies.whatif.arms import Arm, arms_of
from cupola.studies.whatif.branches import branch
from cupola.studies.whatif.differing import Difference
from cupola.studies.whatif.pairs import Asked, Pair, live_pairs
from cupola.studies.whatif.story import Story

__all__ = ["Arm", "Asked", "Difference", "Pair", "Story", "arms_of", "branch", "live_pairs"]
