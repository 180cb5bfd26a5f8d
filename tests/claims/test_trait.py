"""What the sources say of what kind of people the six are."""

from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from tests.claims.film import CREW, CREW_PAGE, EAST, HOSTILE, film, most, reported, text, trait


def test_kira_never_begins():
    """She strikes nobody who has not struck at her, and left alone she is no attacker either."""
    own = film().every(*HOSTILE, actor="kira")
    against = film().first("strike", target="kira")

    assert own
    assert all(e.target == against.actor and e.id > against.id for e in own)
    assert reported("who", "least_violent")["met"]


def test_kira_weighs_both_sides_fairly():
    """At the start she trusts both sides alike and expects a blow from nobody more than another."""
    start = {name: film().bond("kira", name) for name in CREW[1:]}
    sight = film().first("see", actor="kira", content="war_visible")
    wary = {film().held("kira", f"{name}_will_strike", sight) for name in EAST}

    assert max(start.values()) - min(start.values()) < 0.1
    assert max(wary) - min(wary) < 0.01
    assert film().one("ignore", actor="kira").target == "ground_us"


def test_the_two_women_carry_compassion():
    """Nobody else has as much empathy and candour as the two."""
    for name in ("empathy", "candour"):
        shares = trait(name)
        assert min(shares["kira"], shares["nika"]) > max(
            shares[n] for n in CREW if n not in ("kira", "nika")
        )


def test_nika_is_the_kindest():
    """Of all six she has most empathy, and the chronicle says so too."""
    kindness = {name: row["kindness"] for name, row in film().rows("person").items()}

    assert most(trait("empathy")) == most(kindness) == "nika"


def test_pleas_for_the_nation_do_not_move_nika():
    """Nicholai pleads with her, she trusts him no more for it, and refuses to his face."""
    plea = film().one("justify", target="nika", content="plea_for_nation")
    answer = film().one("refuse", actor="nika", content="order")

    assert plea.id < answer.id
    assert answer.target == plea.actor
    assert film().bond("nika", "nicholai", plea) <= film().bond_before("nika", "nicholai", plea)
    assert film().bond("nika", "nicholai", answer) < 0.2


def test_gordon_waits_and_trusts():
    """From the order to the push he prepares no violence and trusts the east hardly less."""
    order, push = film().one("order", target="gordon"), film().one("swing")
    between = [e for e in film().every(actor="gordon") if order.id < e.id < push.id]

    assert not {e.verb for e in between} & {*HOSTILE, "threaten", "accuse"}
    assert film().one("conceal", actor="gordon").intent == "keep_peace"
    for name in EAST:
        assert film().bond("gordon", name, order) > film().bond("gordon", name) - 0.05


def test_christian_expects_a_strike_at_once():
    """Having read his order he holds it likely of each of the three, before any hostile deed."""
    order = film().one("order", target="christian")

    assert order.id < film().first(*HOSTILE).id
    assert most(trait("suspicion")) == "christian"
    for name in EAST:
        assert film().held("christian", f"{name}_will_strike", order) > 0.7


def test_what_christian_does_without_the_first_strike_is_counted():
    """The report says how much rarer his killings are, and that rules were written with it seen."""
    row = reported("predictions", "first_strike")
    page = CREW_PAGE.with_suffix(".md").read_text(encoding="utf-8")

    assert row["n"] > 1000
    assert row["how"] == "seen"
    assert row["low"] > 0.3
    assert f"| {row['says']} |" in page


def test_christian_loses_his_hold():
    """He is the least steady; after each death he comes nearer to killing those who are left."""
    deaths = [e.minute for e in film().every("die")][:3]
    alone = film().one("prepare", instrument="christian")

    assert min(trait("steadiness"), key=trait("steadiness").__getitem__) == "christian"
    assert deaths == sorted(deaths)
    assert deaths[-1] < alone.minute
    assert film().one("shut_down", actor="christian").intent == "kill_others"


def test_alexey_seems_aloof_and_is_not():
    """He begins with a discouraging remark and a visit that looks sinister, and harms no animal."""
    remark = film().one("tell", content="animals_fare_badly")
    visit = film().one("visit", target="mouse_box")

    assert remark.actor == visit.actor == "alexey"
    assert visit.outcome == "looks_sinister"
    assert film().one("install", instrument="mouse_net").actor == "alexey"
    assert not film().every("maul", actor="alexey")


def test_kira_is_a_stranger_at_first():
    """When she comes nobody has liked her long, and by the war all like her better."""
    ties = {n: sum(film().bond(o, n, None, "friend") for o in CREW if o != n) for n in CREW}
    before = film().chronicle.by_number[film().war.id - 1]

    assert ties["kira"] < sum(ties.values()) / len(ties)
    for other in CREW[1:]:
        assert film().bond(other, "kira", before, "friend") > film().bond(
            other, "kira", None, "friend"
        )
    assert text()["bonds"]["trust_newcomer"] < text()["bonds"]["trust_others"]


def test_alexey_is_unwilling_to_kill():
    """He attacks one person, who struck him first; of all six he has least courage."""
    own = film().every(*HOSTILE, actor="alexey")
    attacked = film().first("strike", target="alexey")

    assert {e.target for e in own} == {attacked.actor}
    assert own[0].id > attacked.id
    assert trait("courage")["alexey"] < min(trait("courage")[n] for n in CREW if n != "alexey")


def test_alexey_is_sorry():
    """He cuts the wire, regrets it when he hears of the killing, and refuses the next one."""
    cut, regret = film().one("cut"), film().one("regret", actor="alexey")
    refusal = film().one("refuse", actor="alexey")

    assert cut.id < regret.id < refusal.id
    assert film().one("tell", content="nicholai_harmed_gordon").minute == regret.minute
    assert film().stages("alexey")[-2:] == ["carried_out", "refused"]


def test_nicholai_sets_orders_above_pity():
    """He has most sense of duty, likes his victim, and carries the order out all the same."""
    push = film().one("swing", actor="nicholai")

    assert most(trait("duty")) == "nicholai"
    assert trait("duty")["nicholai"] > trait("empathy")["nicholai"]
    assert film().bond("nicholai", "gordon", push, "friend") > 0.5
    assert film().stages("nicholai")[-1] == "carried_out"


def test_those_who_obey_suffer_from_it():
    """Both who act on the eastern order were friends of the victim, and one regrets it aloud."""
    doers = {str(e.actor) for e in film().every("cut", "swing", intent="obey_order")}

    assert doers == {"alexey", "nicholai"}
    assert all(film().bond(name, "gordon", kind="friend") > 0.5 for name in doers)
    assert film().one("regret", actor="alexey").place == "zvezda"


def test_fear_drives_out_talk():
    """Those who talk save lives over 10,000 worlds, and a striker among them undoes most of it."""
    assert reported("predictions", "talkers")["met"]
    assert reported("predictions", "striker")["met"]


def test_every_choice_traces_to_stakes():
    """Left to themselves people weigh what they could do by stakes that everybody knows."""
    chronicle = run(load_scenario("film").played_by("builtin"), until=240, engine="plain")
    weighed = {name: column.tolist() for name, column in chronicle.table("weighed_option").items()}
    stakes = ("survival", "duty", "conscience", "bonds", "vengeance", "truth", "home", "work")

    assert set(weighed["person"]) == set(CREW)
    assert all(weighed["intention"])
    assert any(any(weighed[name]) for name in stakes)
    assert [n for n, value in enumerate(weighed["score"]) if value is None] == []
