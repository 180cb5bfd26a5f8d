"""A chronicle in plain sentences."""

from cupola.chronicle.prose.lines import Line, ending_lines, sentence, story
from cupola.chronicle.prose.turning import turning_points
from cupola.chronicle.prose.wording import Wording

__all__ = ["Line", "Wording", "ending_lines", "sentence", "story", "turning_points"]
