"""The scenarios that come with the package besides the film."""

import pytest

from cupola.errors import ScenarioError
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario, read_scenario
from cupola.scenarios.text.files import BUILT_IN, known_scenarios
from cupola.world.catalogue.entities import FIRST_PLACE, MindKind, PlaceKind, System
from cupola.world.catalogue.verbs import Verb
from tests.scenarios.hut import HUT, hut, mistakes

OTHERS = (
    "film_renamed",
    "five_agencies",
    "one_side_ordered",
    "quiet_day",
    "two_people",
    "winter_hut",
)
LONGEST_FILE = 150
"""Lines."""


def lived(name, kind):
    """The scenario, lived to its end by people of one kind of mind."""
    run = Run(load_scenario(name), engine="plain")
    for person in range(len(run.scenario.person)):
        run.world.persons[person].mind = int(kind)
    run.go_on()
    return run


def happened(run, verb):
    """The events of a run with this verb."""
    events = run.table("events")
    return events[events["verb"] == verb]


def named(scenario, bits):
    """The names of the people in a set."""
    return {row["id"] for number, row in enumerate(scenario.person) if bits >> number & 1}


def addressees(scenario):
    """Who gets an order in a scenario."""
    grounds = scenario.plan["grounds"]
    sent = [ground["addressees"] for ground in grounds if ground["order_at"] >= 0]
    return set().union(*(named(scenario, int(bits)) for bits in sent))


def test_these_scenarios_come_with_the_package():
    """The film and six others; each has a test here."""
    assert set(known_scenarios()) == {"film", *OTHERS}


@pytest.mark.parametrize("name", OTHERS)
def test_each_says_what_it_is_about_and_what_it_tells_of(name):
    """A scenario has a title, a premise and a content note of its own."""
    scenario, film = load_scenario(name), load_scenario("film")

    assert scenario.title != film.title
    assert scenario.premise not in ("", film.premise)
    assert scenario.content_note not in ("", film.content_note)


def test_each_file_is_short_enough_to_be_read():
    """A scenario, a station and a crew have at most 150 lines each."""
    files = [*BUILT_IN.glob("*.toml"), *BUILT_IN.glob("crews/*"), *BUILT_IN.glob("stations/*")]
    lengths = {file.name: len(file.read_text(encoding="utf-8").splitlines()) for file in files}

    assert {name for name, lines in lengths.items() if lines > LONGEST_FILE} == set()


@pytest.mark.parametrize("name", OTHERS)
def test_each_is_lived_to_its_end_by_routine(name):
    """With nobody deciding anything everybody lives until the scenario's time is over."""
    run = lived(name, MindKind.ROUTINE)

    assert run.world.turn == run.scenario.turns
    assert sum(run.world.persons["alive"]) == len(run.scenario.person)


@pytest.mark.parametrize("name", OTHERS)
def test_each_is_lived_to_its_end_by_people_who_decide(name):
    """The built-in mind finds something to do in each, and it comes to an ending."""
    run = lived(name, MindKind.BUILTIN)
    decided = {int(row["person"]) for row in run.table("decisions")}

    assert run.world.ending > 0
    assert decided == set(range(len(run.scenario.person)))


def test_only_one_side_gets_an_order():
    """Who gets one is a reading, and the other way round is one reading away."""
    scenario = load_scenario("one_side_ordered")
    other = scenario.reading(us_order="nobody", ru_order="all")

    assert addressees(scenario) == {"kira", "christian", "gordon"}
    assert addressees(other) == {"nika", "alexey", "nicholai"}


def test_the_side_without_an_order_reads_none():
    """Of two grounds one sends its order, and three people receive it."""
    orders = happened(lived("one_side_ordered", MindKind.ROUTINE), Verb.ORDER)

    assert [int(row["target"]) for row in orders] == [0, 1, 2]


def test_seven_people_serve_five_agencies():
    """Each agency has its people, each agency's people are a side, and one comes from Denmark."""
    scenario = load_scenario("five_agencies")
    agencies = {row["id"]: row["agency"] for row in scenario.person}
    sides = {row["agency"]: row["side"] for row in scenario.person}

    assert len(agencies) == 7
    assert set(agencies.values()) == {"NASA", "Roscosmos", "JAXA", "ESA", "CSA"}
    assert len(set(sides.values())) == 5
    assert agencies["signe"] == "ESA"


def test_who_serves_neither_belligerent_is_under_no_order():
    """Two governments at war order their own four; the other three get no order from anybody."""
    scenario = load_scenario("five_agencies")

    assert addressees(scenario) == {"leona", "wendell", "matvei", "taisia"}


