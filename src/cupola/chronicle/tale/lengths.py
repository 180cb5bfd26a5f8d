"""Four lengths of a tale: one line, one screen, one page, the full text."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from cupola.chronicle.clock import day_clock
from cupola.chronicle.endings import outcome_of
from cupola.chronicle.endings.classifying import HEALS, outcome_lines
from cupola.chronicle.endings.words import kinds, lowered
from cupola.chronicle.happenings import UNKNOWN
from cupola.chronicle.prose.turning import OUTCOME_WEIGHT
from cupola.chronicle.prose.wording import verb_entry
from cupola.chronicle.tale.clauses import DRAGS, Clause
from cupola.chronicle.tale.composing import Composer
from cupola.chronicle.tale.language import counted
from cupola.chronicle.tale.manner import manner
from cupola.chronicle.tale.naming import Naming
from cupola.chronicle.tale.scenes import Rhythm, Scene, scenes
from cupola.chronicle.tale.sifting import sifted
from cupola.chronicle.tale.views import View
from cupola.chronicle.tale.whole import Tale, own_ending, tale_of

ON_A_PAGE, ON_A_SCREEN = 36, 13
"""Clauses that a page and a screen have; tuned so that they fill one and no more."""
PAGE_RHYTHM = Rhythm(pause=150, longest=180)
"""How long the paragraphs of a page are, in minutes of the story."""
LIE, EXPOSED, MOVED = 3.0, 5.0, 2.0
"""Weight of a lie, of a lie that is found out, and the most for credences that are moved."""


class Length(StrEnum):
    """How long a telling is."""

    LINE = "line"
    SCREEN = "screen"
    PAGE = "page"
    FULL = "full"


@dataclass(frozen=True)
class Moment:
    """A turning point on one screen: when, where, and what."""

    clock: str
    place: str
    text: str


@dataclass(frozen=True)
class Screen:
    """A story on one screen: its turning points and its end."""

    title: str
    moments: tuple[Moment, ...]
    ending: tuple[str, ...]


def page_tale(view: View) -> Tale:
    """The tale on one page: its weightiest clauses, in paragraphs; no loose ends."""
    naming = Naming(view.chronicle.cast)
    kept = weightiest(view, naming, ON_A_PAGE)
    tale = tale_of(view, kept, PAGE_RHYTHM)
    return replace(tale, loose=())


def screen_of(view: View) -> Screen:
    """The tale on one screen."""
    naming = Naming(view.chronicle.cast)
    composer = Composer(view, naming)
    moments = []
    best = weightiest(view, naming, ON_A_SCREEN)
    if view.person is not None or view.knows_all:
        best = sorted(best, key=lambda clause: clause.minute)
    for clause in best:
        text = " ".join(one.text for one in composer.compose(Scene([clause])))
        if text:
            day, _, time = day_clock(clause.minute, naming.cast.minute_of_day).rpartition(" ")
            clock = f"{day}, {time}"
            place = naming.title(clause.event.place) if clause.event.place else ""
            moments.append(Moment(clock, place, text))
    ending = tale_ending(view, Naming(view.chronicle.cast))
    return Screen(view.chronicle.cast.title, tuple(moments), ending)


def tale_ending(view: View, naming: Naming) -> tuple[str, ...]:
    """How it ends, as far as the telling knows."""
    if view.person is not None:
        return own_ending(view, naming)
    found = outcome_lines(view.chronicle, naming, outcome_of(view.chronicle, naming))
    return tuple(found)


def weightiest(view: View, naming: Naming, how_many: int) -> list[Clause]:
    """The clauses that matter most, in the order in which they are told."""
    told = [clause for scene in scenes(sifted(view, naming).told) for clause in scene.clauses]
    weights = _weights(view, naming)
    seen: set[str | None] = set()
    ranked = []
    for order, clause in enumerate(told):
        weight = max(weights[event.id] for event in clause.events)
        weight += DRAGGED if clause.form == DRAGS else 0.0
        weight -= REPEATED if clause.event.verb == "see" and clause.event.looks in seen else 0.0
        seen.add(clause.event.looks)
        ranked.append((-weight, order, clause))
    best = {order for _, order, _ in sorted(ranked, key=lambda row: row[:2])[:how_many]}
    kept = _with_offers(told, best)
    return [clause for order, clause in enumerate(told) if order in kept]


def _with_offers(told: list[Clause], best: set[int]) -> set[int]:
    """The chosen ones, each answer with the offer it answers, or without it neither."""
    kept = set(best)
    for order in best:
        answer = told[order]
        if answer.event.verb not in ("agree", "hesitate"):
            continue
        offers = [
            earlier
            for earlier in range(order)
            if told[earlier].event.verb == "propose"
            and told[earlier].involved == answer.involved
            and answer.minute - told[earlier].minute <= ANSWERED
        ]
        kept = kept | {offers[-1]} if offers else kept - {order}
    return kept


ANSWERED = 60
"""Minutes within which an answer belongs to an offer."""
DRAGGED = 6.0
"""Weight of dragging somebody along: as that of a blow, for without it a fight changes rooms."""
REPEATED = 4.0
"""Weight that a sight loses if others have seen the same before."""


def _weights(view: View, naming: Naming) -> dict[int, float]:
    """What each event weighs."""
    weights: dict[int, float] = defaultdict(float)
    for event in view.events:
        weight = float(verb_entry(event.verb).get("weight", 0)) + naming.weight(event)
        weight += OUTCOME_WEIGHT.get(event.outcome or "", 0.0)
        weight += LIE if event.id in view.known_lies else 0.0
        rows = view.moved.get(event.id, ())
        weight += min(MOVED, sum(abs(row.value - row.before) for row in rows))
        found_out = any(r.fact.endswith("_lied") and r.before < 0.5 <= r.value for r in rows)
        weights[event.id] = weight + (EXPOSED if found_out else 0.0)
    return weights


def line_of(view: View) -> str:
    """The tale in one line."""
    naming = Naming(view.chronicle.cast)
    words = manner()["line"]
    people = counted(len(naming.people)).capitalize()
    grounds = {event.actor for event in view.events if event.verb == "order"}
    kind = "plain" if not grounds else "order" if len(grounds) == 1 else "orders"
    first = str(words[kind]).replace("{count}", people).replace("{orders}", counted(len(grounds)))
    ending = tale_ending(view, naming)
    deaths = [*_deaths(view, naming)]
    outcome = outcome_of(view.chronicle, naming)
    heals = tuple(thing for thing in outcome.things if naming.made_for.get(thing) == HEALS)
    if view.person is None:
        short = replace(outcome, things=heals)
        ending = tuple(outcome_lines(view.chronicle, Naming(naming.cast), short))
    skip = 1 if view.person is None and outcome.kind in kinds() else 0
    parts = [*deaths, *[line.rstrip(".") for line in ending[skip : skip + 1]]]
    if not deaths and view.knows_all:
        parts.insert(0, str(words["nobody"]))
    return f"{first}: {'; '.join(lowered(naming, part) for part in parts)}."


def _deaths(view: View, naming: Naming) -> Iterable[str]:
    """Each death in a few words; two who kill each other are told once."""
    words, by = manner()["line"], dict[str, list[str]]()
    for event in view.events:
        if event.verb == "die":
            cause = view.shown.get(-1 if event.cause is None else event.cause)
            killer = cause.actor if cause and cause.actor != UNKNOWN else None
            by.setdefault(killer or "", []).append(event.actor or "")
    told: set[str] = set()
    for killer, victims in by.items():
        for victim in victims:
            if killer and killer in by.get(victim, ()) and victim not in told:
                told |= {killer, victim}
                both = naming.listed([killer, victim])
                yield str(words["each_other"]).replace("{people}", both)
        left = [victim for victim in victims if victim not in told]
        if left:
            form = str(words["kills" if killer else "dies"])
            names = {"victims": naming.listed(left), "people": naming.listed(left)}
            for gap, name in names.items() | {("killer", naming.listed([killer or left[0]]))}:
                form = form.replace(f"{{{gap}}}", name)
            yield form
