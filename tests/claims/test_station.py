"""What the sources say of the station."""

from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import FIRST_ITEM, NOBODY
from tests.claims.film import CREW, EAST, HOSTILE, WEST, film, pairs, text


def segment(place: str) -> int:
    """The number of the segment that a place belongs to."""
    return int(text()["places"][place]["segment"])


def test_nearly_all_happens_on_the_station():
    """Nine in ten of the crew's deeds are done in it, on its hull or in its vehicle."""
    places = film().rows("place")
    deeds = [e for e in film().every() if e.actor in CREW and e.place]
    there = [e for e in deeds if places[str(e.place)]["kind"] in ("room", "vehicle", "hull")]

    assert len(there) >= 0.9 * len(deeds) > 0


def test_nobody_comes_or_goes_during_the_crisis():
    """Between the silence and the departure nobody arrives or leaves, in rooms few and small."""
    dark, gone = film().one("blackout"), film().one("depart")
    between = [e for e in film().every("arrive", "depart") if dark.id < e.id < gone.id]
    rooms = [p["volume_m3"] for p in text()["places"].values() if "volume_m3" in p]

    assert between == []
    assert len(rooms) < 20
    assert sum(rooms) < 1000


def test_the_station_is_a_laboratory():
    """Animals, organs and a remedy are studied aboard, and the remedy exists as a thing."""
    systems, items = text()["systems"], film().rows("item")

    assert {"animal_box", "experiment", "research"} <= systems.keys()
    assert (items["research"]["made_for"], items["research"]["maker"]) == ("result", "alexey")


def test_the_outpost_is_one_of_friendship():
    """At the start everybody trusts everybody on the other side more than not."""
    across = pairs(WEST, EAST) + pairs(EAST, WEST)

    assert min(film().bond(a, b) for a, b in across) >= 0.5


def test_the_partner_state_is_the_present_one():
    """The three from the east serve the agency of today; of the old state a song is left."""
    people = film().rows("person")

    assert {people[name]["agency"] for name in EAST} == {"Roscosmos"}
    assert "ussr" not in film().chronicle.cast.names.entities
    assert film().one("sing", content="space_song").actor in EAST


def test_two_nations_share_the_station():
    """There are two sides of three, two agencies and two grounds that send orders."""
    people = film().rows("person")

    assert {people[name]["side"] for name in WEST} == {"us"}
    assert {people[name]["side"] for name in EAST} == {"ru"}
    assert text()["agencies"] == ["NASA", "Roscosmos"]
    assert {e.actor for e in film().every("order")} == {"ground_us", "ground_ru"}


def test_the_real_station_belongs_to_five_agencies():
    """A scenario of its own has the five, a Danish speaker and people without any order."""
    found = text("five_agencies")
    served = {one["agency"] for one in found["people"].values()}

    assert served == {"NASA", "Roscosmos", "JAXA", "ESA", "CSA"}
    assert [n for n, one in found["people"].items() if one["tongue"] == "da"] == ["signe"]


def test_the_war_is_seen_from_the_cupola():
    """Whoever sees the war sees it through the cupola's window."""
    seen = film().every("see", content="war_visible")

    assert {e.place for e in seen} == {"cupola"}
    assert text()["places"]["cupola"]["earth_window"] is True


def test_each_side_has_a_segment():
    """The quarters of each side lie in a segment of its own."""
    quarters = {name: segment(text()["people"][name]["quarters"]) for name in CREW}

    assert {quarters[name] for name in WEST} != {quarters[name] for name in EAST}
    assert len({quarters[name] for name in WEST}) == len({quarters[name] for name in EAST}) == 1


def test_a_room_apart_is_locked_from_within():
    """Once it is locked nobody but the two inside perceives what is done there."""
    lock = film().one("lock", target="closet")
    inside = [e for e in film().every(place="closet") if e.id > lock.id]

    assert lock.place == "closet"
    assert inside
    assert all(set(e.perceivers) <= {"gordon", "nicholai"} for e in inside)


def test_one_insider_stops_life_support():
    """One person shuts it down, the noise stops because of it, and one who attends notices."""
    stopped = film().one("shut_down", target="life_support")
    hush = film().one("hush")
    noticed = film().first("see", content="life_support_off")

    assert (stopped.outcome, hush.cause) == ("off", stopped.id)
    assert (noticed.actor, noticed.cause) == ("kira", stopped.id)


def test_the_antenna_hangs_outside_and_is_broken():
    """It can be reached from the hull alone, and going out is for its sake."""
    antenna = text()["systems"]["antenna"]

    assert antenna["broken"] is True
    assert text()["places"][antenna["places"][0]]["kind"] == "hull"
    assert film().one("volunteer").target == "antenna"
    assert film().one("exit", actor="gordon").intent == "repair"


def test_the_arm_pushes_and_fetches():
    """It knocks one off and brings him in again; two of the six have learnt to drive it."""
    people = text()["people"]
    push, fetch = film().one("swing", instrument="arm"), film().one("rescue", instrument="arm")

    assert (push.actor, fetch.actor) == ("nicholai", "alexey")
    assert push.target == fetch.target == "gordon"
    assert {n for n in CREW if "arm" in people[n]["skills"]} == {"alexey", "nicholai"}


