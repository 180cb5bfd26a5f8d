"""What the sources say of the war below and of contact with the Earth."""

from statistics import mean

from tests.claims.film import CREW, EAST, WEST, burning, film, pairs


def burnt(state: str, **ways: str) -> float:
    """How much of a state's land burns when the film ends."""
    replay = film(**ways)
    names = replay.chronicle.cast.names.entities
    return float(replay.chronicle.world.states[names[state] - names["state_us"]].burning)


def test_two_powers_are_at_war():
    """Each strikes the other and nobody strikes anybody else."""
    strikes = {(e.actor, e.target) for e in film().every("nuke")}

    assert strikes == {("state_us", "state_ru"), ("state_ru", "state_us")}


def test_the_war_may_be_worldwide():
    """In that reading four governments strike and every land burns."""
    other = film(extent="whole_earth")

    assert len({e.actor for e in other.every("nuke")}) == 4
    assert min(burnt(s, extent="whole_earth") for s in ("state_third", "state_fourth")) > 0


def test_the_exchange_is_seen_from_orbit():
    """Strikes go both ways, and who is at the window sees one in the minute it happens."""
    sight = film().first("see", content="war_visible")

    assert len(film().every("nuke", minute=film().war.minute)) == 2
    assert sight.minute == film().war.minute
    assert sight.cause == film().war.id


def test_north_america_burns():
    """Much of it does at the end; of the other land only what one presumes is known aboard."""
    seen = {e.cause for e in film().every("see", content="war_visible")}

    assert burnt("state_us") > 0.3
    assert burnt("state_ru") > 0.3
    assert {film().chronicle.by_number[c].target for c in seen if c is not None} == {"state_ru"}


def test_blasts_may_cover_the_globe():
    """In that reading nowhere is spared; in the usual one lands that were not struck are."""
    lands = ("state_third", "state_fourth")

    assert [burnt(land) for land in lands] == [0.0, 0.0]
    assert min(burnt(land, extent="whole_earth") for land in lands) > 0.1


def test_the_ruin_is_of_planetary_scale():
    """The home lands of both powers burn, over two continents, and are never put out."""
    assert {e.outcome for e in film().every("nuke")} == {"burning"}
    assert min(burnt("state_us"), burnt("state_ru")) > 0.5


def test_fires_spread_with_time():
    """Before the war nothing burns; from then on more burns at every look, and never less."""
    course = list(burning().values())

    assert course[0] == (0.0, 0.0)
    for one in (0, 1):
        rising = [fires[one] for fires in course]
        assert rising == sorted(rising)
        assert rising[1] < rising[-1]


def test_worse_below_is_worse_aboard():
    """While more and more burns below, those aboard trust each other less and fewer live."""
    looks = sorted(burning())
    events = [[e for e in film().events if e.minute <= minute][-1] for minute in looks]
    trust = [mean(film().bond(a, b, e) for a, b in pairs(WEST, EAST)) for e in events]
    living = [len(CREW) - len([d for d in film().every("die") if d.id <= e.id]) for e in events]

    fires = [sum(burning()[minute]) for minute in looks]

    assert fires == sorted(set(fires))
    assert trust[-1] < trust[0]
    assert trust.index(max(trust)) < trust.index(min(trust))
    assert living == sorted(living, reverse=True)
    assert living[-1] < living[0]


def test_governments_still_stand_at_the_end():
    """Both call their own again, so that society is not wholly gone."""
    calls = film().every("contact")

    assert [e.actor for e in calls] == ["ground_us", "ground_ru"]
    assert calls[0].id > film().every("die")[-1].id
    assert all(f.value for f in film().chronicle.facts if f.fact == "states_stand")


def test_who_began_is_never_known():
    """The striker is a reading; whichever it is, no percept and no belief aboard says so."""
    other = film(first_striker="state_ru").every("nuke")

    assert len({e.minute for e in film().every("nuke")}) == 1
    assert [e.actor for e in other] == ["state_ru", "state_us"]
    assert other[0].minute < other[1].minute
    assert not any(set(e.perceivers) for e in other)


def test_the_aftermath_brings_radiation_sickness():
    """The findings heal it, nobody uses them aboard, and they are carried down."""
    remedy = film().rows("item")["research"]

    assert remedy["effect"] == "radiation_sickness"
    assert not film().every("use", instrument="research")
    assert "research" in film().carried["alexey"]


def test_contact_fails_soon_after_the_orders():
    """The link goes within minutes of the last order, well before anybody is hurt."""
    dark = film().one("blackout")

    assert 0 < dark.minute - film().order.minute < 30
    assert dark.id < film().one("exit", actor="gordon").id
    assert set(dark.perceivers) == set(CREW)


def test_everybody_tries_to_reach_the_ground():
    """Once they have seen the war all six call, each their own ground."""
    calls = film().every("attempt_contact")
    people = film().rows("person")

    assert {e.actor for e in calls} == set(CREW)
    for call in calls:
        assert call.target == f"ground_{people[str(call.actor)]['side']}"
        assert film().held(str(call.actor), "war_visible", call) > 0.9


def test_kira_keeps_gordon_company():
    """While he is outside they talk over the loop, and she tells him of her past."""
    out, talk = film().one("exit", actor="gordon"), film().one("talk", target="gordon")
    told = film().one("call", target="gordon")

    assert out.id < talk.id < told.id < film().one("cut").id
    assert {talk.actor, told.actor} == {"kira"}
    assert set(told.perceivers) == {"kira", "gordon"}


def test_the_talk_ends_with_the_wire():
    """One man cuts it, and from then on no word goes between her and the man outside."""
    cut = film().one("cut", target="wire")
    words = film().every(
        "talk", "call", "tell", actor=("kira", "gordon"), target=("kira", "gordon")
    )

    assert cut.actor == "alexey"
    assert words
    assert all(e.id < cut.id for e in words)


def test_the_cut_keeps_all_from_the_ground():
    """After it nobody aboard reaches or hears anybody below, and the wire is never mended."""
    cut, back = film().one("cut"), film().one("link_returns")
    heard = film().every("contact", "order", "announce", "attempt_contact")
    wire = [fact for fact in film().chronicle.facts if fact.fact == "wire_ok"]

    assert [e for e in heard if cut.id < e.id < back.id] == []
    assert [fact.value for fact in wire] == [True, False]
    assert wire[-1].cause == cut.id


def test_both_governments_call_again():
    """After the last death each calls one of its own people who is left."""
    death = film().every("die")[-1]
    calls = {e.actor: e.target for e in film().every("contact") if e.id > death.id}

    assert calls == {"ground_us": "kira", "ground_ru": "alexey"}


def test_neither_survivor_answers():
    """Each lets their own ground call in vain and says nothing to it."""
    ignored = {e.actor: e.target for e in film().every("ignore")}

    assert ignored == {"kira": "ground_us", "alexey": "ground_ru"}
    assert not film().every("answer")
    assert not film().every("attempt_contact", beat=42)
