"""How stories go and end."""

import pytest

from cupola.studies.outcome import IN_VEHICLE, ON_STATION
from cupola.studies.report.film import (
    ends_as_film,
    film_findings,
    never_chosen,
    notable_endings,
    violent_share,
)
from cupola.world.catalogue.intentions import Intention
from tests.studies.report.rows import ALL, rows, scenario


def ended(alive, left, remedy):
    """Whether a story that ended so ended as the film does."""
    made = rows(1)
    made["outcome"]["alive"], made["outcome"]["left"] = alive, left
    made["outcome"]["remedy"] = remedy
    return bool(ends_as_film(made, scenario())[0])


def test_the_films_own_ending():
    """The first of one side and the fifth of the other left alive, with the remedy."""
    both = 0b010001

    assert ended(both, both, 0)
    assert ended(both, both, 4)
    assert ended(both, both, IN_VEHICLE)


@pytest.mark.parametrize(
    ("alive", "left", "remedy"),
    [
        (0b010001, 0b010001, ON_STATION),
        (0b010001, 0b010001, 1),
        (0b010001, 0b000001, 0),
        (0b000011, 0b000011, 0),
        (0b010011, 0b010011, 0),
        (0b000001, 0b000001, 0),
        (ALL, 0, 0),
    ],
)
def test_other_endings(alive, left, remedy):
    """No remedy, one stayed, one side, three, one alone, nobody left: not the film's."""
    assert not ended(alive, left, remedy)


def test_endings_are_counted_if_they_are_frequent():
    """Three of 1,000 is too few, eight may be few or many, 900 is surely notable."""
    made = rows(1000)
    made["outcome"]["alive"][:3] = 1
    made["outcome"]["alive"][3:11] = 2
    found = notable_endings(made)

    assert (found.estimate, found.low, found.high) == (2.0, 1.0, 3.0)


def test_intentions_that_nobody_has_are_named():
    """All but the one that was chosen; those of a game are none of a story."""
    made = rows(2)
    made["outcome"]["intended"][0, 3, int(Intention.WARN)] = 1
    names = never_chosen(made, scenario())

    assert "warn" not in names
    assert "avenge" in names
    assert "strike_first" not in names


def test_violence_is_weighed_against_deeds():
    """One violent act among four deeds is a quarter."""
    made = rows(10)
    made["outcome"]["people"]["deeds"][:, 1] = 4
    made["outcome"]["people"]["violent"][:, 1] = 1

    assert violent_share(made).estimate == 0.25


def test_every_line_can_be_met_and_missed():
    """A quiet day misses what asks for events; violence everywhere misses the rest."""
    quiet, wild = rows(50), rows(50)
    for made, acts in ((quiet, 0), (wild, 9)):
        made["outcome"]["people"]["deeds"] = 10
        made["outcome"]["people"]["violent"] = acts
    wild["outcome"]["by_hand"][:25] = 1
    wild["outcome"]["intended"] = 1
    wild["outcome"]["left"] = wild["outcome"]["alive"] = 0b001001
    wild["outcome"]["remedy"] = 0
    met = [{f.id: f.met for f in film_findings(made, scenario())} for made in (quiet, wild)]

    wanted = {"deadly": False, "endings": False, "film_ending": False, "never_chosen": False}
    assert met[0] == wanted | {"violent_share": True}
    assert met[1] == dict.fromkeys(wanted, True) | {"endings": False, "violent_share": False}