def test_the_wire_is_cut_and_a_dummy_put_in():
    """Cutting it takes the link down; the dummy looks intact although it carries nothing."""
    cut, fake = film().one("cut", target="wire"), film().one("fake", target="wire")

    assert (cut.outcome, fake.outcome) == ("link_down", "looks_intact")
    assert (fake.instrument, fake.truth) == ("dummy_wire", 0)


def test_the_soyuz_is_the_only_way_up_and_down():
    """It brings two up and takes two down, one person readies it, and it has seats for two."""
    up = film().every("ride", target="station", instrument="soyuz")
    down = film().every("ride", target="earth", instrument="soyuz")

    assert {e.actor for e in up} == {"kira", "christian"}
    assert {e.actor for e in down} == {"kira", "alexey"}
    assert film().first("prepare", target="soyuz").actor == "kira"
    assert text()["systems"]["vehicle"]["seats"] >= 2


def test_the_findings_lie_in_a_locked_vault():
    """Its key comes from one cosmonaut, and without having it nobody opens the vault."""
    given = film().one("give", instrument="vault_key")
    got, opened = film().one("take", instrument="vault_key"), film().one("unlock", target="vault")
    out = film().first("take", instrument="research")

    assert (given.actor, given.target) == ("nika", "kira")
    assert text()["items"]["vault_key"]["opens"] == "vault"
    assert given.id < got.id < opened.id < out.id
    assert (got.actor, opened.actor, out.actor, out.target) == ("christian",) * 3 + ("vault",)


def test_pod_0_can_be_doubted_until_seen():
    """It is there all along, holds the vault, and one who has not seen it holds that it is not."""
    sight = film().one("see", actor="kira", content="hidden_room")

    assert text()["systems"]["vault"]["places"] == ["pod0"]
    assert film().held("kira", "hidden_room", film().events[0]) < 0.1
    assert film().held_before("kira", "hidden_room", sight) < 0.05
    assert film().held("kira", "hidden_room", sight) > 0.95


def test_kira_has_a_key_of_her_own():
    """She gives it for the other one; it opens nothing that is told, unless a reading says so."""
    swapped = film().one("give", instrument="kira_key")
    usual, other = load_scenario("film"), load_scenario("film").reading(kira_key="room_apart")
    key = usual.names.entities["kira_key"] - FIRST_ITEM

    assert (swapped.actor, swapped.target) == ("kira", "nika")
    assert usual.plan.items[key].opens == NOBODY
    assert other.plan.items[key].opens == usual.names.entities["closet"]


def test_mice_without_a_hold_maul_each_other():
    """Four are mauled by their like; once a net is fitted no other is."""
    mauled, net = film().every("maul"), film().one("install", instrument="mouse_net")

    assert len({e.target for e in mauled}) == 4
    assert all(str(e.actor).startswith("mouse") and e.id < net.id for e in mauled)


def test_working_gear_is_what_people_are_attacked_with():
    """A gas can, a drill and a screwdriver were made for work and are used on people."""
    items = film().rows("item")
    used = {e.instrument for e in film().every(*HOSTILE)}

    assert {"gas_can", "power_drill", "screwdriver"} <= used
    assert {items[name]["made_for"] for name in ("gas_can", "power_drill", "screwdriver")} <= {
        "tool",
        "supply",
    }


def test_a_portrait_hangs_above_a_flag():
    """Both hang in the eastern quarters, and the flag is the lower one."""
    items = text()["items"]

    assert items["portrait"]["at"] == items["flag"]["at"] == text()["people"]["nika"]["quarters"]
    assert "Korolev" in items["portrait"]["title"]
    assert "below" in items["flag"]["title"]


def test_the_hull_has_grips_and_a_suit_lasts():
    """The castaway gets hold unseen, and is fetched while his suit still has air."""
    push, hold = film().one("swing"), film().one("cling")
    out, back = film().one("exit", actor="gordon"), film().one("enter", actor="gordon")

    assert push.id < hold.id
    assert hold.perceivers == ("gordon",)
    assert 0 < back.minute - out.minute < text()["suit_minutes"]


def test_neither_side_runs_the_station_alone():
    """What gives air and power stands in one segment, the scrubber and the arm in the other."""
    systems = text()["systems"]
    east = {segment(systems[name]["places"][0]) for name in ("life_support", "power")}
    west = {segment(systems[name]["places"][0]) for name in ("scrubber", "generator", "arm")}

    assert len(east) == len(west) == 1
    assert east != west


def test_there_are_drink_and_music():
    """All six share a drink and hear songs, and after it each pair likes each other better."""
    toast, ballad = (
        film().every("celebrate", instrument="drink"),
        film().one("sing", content="ballad"),
    )

    assert {e.actor for e in toast} == set(CREW)
    assert set(ballad.perceivers) == set(CREW)
    for a, b in pairs(CREW, CREW):
        assert film().bond(a, b, toast[-1], "friend") > film().bond(a, b, None, "friend")
