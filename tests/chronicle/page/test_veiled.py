"""Where a telling lets one see people."""

import pytest

from cupola.chronicle.page.crew import Crew
from cupola.chronicle.page.gathering import gathered
from cupola.chronicle.page.gauges import FEELINGS, Gauges
from cupola.chronicle.page.veiled import (
    delayed,
    hides_people,
    later,
    out_of_sight,
    overlap,
    pieces,
    visible,
)
from cupola.chronicle.tellings.telling import Shown, Telling
from cupola.world.catalogue.verbs import Verb
from tests.chronicle import stories
from tests.chronicle.scene import Stage

CLINGING = 3300
"""A minute of the film at which somebody has saved himself unseen, and nobody has shown it yet."""


def seen_from(stage, *hidden):
    """The places and minutes of Ida's stays, in a telling that keeps these verbs back."""
    chronicle = stage.chronicle()
    kept = [event for event in chronicle.events if event.verb not in hidden]
    shown = tuple(Shown(number, event) for number, event in enumerate(kept, 1))
    telling = Telling("own", "Own", chronicle, shown)
    crew, place = Crew(chronicle), {"galley": 0, "lab": 1}
    return crew.stays(place, visible(telling))[crew.at("ida")]


def test_whose_deed_is_kept_back_is_where_last_seen():
    """Not even the way away from it is shown, until a deed of that person is."""
    stage = Stage()
    stage.at(2).tell("ida", Verb.JOKE, place="galley")
    stage.at(10).tell("ida", Verb.TAKE, place="lab")
    stage.at(12).tell("ida", Verb.GO, "galley", place="galley")
    stage.at(14).tell("ida", Verb.GO, "lab", place="lab")
    stage.at(20).tell("ida", Verb.JOKE, place="lab")
    stage.at(30)

    assert seen_from(stage, "take", "go") == [0, 0, 20, 1, 20, 30]


def test_routine_that_is_left_out_keeps_nobody_back():
    """People are seen to go about, though no sentence says so."""
    stage = Stage()
    stage.at(2).tell("ida", Verb.JOKE, place="galley")
    stage.at(10).tell("ida", Verb.GO, "lab", place="lab")
    stage.at(30)

    assert seen_from(stage, "go") == [0, 0, 10, 1, 10, 30]


def test_the_films_telling_does_not_show_who_clings_to_the_truss():
    """Whoever is taken for dead is where the blow fell, for the viewer as for the crew."""
    film = stories.film()
    crew, telling = Crew(film), film.telling("film")
    place = {row["id"]: number for number, row in enumerate(film.cast.place)}
    true, shown = (crew.stays(place, events) for events in (None, visible(telling)))
    gordon = crew.at("gordon")

    assert hides_people(telling)
    assert not hides_people(film.telling("everything"))
    assert at(true[gordon], CLINGING) == place["hull_truss"]
    assert at(shown[gordon], CLINGING) == place["hull_fore"]


def at(stays, minute):
    """The place of a stay at some minute."""
    return next(stays[n] for n in range(0, len(stays), 3) if stays[n + 1] <= minute < stays[n + 2])


def page_of_the_films_telling(*more, gauges=None):
    """What a page holds on which the film's own telling can be chosen, and these besides."""
    return gathered(stories.film(), stories.film_scenario(), ["film", *more], gauges)


def minutes_out_of_sight(name):
    """The minutes at which the film's telling keeps somebody back."""
    film = stories.film()
    people = [row["id"] for row in film.cast.person]
    spans = out_of_sight([film.telling("film")], people)[people.index(name)]
    return people.index(name), {minute for begin, end in spans for minute in range(begin, end)}


@pytest.mark.parametrize("name", ["gordon", "alexey"])
def test_a_page_of_one_telling_holds_nothing_of_whom_it_keeps_back(name):
    """Neither where they are then, nor what they hold, choose, are told, or feel."""
    at, minutes = minutes_out_of_sight(name)
    gauges = Gauges()
    for minute in range(stories.film().minutes):
        gauges.feels(name, minute, [minute % 7 / 10] * len(FEELINGS))
    data = page_of_the_films_telling(gauges=gauges)
    tables = ("beliefs", "trust", "bonds", "decisions", "orders")
    rows = [row for table in tables for row in data["minds"][table] if row[1] == at]
    felt = data["gauges"]["feelings"][at]

    assert CLINGING in minutes or name != "gordon"
    assert rows
    assert felt
    assert not minutes & {row[0] for row in [*rows, *felt]}


def test_a_page_of_one_telling_holds_nobodys_true_ways():
    """Only where this telling shows people, and nobody's eyes, nor what is so."""
    data = page_of_the_films_telling()

    assert not any(data["stays"])
    assert all(data["tellings"][0]["stays"])
    assert not any(any(row) for row in data["seen"])
    assert data["minds"]["truth"] == []


def test_what_burns_is_there_when_the_telling_tells_of_it():
    """The war that the script's telling shows is seen below from that minute on."""
    whole = gathered(stories.film(), stories.film_scenario())

    assert page_of_the_films_telling()["sky"]["fires"] == whole["sky"]["fires"]


def test_with_a_telling_of_everything_the_page_holds_everything():
    """What one of its tellings shows is no secret of the page."""
    whole = gathered(stories.film(), stories.film_scenario())

    assert all(page_of_the_films_telling("everything")["stays"])
    assert page_of_the_films_telling("everything")["minds"] == whole["minds"]


def test_through_the_eyes_of_whom_a_telling_keeps_back_all_of_that_person_is_there():
    """Beside the script's telling one may choose somebody's eyes; others are kept back still."""
    at, minutes = minutes_out_of_sight("alexey")
    data, whole = page_of_the_films_telling("as alexey"), gathered(stories.film(), None)
    own = [[row for row in found["minds"]["decisions"] if row[1] == at] for found in (data, whole)]

    assert minutes & {row[0] for row in own[0]}
    assert [row[0] for row in own[0]] == [row[0] for row in own[1]]
    assert [bool(row) for row in data["stays"]] == [n == at for n in range(len(data["people"]))]


def test_what_was_kept_back_is_shown_when_the_person_is():
    """Of several values the last one, with what was before the first; none if never shown."""
    rows = [[1, 0, 7, 10, 0], [4, 0, 7, 20, 10], [5, 0, 7, 30, 20], [9, 0, 7, 40, 30]]

    assert delayed(rows, later([(3, 6)], 10), (2,)) == [
        [1, 0, 7, 10, 0],
        [6, 0, 7, 30, 10],
        [9, 0, 7, 40, 30],
    ]
    assert delayed(rows, later([(3, 11)], 10), (2,)) == rows[:1]


@pytest.mark.parametrize(
    ("stretch", "shown"),
    [([1, 2], [1, 2]), ([1, 4], [1, 6]), ([4, 5], []), ([4, 8], [6, 8]), ([8, 9], [8, 9])],
)
def test_a_stretch_ends_when_that_is_shown(stretch, shown):
    """Whoever is last seen unconscious is so until seen again; what was over then is not there."""
    assert pieces(stretch, later([(3, 6)], 10)) == shown


def test_kept_back_is_whom_every_telling_keeps_back():
    """What one of two tellings shows is no secret."""
    assert overlap([(1, 5), (8, 9)], [(3, 8)]) == [(3, 5)]
