"""What the sources say of what happened after the first death."""

from tests.claims.film import BLOWS, HOSTILE, film


def test_nicholai_vows_revenge():
    """He does so after her death, and then hunts the two."""
    vow, death = film().one("vow"), film().one("die", actor="nika")
    hunted = film().every("hunt", actor="nicholai")

    assert (vow.actor, vow.content) == ("nicholai", "revenge")
    assert death.id < vow.id < hunted[0].id
    assert {e.target for e in hunted} == {"kira", "christian"}


def test_nicholai_hunts_with_a_screwdriver():
    """He has taken it from the toolbox, and it is still in his pocket later."""
    taken = film().one("take", target="toolbox", instrument="screwdriver")
    drawn = film().one("take", target="nicholai", instrument="screwdriver")

    assert taken.actor == "nicholai"
    assert {e.instrument for e in film().every("hunt")} == {"screwdriver"}
    assert taken.id < film().first("hunt").id < drawn.id


def test_alexey_will_not_back_him():
    """He refuses the order to his face, and hunts nobody."""
    no = film().every("refuse", actor="alexey")[-1]

    assert (no.target, no.content) == ("nicholai", "order")
    assert no.id > film().one("vow").id
    assert not film().every("hunt", actor="alexey")


def test_alexey_hides_kira():
    """He brings her to where the hunter is not, and the hunter does not perceive it."""
    hidden = film().one("hide")

    assert (hidden.actor, hidden.target, hidden.intent) == ("alexey", "kira", "protect")
    assert "nicholai" not in hidden.perceivers
    assert film().bond("kira", "alexey", hidden) > film().bond_before("kira", "alexey", hidden)


def test_alexey_brings_gordon_in():
    """He is the first to see him since the push, and fetches him with the arm that pushed him."""
    sight, fetch = film().first("see", content="gordon_alive"), film().one("rescue")
    push = film().one("swing")

    assert (sight.actor, fetch.actor, fetch.target) == ("alexey", "alexey", "gordon")
    assert push.id < sight.id < fetch.id
    assert (fetch.instrument, fetch.outcome) == (push.instrument, "saved")


def test_gordon_drags_nicholai_away():
    """He seizes him, locks both in, and they fight with nobody else inside."""
    grip, lock = film().one("seize"), film().one("lock", target="closet")
    blows = film().every("strike", place="closet")

    assert (grip.actor, grip.target) == ("gordon", "nicholai")
    assert grip.id < lock.id < blows[0].id
    assert {(e.actor, e.target) for e in blows} == {("gordon", "nicholai"), ("nicholai", "gordon")}
    assert all(set(e.perceivers) == {"gordon", "nicholai"} for e in blows)


def test_three_mourn():
    """Those who are left come together and mourn."""
    mourned = film().every("mourn")

    assert {e.actor for e in mourned} == {"kira", "christian", "alexey"}
    assert len({e.place for e in mourned}) == 1
    assert mourned[0].id > film().one("die", actor="gordon").id


def test_christian_shuts_life_support_down():
    """He does it to kill those who are left, and nobody sees it."""
    off = film().one("shut_down")

    assert (off.actor, off.target, off.intent) == ("christian", "life_support", "kill_others")
    assert off.perceivers == ("christian",)


def test_christian_wants_kira_alone():
    """He asks her to talk, with a purpose of his own, before he strikes."""
    talk = film().one("talk", actor="christian")

    assert (talk.target, talk.intent, talk.content) == ("kira", "isolate", "alone")
    assert talk.id < film().first("strike", target="alexey").id


def test_christian_moves_first():
    """He strikes at both before either strikes back, and Alexey is wounded."""
    hit, missed = film().every("strike", actor="christian", place="unity")
    answer = film().first(*HOSTILE, actor=("kira", "alexey"))

    assert (hit.target, hit.outcome, missed.target) == ("alexey", "wounded", "kira")
    assert missed.id < answer.id
    assert film().chronicle.world.persons[4].health < 1.0


def test_the_pair_leave_with_the_remedy():
    """Both are in it when it goes, nobody else is, and one of them has the findings."""
    ride = film().every("ride", target="earth")
    left = {name for name, fate in film().fates.items() if fate == "left"}

    assert {e.actor for e in ride} == left == {"kira", "alexey"}
    assert film().one("board", actor="alexey").instrument == "research"
    assert [name for name in left if "research" in film().carried[name]] == ["alexey"]


def test_nika_is_the_first_to_die():
    """Before her nobody has died; the one held dead was alive."""
    first = film().first("die")

    assert first.actor == "nika"
    assert [
        f.minute > first.minute for f in film().chronicle.facts if f.fact == "gordon_alive"
    ] == [
        False,
        True,
    ]


def test_a_gas_can_kills_nika():
    """It is the instrument of the one blow, made as a supply and heavy."""
    blow = film().one("strike", target="nika")

    assert blow.instrument == "gas_can"
    assert film().rows("item")["gas_can"]["made_for"] == "supply"


