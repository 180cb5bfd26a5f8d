"""People at minute 0: bodies, bonds and what each holds."""

from cupola.scenarios.reader import load_scenario
from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE
from cupola.world.catalogue.entities import FIRST_ITEM, MindKind, System
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


def neutrals(scenario):
    """Who is of a side that is not at war."""
    return {
        row["id"]
        for row, plan in zip(scenario.person, scenario.plan["persons"], strict=False)
        if plan["neutral"]
    }


def test_whose_side_is_not_at_war_is_neutral():
    """Of five agencies' people three; of the film's nobody; without a war below everybody."""
    assert neutrals(load_scenario("five_agencies")) == {"haruka", "signe", "gaspard"}
    assert neutrals(FILM) == neutrals(load_scenario("winter_hut")) == set()
    assert len(neutrals(load_scenario("quiet_day"))) == 6


def test_a_side_may_say_whether_it_is_at_war():
    """What a side says itself counts, whatever happens below."""
    neutral = FILM.setting({"sides.us.at_war": False})

    assert neutrals(neutral) == {row["id"] for row in FILM.person if row["side"] == "us"}


def test_whoever_waits_for_the_vehicle_holds_its_hatch_shut():
    """Before it docks nobody tries to walk into it."""
    cabin = FILM.plan["systems"]["place"][System.VEHICLE]
    doors = [
        row
        for row, hatch in enumerate(FILM.plan["hatches"])
        if hatch["exists"] and cabin in (hatch["a"], hatch["b"])
    ]

    assert doors
    for row in doors:
        assert all(mind["shut"] >> row & 1 for mind in MINDS[:6])
