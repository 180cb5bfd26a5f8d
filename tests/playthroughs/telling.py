"""Golden playthroughs: what happened in a run, and what each person saw of it.

One line for each thing that is not routine: when, where, what in the words of the rules, and
after the bar who perceived it.  Whoever could not tell whose doing it was, or did not
understand what was said, stands apart.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.store import Chronicle
from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from cupola.scenarios.reader import load_scenario
from tests.laws.crews import random_run

FOLDER = Path(__file__).parent
RANDOM = "random"
"""The playthrough in which everybody decides by chance."""
WIDTH = 70
ROUTINE = frozenset("go work rest sleep wake look ride celebrate watch research".split())
SMALL_TALK = frozenset("joke talk sing answer ask reassure comfort".split())
"""What is left out of the stories of a crew that decides for itself, which are long."""
BY_ITSELF = "by_itself_"
"""Begins the title of a story in which the film's people decide for themselves; then the seed."""
NEAR_THE_WAR = 2_640
"""The minute from which such a story is told."""
LONGEST = 300


def titles() -> list[str]:
    """The playthroughs there are."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def path_of(title: str) -> Path:
    """Where a playthrough is kept."""
    return FOLDER / f"{title}.txt"


def played(title: str, engine: str) -> list[str]:
    """The lines of a playthrough, lived now."""
    if title == RANDOM:
        run = random_run("film", 10, engine=engine, minute=2_600)
        run.go_on(3_500)
    elif title.startswith(BY_ITSELF):
        seed = int(title.removeprefix(BY_ITSELF))
        run = Run(load_scenario("film").played_by("builtin"), seed, engine=engine)
        run.go_on()
        return list(told(chronicle_of(run), NEAR_THE_WAR, ROUTINE | SMALL_TALK))
    else:
        run = Run(load_scenario(title), engine=engine)
        run.go_on()
    return list(told(chronicle_of(run)))


def told(chronicle: Chronicle, since: int = 0, routine: frozenset[str] = ROUTINE) -> Iterator[str]:
    """The whole run, line by line, and how it ended for everybody.

    since: the minute from which it is told.  routine: verbs that are left out.
    """
    people = [row["id"] for row in chronicle.cast.person]
    senses = _senses(chronicle)
    yield f"{chronicle.cast.title}, seed {chronicle.seed}"
    worth = [e for e in chronicle.events if e.minute >= since and e.verb not in routine]
    for _, group in groupby(worth, key=_kind):
        events = list(group)
        first = events[0]
        place = first.place or "-"
        seen = _seen(events, senses, people)
        what = _what(events)
        clock = first.day_clock.removeprefix("Day ")
        yield f"{clock}  {place:<11} {what:<{WIDTH}} | {seen}"
    yield f"ended at minute {chronicle.minutes}"
    for fate in chronicle.endings:
        carries = f" with {', '.join(fate.carries)}" if fate.carries else ""
        yield f"  {fate.person}: {fate.fate}, {fate.place or '-'}{carries}"


def _kind(event: Happening) -> tuple[Any, ...]:
    """What events of one minute share that make one line."""
    return (
        event.minute,
        event.place,
        event.verb,
        event.target if event.verb != "order" else None,
        event.content,
        event.looks,
        event.tried,
        event.refusal,
    )


def _what(events: list[Happening]) -> str:
    """Who does what, in the words of the rules, and what comes of it."""
    first = events[0]
    who = "+".join(dict.fromkeys(event.actor or "-" for event in events))
    whom = "+".join(dict.fromkeys(event.target or "" for event in events))
    parts = [who, first.verb, whom]
    parts += [f"{first.tried}"] if first.tried else []
    parts += [f"with {first.instrument}"] if first.instrument else []
    parts += [first.content] if first.content else []
    parts += [f"({first.intent})"] if first.intent else []
    parts += ["LIE"] if first.is_lie else []
    parts += [f"-> {first.outcome}"] if first.outcome else []
    parts += [f"-> refused: {first.refusal}"] if first.refusal else []
    return " ".join(part for part in parts if part)


Senses = dict[tuple[int, str], tuple[bool, bool]]


def _senses(chronicle: Chronicle) -> Senses:
    """For each event and person who perceived it: whether they knew who, and what was said."""
    table = chronicle.table("perceived")
    columns = [table[name].tolist() for name in ("event", "person", "recognised", "understood")]
    return {
        (event, person): (bool(knew), bool(understood))
        for event, person, knew, understood in zip(*columns, strict=True)
    }


def _seen(events: Iterable[Happening], senses: Senses, people: list[str]) -> str:
    """Who perceived it, how well."""
    whole, strange, unheard = [], [], []
    for person in people:
        found = [senses[event.id, person] for event in events if (event.id, person) in senses]
        if not found:
            continue
        if any(knew and understood for knew, understood in found):
            whole.append(person)
        elif any(knew for knew, _ in found):
            unheard.append(person)
        else:
            strange.append(person)
    parts = ["all" if len(whole) == len(people) else " ".join(whole)]
    parts += [f"not the words: {' '.join(unheard)}"] if unheard else []
    parts += [f"not by whom: {' '.join(strange)}"] if strange else []
    return "; ".join(part for part in parts if part) or "nobody"
