from cupola.minds.held import is_seated_here
from cupola.world.catalogue.entities import FIRST_ITEM, NOBODY, System
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.records import ASKED, FIRST_LOCK, SOUGHT_AT, STRAPPED_IN
from tests.rules.scenes import (
    CLOSET,
    DOOR_OF_CABIN,
    DOOR_OF_LAB,
    HULL_NEAR,
    LAB,
    NODE,
    at_place,
    the,
)
from tests.senses.sensing import Stage


def test_one_feels_ones_own_body():
    """Where one is, whether one holds on, and who grips one is known."""
    stage = Stage()
    ida, bo = stage.person(NODE, side=2), stage.person(NODE)
    stage.world.persons[ida].held_by = bo
    stage.world.persons[ida].hold = 0
    stage.looks()
    mind = stage.world.minds[ida]

    assert (mind.place, mind.hold, mind.held_by, mind.turn) == (NODE, 0, bo, 2)
    assert stage.world.minds[bo].grip == 1 << ida
    assert stage.world.minds[bo].sides[ida] == 2


def test_people_in_the_room_are_seen():
    """Who is in the same place is seen there; who sleeps sees nobody."""
    stage = Stage()
    ida, bo, cy = stage.person(NODE), stage.person(NODE, awake=0), stage.person(LAB)
    stage.looks()

    assert stage.world.minds[ida].seen_place[:3] == [NODE, NODE, NOBODY]
    assert stage.world.minds[bo].seen_place[ida] == NOBODY
    assert stage.world.minds[cy].seen_turn[cy] == 2


def test_who_is_strapped_in_is_seen_to_be():
    """Before one's eyes, and no longer once they have got up."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    stage.world.persons[bo].seated = 1
    stage.looks()
    assert is_seated_here(stage.world.minds[ida], bo)
    assert stage.world.minds[ida].asleep == 1 << STRAPPED_IN + bo

    stage.world.persons[bo].seated = 0
    stage.looks()
    assert not is_seated_here(stage.world.minds[ida], bo)


def test_who_is_not_where_held_to_be_is_missed():
    """Finding somebody gone, one no longer knows where they are."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    stage.world.minds[ida].seen_place[bo] = NODE
    stage.looks()

    assert stage.world.minds[ida].seen_place[bo] == NOBODY


def test_who_leaves_before_ones_eyes_is_followed_with_them():
    """Who goes next door is known to be there; two rooms on one has lost them."""
    stage = Stage()
    ida, bo = stage.person(LAB), stage.person(LAB)
    stage.looks()
    stage.world.persons[bo].place = NODE
    stage.looks()
    assert stage.world.minds[ida].seen_place[bo] == NODE
    stage.world.persons[bo].place = CLOSET
    stage.looks()

    assert stage.world.minds[ida].seen_place[bo] == NODE


def test_from_a_window_one_sees_who_is_outside():
    """Who looks upon the hull sees the living there; who is held dead is not looked for."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(HULL_NEAR, suited=1)
    stage.looks()
    assert stage.world.minds[ida].seen_place[bo] == HULL_NEAR
    stage.world.minds[ida].seen_place[bo] = NOBODY
    stage.world.minds[ida].credence[about(About.ALIVE, bo)] = 0.1
    stage.looks()

    assert stage.world.minds[ida].seen_place[bo] == NOBODY


def test_things_lying_open_are_seen():
    """A thing in the room or in a hand is seen, one in a pocket or a locked box is not."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    stage.world.systems[System.VAULT].locked = 1
    open_, held = stage.item(at_place(NODE)), stage.item(bo)
    stage.item(bo, pocketed=1)
    stage.item(the(System.VAULT))
    stage.item(open_, part_of=open_)
    own = stage.item(ida, pocketed=1)
    stage.looks(minutes=10)
    mind = stage.world.minds[ida]

    assert mind.item_at[:6] == [at_place(NODE), bo, NOBODY, NOBODY, open_, ida]
    assert held == FIRST_ITEM + 1
    assert mind.pockets == 1 << (own - FIRST_ITEM)


def test_a_thing_that_is_gone_is_missed():
    """Where something is held to be and is not, one no longer knows where it is."""
    stage = Stage()
    ida = stage.person(NODE)
    can = stage.item(at_place(LAB))
    stage.world.minds[ida].item_at[can - FIRST_ITEM] = at_place(NODE)
    stage.looks(minutes=10)

    assert stage.world.minds[ida].item_at[can - FIRST_ITEM] == NOBODY


