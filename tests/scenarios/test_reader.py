"""The reader: a scenario, or every mistake at once."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario, read_scenario
from tests.scenarios.hut import HUT, hut, mistakes


def test_a_scenario_of_a_stranger_is_read(tmp_path):
    """A folder of one's own is enough: names, places and people are those of the file."""
    scenario = read_scenario(hut(tmp_path))

    assert scenario.title == "A hut"
    assert [row["id"] for row in scenario.person] == ["ida", "bo"]
    assert scenario.names.proper("IDUN") == "ida"
    assert not scenario.scripted


def test_the_quiet_day_is_the_film_without_war():
    """A scenario may be like another: same people, same station, and no war."""
    film, quiet = load_scenario("film"), load_scenario("quiet_day")

    assert quiet.person == film.person
    assert max(quiet.plan["states"]["strikes_at"]) == -1
    assert max(quiet.plan["grounds"]["order_at"]) == -1
    assert len(quiet.beats) == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Weronika", "nika"),
        ("Nikolai", "nicholai"),
        ("Kira Foster", "kira"),
        ("I.S.S.", "station"),
        ("International Space Station", "station"),
        ("no_pod0", "no_hidden_room"),
        ("mice", "mouse_box"),
    ],
)
def test_every_spelling_of_the_sources_is_known(typed, meant):
    """Names are understood as any of the five sources has them."""
    assert load_scenario("film").names.proper(typed) == meant


def test_an_unknown_scenario_is_told_with_those_there_are():
    """A name that no scenario has: which there are, and which comes nearest."""
    with pytest.raises(ScenarioError) as caught:
        load_scenario("flim")

    assert "did you mean 'film'?" in str(caught.value)
    assert "quiet_day" in str(caught.value)


def test_five_different_mistakes_are_all_named(tmp_path):
    """Unknown key, wrong number, unknown place, wrong kind and unknown use, in one go."""
    text = HUT.replace('role = "cook"', 'role = "cook"\nrole_of_hers = 1', 1)
    text = text.replace("harm = 0.9", "harm = 9.0").replace(
        'at = "attic"\npost', 'at = "atic"\npost'
    )
    text = text.replace("lockable = true", 'lockable = "yes"').replace('["heavy"]', '["hevy"]')
    found = mistakes(hut(tmp_path, text))

    assert "is not a key here (did you mean 'role'?" in found["people.ida.role_of_hers"]
    assert "9.0" in found["items.axe.harm"]
    assert "did you mean 'attic'?" in found["people.bo.at"]
    assert "'yes'" in found["places.attic.lockable"]
    assert "did you mean 'heavy'?" in found["items.axe.uses"]


def test_a_ninth_person_is_one_too_many(tmp_path):
    """Eight people fit into a world."""
    bo = HUT[HUT.index("[people.bo]") : HUT.index("[items]")]
    more = "".join(bo.replace("people.bo", f"people.bo{number}") for number in range(7))
    found = mistakes(hut(tmp_path, HUT + more))

    assert "9 persons; at most 8 are allowed" in found["people"]


def test_of_a_value_of_the_wrong_kind_nothing_more_is_said(tmp_path):
    """That a room without a volume has no air is not told of a volume that is no number."""
    text = HUT.replace("volume_m3 = 30", 'volume_m3 = "thirty"')
    with pytest.raises(ScenarioError) as caught:
        read_scenario(hut(tmp_path, text))

    assert [mistake.where for mistake in caught.value.mistakes] == ["places.kitchen.volume_m3"]


@pytest.mark.parametrize("at", ["9 02:41", "2 06:00"])
def test_a_file_says_no_time_after_its_own_end(tmp_path, at):
    """What would come after the last minute never comes; a day from 06:00 ends at 06:00."""
    found = mistakes(hut(tmp_path, f'docks_at = "{at}"\n{HUT}'))

    assert found == {"docks_at": f"'{at}' is not before the run ends (day 2 06:00, turns = 1440)"}


def test_the_last_minute_is_a_time_of_the_run(tmp_path):
    """One minute before the end is not too late."""
    scenario = read_scenario(hut(tmp_path, f'docks_at = "2 05:59"\n{HUT}'))

    assert scenario.plan["docks_at"] == scenario.turns - 1


def test_a_shorter_story_may_be_like_a_longer_one(tmp_path):
    """Times that a file takes over may lie after its own end; those that it says may not."""
    short = 'like = "film"\ntitle = "Short"\nscript = "none"\nturns = 60\n'
    scenario = read_scenario(hut(tmp_path, short))
    found = mistakes(hut(tmp_path, f'{short}[link]\nlost_at = "3 02:44"\n'))

    assert max(scenario.plan["grounds"]["order_at"]) > scenario.turns
    assert list(found) == ["link.lost_at"]


@pytest.mark.parametrize("name", ["Ida", "i da", "../ida", "ida\u0007", "x" * 25])
def test_a_name_is_a_plain_word(tmp_path, name):
    """Names are small letters, digits and underscores, and short."""
    text = HUT.replace("[people.ida]", f'[people."{name}"]'.replace("\u0007", "\\u0007"))

    assert any("people" in where for where in mistakes(hut(tmp_path, text)))


def test_the_same_files_give_the_same_bytes():
    """Plan and start of a scenario depend on its files alone."""
    one, other = load_scenario("film"), load_scenario("film")

    assert one.start.tobytes() == other.start.tobytes()
    assert one.plan.tobytes() == other.plan.tobytes()


def test_a_seed_changes_the_dice_alone():
    """With another seed the plan is the same, and the start differs in its seed."""
    film = load_scenario("film")
    other = film.with_seed(99)

    assert other.seed == int(other.start["seed"]) == 99
    assert film.seed == int(film.start["seed"]) == 1
    assert other.plan.tobytes() == film.plan.tobytes()


@pytest.mark.parametrize("key", ["like", "station", "crew"])
def test_an_unknown_part_is_told(tmp_path, key):
    """A part that lies neither beside the scenario nor in the package is a mistake."""
    assert key in mistakes(hut(tmp_path, f'{key} = "nowhere"\n{HUT}'))


def test_scenarios_may_not_go_round_in_a_circle(tmp_path):
    """A scenario that is like itself is a mistake, not an endless reading."""
    assert "like" in mistakes(hut(tmp_path, f'like = "hut"\n{HUT}'))
