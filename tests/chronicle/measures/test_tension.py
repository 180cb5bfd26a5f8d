"""Tension: a social part and a physical part, each from 0 to 1, from what a viewer is shown."""

import pytest

from cupola.world.book import Outcome
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage
from tests.chronicle.tellings.stories import deed, film, lied_to, quiet


def tension(stage, telling="everything"):
    """The tension of what was told on a stage."""
    return stage.chronicle().measures(telling).tension


def routine():
    """A stage on which people work and rest for some hours, and nothing else."""
    stage = Stage()
    for hour in range(8):
        deed(stage, 60 * hour, "ida", Verb.WORK)
        deed(stage, 60 * hour + 30, "bo", Verb.REST)
    return stage


def test_nothing_happens_and_nothing_is_tense():
    """A story in which people only work and rest has no tension at any time, from nothing."""
    found = tension(routine())

    assert {reading.tension for reading in found.curve} == {0.0}
    assert {reading.strongest for reading in found.curve} == {None}
    assert (found.thirds, found.slope) == ((0.0, 0.0, 0.0), 0.0)


def test_nothing_shown_has_no_points():
    """A telling of nothing has no points, no peak and no slope."""
    found = tension(Stage())

    assert (found.points, found.curve, found.peak) == ((), (), None)
    assert (found.slope, found.at(100)) == (0.0, 0.0)


def test_the_two_parts_are_joined_as_said():
    """Tension is 1 - (1 - social)(1 - physical), and every part lies from 0 to 1."""
    for reading in film().measures("film").tension.curve:
        joined = 1.0 - (1.0 - reading.social) * (1.0 - reading.physical)

        assert reading.tension == pytest.approx(joined)
        assert min(reading.social, reading.physical) >= 0.0
        assert reading.tension <= 1.0


@pytest.mark.parametrize(
    ("verb", "driver"),
    [
        (Verb.THREATEN, "threat"),
        (Verb.VOW, "threat"),
        (Verb.ALARM, "accident"),
        (Verb.EXIT, "suit"),
        (Verb.BLACKOUT, "exits"),
    ],
)
def test_each_event_drives_its_own_part(verb, driver):
    """A threat is social; an alarm, somebody outside and a lost link are physical."""
    stage = Stage()
    deed(stage, 10, "bo", verb)
    drivers = tension(stage).points[0].drivers

    assert [name for name, value in drivers.items() if value > 0.0] == [driver]


def test_a_shock_fades_to_half():
    """What was threatened weighs half an hour later, and a quarter after two, as documented."""
    stage = Stage()
    deed(stage, 0, "bo", Verb.VOW, words="revenge")
    for minute in (60, 120):
        deed(stage, minute, "ida", Verb.WORK)
    first, half, quarter = (point.drivers["threat"] for point in tension(stage).points)

    assert half == pytest.approx(first / 2)
    assert quarter == pytest.approx(first / 4)


def test_a_suit_is_a_clock():
    """While somebody is outside tension rises by itself, and it is over when they are inside."""
    stage = Stage()
    deed(stage, 0, "ida", Verb.EXIT)
    deed(stage, 300, "bo", Verb.WORK)
    deed(stage, 310, "ida", Verb.ENTER)
    out, later, inside = (point.physical for point in tension(stage).points)

    assert out < later
    assert inside == 0.0


def test_life_support_off_is_a_clock():
    """Seen off, life support drives tension more with every hour, until it is seen on."""
    stage = Stage()
    deed(stage, 0, "ida", Verb.SEE, looks="life_support_off", truth=1)
    deed(stage, 600, "bo", Verb.WORK)
    deed(stage, 610, "ida", Verb.SEE, looks="life_support_on", truth=1)
    off, later, on = (point.drivers["air"] for point in tension(stage).points)

    assert 0.0 < off < later
    assert on == 0.0


def test_a_lie_counts_while_it_is_believed_and_known():
    """A lie drives tension where the viewer knows it and its hearer does not, and no longer."""
    chronicle = lied_to()
    known = chronicle.measures("everything").tension.points
    unknown = chronicle.measures("as ida").tension.points

    assert known[0].drivers["lies"] > 0.0
    assert unknown[0].drivers["lies"] == 0.0


def test_a_lie_found_out_counts_no_more():
    """Once its only hearer holds that it is otherwise, a lie drives tension no longer."""
    stage = Stage()
    deed(stage, 0, "bo", Verb.TELL, "ida", words="no_hidden_room", truth=0, held=0.01)
    stage.at(60).believes("ida", "hidden_room", 0.99, 0.1)
    stage.believes("cem", "hidden_room", 0.99, 0.1)
    deed(stage, 61, "cem", Verb.WORK)
    told, found_out = (point.drivers["lies"] for point in tension(stage).points)

    assert told > 0.0
    assert found_out == 0.0


def test_a_wounded_person_counts_until_dead():
    """Each of the living who is wounded drives tension; the dead do not."""
    stage = Stage()
    deed(stage, 0, "bo", Verb.STRIKE, "ida", outcome=int(Outcome.WOUNDED))
    deed(stage, 1, "ida", Verb.DIE)
    wounded, dead = (point.drivers["wounds"] for point in tension(stage).points)

    assert wounded > 0.0
    assert dead == 0.0


def test_the_film_is_calm_until_the_blasts_and_rises_after():
    """Before the blasts the film has little tension, but some; then it jumps and goes on rising."""
    found, by_number = film().measures("film").tension, film().by_number
    war = next(e.minute for e in film().events if e.looks == "war_visible")
    before = [point.tension for point in found.points if point.minute < war]
    at_war = next(
        point
        for point in found.points
        if point.event is not None and by_number[point.event].looks == "war_visible"
    )

    assert 0.0 < max(before) < 0.3
    assert at_war.tension - before[-1] > 0.2
    assert found.thirds[0] < found.thirds[1] < found.thirds[2]
    assert found.slope > 0.5


def test_the_quiet_day_is_not_tense():
    """Without war the same crew is never in any tension worth the name."""
    peak = quiet().measures().tension.peak

    assert peak is not None
    assert peak.tension < 0.1


def test_viewers_feel_a_different_tension():
    """Who suspects people from the start is less surprised than who trusts them."""
    peaks = {name: film().measures("film", name).tension.slope for name in ("open", "seasoned")}

    assert peaks["open"] != peaks["seasoned"]