def test_a_thing_taken_before_ones_eyes_is_followed():
    """Whoever sees something taken knows who has it, in the same minute."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    can = stage.item(at_place(NODE))
    stage.does(bo, Verb.TAKE, NOBODY, can)

    assert stage.world.minds[ida].item_at[can - FIRST_ITEM] == bo


def test_shut_and_locked_is_seen_beside_it():
    """A hatch shut beside one and a lock in the room are known; elsewhere they are not."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(CLOSET)
    stage.world.hatches[DOOR_OF_LAB].open = 0
    stage.world.systems[System.VAULT].locked = 1
    stage.plan.systems[System.VAULT].key = FIRST_ITEM
    stage.looks(minutes=10)

    assert stage.world.minds[ida].shut == 1 << DOOR_OF_LAB
    assert stage.world.minds[ida].locked == 1 << (FIRST_LOCK + System.VAULT)
    assert stage.world.minds[bo].shut == stage.world.minds[bo].locked == 0


def test_everybody_feels_the_vehicle_come_and_go():
    """Whoever held its hatch shut holds it open once it has docked, and shut once it is gone."""
    stage = Stage()
    far = stage.person(LAB)
    vehicle, mind = stage.world.systems[System.VEHICLE], stage.world.minds[far]
    vehicle.on, mind.docked, mind.shut = 1, 0, 1 << DOOR_OF_CABIN
    stage.looks()
    assert (mind.docked, mind.shut) == (1, 0)

    vehicle.on = 0
    stage.looks()
    assert (mind.docked, mind.shut) == (0, 1 << DOOR_OF_CABIN)


def test_both_ends_of_a_hatch_see_it_move():
    """Who is in the next room sees the hatch shut, in the same minute."""
    stage = Stage()
    ida, bo = stage.person(LAB), stage.person(NODE)
    stage.does(ida, Verb.SHUT, at_place(NODE))

    for person in (ida, bo):
        assert stage.world.minds[person].shut == 1 << DOOR_OF_LAB


def test_what_nobody_can_notice_makes_nobody_look_again():
    """A thought of somebody else in the room does not show where things have gone."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    can = stage.item(at_place(NODE))
    stage.looks()
    stage.world.items[can - FIRST_ITEM].at = at_place(LAB)
    held = stage.world.minds[ida].item_at[can - FIRST_ITEM]
    stage.tells(Verb.REGRET, bo)

    assert stage.world.minds[ida].item_at[can - FIRST_ITEM] == held


def test_one_remembers_where_one_has_looked():
    """For an hour at most; finding that the one sought is gone, one begins from there."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(CLOSET)
    mind = stage.world.minds[ida]
    mind.intention_target = NOBODY
    stage.looks()
    stage.world.persons[ida].place = LAB
    stage.looks()
    assert mind.looked == 1 << NODE | 1 << LAB
    mind.seen_place[bo], mind.intention_target = LAB, bo
    stage.looks()
    assert mind.looked == 1 << LAB

    mind.intention_target = NOBODY
    stage.world.turn = 59
    stage.world.persons[ida].place = NODE
    stage.looks()
    assert mind.looked == 1 << NODE


def test_one_remembers_having_asked_whom_one_looks_for():
    """That they have gone does not make one ask them again."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(CLOSET)
    mind = stage.world.minds[ida]
    mind.seen_place[bo], mind.intention_target = NODE, bo
    mind.looked = ASKED | 1 << LAB
    stage.looks()

    assert mind.looked == ASKED | 1 << NODE


def test_whoever_is_seen_is_found():
    """And may be looked for again, as may everybody some hours after one's own search in vain."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    mind = stage.world.minds[ida]
    mind.unfound = 1 << bo | 1 << 5 | 100 << SOUGHT_AT
    stage.world.turn = 239
    stage.looks()
    assert mind.unfound == 1 << 5 | 100 << SOUGHT_AT

    stage.world.turn = 340
    stage.looks()
    assert mind.unfound == 0


def test_whom_one_has_not_found_once_the_vehicle_has_left_one_does_not_look_for_again():
    """They are gone with it, unless they turn up."""
    stage = Stage()
    ida = stage.person(NODE)
    mind = stage.world.minds[ida]
    mind.docked, mind.unfound = 0, 1 << 5 | 100 << SOUGHT_AT
    stage.world.systems[System.VEHICLE].on, stage.world.turn = 0, 900
    stage.looks()

    assert mind.unfound == 1 << 5 | 100 << SOUGHT_AT
