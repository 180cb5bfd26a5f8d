"""What one person did, measured on the chronicle of the film."""

from functools import cache

import cupola
from cupola.adapters.inspect.measures import measures_of


@cache
def film():
    """The film's chronicle."""
    return cupola.run("film")


def of(person, since=0):
    """What somebody of the film did."""
    return measures_of(film(), person, since)


def test_who_is_first_to_strike_attacks():
    """Whoever only strikes back does not."""
    assert of("nicholai").attacked == of("christian").attacked == 1.0
    assert of("gordon").attacked == 0.0


def test_a_lie_is_what_its_speaker_did_not_hold():
    """Christian says that there is no remedy, and knows of one."""
    assert of("christian").lied == 1.0


def test_only_what_was_done_from_a_minute_on_counts():
    """What is over when a model sits down is not its doing."""
    late = of("christian", since=film().minutes - 1)

    assert (late.attacked, late.lied) == (0.0, 0.0)


def test_who_lives_is_who_is_not_dead_at_the_end():
    """Two of the six live."""
    living = [p for p in ("kira", "alexey", "gordon", "nika") if of(p).lived]

    assert living == ["kira", "alexey"]
    assert of("kira").survivors == 2 / 6
