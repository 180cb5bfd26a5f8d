"""What is a lie, and what is not; who believed it."""

from types import SimpleNamespace

import pytest

from cupola.chronicle.happenings import BeliefMove, Happening
from cupola.errors import ChronicleError
from cupola.studies.lies.statements import BINDING, SAID, Kind, claimed, kind_of, statements_of
from cupola.studies.lies.whole import listed
from cupola.studies.whatif.story import Story
from cupola.world.catalogue.facts import About, Fact, about, denial
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import is_told
from cupola.world.names import Names

NAMES = Names({0: "ada", 1: "bo", 2: "cy"})


def said(verb="tell", content="no_cure", held=0.001, **more):
    """Ada says something to Bo."""
    return Happening(7, 60, "Day 1 07:00", "ada", verb, "bo", content=content, held=held, **more)


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        (said(), Kind.LIE),
        (said(truth=1), Kind.LIE),
        (said("accuse", "bo_harmed_cy", 0.2), Kind.LIE),
        (said("talk"), Kind.LIE),
        (said("talk", None, None), None),
        (said("talk", held=0.9, truth=1, intent="deceive"), Kind.MISLEADING),
        (said("propose", "spacewalk"), Kind.LIE),
        (said("promise", "leave_together"), Kind.LIE),
        (said("threaten", "destroy_station"), Kind.BLUFF),
        (said("vow", "revenge"), Kind.BLUFF),
        (said(held=0.9, truth=1, intent="deceive"), Kind.MISLEADING),
        (said(held=0.9, truth=1, intent="warn"), None),
        (said("conceal", "ada_ordered", None), Kind.CONCEALMENT),
        (said(held=0.9, truth=0), None),
        (said(held=0.5), None),
        (said("ask", held=None), None),
        (said("fake", "wire_ok"), None),
    ],
)
def test_kinds_are_kept_apart(event, kind):
    """By what the speaker held, not by what is so: whoever holds what is not so is mistaken."""
    assert kind_of(event) == kind


@pytest.mark.parametrize("verb", Verb)
def test_whatever_is_put_forward_as_so_can_be_a_lie(verb):
    """Every verb whose words others take in as so counts, and no other but those that bind."""
    word = verb.name.lower()

    assert (word in SAID | BINDING) == (is_told(verb) or word in BINDING)
    assert (kind_of(said(word)) == Kind.LIE) == (word in SAID | BINDING)


def test_what_words_put_forward():
    """A denial says that its fact is not so; a threat says that it is meant."""
    assert claimed(int(Fact.CURE_EXISTS), 0, "tell") == (int(Fact.CURE_EXISTS), True)
    assert claimed(denial(Fact.CURE_EXISTS), 0, "tell") == (int(Fact.CURE_EXISTS), False)
    assert claimed(NAMES.words["destroy_station"], 1, "threaten") == (
        about(About.MEANS_THREAT, 1),
        True,
    )
    assert claimed(NAMES.words["motto"], 0, "tell") is None


def a_story(event, beliefs, perceived):
    """A chronicle of one event."""
    columns = {name: [row[place] for row in perceived] for place, name in enumerate(PERCEIVED)}
    table = {name: SimpleNamespace(tolist=lambda rows=rows: rows) for name, rows in columns.items()}
    return SimpleNamespace(
        events=[event],
        beliefs=beliefs,
        cast=SimpleNamespace(names=NAMES),
        table=lambda _name: table,
    )


PERCEIVED = ("event", "person", "understood")


def test_who_believed_it():
    """Credence in what was said: for a denial, that the fact is not so."""
    fact = NAMES.of_words(int(Fact.CURE_EXISTS))
    moved = [
        BeliefMove(10, "cy", fact, 0.9, 0.5, 3),
        BeliefMove(60, "bo", fact, 0.25, 0.75, 7),
    ]
    everybody = [(7, name, name != "dee") for name in ("ada", "bo", "cy", "dee")]
    (found,) = statements_of(a_story(said(), moved, everybody))

    assert [one.person for one in found.heard] == ["bo", "cy"]
    assert (found.heard[0].before, found.heard[0].after) == (0.25, 0.75)
    assert found.heard[1].after == pytest.approx(0.1)
    assert found.believers == ("bo",)


def test_of_what_never_moved_nothing_is_known():
    """Neither before nor after; and such a hearer is no believer."""
    (found,) = statements_of(a_story(said(), [], [(7, "bo", True)]))

    assert (found.heard[0].before, found.heard[0].after) == (None, None)
    assert found.believers == ()


def test_lies_are_not_looked_for_from_a_moment_on():
    """What was said before it could not be lived again; it says so instead of telling another."""
    moment = Story("two_people", 3, minds="builtin").at(1)
    begins = Story(moment.scenario, begins=moment)

    with pytest.raises(ChronicleError, match="from its start"):
        listed(begins)
