"""Empathy, allegiance, talk against force, secrets: measures of the people."""

import json

import pytest

from cupola.world.book import regard
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import NAMES, Stage
from tests.chronicle.tellings.stories import deed, film, quiet


def trusts(stage, one, other, trust, cause=-1):
    """Somebody's trust in another has moved."""
    number = NAMES.entities[one]
    mind = stage.world.minds[number]
    mind.self, mind.turn = number, stage.world.turn
    regard(mind, stage.book, NAMES.entities[other], trust, cause)


def test_of_whom_nothing_is_shown_one_does_not_feel():
    """Nobody feels with somebody who is never shown to open up, do good or suffer."""
    stage = Stage()
    deed(stage, 5, "ida", Verb.WORK)
    found = stage.chronicle().measures().empathy["ida"]

    assert (found.index, found.moments, found.because) == (0.0, (), ())


def test_empathy_is_closeness_by_liking():
    """The index is closeness times the viewer's trust, and says what brings the person near."""
    found = film().measures("film").empathy

    assert all(one.index == pytest.approx(one.closeness * one.liking) for one in found.values())
    assert found["kira"].because[:2] == ("does good", "confides")
    assert max(found.values(), key=lambda one: one.index).person == "kira"


def test_whoever_is_wary_of_a_side_feels_less_with_its_people():
    """Of two viewers wary of one side each, each feels less with that side's people."""
    found = film().measures("film").empathies()
    one, other = (found[name] for name in found if name.startswith("wary_of_"))

    assert one["kira"].index < other["kira"].index
    assert one["nika"].index > other["nika"].index


def test_more_of_the_same_counts_less():
    """A second moment of the same kind brings a person less near than the first."""
    stage = Stage()
    deed(stage, 5, "ida", Verb.COMFORT, "bo")
    deed(stage, 9, "ida", Verb.COMFORT, "cem")
    first, second = stage.chronicle().measures().empathy["ida"].moments

    assert first.weight > second.weight > 0.0


def test_a_quiet_day_leaves_one_cold():
    """In a day without anything at stake nobody comes as near as in the film."""
    calm, film_ = quiet().measures().empathy, film().measures("film").empathy

    assert max(one.index for one in calm.values()) < max(one.index for one in film_.values()) / 2


def test_parting_and_joining_are_turns():
    """Two who cease to trust each other part, and come together again: two turns."""
    stage = Stage()
    stage.at(10)
    trusts(stage, "ida", "bo", 0.2)
    stage.at(50)
    trusts(stage, "ida", "bo", 0.9)
    trusts(stage, "bo", "ida", 0.9)
    turns = stage.chronicle().measures().allegiance.turns

    assert [(turn.minute, turn.together, turn.same_side) for turn in turns] == [
        (10, False, False), (50, True, False),
    ]  # fmt: skip


def test_a_trust_that_hovers_is_no_turn():
    """Trust that goes to and fro about evens makes no turns."""
    stage = Stage()
    for minute, trust in enumerate((0.48, 0.52, 0.47, 0.53)):
        stage.at(minute)
        trusts(stage, "ida", "bo", trust)

    assert stage.chronicle().measures().allegiance.turns == ()


def test_whom_one_sides_with_is_whom_one_trusts_most():
    """Somebody sides with whoever they trust most; with another once that one is well ahead."""
    stage = Stage()
    stage.at(10)
    trusts(stage, "ida", "cem", 0.53)
    stage.at(20)
    trusts(stage, "ida", "cem", 0.8)
    allegiance = stage.chronicle().measures().allegiance

    assert [(s.minute, s.other) for s in allegiance.sidings if s.person == "ida"] == [
        (0, "bo"), (20, "cem"),
    ]  # fmt: skip
    assert allegiance.changes == 1


def test_the_films_allegiances_keep_moving():
    """In the film trust falls within a side and rises across them, with three turns and more."""
    allegiance = film().measures().allegiance

    assert len(allegiance.turns) >= 3
    assert any(turn.same_side and not turn.together for turn in allegiance.turns)
    assert any(turn.together and not turn.same_side for turn in allegiance.turns)


def test_talk_and_force_are_counted_without_routine():
    """Of talk, force and lies each is counted once; work and the like are not counted."""
    stage = Stage()
    deed(stage, 1, "ida", Verb.WORK)
    deed(stage, 2, "ida", Verb.TELL, "bo", words="hidden_room", held=0.1, truth=0)
    deed(stage, 3, "bo", Verb.STRIKE, "ida", outcome=2)
    deed(stage, 4, "cem", Verb.GIVE, "ida", instrument="rope")
    talk = stage.chronicle().measures().talk

    assert (talk.talk, talk.force, talk.lies, talk.counted) == (1, 1, 1, 3)
    assert talk.force_share == 0.5
    assert talk.violent_share == pytest.approx(1 / 3)


def test_violence_is_under_a_tenth_of_the_film():
    """Less than a tenth of what is no routine in the film is force."""
    assert film().measures("film").talk.violent_share < 0.1


def test_a_secret_has_holders_and_a_minute_at_which_it_is_out():
    """What one sees alone is a secret of one, until more than half of the living hold it."""
    secrets = {one.what: one for one in film().measures().secrets.secrets}
    off = secrets["life_support_off"]

    assert off.of_few
    assert secrets["wire_cut"].holders == ("alexey",)
    assert secrets["wire_cut"].out is None
    assert off.out is not None


def test_what_all_know_is_no_secret():
    """The war, which everybody sees within minutes, is no secret; nor is who is aboard."""
    secrets = {one.what for one in film().measures().secrets.secrets}

    assert "war_visible" not in secrets
    assert not any(what.endswith("_aboard") for what in secrets)


def test_all_measures_can_be_written_as_json():
    """All measures are plain values: they come back from JSON as they went."""
    values = film().measures("as kira", "open").as_values()

    assert json.loads(json.dumps(values))["viewer"] == "open"
    assert values["telling"] == "as kira"
