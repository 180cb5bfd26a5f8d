"""A scenario with something about it changed."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import MindKind


def minds(scenario):
    """Who decides for each of the people."""
    return {int(person.mind) for person in scenario.start.persons if person.exists}


@pytest.mark.parametrize("word", ["builtin", "random", "routine"])
def test_one_kind_of_mind_decides_for_everybody(word):
    """The script is gone, and with it the rolls it pins."""
    free = load_scenario("film").played_by(word)

    assert minds(free) == {int(MindKind[word.upper()])}
    assert not free.scripted
    assert int(free.start.pins_used) == 0


def test_who_decides_outlasts_other_changes():
    """A reading chosen afterwards, or something taken away, leaves the minds as they are."""
    free = load_scenario("film").played_by("builtin")

    assert minds(free.reading(kin="brothers")) == {int(MindKind.BUILTIN)}
    assert minds(free.with_seed(5)) == {int(MindKind.BUILTIN)}
    assert free.reading(kin="brothers").minds == "builtin"


def test_the_script_stays_if_it_is_asked_for():
    """Only a scenario that has a script can be played by it."""
    film = load_scenario("film")

    assert film.played_by("script") is film
    with pytest.raises(ScenarioError, match="none to follow"):
        load_scenario("quiet_day").played_by("script")


def test_an_unknown_mind_is_an_error():
    """The error lists those that there are."""
    with pytest.raises(ScenarioError, match="builtin"):
        load_scenario("film").played_by("oracle")


def test_the_scenario_itself_is_unchanged():
    """What is changed is another scenario."""
    film = load_scenario("film")
    film.played_by("builtin")

    assert minds(film) == {int(MindKind.SCRIPT)}


def test_some_keys_can_be_set_another_way():
    """What is set is checked as the file is, and who decides stays."""
    free = load_scenario("film").played_by("builtin")
    other = free.setting({"people.kira.traits.duty": 0.9, "link.lost_at": "never"})

    assert minds(other) == {int(MindKind.BUILTIN)}
    assert (other.start.minds[0].duty, other.plan.blackout_at) == (0.9, -1)
    assert free.start.minds[0].duty != 0.9
    with pytest.raises(ScenarioError, match=r"people\.kira\.duty"):
        free.setting({"people.kira.duty": 0.9})
