"""People at minute 0: bodies, bonds and what each holds."""

from cupola.scenarios.reader import load_scenario
from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE
from cupola.world.catalogue.entities import FIRST_ITEM, MindKind
from cupola.world.catalogue.facts import Fact

FILM = load_scenario("film")
MINDS = FILM.start["minds"]


def who(name):
    """The number of a person."""
    return FILM.names.entities[name]


def test_bonds_are_those_of_the_scenario():
    """The lovers love each other; the newcomer is trusted less than old colleagues."""
    assert MINDS["love"][who("gordon")][who("nika")] == 0.9
    assert MINDS["friend"][who("alexey")][who("nika")] == 0.7
    trust = MINDS["trust"][who("alexey")]
    assert trust[who("kira")] < trust[who("nicholai")]


def test_people_know_what_the_scenario_says_they_know():
    """The hidden room is known to some and unheard of by others."""
    held = MINDS["credence"][:, Fact.HIDDEN_ROOM]

    assert held[who("alexey")] == held[who("christian")] == MOST_CREDENCE
    assert held[who("kira")] < 0.1


def test_a_secret_thing_is_known_to_whom_it_belongs():
    """Nobody but its bearer knows of the dummy wire."""
    item = FILM.names.entities["dummy_wire"] - FIRST_ITEM
    known = [person for person in range(6) if MINDS["item_at"][person][item] >= 0]

    assert known == [who("alexey")]


def test_who_arrives_is_not_aboard_yet():
    """Whoever is in the vehicle under way is held to be coming."""
    persons = FILM.start["persons"]
    kira, nika = who("kira"), who("nika")

    assert (persons["arrived"][kira], persons["seated"][kira]) == (0, 1)
    assert (persons["arrived"][nika], persons["seated"][nika]) == (1, 0)
    assert MINDS["credence"][nika][FILM.names.words["kira_aboard"]] == LEAST_CREDENCE


def test_a_script_decides_only_where_there_is_one():
    """With a script its people follow it, without one they live by routine."""
    kinds = load_scenario("quiet_day").start["persons"]["mind"][:6]

    assert set(FILM.start["persons"]["mind"][:6]) == {MindKind.SCRIPT}
    assert set(kinds) == {MindKind.ROUTINE}
    assert not FILM.unscripted().scripted
