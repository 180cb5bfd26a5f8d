"""What reviewers wished, praised and blamed, as far as a world can show it."""

import pytest

from cupola.cli.film import without_beats
from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from tests.claims.film import BLOWS, CREW, EAST, HOSTILE, WEST, Film, film, reported, text, trait
from tests.house_rules.source import REPOSITORY


def lived(minds: str) -> Film:
    """The film's crew, decided for by one kind of mind."""
    return Film(run(load_scenario("film").played_by(minds), engine="plain"))


def test_coalitions_cross_the_agencies():
    """With five agencies more than half of 10,000 worlds have a coalition of mixed ones."""
    row = reported("predictions", "coalitions")
    crew = text("five_agencies")["people"]

    assert row["met"]
    assert row["low"] > 0.5
    assert len({one["agency"] for one in crew.values()}) == 5


def test_a_dane_plays_a_dane():
    """Of the seven one comes from Denmark, flies for the European agency and is under no order."""
    found = text("five_agencies")
    dane = found["people"]["signe"]
    ordered = [
        name
        for ground in found["grounds"].values()
        for name in ground.get("order", {}).get("to", ())
    ]

    assert (dane["tongue"], dane["agency"]) == ("da", "ESA")
    assert ordered
    assert "signe" not in ordered


def test_everybody_has_a_choice():
    """At every choice it is kept how many others were open to that person."""
    rows = lived("builtin").chronicle.decisions

    assert {row.person for row in rows} == set(CREW)
    assert all(row.options >= 1 for row in rows if row.action)
    assert max(row.options for row in rows) > 10


def test_the_animals_can_be_left_out():
    """A field of the scenario takes them away, and then none is mauled."""
    scenario = load_scenario("film").setting({"mice": "absent"})

    assert text()["mice"] == "told"
    assert not Film(run(scenario, until=1300, engine="plain")).every("maul")
    assert [e.minute for e in film().every("maul")] == [1260] * 4


def test_it_is_a_thriller_of_minds():
    """Less than a tenth of what turns the film is violence, and so it is in 10,000 other worlds."""
    deeds = [
        e
        for e in film().events
        if e.actor in CREW and e.verb not in ("go", "work", "rest", "sleep")
    ]
    moved = {b.cause for b in film().chronicle.beliefs} | {b.cause for b in film().chronicle.bonds}

    assert len(film().every(*HOSTILE)) < 0.1 * len(deeds)
    assert len([e for e in deeds if e.id in moved]) > 3 * len(film().every(*HOSTILE))
    assert reported("film", "violent_share")["met"]


def test_fellowship_saves_lives():
    """If nobody is willing to strike, nobody dies by another's hand."""
    peaceful = lived("pacifist")

    assert not peaceful.every(*BLOWS)
    assert set(peaceful.fates.values()) & {"dead"} == set()


def test_one_choice_decides_over_life_and_death():
    """Without the beat in which he strikes her she lives on, and others die or live otherwise."""
    changed = Film(run(without_beats(load_scenario("film"), [26]), engine="plain"))

    assert film().fates["nika"] == "dead"
    assert changed.fates["nika"] != "dead"
    assert changed.fates != film().fates


def test_trust_loyalty_and_strain_are_kept():
    """Each is a row or a field of its own, for each person, and moves."""
    trusted = {row.person for row in film().chronicle.bonds if row.kind == "trust" and row.cause}
    minds = film().chronicle.world.minds

    assert trusted == set(CREW)
    assert {row.person for row in film().chronicle.orders} == set(CREW)
    assert all(float(minds[n].strain) > 0 for n in range(len(CREW)))


@pytest.mark.parametrize("name", ["film", "one_side_ordered", "five_agencies"])
def test_it_says_what_it_tells_of(name):
    """A note says beforehand that violence and war are told, and told soberly."""
    note = load_scenario(name).content_note

    assert "violence" in note
    assert "war" in note
    assert note.endswith("soberly.")


def test_the_six_are_different_people():
    """No two have the same traits, and each stands to each of the others in a way of their own."""
    traits = [tuple(sorted(text()["people"][name]["traits"].items())) for name in CREW]
    end = film().events[-1]

    assert len(set(traits)) == len(CREW)
    for name in CREW:
        others = [film().bond(name, other, end) for other in CREW if other != name]
        assert len({round(trust, 3) for trust in others}) > 2


