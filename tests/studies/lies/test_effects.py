"""What a statement did: planted where it decides, and where it does not."""

from functools import cache

import numpy as np
import pytest

from cupola.chronicle.happenings import Happening
from cupola.errors import NotationError
from cupola.runs.single import Run
from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from cupola.studies.lies.effects import (
    Arm,
    Said,
    can_be_lived_again,
    effects,
    leave_to_themselves,
    said_in,
    stage,
)
from cupola.studies.lies.statements import Kind, Statement, statements_of
from cupola.studies.lies.whole import lies
from cupola.studies.report.paired import change, difference
from cupola.studies.study import Way
from cupola.studies.whatif.story import Story
from cupola.world.catalogue.entities import NOBODY, MindKind
from cupola.world.catalogue.facts import Fact, denial
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import SEEN_NOT

SPEAKER, HEARER = 0, 1
WORDS = int(Fact.CURE_EXISTS)
ARMS = (Arm.AS_IT_WAS, Arm.WITHOUT, Arm.TRUTH)
PLAIN = Way(1, "plain")


@cache
def barn():
    """Two armed people who trust each other; whoever does not trust strikes first."""
    trust = {"people.lark.trust.wren": 0.9, "people.wren.trust.lark": 0.95}
    harm = {"items.hammer.harm": 1.0, "items.mallet.harm": 1.0}
    return load_scenario("two_people").setting({**trust, **harm}).played_by("builtin")


def a_lie(*, seen_through):
    """One is about to tell the other what is not so, and the other has seen that, or has not."""
    world = Run(barn(), 1, engine="plain").moment().world
    if seen_through:
        world.minds[HEARER].told[WORDS] |= 1 << SEEN_NOT
        world.minds[HEARER].credence[WORDS] = 0.01
    going = Run(barn(), 1, engine="plain")
    going.stand_at(world)
    row = {"verb": int(Verb.TELL), "target": HEARER, "words": WORDS, "instrument": NOBODY}
    row |= {"intent": int(Intent.DECEIVE), "beat": 0}
    return Said(going.moment(), SPEAKER, row, (WORDS, True), ARMS, {"lark": HEARER})


def did(said, worlds=12):
    """What it did, against each other arm."""
    return {one.arm: one for one in effects(barn(), [said], range(1, worlds + 1), PLAIN)[0]}


def test_a_lie_that_is_seen_through_decides():
    """Whoever catches the other lying trusts no more, and strikes: fewer live with the lie."""
    found = did(a_lie(seen_through=True), worlds=48)

    assert found[Arm.WITHOUT].lives.high < 0.0
    assert found[Arm.TRUTH].lives.high < 0.0
    assert found[Arm.WITHOUT].lives.n == 48
    each = found[Arm.WITHOUT].people
    assert sum(one.estimate for one in each.values()) == pytest.approx(
        found[Arm.WITHOUT].lives.estimate
    )


def test_a_lie_about_something_else_decides_nothing():
    """The hearer comes to hold it, and the same people live in every one of so many worlds."""
    found = did(a_lie(seen_through=False))

    for one in found.values():
        assert one.people["lark"] == difference(np.zeros(12))
        assert one.lives == change(np.zeros(12), 2)
        assert one.lives.low < 0.0 < one.lives.high
        assert one.credence["lark"].low > 0.0


def test_the_truth_instead_is_the_opposite():
    """The same words denied; without the statement nothing is said, and the minute passes."""
    said = a_lie(seen_through=False)
    doing = {}
    for arm in ARMS:
        world = said.moment.world
        stage(world, SPEAKER, said.action, arm)
        me = world.persons[SPEAKER]
        doing[arm] = (int(me.doing.verb), int(me.doing.words), int(me.utterances))

    assert doing[Arm.AS_IT_WAS] == (Verb.TELL, WORDS, 0)
    assert doing[Arm.TRUTH] == (Verb.TELL, denial(WORDS), 0)
    assert doing[Arm.WITHOUT] == (Verb.NONE, -1, 1)


def test_who_keeps_still_says_nothing_that_could_be_left_out():
    """All else can be lived again without it."""
    event = Happening(1, 1, "", "wren", "conceal")

    assert not can_be_lived_again(Statement(Kind.CONCEALMENT, event))
    assert all(can_be_lived_again(Statement(k, event)) for k in Kind if k != Kind.CONCEALMENT)


@pytest.fixture(scope="module")
def film():
    """The film's lies, at their moments."""
    scenario = load_scenario("film")
    lies = [one for one in statements_of(run(scenario, 1)) if can_be_lived_again(one)]
    return scenario, lies, list(said_in(scenario, 1, lies))


def test_the_lies_of_the_film_are_at_their_minutes(film):
    """A lie has a truth that can be told instead; what binds the speaker has none."""
    _, lies, said = film
    arms = {
        (str(a.kind), str(a.event.content)): len(b.arms) for a, b in zip(lies, said, strict=True)
    }

    assert arms == {
        ("lie", "spacewalk"): 2,
        ("bluff", "destroy_station"): 2,
        ("lie", "no_cure"): 3,
        ("lie", "no_hidden_room"): 3,
    }
    assert [one.moment.minute for one in said] == [one.event.minute for one in lies]


def test_who_followed_a_script_decides_for_themselves(film):
    """Those who are named, and what the script pinned is left to chance."""
    world = film[2][0].moment.world
    leave_to_themselves(world, [SPEAKER])
    minds = [int(world.persons[number].mind) for number in (SPEAKER, HEARER)]

    assert minds == [MindKind.BUILTIN, MindKind.SCRIPT]
    assert int(world.pins_used) == 0


def test_dice_beyond_what_a_world_can_hold_are_refused():
    """A story of the last dice there are is listed, and is not lived again with the next ones."""
    story = Story("two_people", 2**63 - 1, "plain", minds="builtin")

    assert lies(story, 0).did == {}
    with pytest.raises(NotationError, match="a seed: a whole number"):
        lies(story, 2)
