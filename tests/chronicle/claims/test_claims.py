"""Reading claims, finding their scenes, and what an event cost."""

import pytest

from cupola.chronicle.claims import claim_of, claims, consequences, scenes
from cupola.chronicle.claims.consequences import FAR, due_to, hurts, moved
from cupola.chronicle.claims.reading import WAYS, counted
from cupola.chronicle.claims.scenes import first, fits
from cupola.chronicle.happenings import Happening
from cupola.errors import NotationError
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage
from tests.claims.film import film


@pytest.mark.parametrize("typed", ["C162", "c162", " 162", "C0162"])
def test_a_claim_is_found_however_it_is_typed(typed):
    """Small letters, blanks and noughts do not matter."""
    assert claim_of(typed).id == "C162"


@pytest.mark.parametrize("typed", ["C261", "C000", "Pod 0", "C16 2", ""])
def test_an_unknown_claim_is_an_error_with_the_nearest(typed):
    """What there is not comes back with what there is."""
    with pytest.raises(NotationError, match="is not a claim"):
        claim_of(typed)


def test_claims_are_counted_by_the_strictest_way():
    """Each is counted once, and what nothing shows as left out."""
    assert counted("way").total() == counted("kind").total() == len(claims())
    assert set(counted("way")) <= {*WAYS, "left_out"}
    assert claim_of("C258").way == "left_out"


def test_a_scene_names_verb_and_parts_and_perhaps_who():
    """Each word beyond actor and verb has to be a part of the event."""
    event = Happening(1, 0, "", "ida", "tell", "bo", content="cem_dead")

    assert fits(event, "ida tell bo cem_dead")
    assert fits(event, "tell cem_dead")
    assert not fits(event, "bo tell cem_dead")
    assert not fits(event, "ida tell galley")
    assert not fits(event, "ida ask bo")


def test_the_first_event_that_fits_is_the_scene():
    """The second of a kind is not looked at; a scene that never happens is none."""
    stage = Stage()
    stage.at(3).tell("ida", Verb.SHOVE, "bo")
    stage.at(5).tell("ida", Verb.SHOVE, "cem")
    chronicle = stage.chronicle()

    assert first(chronicle, "ida shove") == chronicle.events[0]
    assert first(chronicle, "shove cem") == chronicle.events[1]
    assert first(chronicle, "bo shove") is None


def test_what_follows_is_read_along_the_causes():
    """Far and near consequences count, and what only came later does not."""
    stage = Stage()
    stage.tell("ida", Verb.STRIKE, "bo", outcome=2)
    stage.tell("bo", Verb.SHOVE, "ida", cause=0)
    stage.tell("cem", Verb.JOKE)
    stage.tell("ida", Verb.SEIZE, "bo", cause=1)
    chronicle = stage.chronicle()

    assert [event.id for event in due_to(chronicle, chronicle.events[0])] == [1, 3]
    assert due_to(chronicle, chronicle.events[2]) == ()


def test_a_lie_costs_what_the_replay_says():
    """The denial moves what she holds, is found out hours later, and a death comes next."""
    lie = scenes(film().chronicle, claim_of("C163"))[1]
    cost = consequences(film().chronicle, lie)

    assert {row.fact for row in cost.held} >= {"cure_exists", "nika_lied"}
    assert [row.person for row in cost.trusted[:1]] == ["kira"]
    assert [(row.person, row.fact) for row in cost.found_out] == [("kira", "christian_lied")]
    assert (cost.next_harm or lie).outcome == "dead"
    assert cost.harms == ()


def test_a_blow_costs_a_life():
    """The death that it caused is among its harms, and nobody finds out a lie."""
    blow = film().one("strike", target="nika")
    cost = consequences(film().chronicle, blow)

    assert [(harm.verb, harm.actor) for harm in cost.harms][1:] == [("die", "nika")]
    assert cost.found_out == ()
    assert all(moved(row.before, row.value) >= FAR for row in cost.held)


def test_only_people_are_hurt():
    """That an animal is mauled is no harm to the crew; a blow that misses is none either."""
    assert not hurts(film().first("maul"))
    assert not hurts(film().one("strike", target="kira"))
    assert hurts(film().one("swing"))
