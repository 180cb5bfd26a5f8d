import json
from dataclasses import replace

import pytest

from cupola.chronicle.prose.wording import (
    Wording,
    begun,
    enumerated,
    filled,
    infinitive,
    sentences,
)
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.text.files import known_scenarios
from cupola.world.book import Outcome
from cupola.world.catalogue.facts import FACT_WORDS, About, Phrase
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import CAST, NAMES

SPOKEN = ["undocks the snowcat and departs", "to undock"]
"""Words that a sentence has once its gaps are filled."""


@pytest.fixture
def wording():
    """The words of the small hut."""
    return Wording(CAST)


def test_every_verb_has_a_sentence():
    """Nothing can happen that cannot be told."""
    names = {verb.name.lower() for verb in Verb if verb}

    assert set(sentences()["verb"]) == names


def test_every_fact_and_phrase_has_its_words():
    """Nothing can be said that cannot be reported."""
    assert set(sentences()["about"]) == {kind.name.lower() for kind in About}
    assert set(sentences()["fact"]) == {fact.name.lower() for fact in FACT_WORDS}
    assert set(sentences()["phrase"]) == {phrase.name.lower() for phrase in Phrase}


def test_forms_of_an_outcome_belong_to_an_outcome():
    """Beside forms, weight and routine, an entry may only name outcomes."""
    known = {outcome.name.lower() for outcome in Outcome}
    known |= {"forms", "weight", "routine", "mutual", "to"}

    for verb, entry in sentences()["verb"].items():
        assert set(entry) <= known, verb


@pytest.mark.parametrize("word", sorted(NAMES.words))
def test_everything_that_can_be_said_can_be_reported(wording, word):
    """A statement is a claim, everything else a subject of talk."""
    said = wording.said(word)

    assert said.get("claim") or said.get("topic")
    assert not any("{" in (text or "") for text in said.values())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ida", "Ida"),
        ("wrench", "the wrench"),
        ("lab", "the laboratory"),
        ("boat_drive", "the boat drive"),
        ("all", "everybody"),
        (None, None),
    ],
)
def test_names_are_called_as_in_speech(wording, name, text):
    """People have capitals, things an article."""
    assert wording.called(name) == text


@pytest.mark.parametrize(
    ("speaker", "word", "text"),
    [
        ("ida", "ida_harmed_bo", "having harmed Bo"),
        ("bo", "ida_harmed_bo", None),
        ("ida", "ida_ordered", "the order"),
        ("bo", "ida_ordered", None),
        ("ida", "war_visible", None),
    ],
)
def test_nobody_is_named_twice_in_what_they_say_of_themselves(wording, speaker, word, text):
    """It is told without the name; what others say of them has it."""
    assert wording.said_of_oneself(speaker, word).get("self") == text


def test_a_denial_is_told_as_a_denial(wording):
    """To say that somebody is dead is not to say that they are not alive."""
    assert wording.said("ida_dead")["claim"] == "Ida is dead"
    assert wording.said("ida_dead")["objection"] == "Ida is dead"
    assert wording.said("ida_alive")["objection"] == "it is not so that Ida is alive"


def test_a_scenario_may_have_words_of_its_own():
    """The longest of the usual words that fit are replaced, at the start of a sentence as well."""
    shown = {"the ground": "the base", "the link to the ground": "the radio link"}
    own = Wording(replace(CAST, shown=shown))

    assert own.reworded("Ida calls the ground.") == "Ida calls the base."
    assert own.reworded("The link to the ground is lost.") == "The radio link is lost."
    assert Wording(CAST).reworded("Ida calls the ground.") == "Ida calls the ground."


def test_the_words_that_scenarios_replace_are_the_usual_ones():
    """No scenario replaces words that no sentence has."""
    usual = json.dumps(sentences()).lower() + json.dumps(SPOKEN).lower()
    for name in known_scenarios():
        for words in load_scenario(name).source.found.get("wording", {}):
            assert words.lower() in usual, words


def test_the_first_form_that_can_be_filled_is_taken():
    """A form with a gap that nothing fills is passed over."""
    forms = ["{actor} hits {target}.", "{actor} hits."]

    assert filled(forms, {"actor": "Ida", "target": None}) == "Ida hits."
    assert filled(forms[:1], {"actor": "Ida"}) is None


def test_sentences_begin_with_a_capital():
    """Each of several sentences does."""
    assert begun("the arm moves. bo drives it.") == "The arm moves. Bo drives it."


@pytest.mark.parametrize(
    ("names", "text"),
    [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_names_are_enumerated(names, text):
    """Commas, and an "and" before the last."""
    assert enumerated(names) == text


@pytest.mark.parametrize(
    ("verb", "text"),
    [
        ("strike", "strike"),
        ("shut_down", "shut down"),
        ("swing", "swing at"),
        ("suit_up", "suit up"),
        (None, None),
    ],
)
def test_what_was_tried_follows_to(verb, text):
    """The verb as in "tries to strike"."""
    assert infinitive(verb) == text
