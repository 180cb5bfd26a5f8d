"""The viewer: an observer under the same rules, who holds what a telling shows."""

import pytest

from cupola.errors import NotationError
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage
from tests.chronicle.tellings.stories import deed, film, lied_to


def held(chronicle, telling, fact, profile="newcomer"):
    """What a viewer holds of a fact at the end, None if nothing ever moved it."""
    moves = [m.value for m in chronicle.telling(telling).viewer(profile).beliefs if m.fact == fact]
    return moves[-1] if moves else None


def test_whoever_saw_the_truth_knows_the_lie():
    """A viewer of everything who was shown the lie told and the truth knows it for a lie."""
    assert held(lied_to(), "everything", "bo_lied") > 0.9


def test_whoever_was_not_shown_the_truth_does_not():
    """A viewer who is never shown how it is has no reason to hold anybody a liar."""
    assert held(lied_to(found_out=False), "everything", "bo_lied") is None
    assert held(lied_to(), "as bo", "bo_lied") is None


def test_a_lie_is_marked_only_where_the_telling_knows():
    """A lie is known at once to whoever is shown everything, and to the liar; to others later."""
    chronicle = lied_to()
    lie = chronicle.events[0]

    assert chronicle.telling("everything").knows_lie(lie)
    assert chronicle.telling("as bo").knows_lie(lie)
    assert not chronicle.telling("as ida").knows_lie(lie)
    assert not chronicle.telling("everything").knows_lie(chronicle.events[1])


def test_two_profiles_differ():
    """Viewers who begin with other opinions end with other opinions of the same story."""
    viewers = film().telling("film").viewers()
    ends = {tuple(round(trust, 3) for trust in v.trusts().values()) for v in viewers.values()}

    assert len(viewers) == 5
    assert len(ends) == 5


def test_the_five_trust_different_people():
    """One story leaves five viewers with five sets of people whom they trust or distrust."""
    opinions = [viewer.opinion() for viewer in film().telling("film").viewers().values()]

    assert len({(o.trusted, frozenset(o.distrusted)) for o in opinions}) == 5


def test_whoever_is_wary_of_a_side_trusts_its_people_less():
    """Of two viewers wary of one side each, each trusts the other's people more at first."""
    telling = film().telling("everything")
    first = {
        name: {row.other: row.value for row in viewer.trust if row.position == 0}
        for name, viewer in telling.viewers().items()
        if name.startswith("wary_of_")
    }
    one, other = first.values()

    assert one["kira"] < other["kira"]
    assert one["nika"] > other["nika"]


def test_where_all_are_of_one_side_nobody_is_wary_of_it():
    """Profiles about a side are made from the scenario's sides, and only if there are several."""
    from dataclasses import replace

    from cupola.chronicle.tellings import profiles_of
    from tests.chronicle.scene import CAST

    alike = replace(CAST, person=tuple({**row, "side": "east"} for row in CAST.person))

    assert [name for name in profiles_of(alike) if name.startswith("wary")] == []
    assert [n for n in profiles_of(CAST) if n.startswith("wary")] == [
        "wary_of_east",
        "wary_of_west",
    ]


def test_nothing_shown_moves_nothing():
    """A viewer who is shown nothing holds what they held."""
    viewer = Stage().chronicle().telling().viewer()

    assert viewer.beliefs == []
    assert [row.cause for row in viewer.trust] == [None] * 3


def test_every_move_has_its_event():
    """Each credence of a viewer is moved by the event at its position in the telling."""
    telling = film().telling("film")
    events = {shown.position: shown.event.id for shown in telling.shown}

    assert telling.viewer().beliefs
    assert all(events[move.position] == move.cause for move in telling.viewer().beliefs)


