"""Where a telling lets one see people."""

from cupola.chronicle.page.crew import Crew
from cupola.chronicle.page.veiled import hides_people, visible
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
