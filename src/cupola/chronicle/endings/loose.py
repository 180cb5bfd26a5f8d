"""Loose ends: what a story began and did not end.

A promise neither kept nor broken, an order never disclosed, a lie never found out, a wound never
tended, a thing hidden and never found, a threat or a vow never carried out, a search never
ended, a proposal never answered.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cupola.chronicle.endings.words import words
from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose.wording import begun, filled
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.clauses import ABOUT
from cupola.chronicle.tale.naming import Naming
from cupola.chronicle.tale.views import senses_of, took_in

SOON = 30
"""Minutes that somebody wounded must live for it to be a neglect that nobody tends them."""
BLOWS = ("strike", "strangle", "swing")
WOUNDS = ("wounded", "mortal")
ANSWERS = ("agree", "refuse", "hesitate", "volunteer")
PLAIN = ("say", "tell", "call", "read_aloud")
DONE_BY = {"spacewalk": ("exit", "volunteer")}
"""For what is proposed to one, what they do who agree without a word."""
TOGETHER = "leave_together"
"""What is proposed that whoever left together has done."""
FOUND_OUT = 0.5
"""Credence in somebody's having lied from which a lie counts as found out."""


@dataclass(frozen=True)
class LooseEnd:
    """What was begun: its kind, the event that began it, and a sentence."""

    kind: str
    event: Happening
    text: str

    @property
    def minute(self) -> int:
        """When it began."""
        return self.event.minute


def loose_ends(chronicle: Chronicle, naming: Naming) -> list[LooseEnd]:
    """Everything that was begun and not ended, in the order in which it was begun."""
    knot = _Knot(chronicle, naming)
    found = [end for kind in KINDS for end in KINDS[kind](knot)]
    return sorted(found, key=lambda end: end.event.id)


class _Knot:
    """One chronicle, asked for what follows an event."""

    def __init__(self, chronicle: Chronicle, naming: Naming) -> None:
        self.chronicle, self.naming = chronicle, naming
        self.fates = {row.person: row for row in chronicle.endings}
        self.people = set(naming.people)
        self.senses = senses_of(chronicle)

    def took_in(self, event: Happening, person: str) -> bool:
        """Whether somebody perceived an event, and could tell what was said."""
        return took_in(self.senses, event, person)

    def of(self, *verbs: str) -> Iterator[Happening]:
        """The events of these verbs; the same again is asked once."""
        seen = set()
        for event in self.chronicle.events:
            key = (event.verb, event.actor, event.target, event.content)
            if event.verb in verbs and key not in seen:
                seen.add(key)
                yield event

    def after(self, event: Happening) -> Iterator[Happening]:
        """What happens after an event."""
        return (one for one in self.chronicle.events if one.id > event.id)

    def end(self, kind: str, event: Happening, **more: str | None) -> LooseEnd:
        """A loose end in words."""
        gaps = self.naming.gaps(event) | self.naming.put(event) | more
        gaps["deed"] = gaps.get("deed") or gaps.get("own") or gaps.get("claim") or "something"
        joint = gaps.get("joint")
        gaps["offered"] = f"to {gaps['target']} that they {joint}" if joint else None
        gaps["offered"] = gaps["offered"] or f"to {gaps['target']} {gaps['deed']}"
        if gaps.get("offer"):
            gaps["offered"] = f"{gaps['offer']} to {gaps['target']}"
        text = str(filled([words()["loose"][kind]], gaps))
        return LooseEnd(kind, event, begun(self.naming.reworded(text)))

    def side(self, person: str | None) -> str | None:
        """Under whose orders somebody is."""
        return self.chronicle.cast.side_of(person or "")


def _promises(knot: _Knot) -> Iterator[LooseEnd]:
    open_ones = [
        event
        for event in knot.of("promise")
        if event.target in knot.people and not _is_settled(knot, event)
    ]
    for event in open_ones:
        alike = [e for e in open_ones if (e.actor, e.content) == (event.actor, event.content)]
        if alike[0] is event:
            people = knot.naming.listed(str(e.target) for e in alike)
            yield knot.end("promise", event, target=people)