def test_something_heavy_kills_nika():
    """What she is struck with is of the heavy things, which a scenario names by their use."""
    from tests.claims.film import text

    blow = film().one("strike", target="nika")

    assert "heavy" in text()["items"][str(blow.instrument)]["uses"]
    assert blow.outcome == "dead"


def test_the_drill_is_wrested_away():
    """Gordon attacks with it, Nicholai takes it from him, and wounds him mortally with it."""
    attack = film().one("strike", actor="gordon", instrument="power_drill")
    wrested = film().one("disarm", instrument="power_drill")
    answer = film().one("strike", actor="nicholai", instrument="power_drill")

    assert (wrested.actor, wrested.target) == ("nicholai", "gordon")
    assert attack.id < wrested.id < answer.id
    assert (answer.target, answer.outcome) == ("gordon", "mortal")


def test_the_screwdriver_is_drawn_from_a_pocket():
    """The dying man draws it from the other and kills him with it."""
    drawn = film().one("take", target="nicholai", instrument="screwdriver")
    blow = film().one("strike", instrument="screwdriver")

    assert (drawn.actor, blow.actor, blow.target) == ("gordon", "gordon", "nicholai")
    assert film().one("strike", outcome="mortal").id < drawn.id < blow.id
    assert blow.outcome == "dead"
    assert film().one("die", actor="gordon").id > film().one("die", actor="nicholai").id


def test_two_stab_each_other_to_death():
    """Each gives the other a deadly blow, in one locked room within some minutes."""
    deadly = film().every("strike", place="closet", outcome=("dead", "mortal"))

    assert {(e.actor, e.target) for e in deadly} == {("gordon", "nicholai"), ("nicholai", "gordon")}
    assert deadly[-1].minute - deadly[0].minute < 10


def test_christian_is_strangled_by_two():
    """Both lay the cord on him, and he dies of it."""
    cord = film().every("strangle", target="christian")

    assert {e.actor for e in cord} == {"kira", "alexey"}
    assert cord[-1].outcome == "dead"
    assert film().one("die", actor="christian").cause in {e.id for e in cord}


def test_the_strap_of_the_gift_strangles_him():
    """It is part of the model that he gave away on the first day."""
    gift = film().first("give", instrument="model_station")
    cord = {e.instrument for e in film().every("strangle")}

    assert cord == {"strap"}
    assert film().rows("item")["strap"]["part_of"] == gift.instrument
    assert gift.actor == "christian"


def test_kira_and_alexey_kill_nobody_else():
    """Whoever they strike is the one man who struck at both before."""
    deeds = film().every(*BLOWS, actor=("kira", "alexey"))

    assert {(e.actor, e.target) for e in deeds} == {("kira", "christian"), ("alexey", "christian")}
    assert {e.target for e in film().every("strike", actor="christian", place="unity")} == {
        "kira",
        "alexey",
    }


def test_four_die_and_two_live():
    """At the end four of six are dead, and the two who left live."""
    fates = film().fates

    assert len(film().every("die")) == 4
    assert sorted(fates.values()) == ["dead"] * 4 + ["left"] * 2
    assert {name for name, fate in fates.items() if fate == "left"} == {"kira", "alexey"}


def test_somebody_unknown_announces_aid():
    """That help is coming is heard, without a sender, and not much believed by either."""
    word = film().one("announce", content="aid_coming")

    assert word.actor == "unknown"
    for name in ("kira", "alexey"):
        assert 0.1 < film().held(name, "aid_coming", word) < 0.5


def test_they_fall_without_a_landing_place():
    """The vehicle leaves in free fall and nobody has set a place to come down."""
    gone, ride = film().one("depart"), film().every("ride", target="earth")

    assert gone.outcome == "free_fall"
    assert {e.outcome for e in ride} == {"unknown"}
    assert film().events[-1] == ride[-1]


def test_the_end_is_left_open():
    """Where they land and whether they live is in no table, and the telling says so."""
    from cupola.chronicle.prose import ending_lines

    told = " ".join(ending_lines(film().chronicle))

    assert {f.fate for f in film().chronicle.endings} == {"left", "dead"}
    assert "not told" in told


def test_they_keep_faith_in_each_other():
    """At the end each trusts the other more than anybody trusts anybody alive."""
    end = film().events[-1]
    both = (film().bond("kira", "alexey", end), film().bond("alexey", "kira", end))

    assert min(both) > 0.8
    assert film().one("ignore", actor="kira").intent == "do_right"
    assert film().one("ignore", actor="alexey").intent == "do_right"


def test_the_ending_is_no_win_or_loss():
    """It has a fate, a place and belongings for each, and at least one loss that stays."""
    rows = film().chronicle.endings

    assert {row.ending for row in rows} == {"left"}
    assert {row.fate for row in rows} == {"dead", "left"}
    assert {row.place for row in rows} >= {"soyuz_cabin", "closet", "zarya", "unity"}
