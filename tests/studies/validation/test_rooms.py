import pytest

from cupola.physics.cabin.gas import CO2
from cupola.studies.validation.rooms import Rooms, section_m2


def test_a_day_s_mean_is_what_somebody_breathes_if_nothing_is_said():
    """One person in 75 m3 raises carbon dioxide by 5.80 mmHg a day (facts 2.5)."""
    room = Rooms([75.0], people=1)
    before = room.mmhg()
    room.go_on(1440.0)

    assert room.mmhg() - before == pytest.approx(5.80, rel=0.005)
    assert room.minutes == 1440.0


def test_said_to_nobody_nobody_breathes():
    """Without breathing the air stays as it is."""
    room = Rooms([75.0], people=3)
    before = room.moles(CO2)
    room.go_on(60.0, {})

    assert room.moles(CO2) == before


def test_a_world_has_room_for_eight():
    """More people than a world holds are an error."""
    with pytest.raises(ValueError, match="9 people"):
        Rooms([75.0], people=9)


def test_a_hole_s_section_is_that_of_a_circle():
    """6 mm are 28.3 mm2."""
    assert section_m2(6.0) == pytest.approx(28.27e-6, rel=1e-3)
