"""What a scenario says that something else in it makes impossible."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.facts import Fact
from tests.scenarios.hut import HUT, hut, mistakes

FILM = load_scenario("film")
BURDEN = {"items.gas_can.at": "alexey", "items.power_drill.at": "alexey"}
"""Something for each of two hands."""


def refused(keys):
    """Every mistake of the film with these keys set."""
    with pytest.raises(ScenarioError) as raised:
        FILM.setting(keys)
    return {mistake.where: mistake.what for mistake in raised.value.mistakes}


@pytest.mark.parametrize(
    ("key", "words", "denial"),
    [
        ("true", ["kira_bereft", "kira_not_bereft"], "true[2]"),
        (
            "people.gordon.knows",
            ["no_cure", "hidden_room", "cure_exists"],
            "people.gordon.knows[3]",
        ),
    ],
)
def test_a_word_and_its_denial_are_not_both_so(key, words, denial):
    """The later of the two is named, and what it denies."""
    found = refused({key: words})

    assert found == {denial: f"'{words[-1]}' denies '{words[0]}'; say only one of them"}


@pytest.mark.parametrize("word", ["gordon_dead", "gordon_alive", "gordon_gone", "kira_aboard"])
def test_who_lives_and_is_aboard_is_read_off_the_people(word):
    """No word can say it for the world, as nobody's body would follow."""
    assert refused({"true": [word]}).keys() == {"true[1]"}


def test_somebody_may_hold_what_is_false():
    """A person can take somebody living for dead."""
    film = FILM.setting({"people.kira.knows": ["gordon_dead", "no_cure"]})
    kira = film.start["minds"][film.names.entities["kira"]]

    assert kira["credence"][film.names.words["gordon_alive"]] < 0.01
    assert kira["credence"][Fact.CURE_EXISTS] < 0.01


@pytest.mark.parametrize("key", ["true", "people.kira.knows"])
@pytest.mark.parametrize("word", ["motto", "kira_harmed_nika", "kira_sabotaged"])
def test_only_what_can_be_so_is_true_or_known(key, word):
    """A saying, or who harmed whom, is no fact."""
    assert "is not something that can be so" in refused({key: [word]})[key]


@pytest.mark.parametrize("back", ["2 00:00", "3 02:44"])
@pytest.mark.parametrize(
    ("lost_at", "back_at"),
    [
        ("link.lost_at", "link.returns_at"),
        ("contacts.western_relay.lost_at", "contacts.western_relay.back_at"),
    ],
)
def test_nothing_comes_back_before_it_is_lost(lost_at, back_at, back):
    """Nor in the same minute; the mistake names both times."""
    what = refused({lost_at: "3 02:44", back_at: back})[back_at]

    assert back in what
    assert "'3 02:44'" in what


def test_what_is_never_lost_may_say_when_it_would_be_back():
    """A what-if that spares the link need not change its return as well."""
    assert load_scenario("winter_hut").setting({"link.lost_at": "never"}).plan["blackout_at"] == -1


@pytest.mark.parametrize("bond", ["trust", "friend", "love"])
def test_nobody_has_a_bond_with_themselves(bond):
    """The mistake names those with whom one can have it."""
    what = refused({f"people.gordon.{bond}.gordon": 0.5})[f"people.gordon.{bond}.gordon"]

    assert "allowed: alexey, christian, kira, nicholai, nika" in what


def test_nobody_begins_with_three_things_in_two_hands():
    """The third is named, and what the hands already hold."""
    what = refused({**BURDEN, "items.drink.at": "alexey"})["items.drink.at"]

    assert "3 things in hand (gas_can, power_drill, drink)" in what


@pytest.mark.parametrize("more", [{}, {"without": ["drink"], "items.drink.at": "alexey"}])
def test_two_hands_hold_two_things(more):
    """What is in a pocket, or taken away, is in no hand."""
    film = FILM.setting({**BURDEN, **more})
    alexey = film.names.entities["alexey"]
    items = film.start["items"]

    assert sum((items["at"] == alexey) & (items["pocketed"] == 0)) == 2


@pytest.mark.parametrize("mass", [1.0, 8.0])
def test_a_pocket_holds_less_than_a_kilogram(mass):
    """As the rule of handling has it."""
    found = refused({"items.kira_key.mass_kg": mass})

    assert "less than 1 kg is allowed" in found["items.kira_key.pocketed"]
    assert FILM.setting({"items.kira_key.mass_kg": 0.9}).plan["items"]["mass"].max() > 0.9


def test_a_vehicle_has_a_seat():
    """One without would take nobody home."""
    found = refused({"systems.vehicle.seats": 0})

    assert "from 1 to 8 are allowed" in found["systems.vehicle.seats"]


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("languages", ["en", "ru", "en"]),
        ("agencies", ["NASA", "Roscosmos", "NASA"]),
        ("people.kira.languages", ["ru", "en", "ru"]),
    ],
)
def test_a_list_names_nothing_twice(key, names):
    """The second time is the mistake."""
    assert "stands here twice" in refused({key: names})[f"{key}[3]"]


def test_all_contradictions_of_a_file_are_told_at_once(tmp_path):
    """Each with its own key, beside mistakes of other kinds."""
    text = HUT.replace('["plain"]', '["plain", "plain"]\ntrue = ["bo_dead"]')
    text = text.replace('role = "cook"', 'role = "cook"\nlove = { ida = 1.0 }')
    text = text.replace("harm = 0.9", "pocketed = true, mass_kg = 2, maker = 'ada'")
    told = {"languages[2]", "true[1]", "people.ida.love.ida", "items.axe.pocketed"}

    assert mistakes(hut(tmp_path, text)).keys() == told | {"items.axe.maker"}
