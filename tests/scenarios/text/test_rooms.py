import pytest

from cupola.scenarios.reader import read_scenario
from cupola.scenarios.text.rooms import widest_m
from tests.scenarios.hut import HUT, hut, mistakes

KITCHEN = 'kitchen = { title = "the kitchen", volume_m3 = 30 }'
OUTSIDE = (
    'roof = { title = "the roof", kind = "hull" }\nsky = { title = "the sky", kind = "void" }\n'
)


def spoilt(folder, kitchen=KITCHEN, more=""):
    """Every mistake of the hut with another kitchen and further hatches."""
    text = HUT.replace(KITCHEN, OUTSIDE + kitchen).replace("[people.ida]", f"{more}[people.ida]")
    return mistakes(hut(folder, text))


def kitchen_with(what):
    """The kitchen's line with something more in it."""
    return KITCHEN.replace(" }", f", {what} }}")


@pytest.mark.parametrize("volume", ["0", "-3.0", "1e9"])
def test_a_room_needs_a_possible_volume(tmp_path, volume):
    """None, less than none, or more than a million cubic metres is a mistake."""
    found = spoilt(tmp_path, KITCHEN.replace("30", volume))

    assert list(found) == ["places.kitchen.volume_m3"]


def test_there_is_no_air_outside(tmp_path):
    """A hull that has a volume is a mistake."""
    roof = 'terrace = { title = "the terrace", kind = "hull", volume_m3 = 5 }\n'
    found = spoilt(tmp_path, roof + KITCHEN)

    assert "no air" in found["places.terrace.volume_m3"]


@pytest.mark.parametrize(
    ("end", "what"),
    [("cellar", "is not a place"), ("sky", "into the void"), ("roof", "say airlock_to")],
)
def test_a_hatch_leads_somewhere(tmp_path, end, what):
    """Not to a place that is none, not into the void, and outside by an airlock alone."""
    more = f'[[hatches]]\nbetween = ["kitchen", "{end}"]\n'
    found = spoilt(tmp_path, more=more)

    assert what in found["hatches[2].between"]


@pytest.mark.parametrize("ends", ['"attic", "kitchen"', '"kitchen", "attic"'])
def test_two_places_are_joined_once(tmp_path, ends):
    """A second hatch between the same two is a mistake, whichever end stands first."""
    found = spoilt(tmp_path, more=f"[[hatches]]\nbetween = [{ends}]\n")

    assert "joined already by hatches[1]" in found["hatches[2].between"]


@pytest.mark.parametrize("end", ["kitchen", "attic", "sky"])
def test_an_airlock_leads_onto_the_hull(tmp_path, end):
    """Not back into its own room, not into another, and not into the void."""
    found = spoilt(tmp_path, kitchen_with(f'airlock_to = "{end}"'))

    assert found == {
        "places.kitchen.airlock_to": f"'{end}' is not a stretch of hull (allowed: roof)"
    }


def test_nobody_goes_out_from_outside(tmp_path):
    """An airlock is in a place with air."""
    terrace = 'terrace = { title = "the terrace", kind = "hull", airlock_to = "roof" }\n'
    found = spoilt(tmp_path, terrace + KITCHEN)

    assert "nobody goes out" in found["places.terrace.airlock_to"]


@pytest.mark.parametrize("outside", ["roof", "sky"])
@pytest.mark.parametrize(
    ("line", "where"),
    [
        ('home = "kitchen"', "home"),
        ('meeting_place = "kitchen"', "meeting_place"),
        ('at = "kitchen"', "people.ida.at"),
        ('quarters = "attic"', "people.ida.quarters"),
    ],
)
def test_people_live_where_there_is_air(tmp_path, line, where, outside):
    """Home, meeting place, and where anybody is, works or sleeps, is a room or a vehicle."""
    text = HUT.replace(KITCHEN, OUTSIDE + KITCHEN)
    text = text.replace(f"\n{line}", f'\n{line.split(" = ")[0]} = "{outside}"', 1)
    found = mistakes(hut(tmp_path, text))

    assert found == {where: f"'{outside}' is not a room or vehicle (allowed: attic, kitchen)"}


@pytest.mark.parametrize("place", ["kitchen", "roof"])
def test_the_void_is_no_other_place(tmp_path, place):
    """What drifts away drifts into a place of kind void."""
    text = f'void = "{place}"\n{HUT}'.replace(KITCHEN, OUTSIDE + KITCHEN)
    found = mistakes(hut(tmp_path, text))

    assert found == {"void": f"'{place}' is not a place of kind 'void' (allowed: sky)"}


def test_a_hole_is_smaller_than_the_hull(tmp_path):
    """A hole wider than a ball of the room's volume is a mistake, and it says how wide that is."""
    found = spoilt(tmp_path, kitchen_with("hole_mm = 4000"))

    assert "larger than the hull (3855 mm across)" in found["places.kitchen.hole_mm"]


@pytest.mark.parametrize(
    ("what", "where"),
    [
        ('hole_at = "1 08:00"', "hole_at"),
        ('hole_mm = 3, hole_at = "1 05:00"', "hole_at"),
        ('fire_at = "1 25:00"', "fire_at"),
    ],
)
def test_a_mishap_is_at_a_time_of_the_run(tmp_path, what, where):
    """A time without a hole, before the beginning, or of no day is a mistake."""
    assert list(spoilt(tmp_path, kitchen_with(what))) == [f"places.kitchen.{where}"]


def test_mishaps_are_in_the_plan(tmp_path):
    """A hole's jet fills 0.6 of it (facts 2.4); both are counted, and when they begin."""
    text = HUT.replace(KITCHEN, kitchen_with('hole_mm = 10, hole_at = "1 07:00"'))
    text = text.replace("lockable = true", 'fire_at = "1 08:30"')
    plan = read_scenario(hut(tmp_path, text)).plan

    assert plan["mishaps"] == 2
    assert plan["places"][0]["hole"] == pytest.approx(0.6 * 7.854e-5, rel=1e-4)
    assert (plan["places"][0]["hole_at"], plan["places"][1]["fire_at"]) == (60, 150)


def test_a_ball_is_as_wide_as_it_is():
    """A litre in a ball is 124 mm across."""
    assert widest_m(0.001) == pytest.approx(0.124, abs=0.001)
