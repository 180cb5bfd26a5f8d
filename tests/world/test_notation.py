"""The text form of actions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.errors import NotationError
from cupola.world.catalogue.entities import FIRST_GROUND, FIRST_ITEM, FIRST_PLACE, FIRST_SYSTEM
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.layout import plain
from cupola.world.names import Names
from cupola.world.notation import FORMS, Slot, parse, write
from cupola.world.records import Action

NAMES = Names(
    {
        0: "ida",
        1: "bo",
        FIRST_PLACE: "galley",
        FIRST_ITEM: "spanner",
        FIRST_SYSTEM: "pump",
        FIRST_GROUND: "harbour",
    },
    aliases={"Ida-Marie": "ida", "aft_kitchen": "galley"},
)
FILLERS = {
    "person": 1,
    "place": FIRST_PLACE,
    "item": FIRST_ITEM,
    "system": FIRST_SYSTEM,
    "thing": FIRST_SYSTEM,
    "ground": FIRST_GROUND,
}


@st.composite
def actions(draw):
    """Any action that can be written with these names."""
    verb = draw(st.sampled_from(sorted(FORMS)))
    form = FORMS[verb]
    action = plain(Action)
    action.verb, action.target, action.instrument, action.words = int(verb), -1, -1, -1
    parts = form.required + (form.optional if draw(st.booleans()) else ())
    for part in parts:
        if isinstance(part, Slot) and part.kind == "words":
            action.words = draw(st.sampled_from(sorted(NAMES.word_names)))
        elif isinstance(part, Slot):
            setattr(action, part.argument, FILLERS[part.kind])
    action.intent = int(draw(st.sampled_from(list(Intent))))
    return action


@given(actions())
def test_writing_and_parsing_are_inverse(action):
    """What is written can be read, and means the same."""
    text = write(0, action, NAMES)

    actor, again = parse(text, NAMES)

    assert (actor, vars(again)) == (0, vars(action))
    assert write(actor, again, NAMES) == text


def test_aliases_are_understood():
    """Another name for a person or a place means the same one."""
    assert vars(parse("Ida-Marie go aft_kitchen", NAMES)[1]) == vars(
        parse("ida go galley", NAMES)[1]
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ida go gally", "'gally' is not a place (did you mean 'galley'?)"),
        ("idda go galley", "'idda' is not a person (did you mean 'ida'?)"),
        ("ida flye galley", "'flye' is not a verb"),
        ("ida go galley now", "'now' is not the end of the action"),
        ("ida tell bo", "nothing is not words"),
        ("ida go galley meaning fun", "'fun' is not a meaning"),
    ],
)
def test_an_error_names_what_was_found_and_what_comes_nearest(text, message):
    """A text that is no action says what does not fit and what may stand there."""
    with pytest.raises(NotationError) as error:
        parse(text, NAMES)

    assert message in str(error.value)


def test_every_verb_that_can_be_tried_has_a_form():
    """Only happenings have no text."""
    silent = {verb for verb in Verb if not VERB_ROWS[verb].form}

    assert silent == {verb for verb in Verb if verb < Verb.GO}
