"""People of a run who are played from outside."""

import pytest

from cupola.errors import NotationError
from cupola.runs.outside import TRIES, Seats, live_with
from cupola.runs.turn import Pause
from cupola.world.catalogue.entities import NOBODY, MindKind
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import blank, freeze
from cupola.world.records import Mind
from tests.runs.days import GORDON, NIKA, a_day, told


class Sayings:
    """A mind that answers with one text after another, and then with nothing."""

    name = "sayings"
    reads = ()

    def __init__(self, *texts):
        self.texts = list(texts)
        self.views = []

    def choose(self, view):
        """The next of the texts; the view is kept for the test to look at."""
        self.views.append(view)
        return view.read(self.texts.pop(0)) if self.texts else None


def bytes_of(mind):
    """A mind's record as bytes."""
    row = blank(Mind)[0]
    freeze(mind, row)
    return bytes(row.tobytes())


def test_a_choice_is_begun_and_told():
    """What the mind answers is what the person does, and it is a decision of the chronicle."""
    run = a_day()
    pause = live_with(run, {"nika": Sayings("joke", "go unity")}, 10)

    assert pause == Pause.MINUTE
    assert told(run, Verb.JOKE) == [(0, NIKA)]
    assert [int(row["verb"]) for row in run.table("decisions")] == [Verb.JOKE]
    assert run.world.persons[NIKA].mind == MindKind.OUTSIDE


def test_whoever_is_played_from_outside_is_about_nothing():
    """What their own mind was about would end their walks, and nobody outside could see it."""
    run = a_day()
    mind = run.world.minds[NIKA]
    mind.intention, mind.intention_target = int(Intention.WARN), GORDON
    Seats(run, {"nika": Sayings()})

    assert (mind.intention, mind.intention_target) == (Intention.NONE, NOBODY)


def test_nothing_is_a_minute_of_waiting():
    """The mind is asked again as soon as the minute has passed."""
    mind = Sayings()
    run = a_day()
    live_with(run, {"nika": mind}, 5)

    assert len(mind.views) == 5
    assert len(run.table("decisions")) == 0


def test_what_seems_impossible_comes_back_with_a_reason():
    """The mind is asked again at once, and then does something else."""
    mind = Sayings("tell gordon war_visible", "joke")
    run = a_day()
    live_with(run, {"nika": mind}, 1)
    refused = mind.views[1].refused[0]

    assert (refused.why, refused.needed) == (
        Refusal.TARGET_NOT_HERE,
        "the one acted on would have to be in the same place",
    )
    assert told(run, Verb.JOKE) == [(0, NIKA)]


def test_who_asks_for_the_impossible_too_often_lets_a_minute_pass():
    """Nobody hangs a run by insisting."""
    mind = Sayings(*["tell gordon war_visible"] * (TRIES + 1))
    run = a_day()

    assert live_with(run, {"nika": mind}, 1) == Pause.MINUTE
    assert len(mind.views) == TRIES


def test_whoever_has_no_seat_is_a_pause():
    """Somebody else has to see to them."""
    run = a_day()
    run.world.persons[GORDON].mind = int(MindKind.OUTSIDE)

    assert Seats(run, {"nika": Sayings()}).go_on(5) == Pause.SOMEONE_CHOOSES
    assert run.world.turn == 0


def test_an_unknown_person_has_no_seat():
    """The error says who there is."""
    with pytest.raises(NotationError, match="did you mean 'nika'"):
        Seats(a_day(), {"nica": Sayings()})


def test_something_new_calls_one_away():
    """Who works is asked before the hour is over, and told what they are in the middle of."""
    run, mind = a_day(), Sayings("work")
    seats = Seats(run, {"nika": mind})
    seats.go_on(3)
    run.world.minds[NIKA].startled = 1
    seats.go_on(5)
    away = mind.views[1]

    assert mind.views[0].under_way is None
    assert away.under_way.verb == Verb.WORK
    assert run.world.persons[NIKA].doing.verb == Verb.WORK
    assert run.world.minds[NIKA].startled == 0
    assert len(mind.views) == 2


def test_a_view_rests_on_nothing_but_ones_own_record():
    """Change everything else in the world: what the person gets is the same, to the byte."""
    run, strange = a_day(), a_day(seed=9)
    strange.go_on(700)
    seats = Seats(run, {"nika": Sayings("go unity")})
    seats.go_on(200)
    before = seats.view(NIKA)
    mine, me = run.world.minds[NIKA].copy(), run.world.persons[NIKA].copy()
    turn = int(run.world.turn)
    run.stand_at(strange.world.copy())
    run.world.minds[NIKA], run.world.persons[NIKA], run.world.turn = mine, me, turn
    after = seats.view(NIKA)

    assert bytes_of(before.mind) == bytes_of(after.mind)
    assert written(before) == written(after)


def written(view):
    """All that a view says, as text."""
    options = [(o.verb, o.why, o.example and view.write(o.example)) for o in view.options()]
    return view.clock, view.name, view.under_way, view.refused, options


def test_what_is_done_to_a_view_changes_nothing():
    """A mind cannot write its own record."""
    run = a_day()
    seats = Seats(run, {"nika": Sayings()})
    before = run.identity
    view = seats.view(NIKA)
    view.mind.trust[GORDON] = 0.0

    assert run.identity == before
    assert seats.view(NIKA).mind.trust[GORDON] > 0.0


def test_one_seed_and_one_mind_are_one_run():
    """Who plays from outside the same way lives the same story, whichever engine drives it."""
    runs = [a_day() for _ in range(2)]
    for run in runs:
        live_with(run, {"nika": Sayings("joke", "go unity", "rest")}, 300)

    assert runs[0].identity == runs[1].identity
