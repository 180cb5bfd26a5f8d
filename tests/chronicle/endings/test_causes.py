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


def strikes(number: int, who: str, whom: str, **more):
    """A blow, a minute after the one before it."""
    return happens(number, "strike", who, whom, **{"minute": number, "outcome": "unhurt"} | more)


def test_self_defence_answers_whoever_is_struck():
    """Not the last who harmed one: Cem fights off Bo, who has just killed Ida."""
    story = written(
        strikes(1, "ida", "cem"),
        strikes(2, "bo", "ida", outcome="dead", intent="obey_order"),
        strikes(3, "cem", "bo", outcome="dead", intent="self_defence"),
        happens(4, "die", "bo", cause=3),
    )

    [chain] = chains(story)

    assert [link.event.id for link in chain.links] == [4, 3, 2]


def test_a_fight_rests_on_its_first_blow():
    """News that reaches whoever has struck already is no reason of theirs."""
    story = written(
        happens(1, "seize", "bo", "ida", intent="revenge", minute=1),
        happens(2, "call", "cem", "bo", content="cem_bereft", minute=2),
        strikes(3, "bo", "ida", intent="revenge", cause=2),
        strikes(4, "ida", "bo", outcome="dead", cause=3),
        happens(5, "die", "bo", cause=4),
    )

    [chain] = chains(story)

    assert [link.event.id for link in chain.links] == [5, 4, 3, 1]
    assert chain.links[2].by == "fight"


def test_news_before_a_first_blow_is_its_reason():
    """Whoever hears of a deed and strikes for it, strikes for what they heard."""
    story = written(
        happens(1, "call", "cem", "bo", content="ida_harmed_cem", minute=1),
        strikes(2, "bo", "ida", intent="revenge", cause=1, outcome="dead"),
        happens(3, "die", "ida", cause=2),
    )

    assert chains(story)[0].root.verb == "call"


def test_of_blows_of_one_hand_the_gravest_is_the_reason():
    """Cem fights off Bo, whose deadly blow at Ida weighs more than his last, which missed."""
    story = written(
        strikes(1, "bo", "ida", outcome="mortal", intent="obey_order"),
        strikes(2, "bo", "ida", intent="obey_order"),
        strikes(3, "cem", "bo", outcome="dead", intent="self_defence"),
        happens(4, "die", "bo", cause=3),
    )
    text = chain_text(Naming(story.cast), chains(story)[0])

    assert text.startswith("Bo dies because Cem kills Bo, because Bo wounds Ida fatally.")


def test_a_fight_of_others_is_told_apart():
    """Who is struck for defending another: both fights are in the chain."""
    story = written(
        happens(1, "seize", "ida", "bo", minute=1),
        strikes(2, "bo", "ida", outcome="wounded", cause=1),
        happens(3, "seize", "cem", "bo", minute=3, cause=2),
        strikes(4, "bo", "cem", outcome="dead", cause=3),
        happens(5, "die", "cem", cause=4),
    )
    text = chain_text(Naming(story.cast), chains(story)[0])

    assert "because Cem seizes Bo" in text
    assert "because Ida seizes Bo" in text


@pytest.mark.parametrize(("occasion", "root"), [("agree", "order"), ("seize", "seize")])
def test_what_only_gave_the_occasion_does_not_stand_for_the_order(occasion, root):
    """On orders Ida strikes Bo, who has agreed to something; or who has laid hands on her."""
    story = written(
        happens(1, "order", "base", "ida", content="take_station", perceivers=("ida",)),
        happens(2, occasion, "bo", "ida"),
        happens(3, "strike", "ida", "bo", outcome="dead", intent="obey_order", cause=2),
        happens(4, "die", "bo", cause=3),
    )

    assert chains(story)[0].root.verb == root
