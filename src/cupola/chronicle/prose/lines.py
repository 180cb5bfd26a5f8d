"""A chronicle in plain sentences: one for each event that is not routine, routine folded.

Present tense, reported speech.  What is told is what happened; whether the teller also says that
something was a lie is for the caller to choose, for a telling may not know it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from cupola.chronicle.happenings import STATING, Happening
from cupola.chronicle.prose.dragging import dragging_ends
from cupola.chronicle.prose.gathering import Point, also, joined, kind_of
from cupola.chronicle.prose.wording import (
    Wording,
    begun,
    filled,
    of_somebody,
    sentences,
    verb_entry,
)
from cupola.chronicle.store import Chronicle


@dataclass(frozen=True)
class Line:
    """One sentence of the story: when, where, what, and who perceived it."""

    day_clock: str
    place: str
    text: str
    seen_by: str
    event: Happening


def sentence(wording: Wording, event: Happening, *, mark_lies: bool = False) -> str | None:
    """What happened, in a sentence; None for routine, which is not told one by one."""
    entry = verb_entry(event.verb)
    if "routine" in entry:
        return None
    mistaken = sentences()["mistaken"].get(event.verb) if event.truth == 0 else None
    usual = [*entry.get(event.outcome or "", []), *entry["forms"]]
    forms = [*filter(None, [mistaken]), *of_somebody(event), *usual]
    text = filled(forms, wording.gaps(event))
    if text is None:
        return None
    lie = f" {sentences()['lie']['told']}" if mark_lies and event.is_lie else ""
    return begun(wording.reworded(text)) + lie


def line(wording: Wording, point: Point, text: str) -> Line:
    """A sentence with the time, place and witnesses of what it tells."""
    event = point.event
    place = wording.title(event.place) if event.place else ""
    return Line(event.day_clock, place, text, seen_by(wording, point), event)


def seen_by(wording: Wording, point: Point) -> str:
    """Who knows of what is told: "only Ida", "Ida and Bo", "all", "nobody"."""
    words = sentences()["seen"]
    found = {person for event in point.events for person in known_to(wording, event)}
    known = [person for person in wording.people if person in found | {*point.others}]
    if not known:
        return str(words["nobody"])
    if len(known) == len(wording.people):
        return str(words["all"])
    people = wording.listed(known)
    return str(words["only"]).format(people=people) if len(known) == 1 else people


def known_to(wording: Wording, event: Happening) -> list[str]:
    """Whoever perceived an event, and whoever did it; the dead know nothing of their death."""
    known = set(event.perceivers)
    if event.verb == "die":
        known.discard(event.actor or "")
    elif event.actor:
        known.add(event.actor)
    return [person for person in wording.people if person in known]


TOGETHER = 10
"""Minutes within which the same kind of thing, done by several people, makes one line."""
QUIET = 60
"""Minutes in which nothing but routine happens before it makes a line."""


def story(chronicle: Chronicle, *, mark_lies: bool = True, knows_all: bool = True) -> list[Line]:
    """The whole chronicle in sentences; what is routine between two events makes one line.

    knows_all: whether it may be told that nobody took something in, which nobody can perceive.
    """
    wording = Wording(chronicle.cast)
    lines: list[Line] = []
    quiet: list[Happening] = []
    unheard = _unheard(chronicle) if knows_all else set()
    dragged = dragging_ends(chronicle.events, chronicle.drags)
    points = _points(wording, _worth_telling(wording, chronicle.events))
    for point in points:
        text = sentence(wording, point.event, mark_lies=mark_lies)
        if text is not None and point.event.id in unheard:
            text = _in_vain(wording, point.event)
        if point.event.id in dragged:
            text = _dragging(wording, point.event, dragged[point.event.id])
        if text is None:
            quiet.append(point.event)
            continue
        lines += folded(wording, quiet)
        quiet = []
        lines.append(line(wording, point, f"{text}{also(wording, point)}"))
    return lines + folded(wording, quiet)


def _in_vain(wording: Wording, event: Happening) -> str:
    """That somebody says or signals something, and nobody takes it in."""
    forms = sentences()["unheard"]
    form = forms.get(event.verb, forms["told"])
    return begun(wording.reworded(str(filled([form], wording.gaps(event)))))


def _dragging(wording: Wording, event: Happening, people: Iterable[str]) -> str:
    """That somebody goes somewhere with others in their grip."""
    gaps = wording.gaps(event) | {"target": wording.listed(people)}
    return begun(wording.reworded(str(filled([sentences()["dragging"]["told"]], gaps))))


def _unheard(chronicle: Chronicle) -> set[int]:
    """What was said to somebody or read aloud, and nobody but the speaker took it in."""
    table = chronicle.table("perceived")
    columns = [table[name].tolist() for name in ("event", "person", "understood")]
    took_in: dict[int, set[str]] = {}
    for event, person, understood in zip(*columns, strict=True):
        took_in.setdefault(event, set()).update({person} if understood else ())
    people = {row["id"] for row in chronicle.cast.person}
    return {
        event.id
        for event in chronicle.events
        if (event.verb == "read_aloud" or (event.verb in STATING and event.target in people))
        and not took_in.get(event.id, people) - {event.actor}
    }


def _worth_telling(wording: Wording, events: list[Happening]) -> list[Happening]:
    """The events, less what goes without saying.

    These are wounds of the dead, a link that comes back once more unnoticed, being carried along
    after a departure, a death by a deadly blow, and the sight of one's own deed or of a death
    before one's eyes.
    """
    dead: set[str | None] = set()
    doer = {event.id: event for event in events}
    told = []
    back = False
    for event in events:
        if event.verb == "die":
            dead.add(event.actor)
        if event.verb == "link_returns":
            if back and not event.perceivers:
                continue
            back = True
        if event.verb == "ride" and event.cause is not None:
            continue
        cause = doer.get(-1 if event.cause is None else event.cause)
        if cause and _goes_without_saying(event, cause):
            continue
        if event.verb != "see" or wording.whose_wound(event.looks) not in dead:
            told.append(event)
    return told


def _goes_without_saying(event: Happening, cause: Happening) -> bool:
    """Whether what brought it about says it: a deadly blow, one's own deed, a death in sight."""
    if event.minute - cause.minute > 1:
        return False
    if event.verb == "die":
        return cause.outcome == "dead"
    knows = cause.actor == event.actor or (cause.verb == "die" and event.actor in cause.perceivers)
    return event.verb == "see" and knows


