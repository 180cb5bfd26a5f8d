"""What a mind from outside gets to see, and may try."""

import pytest

from cupola.errors import NotationError
from cupola.minds.outside.view import View, known_to_all
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.layout import thaw
from cupola.world.plan import Plan
from cupola.world.records import Mind

FILM = load_scenario("film")
PLAN = known_to_all(thaw(Plan, FILM.plan))
KIRA = 0


def view_of(person=KIRA, **fields):
    """What this person of the film holds at minute 0."""
    mind = thaw(Mind, FILM.start.minds[person])
    for name, value in fields.items():
        setattr(mind, name, value)
    return View(mind, PLAN, FILM.names)


def test_it_says_who_and_when():
    """The clock is written as scripts write it."""
    view = view_of(turn=24 * 60 + 5)

    assert (view.name, view.minute, view.clock) == ("kira", 1445, "2 06:05")


def test_every_verb_is_an_option_or_has_a_reason():
    """Each comes once: with an example that may be tried, or with what it needs."""
    view = view_of()
    options = view.options()

    assert [option.verb for option in options] == [v for v, row in VERB_ROWS.items() if row.form]
    for option in options:
        if option.example is None:
            assert option.why != Refusal.ALLOWED
            assert option.needed
        else:
            assert view.why_not(option.example) == Refusal.ALLOWED


def test_all_that_can_be_said_is_listed():
    """Every action with a verb that may be tried now, each once; none that may not."""
    view = view_of()
    told = [view.write(action) for action in view.actions(Verb.TELL)]

    assert told
    assert len(told) == len(set(told))
    assert all(text.startswith("kira tell") for text in told)


@pytest.mark.parametrize("verb", [Verb.ACCUSE, Verb.DEFEND])
def test_the_first_of_the_crew_can_speak_of_the_others(verb):
    """That nobody accuses themselves is no reason why they could accuse nobody."""
    view = view_of()
    assert view.person == 0

    assert view.option(verb).example is not None
    assert "gordon" in " ".join(view.write(action) for action in view.actions(verb))


def test_text_is_read_and_written():
    """A text that is no action is an error with the nearest name."""
    view = view_of()

    assert view.write(view.read("tell gordon wire_ok")) == "kira tell gordon wire_ok"
    with pytest.raises(NotationError, match="did you mean 'gordon'"):
        view.read("tell gordn wire_ok")


def test_nobody_knows_what_is_to_come():
    """The plan that everybody knows has no minute of war, silence, order or call in it."""
    known = thaw(Plan, FILM.plan)
    assert any(state.strikes_at > 0 for state in known.states)
    assert any(way.lost_at > 0 for way in known.contacts)

    assert {state.strikes_at for state in PLAN.states} == {-1}
    assert {(g.order_at, g.call_at, g.addressees) for g in PLAN.grounds} == {(-1, -1, 0)}
    assert {(way.lost_at, way.back_at) for way in PLAN.contacts} == {(-1, -1)}
    assert PLAN.first_striker == PLAN.blackout_at == PLAN.docks_at == -1


def test_nobody_knows_where_it_will_burn_or_leak():
    """Nor when an aerial will fail: the plan that everybody knows has no mishap in it."""
    plan = thaw(Plan, FILM.plan)
    plan.mishaps = 2
    plan.places[0].fire_at, plan.aerials[0].lost_at = 3000, 2000
    plan.places[1].hole, plan.places[1].hole_at = 1e-4, 3300
    known = known_to_all(plan)

    assert known.mishaps == 0
    assert {(place.fire_at, place.hole_at) for place in known.places} == {(-1, -1)}
    assert {place.hole for place in known.places} == {0.0}
    assert {aerial.lost_at for aerial in known.aerials} == {-1}
