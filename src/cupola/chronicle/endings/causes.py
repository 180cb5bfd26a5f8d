"""Each death back to its root: what brought it about, what brought that about, and so on.

A link is recorded where the chronicle has a cause.  What was done on orders goes back to the order
all the same, unless it answers a harm.  Where a deed has no cause, what it was meant for leads on:
the last harm to oneself is what brought about what was done in self-defence or revenge, a threat
what was done to end a threat.  The root is what nothing that is kept brought about.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cupola.chronicle.endings.words import lowered, told, words
from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose.wording import begun
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.naming import Naming

LONGEST = 99
"""Links of a chain that are followed at most; a cause is always earlier, so none goes in rings."""
NEWS = 0.5
"""Credence in somebody's being alive below which they are held to be dead."""
PAUSE = 15
"""Minutes without a blow after which a fight is over."""
HARMFUL = ("strike", "strangle", "swing", "seize", "hunt")


@dataclass(frozen=True)
class Link:
    """One event of a chain, and how it follows from the next one: by record, intent or fight."""

    event: Happening
    by: str


@dataclass(frozen=True)
class Chain:
    """A death, or any other event, back to its root: the first link is it, the last the root.

    meant: what the root was meant for, as the chronicle has it; None for nothing.
    """

    person: str
    links: tuple[Link, ...]

    @property
    def root(self) -> Happening:
        """The event at which the chain ends."""
        return self.links[-1].event

    @property
    def meant(self) -> str | None:
        """What the root was meant for."""
        return self.root.intent


def chains(chronicle: Chronicle) -> list[Chain]:
    """A chain for every death, in the order of the deaths."""
    return [chain_of(chronicle, event) for event in chronicle.events if event.verb == "die"]


def chain_of(chronicle: Chronicle, event: Happening) -> Chain:
    """The chain of any event."""
    return Chain(str(event.actor), _back(chronicle, event))


def _back(chronicle: Chronicle, last: Happening) -> tuple[Link, ...]:
    links = [Link(last, "record")]
    while len(links) < LONGEST:
        event = links[-1].event
        found = chronicle.by_number.get(-1 if event.cause is None else event.cause)
        by = "record"
        first = _first_blow(chronicle, event)
        if first is not event and (found is None or found.verb not in FIGHTS):
            found, by = first, "fight"
        order = None if by == "fight" else _order_behind(chronicle, event, found)
        if order is not None:
            found, by = order, "intent"
        if found is None:
            found, by = _meant_cause(chronicle, event), "intent"
        if found is None or found.id >= event.id:
            break
        links[-1] = Link(event, by)
        links.append(Link(found, "root"))
    return tuple(links)


def _order_behind(
    chronicle: Chronicle, event: Happening, cause: Happening | None
) -> Happening | None:
    """The order that is carried out, if what is kept as the cause only gave the occasion.

    Whoever strikes on orders strikes for the order, unless they were themselves harmed just then.
    """
    harmed = cause is not None and cause.verb in FIGHTS and cause.target == event.actor
    if event.intent != "obey_order" or harmed:
        return None
    return _meant_cause(chronicle, event)


def _first_blow(chronicle: Chronicle, event: Happening) -> Happening:
    """The blow with which the same hand began this fight with the same person.

    In a fight news says nothing: whoever strikes on goes on with what they have begun.
    """
    first = event
    if event.verb not in FIGHTING:
        return event
    for one in reversed(chronicle.events):
        alike = (one.actor, one.target) == (event.actor, event.target)
        if one.id < event.id and alike and one.verb in HARMFUL:
            if first.minute - one.minute > PAUSE:
                break
            first = one
    return first


def _meant_cause(chronicle: Chronicle, event: Happening) -> Happening | None:
    """What somebody answered by what they meant to do; None if nothing is kept of it."""
    earlier = [one for one in chronicle.events if one.id < event.id]
    who = event.actor
    if event.intent == "obey_order":
        return _last(one for one in earlier if one.verb == "order" and one.target == who)
    if event.intent in ("self_defence", "fight"):
        harm = [one for one in earlier if one.verb in HARMFUL]
        seen = [one for one in harm if one.actor == event.target and who in one.perceivers]
        to_self = [one for one in harm if one.target == who]
        by_target = [one for one in to_self if one.actor == event.target]
        return _last(by_target) or _last(seen) or _last(to_self)
    if event.intent == "stop_threat":
        known = [one for one in earlier if who in one.perceivers and one.actor != who]
        return _last(one for one in known if one.verb == "threaten") or _last(
            one for one in known if one.verb in HARMFUL and one.actor == event.target
        )
    if event.intent == "revenge":
        return _wrong_of(chronicle, earlier, event)
    return None


