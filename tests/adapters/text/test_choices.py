"""What can be tried, and what stands in the way."""

from cupola.adapters.text.choices import choice_of, choice_text, choices, refusal_text
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.adapters.text.scenes import NIKA, a_teller, a_view


def test_everything_listed_can_be_tried():
    """Each choice is allowed with the arguments that it lists."""
    view = a_view()
    found = [choice for head in choices(view).values() for choice in head]

    assert found
    assert all(view.option(choice.verb).why == Refusal.ALLOWED for choice in found)


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
