"""The decisions of a story: lines of a script, and choices of minds that weigh.

A script's decision is what one person tries for one purpose (`likelihood/choices.py`), if any of
it was begun.  A mind's is what it took up, with the runner-up and how far that was behind; to
take up again what one was about already is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from cupola.chronicle.happenings import Happening
from cupola.chronicle.page.wording import words
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.likelihood.choices import Choice, choices_of
from cupola.studies.outcome import EVERYDAY
from cupola.studies.whatif.differing import members
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import thaw_table
from cupola.world.names import Names
from cupola.world.notation import MEANING, write
from cupola.world.records import Beat

PASSING = (*EVERYDAY, Verb.LOOK)
"""What is everyday life, and a look out."""
BY_THEIR_OWN_MIND = "what their own mind says"
"""What whoever is kept from a line of a script does instead."""


@dataclass(frozen=True)
class Decision:
    """One decision.

    says, instead: what was decided, and what else would have been, as sentences have it.  whom: a
    person or NOBODY.  behind: how far the runner-up was behind in weighed stakes, chance and all;
    0 for a script, which weighs nothing.  grave: whether it, or the runner-up, is more than
    everyday life.  ends: the minute of the person's next choice.  taken, runner_up: what was meant
    towards whom.  choice: the lines of a script.  marks: their numbers with what is tried in them.
    """

    person: int
    minute: int
    says: str
    instead: str
    whom: int
    behind: float
    grave: bool
    ends: int
    taken: tuple[int, int] | None = None
    runner_up: tuple[int, int] | None = None
    choice: Choice | None = None
    marks: frozenset[tuple[int, str]] = frozenset()

    def brought_about(self, event: Happening, names: Names) -> bool:
        """Whether an event was done under this decision."""
        if event.actor is None or names.entities.get(event.actor) != self.person:
            return False
        if self.choice is not None:
            return (event.beat, event.verb) in self.marks
        return self.minute <= event.minute < self.ends


def decisions_of(run: Run) -> list[Decision]:
    """Every decision of a run that is over, in the order of their minutes."""
    found = [*_scripted(run), *_weighed(run)]
    return sorted(found, key=lambda one: (one.minute, one.person))


def _scripted(run: Run) -> Iterator[Decision]:
    """The decisions of a script of which a deed was begun."""
    beats = thaw_table(Beat, run.scenario.beats)
    rows = run.table("decisions")
    begun = set(zip(*(rows[name].tolist() for name in ("person", "beat", "verb")), strict=True))
    for choice in choices_of(beats):
        marks = {(beats[row].number, Verb(deed.verb)) for row, deed in choice.deeds.items()}
        if not any((choice.person, *mark) in begun for mark in marks):
            continue
        yield Decision(
            person=choice.person,
            minute=min(beats[row].turn for row in choice.rows),
            says=_in_words(run.scenario, choice),
            instead=BY_THEIR_OWN_MIND,
            whom=choice.towards,
            behind=0.0,
            grave=any(deed.verb not in PASSING for deed in choice.deeds.values()),
            ends=max(beats[row].turn for row in choice.rows),
            choice=choice,
            marks=frozenset((beat, verb.name.lower()) for beat, verb in marks),
        )


def _in_words(scenario: Scenario, choice: Choice) -> str:
    """What was done, as sentences have it: names with capitals, no marks between words."""
    people = {str(row["id"]) for row in scenario.person}
    texts = [write(choice.person, deed, scenario.names) for deed in choice.deeds.values()]
    deeds = (text.partition(MEANING)[0].partition(" ")[2].replace("_", " ") for text in texts)
    return "; ".join(
        " ".join(word.title() if word in people else word for word in deed.split())
        for deed in dict.fromkeys(deeds)
    )


def _weighed(run: Run) -> Iterator[Decision]:
    """The choices of minds that weigh, but for those that go on with what was in hand."""
    rows = run.table("decisions")
    rows = rows[(rows["beat"] == 0) & (rows["best"]["intention"][:, 1] != Intention.NONE)]
    for person in np.unique(rows["person"]):
        mine = rows[rows["person"] == person]
        last = np.append(mine["turn"][1:] != mine["turn"][:-1], True)
        mine = mine[last]
        ends = np.append(mine["turn"][1:] + 1, run.scenario.turns)
        before = (int(Intention.NONE), NOBODY)
        for row, end in zip(mine, ends, strict=True):
            best = row["best"]
            taken, other = ((int(b["intention"]), int(b["target"])) for b in best[:2])
            if taken != before:
                yield _choice(run.scenario, row, (taken, other), int(end))
            before = taken


def _choice(
    scenario: Scenario, row: Any, both: tuple[tuple[int, int], tuple[int, int]], end: int
) -> Decision:
    taken, other = both
    scores = row["best"]["score"] + row["best"]["noise"]
    return Decision(
        person=int(row["person"]),
        minute=made_at(row),
        says=meant(scenario, *taken),
        instead=meant(scenario, *other),
        whom=taken[1],
        behind=float(scores[0] - scores[1]),
        grave=is_grave(taken[0]) or is_grave(other[0]),
        ends=end,
        taken=taken,
        runner_up=other,
    )


def made_at(row: Any) -> int:
    """The minute in which a choice was made: the one after what it was made from, but at first."""
    return int(row["turn"]) + (1 if row["turn"] or row["count"] else 0)


def is_grave(intention: int) -> bool:
    """Whether an intention is more than everyday life."""
    return not Intention.NONE <= intention <= Intention.LOOK_OUT


def meant(scenario: Scenario, intention: int, whom: int) -> str:
    """What somebody means to bring about, in words."""
    name = Intention(intention).name.lower()
    form = str(words()["intention"].get(name, name.replace("_", " ")))
    towards, _, without = form.partition("|")
    if whom not in members(scenario):
        return without if "{target}" in towards else towards
    called = first_name(scenario, whom)
    if "{target}" not in towards:
        return f"{towards} ({called})"
    return towards.replace("{target}", called)


def first_name(scenario: Scenario, person: int) -> str:
    """How somebody is called."""
    return str(scenario.person[person]["full_name"]).split()[0]
