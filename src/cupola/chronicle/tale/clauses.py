"""What is told as one: an event, or several that one sentence can tell."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cupola.chronicle.happenings import Happening
from cupola.chronicle.tale.manner import manner

AT_ONCE = 12
"""Minutes within which what belongs together may be told as one."""
LONGEST = 45
"""Minutes for which what several do for themselves is one: those of a scene."""
BACK = 9
"""Clauses back to which one looks for what belongs together."""


DRAGS = "drags"
"""The form of a way on which somebody drags others along: they are its targets."""


@dataclass(frozen=True)
class Clause:
    """One event, or several of one kind: who, to whom, what was said.

    form: the key of a sentence of `manner.toml` that is told instead of the usual one.
    mutual: whether all did it to each other.  times: how often it was done.
    apart: whether several did it, each at another time or in another place.
    afar: whether they speak of somebody who is adrift, far from everybody.
    """

    events: tuple[Happening, ...]
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    contents: tuple[str, ...]
    form: str | None = None
    mutual: bool = False
    times: int = 1
    apart: bool = False
    afar: bool = False

    @property
    def event(self) -> Happening:
        """The event by which the clause is told: the first."""
        return self.events[0]

    @property
    def minute(self) -> int:
        """When it begins."""
        return self.event.minute

    @property
    def until(self) -> int:
        """When the last of its events happens, of those that belong to its scene."""
        return self.minute if self.apart else self.events[-1].minute

    @property
    def involved(self) -> frozenset[str]:
        """Whoever does it or to whom it is done."""
        return frozenset((*self.actors, *self.targets))

    @property
    def reached(self) -> frozenset[str]:
        """Whoever does it, suffers it or perceives it."""
        if self.apart:
            return frozenset((*self.actors[:1], *self.event.perceivers))
        seen = {person for event in self.events for person in event.perceivers}
        return self.involved | seen


def clause_of(event: Happening, form: str | None = None) -> Clause:
    """A clause of one event."""
    said = event.content or event.looks
    about = event.verb in ABOUT or (event.verb == "see" and said)
    return Clause(
        (event,),
        (event.actor,) if event.actor else (),
        (event.target,) if event.target and not about else (),
        (said,) if said else (),
        form,
    )


def merged(clauses: Iterable[Clause]) -> list[Clause]:
    """The clauses in order, those that one sentence can tell made one.

    What more than two do to one another is one only if everybody does it and has it done to them.
    """
    found: list[Clause] = []
    for clause in _merged(clauses, groups=True):
        if _is_whole(clause):
            found.append(clause)
        else:
            parts = [clause_of(event, clause.form) for event in clause.events]
            found += _merged([replace(one, afar=clause.afar) for one in parts], groups=False)
    return found


def _is_whole(clause: Clause) -> bool:
    """Whether everybody does it and has it done to them, if they do it to one another."""
    do = {event.actor for event in clause.events}
    return not clause.mutual or do == {event.target for event in clause.events}


def _merged(clauses: Iterable[Clause], *, groups: bool) -> list[Clause]:
    """The clauses in order, merged; groups: whether more than two may do it to one another."""
    kept: list[Clause] = []
    for clause in clauses:
        for place in range(len(kept) - 1, max(-1, len(kept) - 1 - BACK), -1):
            made = _one(kept[place], clause, groups=groups)
            if made is not None:
                kept[place] = made
                break
            if _depends(kept[place], clause):
                kept.append(clause)
                break
        else:
            kept.append(clause)
    return kept


def spread(clauses: Iterable[Clause]) -> list[Clause]:
    """The clauses; what several do for themselves about then is one, where it begins."""
    kept: list[Clause] = []
    first: dict[tuple[str, ...], int] = {}
    for clause in clauses:
        key = (clause.event.verb, clause.form or "")
        at = first.get(key)
        if at is None or not _is_alone(clause) or clause.minute - kept[at].minute > LONGEST:
            first |= {key: len(kept)} if _is_alone(clause) else {}
            kept.append(clause)
            continue
        who = tuple(dict.fromkeys((*kept[at].actors, *clause.actors)))
        far = clause.minute - kept[at].minute > AT_ONCE
        apart = kept[at].apart or far or clause.event.place != kept[at].event.place
        kept[at] = replace(_joint(kept[at], clause), actors=who, apart=apart)
    return kept


def _is_alone(clause: Clause) -> bool:
    """Whether somebody does it for themselves, and answers nobody by it."""
    ways = manner()["spread"]
    alone = clause.event.verb in ways["verbs"] or clause.form in ways["forms"]
    return alone and clause.event.intent not in ways["answers"]


def _depends(earlier: Clause, later: Clause) -> bool:
    """Whether the later may not be told before the earlier: somebody is in both, or spoken of."""
    if earlier.event.verb == "ask" and set(earlier.targets) & set(later.actors):
        return True  # what somebody is asked stands before what they answer
    quiet = set("see tell say ask comfort mourn promise tried defend accuse".split())
    if earlier.event.verb in quiet and later.event.verb in quiet:
        return False
    spoken_of = any(
        content.startswith(f"{person}_")
        for person in earlier.involved
        for content in later.contents
    )
    return spoken_of or bool(earlier.reached & later.involved)


def _one(first: Clause, then: Clause, *, groups: bool) -> Clause | None:
    """Both as one clause, None if no sentence can tell both."""
    a, b = first.event, then.event
    if a.verb not in ANY_MEANS and a.instrument != b.instrument:
        return None
    kind = (a.verb, a.outcome, a.tried, a.is_lie, first.form)
    if kind != (b.verb, b.outcome, b.tried, b.is_lie, then.form) or first.form == DRAGS:
        return None
    if then.minute - first.until > AT_ONCE or _is_elsewhere(first, then):
        return None
    again = _again(first, then)
    return again or _each_other(first, then, groups=groups) or _gathered(first, then)


def _is_elsewhere(first: Clause, then: Clause) -> bool:
    """Whether both happen in different places, and the text says where."""
    a, b = first.event, then.event
    return a.place != b.place and a.verb not in manner()["place"]["untold"]


def _joint(first: Clause, then: Clause) -> Clause:
    return replace(first, events=(*first.events, *then.events))


def _again(first: Clause, then: Clause) -> Clause | None:
    """The same done again by the same to the same."""
    if (first.actors, first.targets, first.contents) != (then.actors, then.targets, then.contents):
        return None
    return replace(_joint(first, then), times=first.times + 1)


def _each_other(first: Clause, then: Clause, *, groups: bool) -> Clause | None:
    """What people do to each other, or one to the other within a group."""
    ways, verb = manner()["reciprocal"], first.event.verb
    if verb not in ways["verbs"] or _of_oneself(first) != _of_oneself(then):
        return None
    turned = (first.actors, first.targets) == (then.targets, then.actors)
    shared = bool(first.involved & then.involved) and first.actors != then.actors
    one_to = first.targets != then.targets or first.mutual
    grouped = groups and verb in ways["groups"]
    if not turned and not (grouped and shared and one_to):
        return None
    if not (then.targets and (first.targets or first.mutual)):
        return None
    who = dict.fromkeys((*first.actors, *first.targets, *then.actors, *then.targets))
    if "all" in who:
        return None
    return replace(_joint(first, then), actors=tuple(who), targets=(), mutual=True)


def _of_oneself(clause: Clause) -> tuple[str, ...]:
    """What is said, as everybody who says it of themselves would."""
    me = f"{clause.event.actor}_"
    return tuple(content.removeprefix(me) for content in clause.contents)


def _gathered(first: Clause, then: Clause) -> Clause | None:
    """The same by one to several, by several, or in several words."""
    ways, verb = manner()["gathered"], first.event.verb
    alike = [getattr(first, part) == getattr(then, part) for part in PARTS]
    if not alike[0] and alike[1] and _of_oneself(first) == _of_oneself(then):
        alike[2] = True
    if first.mutual or alike.count(False) != 1:
        return None
    part = PARTS[alike.index(False)]
    if verb not in ways[part]:
        return None
    values = tuple(dict.fromkeys((*getattr(first, part), *getattr(then, part))))
    if part == "actors" and set(values) & set(first.targets):
        return None
    made = _joint(first, then)
    if part == "actors":
        return replace(made, actors=values)
    return replace(made, targets=values) if part == "targets" else replace(made, contents=values)


ANY_MEANS = ("board", "celebrate", "see", "exit", "enter", "suit_up", "talk", "attempt_contact")
"""Verbs that are the same with whatever they are done."""
ABOUT = ("attempt_contact", "accuse", "defend")
"""Verbs whose target is whom or what it is about, not whom it is said to."""
PARTS = ("actors", "targets", "contents")
"""What two clauses may differ in and still be one sentence."""