def test_everybody_speaks_their_own_tongue():
    """Who is of the east speaks Russian from home, who is of the west English, and all both."""
    people = text()["people"]

    assert {people[name]["tongue"] for name in EAST} == {"ru"}
    assert {people[name]["tongue"] for name in WEST} == {"en"}
    assert all({people[n]["tongue"], *people[n]["languages"]} == {"en", "ru"} for n in CREW)


def test_nobody_is_a_caricature():
    """Everybody wants something and likes somebody, and who does harm is sorry, loyal or afraid."""
    people = text()["people"]

    assert all(people[name]["wants"] for name in CREW)
    assert all(people[name].get("friend") or people[name].get("love") for name in CREW)
    assert min(trait("empathy").values()) >= 0.4
    assert {"alexey", "christian"} <= {e.actor for e in film().every("regret")}


def test_politics_are_replaceable():
    """Who is at war, when and why is written in the scenario, and can be taken away from it."""
    quiet = Film(run(load_scenario("film").without("war"), until=2800, engine="plain"))

    assert film().every("nuke")
    assert not quiet.every("nuke", "blackout")
    assert text()["states"]["state_us"]["side"] == "us"


def test_no_moral_is_built_in():
    """Among people who only talk one who strikes undoes at least half of what talk saves."""
    striker, talkers = reported("predictions", "striker"), reported("predictions", "talkers")

    assert striker["met"]
    assert talkers["met"]
    assert striker["high"] < 0.5 < talkers["low"]


def test_symbols_are_given_no_verdict():
    """The portrait is a thing that can be looked at; nobody's trust moves by it."""
    looks = {e.id for e in film().events if e.target == "portrait" or e.instrument == "portrait"}
    about = (REPOSITORY / "docs" / "about.md").read_text(encoding="utf-8")

    assert text()["items"]["portrait"]["uses"] == ["symbol"]
    assert not [b for b in film().chronicle.bonds if b.cause in looks]
    assert "Zhytomyr" in about


def test_the_two_nation_default_is_called_a_simplification():
    """The film's crew is of two agencies; beside it stands the station as it really is."""
    page = (REPOSITORY / "src/cupola/scenarios/five_agencies.toml").read_text(encoding="utf-8")

    assert page.startswith("# The station as it really is: five agencies")
    assert len(text()["agencies"]) == 2


def test_third_countries_exist():
    """Two governments besides the belligerents have land, arms and an ally, and may join."""
    states = text()["states"]
    others = {name for name, state in states.items() if "side" not in state}

    assert others == {"state_third", "state_fourth"}
    assert all(states[name]["ally"] in states and states[name]["land"] for name in others)
    assert {e.actor for e in film(extent="whole_earth").every("nuke")} >= others


def test_sides_drive_suspicion():
    """What the orders make people expect, they expect of the other side and of nobody else."""
    orders = {e.id for e in film().every("order")}
    expected = [
        (row.person, row.fact.split("_")[0])
        for row in film().chronicle.beliefs
        if row.cause in orders and row.fact.endswith("_will_strike") and row.value > row.before
    ]

    assert len(expected) == 18
    assert all((a in WEST) != (b in WEST) for a, b in expected)


def test_blood_is_evidence():
    """Drops carry the news of a fight to a room where nobody saw it."""
    fight = film().one("strike", outcome="mortal")
    found = film().every("see", actor=("kira", "alexey"), content="somebody_hurt")

    assert {e.cause for e in found} == {fight.id}
    assert {e.place for e in found} == {"unity"}
    assert not {"kira", "alexey"} & set(fight.perceivers)


def test_rooms_are_those_of_the_real_station():
    """The modules have their real names, volumes and hatches; two rooms are the film's own."""
    rooms = {n for n, p in text()["places"].items() if "volume_m3" in p}
    real = "unity destiny tranquility cupola leonardo quest harmony columbus kibo pma1".split()
    real += "zarya zvezda poisk nauka rassvet soyuz_cabin".split()

    assert rooms == {*real, "pod0", "closet"}
    assert len(text()["hatches"]) == 18
    assert text()["orbit"]["elements"][0].startswith("1 25544U")


@pytest.mark.parametrize("title", ["I.S.S.", "ISS", "International Space Station"])
def test_the_title_has_three_forms(title):
    """Each is understood as the place where it all happens."""
    scenario = load_scenario("film")

    assert scenario.names.proper(title) == "station"
    assert scenario.title == scenario.param["work_title"] == "I.S.S."


def test_the_film_is_of_2023():
    """The page about the film names that year."""
    assert "*I.S.S.* (2023)" in (REPOSITORY / "docs" / "about.md").read_text(encoding="utf-8")