def _is_settled(knot: _Knot, promise: Happening) -> bool:
    """Whether a promise was kept or broken: by what its maker did, or by how it ended."""
    content, maker = promise.content or "", promise.actor or ""
    if content.endswith("_stays"):
        return knot.fates[maker].fate != "dead"
    done = KEPT_BY.get(content)
    later = [event for event in knot.after(promise) if event.actor == maker]
    if done is None:
        return any(event.target == promise.target for event in later)
    return any(event.verb in done or event.intent in done for event in later)


KEPT_BY = {
    "distraction": ("distract",),
    "leave_together": ("depart", "board"),
    "spacewalk": ("exit",),
    "order": ("obey_order",),
    "revenge": ("revenge",),
    "truce": ("break_truce", "strike", "strangle"),
}
"""For each thing promised, the verbs or intents of its maker that keep or break it."""


def _orders(knot: _Knot) -> Iterator[LooseEnd]:
    told = {
        row.person for row in knot.chronicle.orders if row.stage in ("disclosed", "carried_out")
    }
    silent = [
        event
        for event in knot.of("order")
        if event.target in knot.people and event.target not in told
        if not _spoke_of_it(knot, event)
    ]
    if silent:
        people = [event.target or "" for event in silent]
        speak = "speaks" if len(people) == 1 else "speak"
        yield knot.end("order", silent[0], actor=knot.naming.listed(people), speak=speak)


def _spoke_of_it(knot: _Knot, order: Happening) -> bool:
    """Whether somebody of another side heard of it from the one who has it, and took it in."""
    who = order.target
    others = [one for one in knot.people if knot.side(one) != knot.side(who)]
    return any(
        event.actor == who
        and event.verb in PLAIN
        and (event.content == f"{who}_ordered" or event.verb == "read_aloud")
        and any(knot.took_in(event, one) for one in others)
        for event in knot.after(order)
    )


def _lies(knot: _Knot) -> Iterator[LooseEnd]:
    exposed: dict[str, int] = {}
    for row in knot.chronicle.beliefs:
        if row.fact.endswith("_lied") and row.value >= FOUND_OUT and row.cause is not None:
            liar = row.fact.removesuffix("_lied")
            exposed[liar] = max(exposed.get(liar, -1), row.cause)
    for event in knot.chronicle.events:
        if event.is_lie and event.target and exposed.get(event.actor or "", -1) <= event.id:
            hearers = [one for one in event.perceivers if one != event.actor]
            if event.verb in ABOUT:
                hearers = [one for one in hearers if knot.took_in(event, one)]
                yield from _charge(knot, event, hearers)
            elif hearers:
                yield knot.end("lie", event)


def _charge(knot: _Knot, event: Happening, hearers: list[str]) -> Iterator[LooseEnd]:
    """A lie about somebody: its hearers are not whom it is about."""
    if hearers:
        said = knot.naming.gaps(event)["objection" if event.verb == "defend" else "claim"]
        yield knot.end("lie", event, target=knot.naming.listed(hearers), claim=said)


def _wounds(knot: _Knot) -> Iterator[LooseEnd]:
    seen = set()
    for event in knot.chronicle.events:
        hurt = event.target or ""
        if event.outcome not in WOUNDS or event.verb not in BLOWS or hurt in seen:
            continue
        seen.add(hurt)
        tended = any(e.verb == "tend" and e.target == hurt for e in knot.after(event))
        if not tended and _outlives(knot, hurt, event.minute + SOON):
            yield knot.end("wound", event)


def _outlives(knot: _Knot, person: str, minute: int) -> bool:
    died = [e.minute for e in knot.chronicle.events if e.verb == "die" and e.actor == person]
    return not died or died[0] > minute


