"""News: what somebody perceives that matters enough to be told at once, and is told once."""

from cupola.adapters.text.percepts import Told
from cupola.world.catalogue.verbs import VERB_ROWS, Family, Verb
from cupola.world.records import Percept

NEWS = 2.0
"""Weight from which something perceived is news (sentences.toml: 0 to 12)."""
MURMUR = 30
"""Minutes within which the same light thing, such as voices next door, is told once."""
RECENT = 40
"""Lines looked through for the same."""
TALK = (Family.SPEAKING, Family.BARGAINING)
"""What others say before one, however light, ends a wait."""
ADDRESSED = (Family.SPEAKING, Family.BARGAINING, Family.FIGHTING, Family.CARING, Family.HANDLING)
"""What is news however light it is, if it is done to oneself."""


class News:
    """What one person has been told of what they perceived."""

    def __init__(self, person: int) -> None:
        self.person = person
        self.log: list[Told] = []

    def is_told_already(self, told: Told) -> bool:
        """Whether the same was told at this minute, or of what is light, a while ago.

        What was not is in the log from now on.
        """
        since = told.minute - (0 if told.weight else MURMUR)
        late = (one for one in self.log[-RECENT:] if one.minute >= since)
        if any(one.text == told.text for one in late):
            return True
        self.log.append(told)
        return False

    def is_news(self, percept: Percept, weight: float, *, waits: bool) -> bool:
        """Whether this calls the person away from letting time pass.

        waits: whether the person lets time pass without doing anything of their own.
        """
        family = VERB_ROWS[Verb(percept.verb)].family
        if percept.actor == self.person and family != Family.HAPPENING:
            return False
        if weight >= NEWS or (percept.target == self.person and family in ADDRESSED):
            return True
        return waits and family in TALK
