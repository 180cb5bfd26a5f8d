import pytest

from cupola.minds.routine import NAP, NIGHT, minutes_of_sleep
from cupola.runs.choosing import begin, has_lost_sight, is_called_away, is_routine
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import FIRST_PLACE, MindKind
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain, thaw
from cupola.world.ledger import note_shaken
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from tests.beliefs.people import a_mind
from tests.runs.days import ALEXEY, GORDON, NICHOLAI, NIKA, a_day, refusals, told
from tests.vectors.vector import PATIENCE


def test_who_is_busy_does_not_choose():
    """A line that is due waits until what one is doing is done."""
    run = a_day((0, "gordon suit up"), (20, "gordon joke"))
    run.go_on(260)
    (done, _) = told(run, Verb.SUIT_UP)[0]

    assert done > 230
    assert told(run, Verb.JOKE) == [(done + 1, GORDON)]


def test_a_line_that_is_due_calls_one_away_from_routine():
    """Work of an hour is left at the minute of the line, and never counts as done."""
    run = a_day((7, "nika joke"))
    run.go_on(5)
    working = run.world.persons[NIKA].doing.verb
    run.go_on(10)

    assert working == Verb.WORK
    assert told(run, Verb.JOKE) == [(7, NIKA)]
    assert told(run, Verb.WORK) == []


def test_only_work_rest_and_sleep_can_be_left():
    """Everything else is finished before anything new begins."""
    assert {verb for verb in Verb if is_routine(verb)} == {Verb.WORK, Verb.REST, Verb.SLEEP}


def test_what_has_to_come_first_comes_first():
    """Whoever is to look out walks to a window before, hatch by hatch."""
    run = a_day((0, "nika look out"))
    run.go_on(12)
    walk = [minute for minute, actor in told(run, Verb.GO) if actor == NIKA]

    assert walk[:5] == [0, 1, 2, 3, 4]
    assert told(run, Verb.LOOK) == [(5, NIKA)]


def test_a_walk_to_where_one_is_has_been_done():
    """Such a line makes no event and is not refused; the next one follows."""
    run = a_day((3, "nika go zvezda"), (3, "nika joke"))
    run.go_on(6)

    assert refusals(run) == []
    assert told(run, Verb.JOKE) == [(4, NIKA)]


def test_a_line_that_cannot_be_begun_is_given_up_when_patience_is_over():
    """It is tried again each minute, then refused with the reason as the person holds it."""
    run = a_day((5, "alexey unlock vault"), (6, "alexey joke"))
    run.go_on(60)
    (minute, actor, refusal) = refusals(run)[0]

    assert actor == ALEXEY
    assert minute >= 5 + PATIENCE
    assert refusal in (Refusal.NO_WAY, Refusal.NO_KEY, Refusal.LOCKED)
    assert told(run, Verb.JOKE)[0][0] > minute


def test_the_lines_of_the_dead_are_refused():
    """Each at its own minute, because the actor is dead."""
    run = a_day((3, "nika joke"), (5, "nika go unity"))
    run.world.persons[NIKA].alive = run.world.persons[NIKA].awake = 0
    run.go_on(10)

    assert refusals(run) == [(3, NIKA, Refusal.ACTOR_DEAD), (5, NIKA, Refusal.ACTOR_DEAD)]


def test_the_unconscious_are_waited_for():
    """Their line is refused only when patience is over."""
    run = a_day((3, "nika joke"))
    run.world.persons[NIKA].awake = 0
    run.world.persons[NIKA].health = 0.2
    run.go_on(3 + PATIENCE + 2)

    assert refusals(run) in ([], [(3 + PATIENCE, NIKA, Refusal.ACTOR_UNCONSCIOUS)])
    assert all(minute > 3 for minute, _ in told(run, Verb.JOKE))


def test_a_line_wakes_whoever_sleeps():
    """Somebody in bed follows a line that is due at once."""
    run = a_day((20, "nika joke"))
    run.world.persons[NIKA].doing.verb = int(Verb.SLEEP)
    run.world.persons[NIKA].awake = 0
    run.world.persons[NIKA].until = 400
    run.go_on(25)

    assert told(run, Verb.JOKE) == [(20, NIKA)]


