"""What the sources say of the six."""

import pytest

from cupola.scenarios.reader import load_scenario
from tests.claims.film import CREW, EAST, WEST, film, pairs, text


def test_there_are_three_of_each_side():
    """Six people are aboard, three under each order, and the dead leave the balance at one each."""
    people = film().rows("person")

    assert set(people) == set(CREW)
    assert [people[name]["side"] for name in WEST + EAST] == ["us"] * 3 + ["ru"] * 3
    assert {name for name in CREW if film().fates[name] != "dead"} == {"kira", "alexey"}


def test_kira_is_the_protagonist():
    """She is a scientist with a doctor's title, the story follows her, and she does most in it."""
    found = text()
    deeds = {n: len([e for e in film().every(actor=n) if e.beat]) for n in CREW}

    assert found["people"]["kira"]["role"] == "scientist"
    assert "Dr Kira Foster" in found["people"]["kira"]["aliases"]
    assert found["protagonist"] == film().rows("param")["protagonist"]["value"] == "kira"
    assert film().first("ride").actor == "kira"
    assert max(deeds, key=deeds.__getitem__) == "kira"


def test_kira_is_the_newcomer():
    """She alone has never flown, and nobody comes aboard after her."""
    newcomers = [n for n, row in film().rows("person").items() if row["newcomer"]]

    assert newcomers == ["kira"]
    assert film().every("arrive")[-1].actor == "kira"


def test_christian_is_an_engineer():
    """He has learnt engineering and flying, and readies the vehicle and works the air."""
    person = text()["people"]["christian"]

    assert (person["role"], person["side"]) == ("engineer", "us")
    assert {"engineering", "pilot"} <= set(person["skills"])
    assert film().every("prepare", "shut_down", actor="christian")


def test_gordon_was_there_before():
    """He and the three of the east are aboard from the first minute, the two others not."""
    aboard = {
        f.fact for f in film().chronicle.facts if f.minute == 0 and f.fact.endswith("_aboard")
    }

    assert aboard == {f"{name}_aboard" for name in ("gordon", *EAST)}


def test_gordon_has_authority():
    """Of his side he has most, and his government's order reaches him."""
    rank = {name: film().rows("person")[name]["authority"] for name in WEST}

    assert max(rank, key=rank.__getitem__) == "gordon"
    assert film().one("order", target="gordon").actor == "ground_us"


def test_christian_comes_up_with_kira():
    """Both ride in one vehicle and come aboard in the same minute, as the usual reading has it."""
    first, second = film().every("arrive")

    assert {first.actor, second.actor} == {"christian", "kira"}
    assert first.minute == second.minute
    assert {e.actor for e in film().every("ride", target="station")} == {"christian", "kira"}


def test_christian_may_be_aboard_already():
    """In the other reading he is there when Kira comes, and still gives her the present."""
    other = film(arrival="aboard_already")

    assert [e.actor for e in other.every("arrive")] == ["kira"]
    assert other.first("give", instrument="model_station").actor == "christian"


def test_the_two_men_may_be_brothers():
    """In that reading the two are as close as can be, and trust each other accordingly."""
    other = film(kin="brothers")

    for pair in (("alexey", "nicholai"), ("nicholai", "alexey")):
        assert other.bond(*pair, kind="friend") > film().bond(*pair, kind="friend")
        assert other.bond(*pair) > film().bond(*pair)


def test_the_two_men_are_colleagues():
    """In the usual reading they like each other no better than others of their own side."""
    friends = text()["people"]["alexey"]["friend"]

    assert text()["readings"]["kin"] == "colleagues"
    assert friends["nicholai"] <= friends["nika"]


@pytest.mark.parametrize("spelling", ["Weronika", "Nika"])
def test_nika_has_two_names(spelling):
    """Either name is one and the same person."""
    assert load_scenario("film").names.proper(spelling) == "nika"


@pytest.mark.parametrize("spelling", ["Nikolai", "Nicholai"])
def test_nicholai_is_spelt_two_ways(spelling):
    """Either spelling is one and the same person."""
    assert load_scenario("film").names.proper(spelling) == "nicholai"


def test_alexey_made_the_remedy():
    """He is a researcher of the east, and the findings are his work and heal radiation sickness."""
    person, remedy = film().rows("person")["alexey"], film().rows("item")["research"]

    assert (person["side"], person["role"]) == ("ru", "researcher")
    assert (remedy["maker"], remedy["effect"]) == ("alexey", "radiation_sickness")


def test_christian_wants_to_see_his_daughters():
    """He has somebody to come home to, the only one of six, and no word of them ever comes."""
    goals = {name: row["goal"] for name, row in film().rows("person").items()}

    assert goals == dict.fromkeys(CREW) | {"christian": "daughters"}
    assert not [e for e in film().events if "daughters" in (e.target, e.content)]


def test_kira_lost_somebody():
    """That she did is so from the start, and Gordon learns it when she tells him."""
    told = film().one("call", content="kira_bereft")

    assert [f.value for f in film().chronicle.facts if f.fact == "kira_bereft"] == [True]
    assert (told.actor, told.target) == ("kira", "gordon")
    assert film().held_before("gordon", "kira_bereft", told) < 0.1
    assert film().held("gordon", "kira_bereft", told) > 0.5


def test_kira_was_deceived_once():
    """She has a past of it, alone among the six."""
    past = {name: text()["people"][name].get("past", 0.0) for name in CREW}

    assert past["kira"] > 0
    assert not any(past[name] for name in CREW if name != "kira")


def test_gordon_and_nika_love_each_other():
    """Their bond is the strongest there is, across the two sides."""
    love = {pair: film().bond(*pair, kind="love") for pair in pairs(CREW, CREW)}

    assert {pair for pair, value in love.items() if value > 0.5} == {
        ("gordon", "nika"),
        ("nika", "gordon"),
    }


def test_the_affair_is_kept_from_the_others():
    """They meet where nobody else perceives it."""
    assert set(film().one("meet_lover").perceivers) == {"gordon", "nika"}
