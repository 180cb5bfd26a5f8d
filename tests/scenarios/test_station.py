"""The station as plan and start."""

import pytest

from cupola.physics.cabin.gas import CO2, O2
from cupola.scenarios.reader import load_scenario, text_of
from cupola.world.catalogue.entities import FIRST_PLACE, Facing, PlaceKind, System

FILM = load_scenario("film")
PLACES = FILM.plan["places"]


def row(name):
    """The row of a place."""
    return FILM.names.entities[name] - FIRST_PLACE


def reached(start, shut=()):
    """All places to which a way leads from here, without passing some."""
    seen, edge = {start}, [start]
    while edge:
        near = int(PLACES["near"][edge.pop()])
        new = {n for n in range(32) if near >> n & 1} - seen - set(shut)
        seen |= new
        edge += new
    return seen


def test_the_rooms_hold_what_the_station_file_says():
    """Free air of all rooms and the vehicle: 804.8 m3 (facts 1.1, and 0.8 of published volumes)."""
    assert sum(PLACES["volume"]) == pytest.approx(804.8)


def test_one_passage_joins_the_segments():
    """With the passage gone nobody gets from one segment to the other (facts 1.2)."""
    assert row("zvezda") in reached(row("unity"))
    assert row("zvezda") not in reached(row("unity"), {row("pma1")})


def test_no_walk_leads_outside_or_to_the_end_of_the_truss():
    """The hull is reached through an airlock, and the end of the truss by the arm alone."""
    inside = reached(row("unity"))

    assert all(PLACES["kind"][n] in (PlaceKind.ROOM, PlaceKind.VEHICLE) for n in inside)
    assert PLACES["airlock_to"][row("quest")] == row("hull_fore")
    assert PLACES["near"][row("hull_truss")] == 0


def test_the_air_is_that_of_a_cabin():
    """At 22 degrees 21.2 kPa of oxygen and 0.4 of carbon dioxide, in every room (facts 2.5)."""
    gas = FILM.start["places"]["gas"][row("unity")]
    kpa = gas * 8.314462618 * 295.15 / 55.2 / 1000.0

    assert kpa[O2] == pytest.approx(21.2)
    assert kpa[CO2] == pytest.approx(0.4)
    assert sum(kpa) == pytest.approx(101.3)


def test_every_room_with_air_is_solved_once():
    """The order of elimination names each room that holds air once."""
    rooms = [n for n in range(32) if PLACES["exists"][n] and PLACES["volume"][n] > 0]
    order = list(FILM.plan["air_order"][: FILM.plan["air_rooms"]])

    assert sorted(order) == rooms


def test_the_vehicle_comes_later():
    """Until it docks its hatch is shut, and it is not at the station."""
    assert FILM.plan["docks_at"] == 120
    assert FILM.start["systems"]["on"][System.VEHICLE] == 0
    assert FILM.plan["systems"]["seats"][System.VEHICLE] == 3


def test_the_findings_lie_locked_away():
    """The remedy is in the vault, the vault is locked, and one person has the key."""
    items, names = FILM.start["items"]["at"], FILM.names.entities
    at = {name: items[names[name] - names["suit"]] for name in ("research", "vault_key")}

    assert at == {"research": names["vault"], "vault_key": names["nika"]}
    assert FILM.start["systems"]["locked"][System.VAULT] == 1


def test_with_what_is_left_out_it_holds_what_is_published():
    """Without the film's own rooms and nauka, the ten zones of the published model: 799.1 m3."""
    text = text_of(FILM.source)
    own = {"nauka", "pod0", "closet"}
    there = sum(place.volume_m3 for name, place in text.places.items() if name not in own)
    added = ("kibo_stores", "pma2", "pma3", "second_ship")
    whole = there + sum(text.left_out[name].volume_m3 for name in added)

    assert whole == pytest.approx(799.1, rel=0.005)


def test_windows_face_the_ways_that_are_said():
    """The cupola's panes face all five ways; what is shuttered shows nothing."""
    windows = {name: int(PLACES["windows"][row(name)]) for name in ("cupola", "kibo", "unity")}

    assert windows == {"cupola": 0b11111, "kibo": 0, "unity": 0}


def test_a_window_that_is_opened_shows_its_own_side():
    """Kibo's two panes face left as the station flies."""
    panes = {"title": "two panes", "faces": ["left"]}
    opened = FILM.setting({"places.kibo.windows": [panes]})

    assert opened.plan["places"]["windows"][row("kibo")] == 1 << Facing.LEFT
