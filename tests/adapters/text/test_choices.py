"""What can be tried, and what stands in the way."""

import pytest

from cupola.adapters.text.choices import (
    choice_of,
    choice_text,
    choices,
    is_groundless,
    possible,
    refusal_text,
)
from cupola.minds.outside.arguments import alike_but_for_words
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.notation import FORMS
from tests.adapters.text.scenes import KIRA, NIKA, a_teller, a_view


def without_shortcuts(view, verb):
    """Of each target and tool the first words with which the verb can be tried."""
    for actions in alike_but_for_words(verb, view.names):
        tried = (action for action in actions if not is_groundless(view, action))
        allowed = (action for action in tried if view.why_not(action) == Refusal.ALLOWED)
        yield from list(allowed)[:1]


def plain_values(actions):
    """What each action is."""
    return [(int(a.verb), int(a.target), int(a.instrument), int(a.words)) for a in actions]


@pytest.mark.parametrize("person", [KIRA, NIKA])
@pytest.mark.parametrize("name", ["film", "winter_hut"])
def test_whatever_is_passed_over_could_not_be_tried(person, name):
    """What is hopeless is not asked about; the same is found as by asking about everything."""
    view = a_view(person, name)

    for verb in FORMS:
        assert plain_values(possible(view, verb)) == plain_values(without_shortcuts(view, verb))


def test_everything_listed_can_be_tried():
    """Each choice is allowed with the arguments that it lists."""
    view = a_view()
    found = [choice for head in choices(view).values() for choice in head]

    assert found
    for choice in found:
        tried = list(possible(view, choice.verb))
        assert tried
        assert {view.why_not(action) for action in tried} == {Refusal.ALLOWED}


def test_what_may_fill_a_gap_is_listed():
    """Names stand in their gaps; many of them are only counted by kind."""
    view = a_view(NIKA)
    wide, narrow = choice_of(view, Verb.GO), choice_of(view, Verb.SHUT)

    assert wide is not None
    assert narrow is not None
    assert choice_text(view, wide) == "go PLACE"
    assert choice_text(view, narrow) == "shut zarya|poisk|nauka"
    assert "cupola" in choice_text(view, wide, whole=True)


def test_nobody_is_offered_deeds_upon_themselves():
    """One does not strike oneself."""
    choice = choice_of(a_view(), Verb.STRIKE)

    assert choice is None or 0 not in choice.targets


def test_why_not_names_who_is_meant():
    """The refusal speaks to the person, of the person meant."""
    view = a_view()
    why = refusal_text(view, a_teller(), view.read("tell nika wire_cut"))

    assert why == "target not here. Nika would have to be in the same place"
