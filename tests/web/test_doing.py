"""What one can do, and why not the rest: the page says the same as the person's view."""

import pytest

from cupola.adapters.text.choices import possible
from cupola.web.library import Wish
from cupola.web.seats.doing import doing, is_lie, meant, obstacle, opening, suggestions
from cupola.web.words import words
from cupola.world.actions import intend
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import NO_WORDS, Fact
from cupola.world.catalogue.refusals import Refusal
from cupola.world.claims import is_told
from cupola.world.layout import plain
from cupola.world.notation import FORMS
from cupola.world.records import Action
from tests.web.games import HUT, game_in


def view_and_teller(folder, wish, who, begins):
    """What somebody holds at that minute, and who tells it."""
    game = game_in(folder, who, wish=wish, begins=begins)
    (person,) = game.people
    return game.view(person), game.chairs[person].teller


@pytest.fixture(scope="module")
def view_of_kira(tmp_path_factory):
    """What Kira of the film holds before the war: that there is none to be seen."""
    return view_and_teller(tmp_path_factory.mktemp("games"), Wish("film", 3), "kira", 50)[0]


@pytest.mark.parametrize(
    ("wish", "who", "begins"), [(HUT, "ansa", 0), (HUT, "edda", 700), (Wish("film", 3), "kira", 50)]
)
def test_every_verb_is_offered_just_if_it_can_be_tried(tmp_path, wish, who, begins):
    """A quick look comes to the same as trying everything."""
    view, _ = view_and_teller(tmp_path, wish, who, begins)
    for verb, form in FORMS.items():
        if view.plan.verbs[verb].exists:
            can = next(possible(view, verb), None) is not None
            assert (obstacle(view, form) == Refusal.ALLOWED) == can, verb


def test_what_is_offered_has_a_label_and_what_is_not_a_reason(tmp_path):
    """Every verb is under one head, with words for its button or for what it lacks."""
    view, _ = view_and_teller(tmp_path, HUT, "ansa", 0)
    found = [verb for group in doing(view) for verb in group["verbs"]]

    assert len(found) == len({verb["text"] for verb in found}) > 30
    assert all(verb["label"] for verb in found)
    assert any(verb["why"] for verb in found)
    assert not all(verb["why"] for verb in found)


def test_every_verb_has_its_label_in_the_catalogue():
    """No button shows a bare name."""
    openings = [opening(form).replace(" ", "_") for form in FORMS.values()]
    missing = [text for text in openings if text not in words()["verb"]]

    assert missing == []


def test_a_lie_is_marked_and_its_hearers_named(tmp_path):
    """Who is here is said to hear it; what one does not hold is said to be so."""
    view, teller = view_and_teller(tmp_path, Wish("film", 3), "kira", 50)
    told = meant(view, teller, "claim war_visible")
    waited = meant(view, teller, "wait 30")
    wrong = meant(view, teller, "fly")

    assert (told["ok"], told["lie"], bool(told["seen"])) == (True, True, True)
    assert (waited["ok"], "until" in waited["says"]) == (True, True)
    assert (wrong["ok"], wrong["why"][-1]) == (False, ".")


@pytest.mark.parametrize("told", FORMS)
def test_a_lie_is_marked_with_whatever_verb_it_is_told(view_of_kira, told):
    """The warning stands just where those who hear the words take them in as so."""
    action = plain(Action)
    intend(action, told, NOBODY)
    action.words = int(Fact.WAR_VISIBLE)

    assert is_lie(view_of_kira, action) == is_told(told)
    action.words = int(NO_WORDS)
    assert not is_lie(view_of_kira, action)


def test_what_one_can_say_begins_with_what_one_knows(tmp_path):
    """Words for what one has seen or been told come first, and nothing that one has no word for."""
    view, teller = view_and_teller(tmp_path, Wish("film", 3), "kira", 2_700)
    found = suggestions(view, teller, "say ")
    known = set(view.names.words)

    assert {one["text"] for one in found} <= known
    assert [one["can"] for one in found] == sorted((one["can"] for one in found), reverse=True)
