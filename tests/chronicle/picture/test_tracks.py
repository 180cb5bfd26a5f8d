from cupola.chronicle.picture.tracks import tracks
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage

HELD = 19


def places(stage, person):
    """Where somebody stays, one place after the other."""
    return [stay.place for stay in tracks(stage.chronicle())[person]]


def test_who_only_passes_through_does_not_stay():
    """A minute on the way is no stay; a minute in which something happens is one."""
    stage = Stage()
    for minute, place in enumerate(("galley", "lab", "galley", "lab"), 5):
        stage.at(minute).tell("ida", Verb.GO, "lab", place=place)
    stage.at(30).tell("ida", Verb.GO, "outside", place="outside")
    stage.tell("ida", Verb.LOOK, place="outside")
    stage.at(31).tell("ida", Verb.GO, "lab", place="lab")
    stage.at(90)

    assert places(stage, "ida") == ["galley", "lab", "outside", "lab"]


def test_who_is_held_is_dragged_along():
    """Whoever is in another's grip goes where the other goes."""
    stage = Stage()
    for person in ("ida", "bo"):
        stage.at(2).tell(person, Verb.LOOK, place="galley")
    stage.at(10).tell("ida", Verb.SEIZE, "bo", place="galley", outcome=HELD)
    stage.at(11).tell("ida", Verb.GO, "lab", place="lab")
    stage.at(40)

    assert places(stage, "bo") == ["galley", "lab"]


def test_a_blow_from_afar_says_where_the_victim_is():
    """Whoever drives a crane is not where it strikes."""
    stage = Stage()
    stage.at(2).tell("ida", Verb.LOOK, place="lab")
    stage.tell("bo", Verb.LOOK, place="outside")
    stage.at(9).tell("ida", Verb.SWING, "bo", place="outside")
    stage.at(40)

    assert places(stage, "ida") == ["lab"]
    assert places(stage, "bo") == ["outside"]


def test_a_track_ends_with_a_death():
    """The dead stay nowhere."""
    stage = Stage()
    stage.at(2).tell("ida", Verb.LOOK, place="lab")
    stage.at(9).tell("ida", Verb.DIE, place="lab")
    stage.at(40)

    assert tracks(stage.chronicle())["ida"][-1].end == 9


def test_who_is_hidden_is_where_the_other_has_taken_them():
    """Whoever hides somebody goes with them to where both are then."""
    stage = Stage()
    for person in ("ida", "bo"):
        stage.at(2).tell(person, Verb.LOOK, place="galley")
    stage.at(10).tell("ida", Verb.HIDE, "bo", place="lab")
    stage.at(40)

    assert places(stage, "bo") == places(stage, "ida") == ["galley", "lab"]
