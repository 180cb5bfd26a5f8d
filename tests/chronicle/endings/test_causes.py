import pytest

from cupola.chronicle.endings.causes import chain_text, chains
from cupola.chronicle.tale.naming import Naming
from tests.chronicle.stories import SEEDS, film, free
from tests.chronicle.written import happens, written


@pytest.mark.parametrize("seed", [None, *SEEDS])
def test_every_death_has_a_chain_that_ends_at_a_root(seed):
    """Each link is earlier than the one before it, and nothing kept brought the root about."""
    story = film() if seed is None else free(seed)
    found = chains(story)

    assert [chain.person for chain in found] == [e.actor for e in story.events if e.verb == "die"]
    for chain in found:
        numbers = [link.event.id for link in chain.links]
        assert numbers == sorted(numbers, reverse=True)
        assert chain.root.cause not in story.by_number


def test_a_recorded_cause_is_a_link():
    """A death leads to the blow, and the blow to what the chronicle has as its cause."""
    story = written(
        happens(1, "seize", "bo", "ida"),
        happens(2, "strike", "ida", "bo", outcome="dead", cause=1),
        happens(3, "die", "bo", cause=2),
        fates=["aboard", "dead"],
    )

    [chain] = chains(story)

    assert [link.event.id for link in chain.links] == [3, 2, 1]
    assert (
        chain_text(Naming(story.cast), chain)
        == "Bo dies because Ida kills Bo, because Bo seizes Ida."
    )


def test_a_deed_on_orders_leads_to_the_order():
    """Where no cause is kept, what was done on orders was brought about by the order."""
    story = written(
        happens(1, "order", "base", "ida", content="take_station", perceivers=("ida",)),
        happens(2, "strike", "ida", "bo", outcome="dead", intent="obey_order"),
        happens(3, "die", "bo", cause=2),
    )

    [chain] = chains(story)

    assert chain.root.verb == "order"
    assert [link.by for link in chain.links] == ["record", "intent", "root"]


def test_revenge_leads_to_the_death_that_is_avenged():
    """It ends at another's death, whose own reasons are told with that death."""
    from cupola.chronicle.happenings import BeliefMove

    story = written(
        happens(1, "strike", "bo", "cem", outcome="dead"),
        happens(2, "die", "cem", cause=1),
        happens(3, "strike", "ida", "bo", outcome="dead", intent="revenge"),
        happens(4, "die", "bo", cause=3),
        beliefs=[BeliefMove(20, "ida", "cem_alive", 0.01, 0.99, 2)],
    )

    text = chain_text(Naming(story.cast), chains(story)[1])

    assert text == "Bo dies because Ida kills Bo, because Cem is dead."


def test_blows_to_and_fro_are_told_once():
    """Of a long fight the last blow and the first attack are enough."""
    blows = [
        happens(n, "strike", *("ida", "bo")[:: 1 if n % 2 else -1], cause=n - 1, outcome="wounded")
        for n in range(2, 9)
    ]
    story = written(
        happens(1, "strike", "bo", "ida", outcome="unhurt"),
        *blows,
        happens(9, "die", "ida", cause=8),
    )

    text = chain_text(Naming(story.cast), chains(story)[0])

    assert text.count("because") <= 2
