import pytest

from cupola.chronicle.reference.check import check
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import FIRST_PLACE
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.film import Retelling, film


@pytest.fixture
def retelling():
    """The log told as if it had happened."""
    return Retelling()


def about_events(report):
    """The differences that are about events, as text."""
    return [str(difference) for difference in report.differences if difference.row[0] == "E"]


def entity(name):
    """The number of a name of the film."""
    return film().names.entities[name]


def test_the_log_itself_comes_about_whole(retelling):
    """If everything happens as written, no event differs."""
    report = check(retelling.chronicle())

    assert about_events(report) == []
    assert len(report.came_about) == len(report.matches)


def test_another_weapon_is_named_with_beat_event_and_field(retelling):
    """Change the weapon in one beat and the check says so."""
    retelling.told["E063 christian"].instrument = entity("screwdriver")
    (difference,) = about_events(check(retelling.chronicle()))

    assert difference.startswith("beat 26  E063 christian")
    assert "instrument: wanted gas_can, found screwdriver" in difference


@pytest.mark.parametrize(
    ("label", "field", "value", "name"),
    [
        ("E005 christian", "target", "gordon", "target"),
        ("E005 christian", "actor", "nika", "actor"),
        ("E045 gordon", "place", "pod0", "place"),
        ("E062 christian", "words", "hidden_room", "content"),
        ("E021 state_us", "target", "state_us", "target"),
        ("E008 kira", "instrument", "screwdriver", "instrument"),
        ("E088 christian", "outcome", "on", "outcome"),
    ],
)
def test_every_field_can_fail(retelling, label, field, value, name):
    """Actor, target, place and content are compared too."""
    if field == "outcome":
        number = int(Outcome[value.upper()])
    else:
        number = film().names.words[value] if field == "words" else entity(value)
    setattr(retelling.told[label], field, number - FIRST_PLACE if field == "place" else number)
    (difference,) = about_events(check(retelling.chronicle()))

    assert label.split()[0] in difference
    assert f"{name}: wanted" in difference


def test_another_deed_is_another_event(retelling):
    """A shove is no blow."""
    retelling.told["E063 christian"].verb = int(Verb.SHOVE)

    assert any("E063" in line for line in about_events(check(retelling.chronicle())))


def test_an_event_out_of_its_time_is_an_order_difference(retelling):
    """A beat moved behind later ones is named; the others stay as they are."""
    retelling.told["E063 christian"].turn = 2000
    differences = about_events(check(retelling.chronicle()))

    assert [line.split()[2] for line in differences] == ["E063"]
    assert "order: wanted within its beat" in differences[0]


def test_who_must_perceive_it_is_missed(retelling):
    """The gift that nobody notices differs from the film's."""
    retelling.told["E005 christian"].perceived = 0
    (difference,) = about_events(check(retelling.chronicle()))

    assert "perceivers: wanted kira among them, found nobody" in difference


def test_who_must_not_perceive_it_is_noticed(retelling):
    """A secret that is out differs from the film's."""
    retelling.told["E042 alexey"].perceived |= 1 << entity("kira")
    (difference,) = about_events(check(retelling.chronicle()))

    assert "perceivers: wanted kira not among them, found kira" in difference


def test_attempts_and_consequences_are_counted_apart(retelling):
    """What the script tried carries its line; the rest followed."""
    retelling.told["E005 christian"].beat = 3
    report = check(retelling.chronicle())

    assert report.attempts == 1
    assert report.as_dict()["consequences"] == len(report.matches) - 1


def test_a_report_says_what_was_left_out(retelling):
    """Each row that is not compared is there, with its reason."""
    report = check(retelling.chronicle())

    assert any(line.startswith("left out: E001") for line in report.lines())
    assert not report.ok
    assert report.as_dict()["ok"] is False


def test_who_leaves_is_compared(retelling):
    """A run in which nobody leaves ends otherwise."""
    endings = [d for d in check(retelling.chronicle()).differences if d.row == "ending"]

    assert [d.field for d in endings] == ["who left"]
