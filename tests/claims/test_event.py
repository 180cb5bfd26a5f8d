"""What the sources say of what happened, until the first death."""

from tests.claims.film import BLOWS, CREW, EAST, HOSTILE, WEST, film, pairs


def test_it_starts_with_kiras_flight():
    """She rides up in the vehicle and comes aboard, and those there perceive it."""
    ride, coming = film().first("ride", actor="kira"), film().one("arrive", actor="kira")

    assert ride.minute == 0
    assert ride.place == "soyuz_cabin"
    assert set(coming.perceivers) == set(CREW)


def test_christian_welcomes_her_with_a_model():
    """He gives it as a welcome, and it has a strap that is part of it."""
    gift = film().first("give", instrument="model_station")

    assert (gift.actor, gift.target, gift.intent) == ("christian", "kira", "welcome")
    assert film().rows("item")["strap"]["part_of"] == "model_station"
    assert film().bond("kira", "christian", gift) > film().bond_before("kira", "christian", gift)


def test_alexey_remarks_on_the_mice():
    """He tells her truly, on the first day in the laboratory, that animals fare badly here."""
    said = film().one("tell", content="animals_fare_badly")

    assert (said.actor, said.target, said.truth) == ("alexey", "kira", 1)
    assert (said.place, said.day_clock[:5]) == ("columbus", "Day 1")


def test_both_crews_make_merry():
    """All six drink together, a ballad is sung, and somebody says that they stick together."""
    ballad, motto = film().one("sing", content="ballad"), film().first("say", content="motto")

    assert {e.actor for e in film().every("celebrate")} == set(CREW)
    assert set(ballad.perceivers) == set(CREW)
    assert motto.minute - ballad.minute < 60


def test_a_soviet_song_is_sung():
    """Its singer is of the east, all hear it, and somebody likes him better for it."""
    song = film().one("sing", content="space_song")
    moved = [r for r in film().chronicle.bonds if r.cause == song.id and r.kind == "friend"]

    assert song.actor in EAST
    assert set(song.perceivers) == set(CREW)
    assert moved
    assert {(r.other, r.value > (r.before or 0)) for r in moved} == {("nicholai", True)}


def test_alexey_visits_the_mice_alone():
    """Nobody sees him there, and it looks sinister although he hurts none."""
    visit = film().one("visit")

    assert (visit.actor, visit.outcome, visit.perceivers) == (
        "alexey",
        "looks_sinister",
        ("alexey",),
    )


def test_kira_finds_four_mice_mauled():
    """She sees it, and puts them aside to be put down."""
    sight, aside = (
        film().one("see", actor="kira", content="animals_maimed"),
        film().one("set_aside"),
    )

    assert len({e.target for e in film().every("maul", outcome="maimed")}) == 4
    assert (aside.actor, aside.intent) == ("kira", "euthanise")
    assert sight.id < aside.id


def test_people_go_about_their_duties():
    """Before the war all six work and sleep, on each day."""
    early = [e for e in film().every("work", "sleep") if e.id < film().war.id]

    assert {(e.actor, e.verb) for e in early} == {(n, v) for n in CREW for v in ("work", "sleep")}


def test_alexey_fits_a_net_unseen():
    """He does it out of kindness, after the injuries, and nobody else perceives it."""
    net = film().one("install", instrument="mouse_net")

    assert (net.actor, net.intent, net.perceivers) == ("alexey", "kindness", ("alexey",))
    assert film().every("maul")[-1].id < net.id


def test_kira_sees_the_war_first():
    """Her sight is the earliest of any, and hers alone in its minute."""
    first = film().every("see", content="war_visible")

    assert first[0].actor == "kira"
    assert first[1].minute > first[0].minute


def test_kira_speaks_up_for_the_accused():
    """After each accusation comes her defence, and the accuser trusts her less."""
    charge, answer = film().every("accuse"), film().every("defend")

    assert {e.actor for e in charge} == {"christian"}
    assert {e.actor for e in answer} == {"kira"}
    assert (
        [e.target for e in charge] == [e.target for e in answer] == ["nicholai", "alexey", "nika"]
    )
    assert film().bond("christian", "kira", answer[-1]) < film().bond_before(
        "christian", "kira", answer[0]
    )


def test_gordon_may_decide_by_himself():
    """In that reading nobody proposes it, and he volunteers for the antenna all the same."""
    other = film(spacewalk="own_decision")

    assert not other.every("propose", target="gordon")
    assert other.one("volunteer").actor == "gordon"


