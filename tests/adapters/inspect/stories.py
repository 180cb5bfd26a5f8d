"""Short evaluations, lived offline in a few seconds."""

from functools import cache

import inspect_ai

from cupola.adapters.inspect import provider
from cupola.adapters.inspect.conversation import Conversation
from cupola.adapters.inspect.occasions import Member, Occasion
from cupola.adapters.inspect.tasks import Setting, task_of
from cupola.adapters.text.scene import Scene
from cupola.scenarios.reader import load_scenario
from tests.adapters.text.scenes import KIRA, a_teller, a_view

MOST = 4
"""Decisions a sample: enough for one of each kind."""
AN_HOUR = 60
OURS = tuple(provider.KINDS)


def an_occasion(person=KIRA):
    """The view of one person at the start of the film, put to a model."""
    return Occasion(Scene(a_view(person), a_teller(person)), 1, MOST)


def a_member(ask, person=KIRA):
    """A seat at which this decides."""
    return Member(a_teller(person).cast, person, ask, MOST)


def a_conversation(kind, seconds=5.0):
    """A conversation with one of our own models."""
    assert provider.cupola_models is not None
    return Conversation(inspect_ai.model.get_model(f"cupola/{kind}"), "You play.", seconds)


@cache
def evaluated(kind, under="ordered,no_order", seeds=2, crew=False):
    """The log of a short task in the hut with one of our own models, from before the order."""
    hut = load_scenario("winter_hut")
    people = tuple(hut.source.found["people"]) if crew else ("calla",)
    setting = Setting(hut, people, MOST, seconds=0.3, ends=540 + 2 * AN_HOUR)
    return inspect_ai.eval(
        task_of("crew" if crew else "member", setting, seeds, under),
        model=f"cupola/{kind}",
        log_dir="memory://logs",
        display="none",
    )[0]
