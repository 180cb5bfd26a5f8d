"""What reviewers felt, as far as a measure of a telling can show it."""

from functools import cache
from itertools import pairwise

from cupola.chronicle.endings.loose import loose_ends
from cupola.chronicle.measures import Measures
from cupola.chronicle.tale.naming import Naming
from cupola.runs.whole import run
from tests.claims.film import CREW, EAST, WEST, film

HIGH = 0.5
"""Half of the scale on which tension is told."""


@cache
def measured() -> Measures:
    """The film as it is told, measured."""
    return Measures(film().chronicle.telling("film"))


@cache
def quiet_day() -> Measures:
    """A day on which nothing happens, measured."""
    return Measures(run("quiet_day", engine="plain").telling())


def test_tension_rises():
    """It rises from the first event to the last, and what sags is told with its cause."""
    tension = measured().tension

    assert tension.slope > HIGH
    assert all(stretch.causes for stretch in measured().stretches)
    assert measured().stretches


def test_there_is_somebody_to_feel_for():
    """Nobody of the six is out of reach, and it is said for each what brings them near."""
    near = measured().empathy

    assert set(near) == set(CREW)
    assert min(one.index for one in near.values()) > 0.1
    assert all(one.because and one.wants for one in near.values())
    assert max(near, key=lambda person: near[person].index) == "kira"


def test_nearly_everything_moves_somebody():
    """Less than a quarter of what the film shows changes nothing for anybody."""
    assert 0 < measured().inert.share < 0.25
    assert measured().inert.share < quiet_day().inert.share


def test_a_flat_story_is_told_from_a_tense_one():
    """A day without events has next to no tension anywhere, the film has much at its end."""
    peak = quiet_day().tension.peak

    assert peak is not None
    assert peak.tension < 0.2
    assert quiet_day().tension.slope < 0.2 < measured().tension.slope


def test_the_film_is_tenser_late_than_early():
    """Each third of it is tenser than the third before, and the last is high."""
    first, second, last = measured().tension.thirds

    assert first < second < last
    assert last > HIGH


def test_viewers_differ():
    """Whoever is wary of one side feels less for its people than whoever is wary of the other."""
    found = measured().empathies()

    for person in WEST:
        assert found["wary_of_us"][person].index < found["wary_of_ru"][person].index
    for person in EAST:
        assert found["wary_of_ru"][person].index < found["wary_of_us"][person].index


def test_loose_ends_are_listed():
    """What was begun and not ended is named with the event that began it and a sentence."""
    ends = loose_ends(film().chronicle, Naming(film().chronicle.cast))

    assert {end.kind for end in ends} >= {"threat", "search", "wound"}
    assert all(end.text.endswith(".") and end.event in film().events for end in ends)


def test_there_are_omens():
    """Before anything has happened the tension is not quite nothing."""
    omen = film().one("tell", content="animals_fare_badly")

    assert 0 < measured().tension.at(omen.minute) <= measured().tension.at(film().war.minute - 1)
    assert measured().tension.at(film().war.minute - 1) < HIGH


def test_tension_jumps_at_the_first_flash():
    """It is low all the time before, and in that minute it rises by more than ever until then."""
    curve = [measured().tension.at(minute) for minute in range(film().war.minute + 1)]
    rises = [later - earlier for earlier, later in pairwise(curve)]

    assert max(curve[:-1]) < HIGH
    assert rises[-1] == max(rises)


def test_tension_has_two_parts():
    """What people do to each other and what the station does to them each drive it."""
    points = measured().tension.points
    social = {key for one in points if one.social > 0 for key in one.drivers}

    assert max(one.social for one in points) > HIGH
    assert max(one.physical for one in points) > HIGH
    assert len(social) > 3
