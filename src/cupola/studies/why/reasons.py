"""Reasons: how what came of a story came about, by the causes that its chronicle keeps."""

from collections.abc import Iterator

from cupola.chronicle.endings import Chain, chain_of, chain_texts, chains
from cupola.chronicle.happenings import Happening
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.naming import Naming
from cupola.studies.why.outcomes import Outcome
from cupola.world.names import Names


def chains_behind(chronicle: Chronicle, outcome: Outcome, names: Names) -> list[Chain]:
    """What an outcome is about, back to its root: an event, or the deaths of its people, or all."""
    if outcome.event is not None:
        return [chain_of(chronicle, chronicle.by_number[outcome.event])]
    found = chains(chronicle)
    mine = [one for one in found if names.entities.get(one.person) in outcome.people]
    return mine if outcome.people else found


def links_of(found: list[Chain]) -> Iterator[Happening]:
    """The events of all chains."""
    for chain in found:
        for link in chain.links:
            yield link.event


def sentences(chronicle: Chronicle, found: list[Chain]) -> list[str]:
    """Each chain in words: who dies because of what, because of what."""
    return chain_texts(Naming(chronicle.cast), found)