def test_the_viewer_is_taken_in_as_people_are():
    """In the film's telling the man knocked off is held dead, until he is seen alive."""
    moves = [m for m in film().telling("film").viewer().beliefs if m.fact == "gordon_alive"]
    verbs = [film().by_number[move.cause].verb for move in moves]

    assert moves[0].value < 0.05
    assert verbs[0] == "swing"
    assert next(v for m, v in zip(moves, verbs, strict=True) if m.value > 0.9) == "see"


def test_whoever_is_shown_the_hold_does_not_hold_him_dead():
    """Shown everything, one sees him get hold of something, and soon holds him alive."""
    moves = [m for m in film().telling("everything").viewer().beliefs if m.fact == "gordon_alive"]
    swing = next(event.minute for event in film().events if event.verb == "swing")
    alive = next(move for move in moves if move.value > 0.9)

    assert alive.minute - swing <= 2


def test_a_false_trail_is_laid_and_explained():
    """What looks sinister makes the film's viewer suspect somebody, until it is explained."""
    moves = film().telling("film").viewer().beliefs
    suspected = [move.value for move in moves if move.fact == "alexey_will_strike"]

    assert max(suspected) >= 0.5
    assert suspected[-1] < 0.2


def test_a_fake_does_not_take_in_whoever_saw_it_made():
    """Shown how it is, a viewer is not taken in when somebody else sees what only looks so."""
    stage = Stage()
    deed(stage, 5, "ida", Verb.SEE, looks="hidden_room", truth=1)
    deed(stage, 9, "bo", Verb.SEE, looks="no_hidden_room", truth=0)
    chronicle = stage.chronicle()

    assert held(chronicle, "everything", "hidden_room") > 0.9


def test_who_hears_of_a_feint_is_let_into_it():
    """A threat that was promised to be a distraction frightens no viewer who heard the promise."""
    stage = Stage()
    deed(stage, 5, "bo", Verb.PROMISE, "ida", words="distraction", held=1.0)
    deed(stage, 9, "bo", Verb.THREATEN, "cem", words="destroy_station", held=0.0)
    told = stage.chronicle()
    untold = Stage()
    deed(untold, 9, "bo", Verb.THREATEN, "cem", words="destroy_station", held=0.0)

    assert held(told, "everything", "bo_means_threat") < 0.5
    assert held(untold.chronicle(), "everything", "bo_means_threat") > 0.5


def test_an_order_shown_is_known_and_is_not_the_viewers():
    """A viewer who is shown an order knows whom it is for, and is under no order."""
    stage = Stage()
    row = deed(stage, 5, "base", Verb.ORDER, "ida", seen_by=("ida",))
    row.order = 1
    viewer = stage.chronicle().telling().viewer()

    assert held(stage.chronicle(), "everything", "ida_ordered") > 0.9
    assert viewer.mind.order == 0


def test_an_unknown_profile_is_refused():
    """A profile that there is not is an error that names those that there are."""
    with pytest.raises(NotationError, match="newcomer"):
        film().telling().viewer("nobody")


def test_eight_people_leave_room_for_the_viewer():
    """The viewer is nobody's row: with all eight people aboard, what the eighth does is theirs."""
    from dataclasses import replace

    from cupola.chronicle.store import Chronicle
    from cupola.world.names import Names
    from tests.chronicle.scene import CAST, NAMES

    eight = {number: f"p{number}" for number in range(8)}
    people = tuple({"id": name, "side": str(number % 2)} for number, name in eight.items())
    cast = replace(CAST, names=Names({**NAMES.names, **eight}), person=people)
    stage = Stage()
    row = deed(stage, 5, "ida", Verb.STRIKE, outcome=2)
    row.actor, row.target, row.perceived = 7, 0, 255
    row.recognised = row.understood = 255
    viewer = Chronicle.of(cast, 0, 1, [stage.book], stage.world).telling().viewer()

    assert "p7_harmed_p0" in [move.fact for move in viewer.beliefs]
    assert viewer.trusts()["p7"] < 0.5
    assert {move.other for move in viewer.trust} == set(eight.values())
