"""What the sources say of who knew what."""

from tests.claims.film import CREW, EAST, WEST, film


def test_all_come_to_watch():
    """Within some minutes of the first sight all six have seen it, in one room."""
    seen = film().every("see", content="war_visible")

    assert {e.actor for e in seen} == set(CREW)
    assert seen[-1].minute - seen[0].minute < 15


def test_the_others_order_is_only_suspected():
    """Until somebody acts, nobody of the west is sure that those of the east were ordered too."""
    first = film().first("swing")

    for one in WEST:
        for other in EAST:
            assert 0.3 < film().held_before(one, f"{other}_ordered", first) < 0.95


def test_gordon_is_taken_for_dead():
    """All inside come to doubt that he lives, while he does, until Alexey sees him."""
    push, sight = film().one("swing"), film().one("see", actor="alexey", content="gordon_alive")
    news = film().one("tell", content="nicholai_harmed_gordon")
    alive = [f for f in film().chronicle.facts if f.fact == "gordon_alive"]

    assert push.outcome == "apparent_dead"
    assert all(film().held(n, "gordon_alive", news) < 0.5 for n in CREW if n != "gordon")
    assert [f.value for f in alive if f.minute <= sight.minute] == [True]
    assert film().held("alexey", "gordon_alive", sight) > 0.9


def test_nika_hears_it_from_her_own():
    """She did not perceive the push; one who did tells her, in the eastern quarters."""
    push, told = film().one("swing"), film().one("tell", content="nicholai_harmed_gordon")

    assert "nika" not in push.perceivers
    assert (told.actor, told.target) == ("nicholai", "nika")
    assert film().held_before("nika", "nicholai_harmed_gordon", told) < 0.1
    assert film().held("nika", "nicholai_harmed_gordon", told) > 0.9


def test_alexey_did_not_know():
    """When he cuts the wire he does not expect Nicholai to strike."""
    cut = film().one("cut", target="wire")

    assert film().held("alexey", "nicholai_will_strike", cut) < 0.1


def test_alexey_may_have_known():
    """In that reading he holds it likely when he cuts the wire; both face Nika together."""
    other = film(alexey_knew="yes")

    assert set(other.one("justify", target="nika").perceivers) == {"nika", "alexey", "nicholai"}
    assert other.held("alexey", "nicholai_will_strike", other.one("cut", target="wire")) > 0.9


def test_kira_hears_of_the_remedy_from_nika():
    """Before that she holds it unlikely, afterwards likely."""
    told = film().one("tell", content="cure_exists")

    assert (told.actor, told.target) == ("nika", "kira")
    assert film().held_before("kira", "cure_exists", told) < 0.1
    assert film().held("kira", "cure_exists", told) > 0.5


def test_christian_knew_of_the_plan():
    """Before he lies to her he holds it likely that somebody means to leave."""
    lie = film().one("tell", content="no_cure")

    assert lie.actor == "christian"
    assert film().held_before("christian", "plan_to_leave", lie) > 0.5


def test_kira_is_led_to_doubt_nika():
    """After his two answers she holds three things that are not so."""
    last = film().one("tell", content="no_hidden_room")

    assert film().held("kira", "hidden_room", last) < 0.05
    assert film().held("kira", "nika_lied", last) > 0.5
    assert film().held("kira", "nika_means_threat", last) > 0.5
    assert [f.value for f in film().chronicle.facts if f.fact == "hidden_room"] == [True]
    assert not [f for f in film().chronicle.facts if f.fact == "nika_lied"]


def test_kira_finds_out_who_lied():
    """Seeing Pod 0 clears the one, convicts the other, and costs him her trust."""
    sight = film().one("see", actor="kira", content="hidden_room")

    assert film().held("kira", "christian_lied", sight) > 0.9
    assert film().held("kira", "nika_lied", sight) < 0.1
    assert (
        film().bond_before("kira", "christian", sight)
        > 0.5
        > film().bond("kira", "christian", sight)
    )
    assert film().bond("kira", "nika", sight) > film().bond_before("kira", "nika", sight)


def test_gordon_learns_of_nikas_death_inside():
    """Only after he has come in does he hold her dead, and then he goes for revenge."""
    back, told = film().one("enter", actor="gordon"), film().one("tell", content="nika_dead")
    grip = film().one("seize", actor="gordon")

    assert back.id < told.id < grip.id
    assert film().held_before("gordon", "nika_alive", told) > 0.9
    assert film().held("gordon", "nika_alive", told) < 0.5
    assert (grip.target, grip.intent) == ("nicholai", "revenge")


def test_kira_finds_out_what_christian_is_about():
    """She sees life support off and the vehicle readied for one, before the fight begins."""
    ready = film().first("see", content="christian_leaves_alone")
    fight = film().first("strike", actor="christian", target="alexey")

    assert ready.actor == "kira"
    assert film().held("kira", "life_support_on", ready) < 0.05
    assert film().held("kira", "christian_leaves_alone", ready) > 0.95
    assert film().held("alexey", "life_support_on", ready) > 0.95
    assert ready.id < fight.id


def test_kira_sees_the_net_last():
    """After the last death she learns who helped the animals, and trusts him more for it."""
    net = film().one("see", content="alexey_tended_animals")

    assert net.actor == "kira"
    assert net.id > film().every("die")[-1].id
    assert film().bond("kira", "alexey", net) > film().bond_before("kira", "alexey", net)


def test_kira_cannot_fathom_it():
    """Days after drinking with them she asks whether they did it, and is not sure either way."""
    asked = film().one("ask", content="nicholai_harmed_gordon")
    toast = film().first("celebrate", actor="nicholai")

    assert (asked.actor, asked.target) == ("kira", "christian")
    assert "kira" in toast.perceivers
    assert asked.minute - toast.minute < 3 * 24 * 60
    assert film().held("kira", "nicholai_harmed_gordon", asked) < 0.6


def test_christian_took_the_threat_for_real():
    """At the blow he holds that she means it, although she does not."""
    blow, threat = film().one("strike", target="nika"), film().one("threaten")

    assert film().held_before("christian", "nika_means_threat", blow) > 0.8
    assert (threat.actor, threat.truth) == ("nika", 0)
    assert (threat.held or 0.0) < 0.01


def test_christian_may_have_seen_through_the_threat():
    """In that reading he knows beforehand that she would not mean it; usually he does not."""
    usual, other = film().one("threaten"), film(threat="pretext").one("threaten")

    assert film(threat="pretext").held_before("christian", "nika_means_threat", other) < 0.01
    assert film().held_before("christian", "nika_means_threat", usual) > 0.01
