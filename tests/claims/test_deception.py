"""What the sources say of lies and of what was kept back."""

from tests.claims.film import film


def test_gordon_keeps_his_order_to_himself():
    """He tells nobody, nobody perceives that he keeps it back, and his order is stalled."""
    kept = film().one("conceal", content="gordon_ordered")

    assert (kept.actor, kept.perceivers, kept.intent) == ("gordon", ("gordon",), "keep_peace")
    assert film().stages("gordon")[-1] == "stalled"
    assert not film().every("tell", "say", "announce", content="gordon_ordered")


def test_nicholai_lures_gordon_out():
    """He proposes the walk without meaning it, under orders, and Gordon volunteers."""
    lure, yes = film().one("propose", content="spacewalk"), film().one("volunteer")

    assert (lure.actor, lure.target, lure.intent) == ("nicholai", "gordon", "obey_order")
    assert (lure.truth, (lure.held or 0.0) < 0.01) == (0, True)
    assert (yes.actor, lure.id < yes.id) == ("gordon", True)
    assert [f.cause for f in film().chronicle.facts if f.fact == "nicholai_lied"] == [lure.id]


def test_the_false_wire_hides_the_cut():
    """It looks intact, the link is dead, and nobody but its maker doubts the wire ever after."""
    fake = film().one("fake", target="wire")
    doubted = {b.person for b in film().chronicle.beliefs if b.fact == "wire_ok" and b.value < 0.5}

    assert (fake.actor, fake.looks or fake.outcome) == ("alexey", "looks_intact")
    assert doubted == {"alexey"}
    assert [f.value for f in film().chronicle.facts if f.fact == "wire_ok"] == [True, False]


def test_nika_feigns_a_threat():
    """She says that she will destroy the station, to draw all eyes, and does not mean it."""
    threat = film().one("threaten", content="destroy_station")

    assert (threat.actor, threat.target, threat.intent) == ("nika", "all", "distract")
    assert (threat.held or 0.0) < 0.01
    for hearer in ("christian", "alexey", "nicholai"):
        assert film().held(hearer, "nika_means_threat", threat) > 0.5
    assert film().held("kira", "nika_means_threat", threat) < 0.5


def test_christian_denies_pod_0():
    """He tells her that there is no such room, knowing that there is."""
    lie = film().one("tell", content="no_hidden_room")

    assert (lie.actor, lie.target, lie.truth, lie.is_lie) == ("christian", "kira", 0, True)
    assert lie.intent == "deceive"


def test_christian_denies_the_findings():
    """Asked by her about the remedy he says that there is none, knowing better."""
    asked, lie = film().one("ask", content="cure_exists"), film().one("tell", content="no_cure")

    assert (asked.actor, asked.target) == (lie.target, lie.actor) == ("kira", "christian")
    assert asked.id < lie.id
    assert (lie.truth, lie.is_lie) == (0, True)
    assert film().held("kira", "cure_exists", lie) < film().held_before("kira", "cure_exists", lie)


def test_the_lie_makes_room_for_the_blow():
    """Within minutes of it he strikes the one whom it made a liar, and speaks of the threat."""
    lie, blow = film().one("tell", content="no_hidden_room"), film().one("strike", target="nika")

    assert 0 < blow.minute - lie.minute < 10
    assert blow.intent == "stop_threat"
    assert film().held("kira", "nika_lied", lie) > 0.5
    assert {lie.actor, blow.actor} == {"christian"}


def test_self_defence_is_claimed_and_not_so():
    """He says that it was; she had attacked nobody."""
    claim = film().one("claim", content="self_defence")

    assert (claim.actor, claim.truth) == ("christian", 0)
    assert not film().every("strike", "swing", "strangle", "hunt", "seize", actor="nika")


def test_christian_betrays_his_own():
    """Unseen he takes the findings and readies the vehicle for himself; she finds out later."""
    taken = film().first("take", actor="christian", instrument="research")
    ready = film().one("prepare", instrument="christian")
    found = film().first("see", content="christian_leaves_alone")

    assert taken.perceivers == ready.perceivers == ("christian",)
    assert ready.intent == "leave_alone"
    assert (found.actor, found.cause) == ("kira", ready.id)


def test_kira_signs_to_alexey():
    """She tells him without a word, in one room with Christian, who does not perceive it."""
    sign, talk = film().one("signal"), film().one("talk", actor="christian")

    assert (sign.actor, sign.target, sign.content) == ("kira", "alexey", "life_support_off")
    assert sign.place == talk.place
    assert "christian" not in sign.perceivers
    assert film().held("alexey", "life_support_on", sign) < 0.5


def test_kira_sends_him_to_keep_together():
    """Aloud she only says the motto, which all three hear and nobody would take for a warning."""
    motto, sign = film().every("say", content="motto")[-1], film().one("signal")

    assert (motto.actor, motto.target) == ("kira", "alexey")
    assert set(motto.perceivers) == {"kira", "christian", "alexey"}
    assert motto.minute - sign.minute < 5
    assert film().one("say", beat=5).content == motto.content
