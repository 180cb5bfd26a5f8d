from cupola.runs.turn import draw_order, is_going_to_sleep, is_under_way, meets_whom_they_seek
from cupola.world.catalogue.entities import FIRST_PLACE, PERSONS
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import Person, Work, World
from tests.runs.days import GORDON, NICHOLAI, NIKA, TEN_AT_NIGHT, a_day, told


def a_crew(alive=6):
    """A world in which the first six exist, the first so many live, and each has work to do."""
    world = plain(World)
    for number in range(6):
        world.persons[number].exists = 1
        world.persons[number].alive = int(number < alive)
        world.persons[number].awake = 1
        world.persons[number].doing.verb = Verb.WORK
    return world


def order_at(world, turn):
    """The order in which people act at this minute."""
    work = plain(Work)
    world.turn = turn
    return [work.order[place] for place in range(draw_order(world, plain(Plan), work))]


def test_the_order_of_acting_is_drawn():
    """Each minute another order, the same one for the same seed, and everybody is often first."""
    world = a_crew()
    orders = [order_at(world, turn) for turn in range(600)]

    assert orders == [order_at(world, turn) for turn in range(600)]
    assert all(sorted(order) == [0, 1, 2, 3, 4, 5] for order in orders)
    for person in range(6):
        assert 60 < sum(order[0] == person for order in orders) < 140


def test_the_dead_are_not_in_the_order():
    """Whoever is dead, or does not exist, has no place in it."""
    assert sorted(order_at(a_crew(alive=3), 7)) == [0, 1, 2]


def test_only_whoever_has_come_to_the_end_of_something_is_in_the_order():
    """Who does nothing, or is not done yet, has no place in it; who goes to sleep does so now."""
    world = a_crew()
    world.persons[0].doing.verb = Verb.NONE
    world.persons[1].until = 8
    world.persons[2].doing.verb = Verb.SLEEP
    world.persons[2].until = 500

    assert sorted(order_at(world, 7)) == [2, 3, 4, 5]


def test_nobody_has_a_place_of_their_own_in_an_empty_station():
    """Without anybody there is no order."""
    assert order_at(a_crew(alive=0), 7) == []
    assert PERSONS > 6


def test_a_walk_goes_on_hatch_by_hatch():
    """One place a minute, one event each, until the goal is reached."""
    run = a_day((0, "nika go unity"))
    places = []
    for minute in range(1, 4):
        run.go_on(minute)
        places.append(run.scenario.names.of(FIRST_PLACE + int(run.world.persons[NIKA].place)))

    assert places == ["zarya", "pma1", "unity"]
    assert [minute for minute, actor in told(run, Verb.GO) if actor == NIKA] == [0, 1, 2]


def test_a_walk_ends_at_a_hatch_found_shut():
    """The try is told, the walker stays before the hatch and is free again."""
    run = a_day((0, "nika go unity"))
    plan = run.scenario.plan
    names = run.scenario.names.entities
    ends = {names["zarya"] - FIRST_PLACE, names["pma1"] - FIRST_PLACE}
    row = next(h for h in range(32) if {int(plan.hatches[h].a), int(plan.hatches[h].b)} == ends)
    run.world.hatches[row].open = 0
    run.go_on(2)

    assert (1, NIKA) in told(run, Verb.TRIED)
    assert run.world.persons[NIKA].place == names["zarya"] - FIRST_PLACE


def test_sleep_begins_at_once_and_ends_at_the_hour_of_waking():
    """From lights out until six one is in bed and not awake, and then up."""
    run = a_day(minute=TEN_AT_NIGHT)
    run.go_on(TEN_AT_NIGHT + 30)
    asleep = run.world.persons[NICHOLAI].awake
    run.go_on(24 * 60 - 1)
    still = run.world.persons[NICHOLAI].awake

    assert (asleep, still) == (0, 0)
    assert run.world.persons[NICHOLAI].until <= 24 * 60


def test_what_takes_long_is_told_when_it_is_done():
    """Work begun at minute 0 is an event of its last minute, 39."""
    run = a_day()
    run.go_on(80)

    assert {(39, NICHOLAI), (40, NICHOLAI)} & set(told(run, Verb.WORK))


def test_a_step_is_under_way_until_the_goal():
    """Somebody who moved and is not there yet goes on; who did not move has been stopped."""
    walker = plain(Person)
    walker.doing.verb, walker.doing.target, walker.place = Verb.GO, FIRST_PLACE + 5, 3

    assert is_under_way(walker, 2)
    assert not is_under_way(walker, 3)
    walker.place = 5
    assert not is_under_way(walker, 3)


def test_only_who_is_awake_is_going_to_sleep():
    """A sleep takes effect at its beginning, once."""
    sleeper = plain(Person)
    sleeper.doing.verb, sleeper.awake = Verb.SLEEP, 1

    assert is_going_to_sleep(sleeper)
    sleeper.awake = 0
    assert not is_going_to_sleep(sleeper)


def test_everybody_alive_does_something_on_a_quiet_day():
    """Left to themselves, people work, eat together and sleep."""
    run = a_day()
    run.go_on(16 * 60 + 40)

    for verb in (Verb.WORK, Verb.REST, Verb.SLEEP):
        assert GORDON in {actor for _, actor in told(run, verb)}


def test_nobody_walks_past_whom_they_are_about():
    """A walk ends where one comes upon them; not with or away from whom one has just seen."""
    world = a_crew()
    world.persons[0].doing.verb = Verb.GO
    mind = world.minds[0]
    mind.turn, mind.intention, mind.intention_target = 7, int(Intention.CONFIDE), 1
    mind.seen_turn[1] = 3
    assert meets_whom_they_seek(world, 0)
    mind.seen_turn[1] = 7
    assert not meets_whom_they_seek(world, 0)

    mind.seen_turn[1], world.persons[1].place = 3, 5
    assert not meets_whom_they_seek(world, 0)
