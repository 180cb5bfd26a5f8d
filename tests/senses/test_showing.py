import pytest

from cupola.physics.below.sight import Sight
from cupola.world.catalogue.entities import EARTH, NOBODY, System, Use
from cupola.world.catalogue.facts import About, Fact, about, denial
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose
from tests.rules.scenes import CABIN, CLOSET, HULL_FAR, LAB, NODE, at_place, the
from tests.senses.sensing import Stage


def seen(events):
    """Who saw what, of these events."""
    return [(e.actor, e.looks, e.target) for e in events if e.verb == Verb.SEE]


def test_war_shows_itself_at_a_window_once():
    """Whoever is at a window sees the war, one time, as a true sight caused by the strike."""
    stage = Stage()
    ida = stage.person(LAB)
    stage.person(NODE)
    stage.world.facts[Fact.WAR_VISIBLE], stage.world.fact_event[Fact.WAR_VISIBLE] = 1, 3
    stage.world.war_in_view = Sight.FIRE
    events = stage.looks(minutes=4)

    assert seen(events) == [(ida, Fact.WAR_VISIBLE, EARTH)]
    assert (events[0].truth, events[0].cause, events[0].perceived) == (1, 3, 1 << ida)
    assert stage.world.minds[ida].credence[Fact.WAR_VISIBLE] > 0.98


def test_what_one_was_told_one_still_sees():
    """Who was told of the war sees it with their own eyes none the less."""
    stage = Stage()
    ida = stage.person(LAB)
    stage.world.minds[ida].credence[Fact.WAR_VISIBLE] = 0.99
    stage.world.facts[Fact.WAR_VISIBLE] = 1
    stage.world.war_in_view = Sight.SMOKE

    assert len(seen(stage.looks())) == 1


def test_a_war_out_of_view_shows_nothing():
    """While no struck place stands above the horizon, whoever is at a window sees no war."""
    stage = Stage()
    stage.person(LAB)
    stage.world.facts[Fact.WAR_VISIBLE] = 1

    assert seen(stage.looks(minutes=3)) == []


def test_whoever_is_outside_sees_the_earth():
    """On the hull one needs no window to see the war."""
    stage = Stage()
    bo = stage.person(HULL_FAR, suited=1)
    stage.world.facts[Fact.WAR_VISIBLE] = 1
    stage.world.war_in_view = Sight.FLASH

    assert seen(stage.looks()) == [(bo, Fact.WAR_VISIBLE, EARTH)]


def test_the_hidden_room_and_blood_show_themselves():
    """Whoever is in the hidden room knows of it; blood adrift tells that somebody was hurt."""
    stage = Stage()
    ida = stage.person(CLOSET)
    stage.plan.places[CLOSET].hidden = 1
    stage.world.places[CLOSET].blood = 50.0
    stage.world.facts[Fact.HIDDEN_ROOM] = stage.world.facts[Fact.SOMEBODY_HURT] = 1

    assert seen(stage.looks()) == [
        (ida, Fact.HIDDEN_ROOM, at_place(CLOSET)),
        (ida, Fact.SOMEBODY_HURT, at_place(CLOSET)),
    ]


def test_maimed_animals_show_themselves():
    """Whoever is at the animals' box sees what became of them."""
    stage = Stage()
    ida = stage.person(LAB)
    stage.world.facts[Fact.ANIMALS_MAIMED] = 1

    assert seen(stage.looks()) == [(ida, Fact.ANIMALS_MAIMED, the(System.ANIMAL_BOX))]


@pytest.mark.parametrize(("faked", "looks"), [(0, denial(Fact.WIRE_OK)), (1, int(Fact.WIRE_OK))])
def test_a_dummy_wire_looks_whole(faked, looks):
    """A cut wire looks cut, a dummy in its place whole, which is untrue."""
    stage = Stage()
    ida = stage.person(NODE)
    stage.world.systems[System.WIRE].cut, stage.world.systems[System.WIRE].faked = 1, faked
    events = stage.does(ida, Verb.INSPECT, the(System.WIRE))

    assert seen(events) == [(ida, looks, the(System.WIRE))]
    assert events[1].truth == 1 - faked


def test_what_was_said_of_the_antenna_is_no_lie_for_being_otherwise_now():
    """Who was told that it is broken, and finds it whole, believes their eyes: it was mended."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    stage.tells(Verb.TELL, bo, ida, words=int(Fact.ANTENNA_BROKEN))
    trust = stage.world.minds[ida].trust[bo]
    stage.world.persons[ida].place = HULL_FAR
    stage.does(ida, Verb.INSPECT, the(System.ANTENNA))

    assert stage.world.minds[ida].credence[Fact.ANTENNA_BROKEN] < 0.05
    assert stage.world.minds[ida].trust[bo] == trust


def test_a_net_shows_who_cared():
    """Who looks into the box sees the net, and thinks better of its maker."""
    stage = Stage()
    ida, bo = stage.person(LAB), stage.person(NODE)
    net = stage.item(the(System.ANIMAL_BOX), uses=Use.NET, maker=bo)
    assert seen(stage.looks()) == []
    events = stage.does(ida, Verb.INSPECT, the(System.ANIMAL_BOX))

    assert (ida, about(About.TENDED_ANIMALS, bo), net) in seen(events)
    assert stage.world.minds[ida].trust[bo] > 0.5


def test_the_remedy_in_hand_is_proof():
    """Who takes the remedy knows that there is one."""
    stage = Stage()
    ida = stage.person(NODE)
    vial = stage.item(at_place(NODE), uses=Use.REMEDY)

    assert (ida, Fact.CURE_EXISTS, vial) in seen(stage.does(ida, Verb.TAKE, NOBODY, vial))


def test_the_vehicle_shows_for_whom_it_is_readied():
    """In the vehicle one sees that it is readied for somebody else alone."""
    stage = Stage()
    ida, bo = stage.person(CABIN), stage.person(NODE)
    stage.world.systems[System.VEHICLE].progress = 1.0
    stage.world.facts[about(About.LEAVES_ALONE, bo)] = 1
    stage.world.minds[ida].credence[Fact.VEHICLE_READY] = 0.1
    events = seen(stage.looks())

    assert [looks for _, looks, _ in events] == [
        Fact.VEHICLE_READY,
        about(About.LEAVES_ALONE, bo),
    ]
    assert stage.world.minds[ida].trust[bo] < 0.3


def test_silence_is_noticed_by_who_listens():
    """When the fans stop, an attentive person notices; to be at the console is not enough."""
    stage = Stage()
    stage.plan.places[LAB].fan_noise, stage.plan.places[LAB].machine_noise = 60.0, 40.0
    stage.world.places[LAB].noise = 40.0
    stage.world.facts[Fact.LIFE_SUPPORT_ON] = 0
    ida, _ = stage.person(LAB), stage.person(NODE)
    for turn, comes_true in ((5, False), (10, True)):
        stage.pin(Purpose.HUSH, ida, the(System.LIFE_SUPPORT), turn, comes_true)
    events = seen(stage.looks(minutes=11))

    off = denial(Fact.LIFE_SUPPORT_ON)
    assert events == [(ida, off, the(System.LIFE_SUPPORT))]
