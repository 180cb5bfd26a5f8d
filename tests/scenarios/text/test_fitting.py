import pytest

from cupola.scenarios.reader import load_scenario
from tests.scenarios.hut import HUT, hut, mistakes

SLED = (
    'roof = { title = "the roof", kind = "hull" }\n'
    'sled = { title = "the sled", kind = "vehicle", volume_m3 = 3 }\n'
    'kitchen = { title = "the kitchen", volume_m3 = 30 }'
)
KITCHEN = 'kitchen = { title = "the kitchen", volume_m3 = 30 }'
DOOR = '[[hatches]]\nbetween = ["kitchen", "sled"]\n'
SHED = '[ports.shed]\ntitle = "the shed"\nfaces = "down"\n'


def spoilt(folder, more):
    """Every mistake of the hut with a sled, a roof, and what is said of ports and aerials."""
    text = HUT.replace(KITCHEN, SLED).replace("[people.ida]", f"{more}[people.ida]")
    return mistakes(hut(folder, text))


@pytest.mark.parametrize(
    ("more", "where", "what"),
    [
        (f'{DOOR}{SHED}room = "cellar"\n', "ports.shed.room", "is not a place"),
        (f'{DOOR}{SHED}room = "roof"\n', "ports.shed.room", "is no room"),
        (f'{DOOR}{SHED}room = "kitchen"\n', "places.sled", "hangs at none of the ports"),
        (f'{SHED}room = "kitchen"\nvehicle = "sled"\n', "ports.shed.vehicle", "no hatch leads"),
        (f'{SHED}room = "kitchen"\nvehicle = "roof"\n', "ports.shed.vehicle", "is not a vehicle"),
        ('[aerials.rod]\ntitle = "a rod"\nat = "kitchen"\n', "aerials.rod.at", "stretch of hull"),
        (
            '[aerials.rod]\ntitle = "a rod"\nat = "roof"\nsystem = "radio"\n',
            "aerials.rod.system",
            "is not a system",
        ),
    ],
)
def test_what_does_not_fit_is_a_mistake(tmp_path, more, where, what):
    """A port at no room or no hatch, a vehicle at no port, an aerial inside: each is named."""
    assert what in spoilt(tmp_path, more)[where]


def test_a_way_needs_aerials_that_there_are():
    """An aerial that is none is named, and so are satellites that fall where there are none."""
    found = {}
    for key, value in (("aerials", ["rod"]), ("satellites_fall", 0.5)):
        with pytest.raises(Exception, match=r"eastern_stations") as raised:
            load_scenario("film").setting({f"contacts.eastern_stations.{key}": value})
        found[key] = str(raised.value)

    assert "is not an aerial" in found["aerials"]
    assert "none that could fall" in found["satellites_fall"]


def test_every_vehicle_hangs_at_one_port():
    """The film's vehicle hangs at the lower port of the docking module."""
    ports = load_scenario("film").source.found["ports"]
    taken = {name: port["vehicle"] for name, port in ports.items() if "vehicle" in port}

    assert taken == {"rassvet_nadir": "soyuz_cabin"}