def test_gordon_goes_out():
    """He leaves in a suit, and is on the hull from then on."""
    out = film().one("exit", actor="gordon")

    assert (out.instrument, out.place) == ("suit", "hull_fore")
    assert film().one("swing").place == "hull_fore"


def test_the_push_is_the_first_violence():
    """The arm, driven by Nicholai, knocks him off, and nobody has attacked anybody before."""
    push = film().first(*HOSTILE)

    assert (push.verb, push.actor, push.target, push.instrument) == (
        "swing",
        "nicholai",
        "gordon",
        "arm",
    )
    assert push.outcome == "apparent_dead"


def test_gordon_drifts():
    """Knocked off he drifts, and to whoever watches he looks dead."""
    drift = film().one("drift")

    assert (drift.actor, drift.looks) == ("gordon", "gordon_dead")
    assert drift.cause == film().one("swing").id


def test_gordon_keeps_a_hold():
    """Minutes later he has a grip on the hull again, alive, and nobody else knows."""
    hold = film().one("cling")

    assert (hold.actor, hold.outcome, hold.perceivers) == ("gordon", "alive", ("gordon",))
    assert hold.minute - film().one("swing").minute < 30


def test_nika_breaks_with_her_two():
    """She holds her lover dead to the end, distrusts him who did it, and tells them nothing."""
    told, death = film().one("tell", content="nicholai_harmed_gordon"), film().first("die")
    later = film().every("tell", "propose", "promise", actor="nika")

    assert film().held_before("nika", "gordon_alive", death) < 0.5
    assert film().bond("nika", "nicholai", told) < 0.3
    assert film().bond("nika", "alexey", told) < film().bond_before("nika", "alexey", told)
    assert not any({"alexey", "nicholai"} & set(e.perceivers) for e in later)


def test_nika_comes_to_kira_in_secret():
    """What she proposes is perceived by the two and nobody else."""
    plan = film().one("propose", content="leave_together")

    assert (plan.actor, plan.target) == ("nika", "kira")
    assert set(plan.perceivers) == {"nika", "kira"}


def test_two_keys_are_exchanged():
    """Each gives the other hers in one room, and each trusts the other more for it."""
    there, back = (
        film().one("give", instrument="vault_key"),
        film().one("give", instrument="kira_key"),
    )

    assert (there.actor, there.target, there.place) == (back.target, back.actor, back.place)
    assert film().bond("kira", "nika", there) > film().bond_before("kira", "nika", there)
    assert film().bond("nika", "kira", back) > film().bond_before("nika", "kira", back)


def test_the_plan_is_known_to_two():
    """To leave together with the findings is agreed between them, and the others do not hear it."""
    agreed = film().one("agree", content="leave_together")
    secret = film().every(place="kibo", verb=("propose", "promise", "give", "agree"))

    assert (agreed.actor, agreed.target, agreed.intent) == ("kira", "nika", "do_right")
    assert len(secret) == 5
    assert all(set(e.perceivers) == {"kira", "nika"} for e in secret)


def test_kira_hesitates_and_consents():
    """She puts it off, hears that it is for everybody's good, and says yes."""
    doubt, plea = film().one("hesitate"), film().one("tell", content="plea_for_all")
    yes = film().one("agree")

    assert doubt.id < plea.id < yes.id
    assert (doubt.actor, plea.actor, yes.actor) == ("kira", "nika", "kira")
    assert film().bond("kira", "nika", plea) > film().bond_before("kira", "nika", plea)


def test_christian_strikes_nika_down():
    """One blow with something heavy kills her."""
    blow = film().one("strike", target="nika")

    assert (blow.actor, blow.outcome) == ("christian", "dead")
    assert film().one("die", actor="nika").cause == blow.id


def test_suspicion_grows_after_the_death():
    """Within the hour those of the two sides trust each other less than just before."""
    death, hunt = film().first("die"), film().every("hunt")[-1]
    across = [p for p in pairs(WEST, EAST) + pairs(EAST, WEST) if not {"gordon", "nika"} & set(p)]
    before = sum(film().bond_before(a, b, death) for a, b in across)

    assert sum(film().bond(a, b, hunt) for a, b in across) < before - 0.5
    assert film().every(*BLOWS)[1].target == "nika"
