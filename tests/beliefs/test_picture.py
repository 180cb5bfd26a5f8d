import copy

from hypothesis import given
from hypothesis import strategies as st

from cupola.beliefs.picture import imagine
from cupola.world.catalogue.entities import FIRST_GROUND, FIRST_PLACE, NOBODY, PlaceKind, System
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.layout import plain
from cupola.world.records import FIRST_LOCK, Picture
from tests.beliefs.people import ROOM, a_mind, a_plan

ME, MATE, STRANGER = 0, 1, 4
HULL, CABIN, POST, TABLE, BUNK = 9, 10, 11, 12, 13


def a_station():
    """A plan with a stretch of hull, a cabin, a post, a table and a bunk."""
    plan = a_plan()
    plan.places[HULL].kind, plan.places[CABIN].kind = PlaceKind.HULL, PlaceKind.VEHICLE
    plan.meeting_place, plan.minute_of_day = TABLE, 10 * 60
    plan.persons[STRANGER].post, plan.persons[STRANGER].quarters = POST, BUNK
    for row in range(len(System)):
        plan.systems[row].exists = 1
    plan.items[2].exists = 1
    return plan


def imagined(mind, plan=None):
    """The picture of a mind."""
    picture = plain(Picture)
    imagine(mind, plan or a_station(), picture)
    return picture


def test_one_is_as_one_feels():
    """Place, hold, suit, seat and grip of oneself are as felt."""
    mind = a_mind(ME, hold=1, suited=1, seated=0, held_by=STRANGER, grip=1 << MATE)
    picture = imagined(mind)
    me = picture.persons[ME]

    assert (me.place, me.hold, me.suited, me.held_by) == (ROOM, 1, 1, STRANGER)
    assert picture.persons[MATE].held_by == ME
    assert picture.minds[ME].self == ME


def test_others_are_where_they_were_last_seen():
    """Somebody on the hull wears a suit, somebody in the cabin sits, the held dead are dead."""
    mind = a_mind(ME)
    mind.seen_place[MATE], mind.seen_place[STRANGER] = HULL, CABIN
    mind.credence[about(About.ALIVE, MATE)] = 0.1
    picture = imagined(mind)

    mate, stranger = picture.persons[MATE], picture.persons[STRANGER]
    assert (mate.place, mate.suited, mate.alive) == (HULL, 1, 0)
    assert (stranger.place, stranger.seated, stranger.alive) == (CABIN, 1, 1)


def test_the_missing_are_looked_for():
    """By day at their post, by night in their bunk, and at the table if one stands at the post."""
    mind, plan = a_mind(ME), a_station()
    assert imagined(mind, plan).persons[STRANGER].place == POST
    mind.place = POST
    assert imagined(mind, plan).persons[STRANGER].place == TABLE
    plan.minute_of_day = 23 * 60

    assert imagined(mind, plan).persons[STRANGER].place == BUNK


def test_nobody_is_looked_for_twice_in_the_same_place():
    """After post and table come the other rooms, the nearest first; then one has no idea."""
    mind, plan = a_mind(ME), a_station()
    for row in (ROOM, POST, TABLE, BUNK):
        plan.places[row].exists = 1
    for a, b in ((ROOM, BUNK), (BUNK, TABLE), (TABLE, POST)):
        plan.places[a].near |= 1 << b
        plan.places[b].near |= 1 << a
    looked_in = []
    while imagined(mind, plan).persons[STRANGER].place != NOBODY:
        looked_in.append(imagined(mind, plan).persons[STRANGER].place)
        mind.looked |= 1 << looked_in[-1]

    assert looked_in == [POST, TABLE, BUNK]


def test_nobody_looks_in_a_room_they_do_not_know_of():
    """A hidden room is searched by those only who hold that it is there."""
    mind, plan = a_mind(ME, looked=1 << POST | 1 << TABLE), a_station()
    mind.credence[Fact.HIDDEN_ROOM] = 0.1
    for row in (ROOM, BUNK):
        plan.places[row].exists, plan.places[row].near = 1, 1 << ROOM | 1 << BUNK
    plan.places[BUNK].hidden = 1
    assert imagined(mind, plan).persons[STRANGER].place == NOBODY

    mind.credence[Fact.HIDDEN_ROOM] = 0.9
    assert imagined(mind, plan).persons[STRANGER].place == BUNK


def test_things_are_as_held():
    """Items, hatches, locks, systems and calls follow what the person holds."""
    mind = a_mind(ME, shut=0b10, locked=(1 << FIRST_LOCK + System.VAULT) | 2, pockets=4, docked=1)
    mind.item_at[2], mind.called_by = FIRST_PLACE, FIRST_GROUND
    for fact in (Fact.WIRE_OK, Fact.LIFE_SUPPORT_ON, Fact.ANTENNA_BROKEN):
        mind.credence[fact] = 0.1
    picture = imagined(mind)

    assert (picture.items[2].at, picture.items[2].pocketed) == (FIRST_PLACE, 1)
    assert [picture.hatches[row].open for row in range(3)] == [1, 0, 1]
    assert picture.hatches[1].locked == picture.systems[System.VAULT].locked == 1
    assert picture.systems[System.WIRE].cut == 1
    assert picture.systems[System.LIFE_SUPPORT].on == 0
    assert picture.systems[System.ANTENNA].broken == 0
    assert picture.systems[System.VEHICLE].on == 1
    assert [ground.called for ground in picture.grounds] == [1, 0, 0, 0]


@given(st.integers(0, 7), st.integers(0, 7))
def test_a_picture_holds_nothing_of_the_one_before(one, other):
    """Drawn over another's picture, it is the same as on a blank page."""
    plan = a_station()
    used, fresh = plain(Picture), plain(Picture)
    imagine(a_mind(other, docked=1, grip=255, locked=-1, turn=900), plan, used)
    used.minds[other] = plain(Picture).minds[other]
    mind = a_mind(one)
    imagine(mind, plan, used)
    imagine(copy.deepcopy(mind), plan, fresh)

    for name in ("persons", "items", "hatches", "systems", "creatures", "grounds"):
        pairs = zip(getattr(used, name), getattr(fresh, name), strict=True)
        assert all(_values(a) == _values(b) for a, b in pairs)
    assert (used.turn, used.truce_since) == (fresh.turn, fresh.truce_since)
    assert used.departed_at == NOBODY


def _values(record):
    """The plain fields of a record."""
    return {k: v for k, v in vars(record).items() if isinstance(v, int | float)}


def test_nobody_is_searched_for_all_over_the_station_for_a_trifle():
    """For a word one looks where they work; to find, tend, leave or fight, in room after room."""
    mind, plan = a_mind(ME, looked=1 << POST), a_station()
    plan.places[BUNK].exists, plan.places[ROOM].near = 1, 1 << BUNK
    for intention in (Intention.CONFIDE, Intention.AGREE, Intention.SHARE_WITH_OWN):
        mind.intention = int(intention)
        assert imagined(mind, plan).persons[STRANGER].place == NOBODY

    for intention in (Intention.GO_AND_VERIFY, Intention.AVENGE, Intention.TEND):
        mind.intention = int(intention)
        assert imagined(mind, plan).persons[STRANGER].place == TABLE