def test_three_seats_for_seven():
    """The one vehicle left has three seats, and the premise says so."""
    scenario = load_scenario("five_agencies")

    assert scenario.plan["systems"]["seats"][System.VEHICLE] == 3
    assert "three seats" in scenario.premise


def test_the_hut_has_nothing_of_space():
    """No hull, no void, no arm, no suits; things fall, and no verb leads outside or to the arm."""
    plan = load_scenario("winter_hut").plan
    kinds = set(plan["places"]["kind"][plan["places"]["exists"] == 1])

    assert kinds == {PlaceKind.ROOM, PlaceKind.VEHICLE}
    assert plan["gravity"] == 1
    assert plan["systems"]["exists"][System.ARM] == 0
    for verb in (Verb.SUIT_UP, Verb.EXIT, Verb.ENTER, Verb.SWING, Verb.RESCUE, Verb.LOOK):
        assert plan["verbs"]["exists"][verb] == 0


def test_the_huts_parties_are_ordered_against_each_other():
    """Both get the same words in the same minute, each from their own base."""
    scenario = load_scenario("winter_hut")
    grounds = scenario.plan["grounds"][:2]

    assert len(addressees(scenario)) == 6
    assert grounds["order_at"][0] == grounds["order_at"][1] > 0
    assert grounds["wording"][0] == grounds["wording"][1]


def test_the_serum_is_locked_away_in_a_hidden_room():
    """The locker stands in a room that not everybody knows of, and one person has its key."""
    scenario = load_scenario("winter_hut")
    vault = scenario.plan["systems"]["place"][System.VAULT]
    knows = {
        row["id"]
        for row, mind in zip(scenario.person, scenario.start["minds"], strict=False)
        if mind["credence"][scenario.names.words["hidden_room"]] > 0.5
    }

    assert scenario.names.of(FIRST_PLACE + int(vault)) == "store_room"
    assert scenario.plan["places"]["hidden"][vault] == 1
    assert knows == {"brin", "doro", "edda", "fenn"}


@pytest.mark.parametrize(
    ("way", "payoffs", "threshold"),
    [
        ("r4_t3_p2_s1", [4, 3, 2, 1], 0.5),
        ("r4_t3_p1_s0", [4, 3, 1, 0], 0.5),
        ("r4_t3_p2_s0", [4, 3, 2, 0], 2 / 3),
        ("r5_t3_p2_s0", [5, 3, 2, 0], 0.5),
    ],
)
def test_the_game_of_two_has_payoffs_with_a_known_answer(way, payoffs, threshold):
    """The plan holds shares of what peace is worth; p* is that of facts 8.2."""
    scenario = load_scenario("two_people").reading(payoffs=way)
    both, alone, fight, struck = scenario.plan["payoffs"]

    assert list(scenario.plan["payoffs"]) == [payoff / payoffs[0] for payoff in payoffs]
    assert (fight - struck) / (fight - struck + both - alone) == pytest.approx(threshold)


def test_elsewhere_there_is_no_game():
    """No other scenario gives payoffs."""
    assert not any(any(load_scenario(name).plan["payoffs"]) for name in OTHERS if "two" not in name)


def test_the_two_are_alike():
    """Neither of the two has anything that the other has not: only the dice differ."""
    scenario = load_scenario("two_people")
    one, other = scenario.start["minds"][:2]

    assert one["trust"][1] == other["trust"][0] == 0.5
    for trait in ("duty", "empathy", "suspicion", "courage", "steadiness", "candour"):
        assert one[trait] == other[trait]
    assert scenario.plan["items"]["harm"][0] == scenario.plan["items"]["harm"][1]


@pytest.mark.parametrize("payoffs", ["[4, 3, 2]", "[3, 4, 2, 1]", "[4, 3, 1, 2]", "[4, 3, 2, -1]"])
def test_payoffs_out_of_order_are_refused(tmp_path, payoffs):
    """A game whose best is not peace, or whose worst is not to be struck, is a mistake."""
    found = mistakes(hut(tmp_path, HUT.replace("[sides]", f"[game]\npayoffs = {payoffs}\n[sides]")))

    assert any("game.payoffs" in where for where in found)


def test_eight_people_can_be_of_eight_sides(tmp_path):
    """A side for each of eight people is allowed; a ninth is refused."""
    more = "".join(f'side{number} = {{ title = "one" }}\n' for number in range(7))
    text = HUT.replace("[places]", f"{more}[places]", 1)

    assert read_scenario(hut(tmp_path, text)).title == "A hut"
    with pytest.raises(ScenarioError, match="sides"):
        read_scenario(hut(tmp_path, text.replace("[places]", 'last = { title = "one" }\n[places]')))
