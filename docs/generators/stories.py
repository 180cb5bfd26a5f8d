"""Whole stories as examples: the replayed film, and the same people deciding for themselves."""

from functools import cache

from cupola.chronicle.store import Chronicle
from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from docs.generators.markdown import NOTE, PROSE
from docs.generators.replays import FILM, replay

SEED = 783
"""Dice of the self-decided story: the first of the golden playthroughs."""
KIND = "builtin"
"""Who decides in it."""


def film_story() -> str:
    """The film's full text."""
    return story(replay().chronicle, "film", "cupola tell film")


def free_story() -> str:
    """The full text of a story in which everybody decides for themselves."""
    command = f"cupola tell film --minds {KIND} --seed {SEED}"
    return story(free(), "free", command)


@cache
def free() -> Chronicle:
    """The story that the dice of SEED make."""
    return run(load_scenario(FILM).played_by(KIND), SEED)


def story(chronicle: Chronicle, kind: str, command: str) -> str:
    """A page: what it is, how to make it, the story in one line, and the whole of it."""
    title, _, text = chronicle.prose().partition("\n")
    lead = PROSE["stories"][kind].strip()
    made = PROSE["stories"]["made"].strip().replace("{command}", f"`{command}`")
    short = chronicle.prose("line")
    return "\n\n".join([title, NOTE, f"{lead} {made}", short.strip(), text.strip()]) + "\n"
