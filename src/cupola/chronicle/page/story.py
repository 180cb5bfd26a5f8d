"""The sentences of the page, for each way in which the run is told."""

import re
from collections.abc import Iterable

from cupola.chronicle.happenings import Happening
from cupola.chronicle.page.crew import Crew
from cupola.chronicle.page.wording import kind_of
from cupola.chronicle.prose.lines import Line, story
from cupola.chronicle.prose.wording import sentences, verb_entry
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tellings import Telling
from cupola.chronicle.tellings.perceiving import is_noise

KINDS = ("quiet", "act", "speech", "force", "death", "below", "sight", "alarm")
"""How lines are drawn; quiet is what several people do as a matter of course."""


KNOWN = 5
"""Where a line says who knows of it; one person's telling knows this of that person only."""


class Partial(Chronicle):
    """A chronicle of what a telling shows, for putting it into sentences."""

    def __init__(self, whole: Chronicle, events: Iterable[Happening]) -> None:
        super().__init__(whole.told, whole.seed, None)
        kept = {"endings": whole.endings, "drags": whole.drags}
        self.__dict__ |= {"events": list(events), **kept}
        self.length = whole.minutes

    @property
    def minutes(self) -> int:
        """How long the whole run lasted."""
        return self.length


def calls_lie(telling: Telling, event: Happening) -> bool:
    """Whether a telling calls this a lie; one person is sure of their own lies only."""
    if telling.person not in (None, event.actor):
        return False
    return event.is_lie and telling.knows_lie(event)


class Writer:
    """What turns tellings into lines of the page, each sentence kept once."""

    def __init__(self, crew: Crew, place: dict[str, int]) -> None:
        self.crew, self.place = crew, place
        self.sentences: dict[str, int] = {}

    def lines(self, telling: Telling) -> list[list[int]]:
        """A line for each sentence, in the telling's order, as `line` has it."""
        found = []
        latest = 0
        shown, knows = Partial(self.crew.chronicle, telling.perceived), telling.person is None
        for line in story(shown, mark_lies=False, knows_all=knows):
            latest = max(latest, line.event.minute)
            lie = bool(line.seen_by) and calls_lie(telling, line.event)
            found.append(self.line(line, latest, lie=lie))
            if telling.person is not None:
                found[-1][KNOWN] = self.crew.bits([telling.person])
                found[-1].append(int(is_noise(line.event)))
        return found

    def line(self, line: Line, shown_at: int, *, lie: bool) -> list[int]:
        """One line as numbers.

        They are: minute, event, place, actor, target, who knows of it, kind, weight, sentence,
        whether it is known for a lie, and the minute at which it is shown; through one person's
        eyes also whether it was only heard.
        """
        event = line.event
        quiet = not line.seen_by
        text = f"{line.text} {sentences()['lie']['told']}" if lie else line.text
        where = [
            self.place.get((event.target if event.verb == "alarm" else event.place) or "", -1),
            *map(self.crew.at, (event.actor, event.target)),
        ]
        return [
            event.minute,
            event.id,
            *([-1, -1, -1] if quiet else where),
            0 if quiet else self.known(line),
            KINDS.index("quiet" if quiet else kind_of(event.verb)),
            0 if quiet else round(float(verb_entry(event.verb).get("weight", 0))),
            self.sentences.setdefault(text, len(self.sentences)),
            int(lie),
            shown_at,
        ]

    def known(self, line: Line) -> int:
        """Whoever knows of what a line tells, as bits."""
        if line.seen_by == sentences()["seen"]["all"]:
            return (1 << len(self.crew.people)) - 1
        named = re.findall(r"\w+", line.seen_by)
        whole = " ".join(named)
        return self.crew.bits(
            person.id for person in self.crew.people.values() if f" {person.name} " in f" {whole} "
        )