@pytest.mark.parametrize(("place", "minutes"), [("quest", 240), ("poisk", 150)])
def test_to_get_ready_to_go_out_takes_hours(place, minutes):
    """By way of the western airlock four hours, of the eastern two and a half (facts 5)."""
    film = load_scenario("film")
    world, plan = thaw(World, film.start), thaw(Plan, film.plan)
    me, attempt = world.persons[GORDON], plain(Action)
    me.place = film.names.entities[place] - FIRST_PLACE
    attempt.verb = Verb.SUIT_UP
    begin(world, plan, GORDON, attempt)

    assert me.until - me.since + 1 == minutes


def test_sleep_lasts_until_the_hour_of_waking():
    """Whoever lies down at ten sleeps till six; at most a night, and at the hour itself a nap."""
    plan = plain(Plan)
    plan.persons[NIKA].wakes_at = 360.0

    assert minutes_of_sleep(plan, NIKA, 22 * 60) == 8 * 60
    assert minutes_of_sleep(plan, NIKA, 12 * 60) == NIGHT
    assert minutes_of_sleep(plan, NIKA, 6 * 60) == NAP


def test_a_choice_is_written_down_and_routine_is_not():
    """A line begun is a decision with the line's verb; going to work is none."""
    run = a_day((4, "nika joke"))
    run.go_on(30)
    rows = run.table("decisions")

    assert [(int(row["person"]), int(row["verb"])) for row in rows] == [(NIKA, Verb.JOKE)]


def test_who_is_played_from_outside_is_left_alone():
    """Nobody decides for them here; the run stops instead."""
    run = a_day()
    run.world.persons[NICHOLAI].mind = int(MindKind.OUTSIDE)
    run.go_on(10)

    assert run.world.turn == 0
    assert run.world.persons[NICHOLAI].doing.verb == Verb.NONE


def test_nobody_goes_on_watching_whom_they_do_not_see():
    """A watch is over when the one watched has left, as is care; other deeds are not."""
    mind, plan, doing = a_mind(0), plain(Plan), plain(Action)
    for verb, sight in ((Verb.WATCH, True), (Verb.TEND, True), (Verb.TELL, False)):
        doing.verb, doing.target = int(verb), 1
        mind.seen_place[1], mind.seen_turn[1] = mind.place, mind.turn
        assert not has_lost_sight(mind, plan, doing, 0)
        mind.seen_place[1] = mind.place + 1
        assert has_lost_sight(mind, plan, doing, 0) == sight


def test_nobody_goes_on_talking_with_somebody_who_has_left():
    """Whom they saw here since it began; whom they speak with over the loop they never saw."""
    mind, plan, doing = a_mind(0, turn=20), plain(Plan), plain(Action)
    doing.verb, doing.target = int(Verb.TALK), 1
    mind.seen_place[1], mind.seen_turn[1] = mind.place, 19
    assert has_lost_sight(mind, plan, doing, 18)
    assert not has_lost_sight(mind, plan, doing, 20)

    mind.seen_turn[1] = 20
    assert not has_lost_sight(mind, plan, doing, 18)


def test_violence_calls_one_away_from_talk_and_care():
    """In the minute in which it comes home to one; not from repairs, unless it is one's own."""
    mind = a_mind(0, turn=20, attacked_at=-1)
    company = (Verb.TEND, Verb.COMFORT, Verb.TALK)
    assert not any(is_called_away(mind, verb) for verb in company)
    note_shaken(mind)
    assert all(is_called_away(mind, verb) for verb in company)
    assert not is_called_away(mind, Verb.REPAIR)

    mind.turn += 2
    assert not any(is_called_away(mind, verb) for verb in company)
    mind.attacked_at = mind.turn
    assert is_called_away(mind, Verb.REPAIR)


def test_whoever_suits_up_stays_inside_for_violence_or_once_the_work_is_done():
    """Nothing else calls them away: a suit takes hours to put on."""
    mind = a_mind(0, turn=20, attacked_at=-1)
    mind.credence[Fact.ANTENNA_BROKEN] = 0.9
    assert not is_called_away(mind, Verb.SUIT_UP)

    note_shaken(mind)
    assert is_called_away(mind, Verb.SUIT_UP)
    mind.turn += 2
    assert not is_called_away(mind, Verb.SUIT_UP)
    mind.credence[Fact.ANTENNA_BROKEN] = 0.1
    assert is_called_away(mind, Verb.SUIT_UP)