def _points(wording: Wording, events: list[Happening]) -> list[Point]:
    """The events in order; of what is told, what follows at once and is the same is made one."""
    points: list[Point] = []
    latest = -1
    for event in events:
        if sentence(wording, event) is None:
            points.append(Point(event))
        elif latest >= 0 and _is_the_same(points[latest], event):
            points[latest] = joined(points[latest], Point(event))
        else:
            latest = len(points)
            points.append(Point(event))
    return points


def _is_the_same(point: Point, event: Happening) -> bool:
    """Whether an event belongs to a point: others do the same, or what both do is told once."""
    first = point.event
    if event.minute - first.minute > TOGETHER or event.verb != first.verb:
        return False
    if verb_entry(event.verb).get("mutual"):
        return (event.actor, event.target) == (first.target, first.actor)
    return event.verb in sentences()["also"] and kind_of(event) == kind_of(first)


def folded(wording: Wording, quiet: list[Happening]) -> list[Line]:
    """One line for all that is routine: who works, who sleeps; none if it does not last."""
    if not quiet or quiet[-1].minute - quiet[0].minute < QUIET:
        return []
    doing: dict[str, list[str]] = {}
    worth = [event for event in quiet if verb_entry(event.verb).get("routine") and event.actor]
    for event in worth:
        people = doing.setdefault(verb_entry(event.verb)["routine"], [])
        if event.actor and event.actor not in people:
            people.append(event.actor)
    if not worth:
        return []
    parts = [_does(wording, does, people) for does, people in doing.items()]
    first = worth[0]
    return [Line(first.day_clock, "", " ".join(parts), "", first)]


def _does(wording: Wording, does: str, people: list[str]) -> str:
    verb = does if len(people) > 1 else _third_person(does)
    form = sentences()["quiet"]["one"]
    return begun(str(filled([form], {"people": wording.listed(people), "does": verb})))


def _third_person(does: str) -> str:
    first, _, rest = does.partition(" ")
    ending = "es" if first.endswith(("s", "o", "h")) else "s"
    return f"{first}{ending} {rest}".strip()


def _vehicle(chronicle: Chronicle) -> str | None:
    """What somebody left in, None if nobody did."""
    left = [event.instrument for event in chronicle.events if event.verb == "depart"]
    return left[-1] if left else None


def ending_lines(chronicle: Chronicle) -> list[str]:
    """How it ended: who left with what, who is aboard or outside, who is dead."""
    wording = Wording(chronicle.cast)
    forms = sentences()["ending"]
    lines = []
    for fate in ("left", "aboard", "outside", "dead"):
        rows = [row for row in chronicle.endings if row.fate == fate]
        if not rows:
            continue
        things = sorted({thing for row in rows for thing in row.carries})
        key = f"{fate}{'_with' if fate == 'left' and things else ''}"
        form = forms[f"{key}_{'one' if len(rows) == 1 else 'many'}"]
        gaps = {
            "people": wording.listed(row.person for row in rows),
            "place": wording.called(_vehicle(chronicle) or rows[0].place),
            "things": wording.listed(things) if things else None,
        }
        lines.append(begun(wording.reworded(str(filled([form], gaps)))))
        if fate == "left":
            lines.append(wording.reworded(str(forms["open"])))
    return lines