def _wrong_of(chronicle: Chronicle, earlier: list[Happening], event: Happening) -> Happening | None:
    """What is avenged: a death that is held to be so, above all by the same hand, or a harm."""
    held_dead = {
        row.fact.removesuffix("_alive")
        for row in chronicle.beliefs
        if row.person == event.actor and row.minute <= event.minute and row.value < NEWS
    }
    deaths = [one for one in earlier if one.verb == "die" and one.actor in held_dead]
    guilty = [
        one
        for one in deaths
        if one.cause is not None and chronicle.by_number[one.cause].actor == event.target
    ]
    harm = [one for one in earlier if one.verb in HARMFUL and one.target == event.actor]
    return _last(guilty) or _last(sorted([*harm, *deaths], key=lambda one: one.id))


def _last(events: Iterable[Happening]) -> Happening | None:
    """The last of some events, None for none."""
    return next(reversed(list(events)), None)


def chain_texts(naming: Naming, chains: Iterable[Chain]) -> list[str]:
    """Deaths and their reasons; that there is war is said once."""
    texts, known = [], set[int]()
    for chain in chains:
        texts.append(chain_text(naming, chain, known))
        known |= {link.event.id for link in chain.links if link.event.verb == "nuke"}
    return texts


def chain_text(naming: Naming, chain: Chain, known: Collection[int] = ()) -> str:
    """An event and its reasons in plain sentences.  known: what need not be said again."""
    forms = words()["because"]
    links = [link for link in _shortened(chain.links[1:]) if link.event.id not in known]
    of = [chain.person, *[""] * len(links)]
    texts = [_clause(naming, link, who) for link, who in zip(links, of, strict=False)]
    clauses = [text for text in texts if text]
    whole = bool(links) and links[-1].event is chain.root
    meant = forms["meant"].get(chain.meant or "") if whole else None
    head = _head(naming, chain)
    if not clauses:
        return str(forms["bare"]).replace("{what}", head)
    if meant:
        actor = naming.called(chain.root.actor) or ""
        clauses.append(str(meant).replace("{actor}", actor))
    text = f"{head} because {clauses[0]}"
    for number, clause in enumerate(clauses[1:], 1):
        text += f". {forms['why']} {clause}" if number % 2 == 0 else f", because {clause}"
    return f"{text}."


def _head(naming: Naming, chain: Chain) -> str:
    """What the reasons are given for."""
    first = chain.links[0].event
    name = naming.called(chain.person) or chain.person
    if first.verb == "die":
        return str(words()["because"]["died"]).replace("{person}", name)
    return begun(told(naming, first) or name)


def _shortened(links: tuple[Link, ...]) -> list[Link]:
    """The links up to another's death, without the blows to and fro of a fight."""
    kept: list[Link] = []
    for link in _gravest(links):
        if len(kept) > 1 and all(_is_of_one_fight(link, before) for before in kept[-2:]):
            kept[-1] = link
        else:
            kept.append(link)
        if link.event.verb == "die":
            break
    return _gravest(kept)


def _gravest(links: Iterable[Link]) -> list[Link]:
    """The links; of blows of one hand in a row the gravest, but for what is to be explained."""
    kept: list[Link] = []
    for link in links:
        if not kept or not _is_same(kept[-1], link):
            kept.append(link)
        elif kept[1:] and _gravity(link.event) > _gravity(kept[-1].event):
            kept[-1] = link
    return kept


def _gravity(event: Happening) -> int:
    """How grave a blow came out: more is graver."""
    return GRAVITY.index(event.outcome) if event.outcome in GRAVITY else 0


def _is_of_one_fight(link: Link, before: Link) -> bool:
    """Whether both are blows between the same two people."""
    a, b = link.event, before.event
    return a.verb in FIGHTING and b.verb in FIGHTING and {a.actor, a.target} == {b.actor, b.target}


def _is_same(before: Link, link: Link) -> bool:
    """Whether a link is a blow of the same hand at the same person as the one before it."""
    a, b = before.event, link.event
    blows = a.verb in FIGHTING and b.verb in FIGHTING
    return blows and (a.actor, a.target) == (b.actor, b.target)


GRAVITY = ("unhurt", "slipped", "held", "wounded", "mortal", "dead")
"""How a blow may come out, the gravest last."""
FIGHTING = ("strike", "strangle", "seize", "shove", "disarm")
"""Verbs of a fight."""
FIGHTS = {*HARMFUL, *FIGHTING}
"""Verbs of a fight or of a harm in any other way."""


def _clause(naming: Naming, link: Link, person: str) -> str | None:
    """A link in words; what only led on from one to the other has none."""
    plain = words()["because"]["event"].get(link.event.verb)
    if link.event.outcome in ("unhurt", "slipped"):
        plain = words()["because"]["event"]["attack"]
    gaps = {"{actor}": link.event.actor, "{target}": link.event.target}
    text = told(naming, link.event, person)
    if plain:
        text = str(plain)
        for gap, name in gaps.items():
            text = text.replace(gap, naming.called(name) or "")
    return lowered(naming, text) if text else None