def _hidden(knot: _Knot) -> Iterator[LooseEnd]:
    """What somebody changed in secret and nobody else ever saw."""
    for event in knot.of("fake", "cut", "shut_down", "hide"):
        known = set(event.perceivers) - {event.actor, event.target}
        found = any(
            (later.cause == event.id and later.actor in knot.people - {event.actor})
            or (later.verb in ("repair", "restore") and later.target == event.target)
            or (later.verb == "see" and later.target == event.target)
            or _owns_up(knot, event, later)
            for later in knot.after(event)
            if not (later.verb == "see" and later.truth == 0)  # whoever is taken in finds nothing
        )
        if event.verb != "hide" and not known and not found:
            text = (knot.naming.gaps(event)["actor"] or "", event.verb)
            yield knot.end("hidden", event, text=_did(knot, event) or " ".join(text))


def _owns_up(knot: _Knot, deed: Happening, later: Happening) -> bool:
    """Whether whoever did it tells somebody."""
    said = later.verb in PLAIN and later.content == f"{deed.actor}_sabotaged"
    hearers = knot.people - {deed.actor}
    return later.actor == deed.actor and said and any(knot.took_in(later, p) for p in hearers)


def _did(knot: _Knot, event: Happening) -> str | None:
    from cupola.chronicle.endings.words import told

    return told(knot.naming, event)


def _threats(knot: _Knot) -> Iterator[LooseEnd]:
    for event in knot.of("threaten"):
        struck = any(e.actor == event.actor and e.verb in BLOWS for e in knot.after(event))
        if not (struck and (event.content or "").endswith("_will_strike")):
            yield knot.end("threat", event)


def _searches(knot: _Knot) -> Iterator[LooseEnd]:
    open_ones = []
    for event in knot.of("hunt"):
        met = any(
            e.actor == event.actor and e.target == event.target and e.verb in (*BLOWS, "seize")
            for e in knot.after(event)
        )
        if not met:
            open_ones.append(event)
    for event in open_ones:
        alike = [one for one in open_ones if one.actor == event.actor]
        if alike[0] is event:
            people = knot.naming.listed(str(one.target) for one in alike)
            yield knot.end("search", event, target=people)


def _vows(knot: _Knot) -> Iterator[LooseEnd]:
    for event in knot.of("vow"):
        deeds = (e.verb for e in knot.after(event) if e.actor == event.actor)
        if not any(verb in (*BLOWS, "seize") for verb in deeds):
            yield knot.end("vow", event)


def _proposals(knot: _Knot) -> Iterator[LooseEnd]:
    for event in knot.of("propose"):
        answered = any(e.actor == event.target and _is_answer(e, event) for e in knot.after(event))
        answered |= any(_is_crossed(e, event) for e in knot.of("propose"))
        both = {knot.fates[one].fate for one in (event.actor, event.target) if one in knot.fates}
        done = event.content == TOGETHER and both == {"left"}
        if event.target in knot.people and not answered and not done:
            yield knot.end("proposal", event)


def _is_crossed(one: Happening, offer: Happening) -> bool:
    """Whether both offer the same to each other."""
    return (one.actor, one.target, one.content) == (offer.target, offer.actor, offer.content)


def _is_answer(later: Happening, offer: Happening) -> bool:
    """Whether this answers an offer: in words, by offering the same, or by doing it."""
    if later.verb in DONE_BY.get(offer.content or "", ()):
        return True
    if later.target not in (offer.actor, None) and later.verb != "volunteer":
        return False
    return later.content == offer.content or (later.verb in ANSWERS and later.content is None)


KINDS: dict[str, Callable[[_Knot], Iterator[LooseEnd]]] = {
    "promise": _promises,
    "order": _orders,
    "lie": _lies,
    "wound": _wounds,
    "hidden": _hidden,
    "threat": _threats,
    "search": _searches,
    "vow": _vows,
    "proposal": _proposals,
}
"""Every kind of loose end, and what finds it."""
