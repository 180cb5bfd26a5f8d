"""How long what-ifs and the search for what mattered take, on two threads."""

import time

from cupola.studies.bench.lanes import FILM
from cupola.studies.bench.stories import Figures
from cupola.studies.study import Way
from cupola.studies.whatif.story import Story
from cupola.studies.whatif.whole import whatif
from cupola.studies.why.whole import Question, why

MIDDLE = "day 3 13:00"
"""The middle of the film: half of its beats are over."""
OUTCOME = "four deaths"
TWO = Way(threads=2, engine="compiled")


def branches() -> Figures:
    """Seconds of 2 x 1,000 stories from the middle of the film, and of why it ends as it does."""
    return {"whatif_s_2": pairs_lived(), "why_s_2": what_mattered()}


def pairs_lived() -> float:
    """Seconds of a what-if in which somebody jokes, from the film's start, its rules compiled."""
    began = time.perf_counter()
    story = Story(FILM, engine="compiled")
    whatif(story.at(MIDDLE), f"{story.scenario.person[0]['id']} joke", way=TWO)
    return time.perf_counter() - began


def what_mattered() -> float:
    """Seconds of `cupola why` for one outcome of the film."""
    began = time.perf_counter()
    why(Story(FILM, engine="compiled"), OUTCOME, Question(way=TWO))
    return time.perf_counter() - began
