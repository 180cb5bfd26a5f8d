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
