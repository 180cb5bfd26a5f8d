"""What the sources say of how the six stand to one another."""

from statistics import mean

from tests.claims.film import CREW, EAST, WEST, film, pairs

ACROSS = pairs(WEST, EAST) + pairs(EAST, WEST)


def test_at_first_they_live_in_fellowship():
    """Until the war trust across the sides is high and rises."""
    before = film().chronicle.by_number[film().war.id - 1]
    start = mean(film().bond(a, b) for a, b in ACROSS)

    assert 0.5 < start < mean(film().bond(a, b, before) for a, b in ACROSS)


def test_language_divides_them_and_does_not_spoil_the_mood():
    """Each side has a tongue of its own, a ballad leaves some unmoved, and trust does not fall."""
    people = film().chronicle
    ballad = film().one("sing", content="ballad")
    moved = {row.person for row in people.bonds if row.cause == ballad.id and row.kind == "friend"}
    fell = [r for r in people.bonds if r.cause == ballad.id and r.value < (r.before or 0)]

    assert moved
    assert "nicholai" not in moved
    assert fell == []


def test_they_answer_to_different_chiefs():
    """One team aboard, but each side's order comes from its own ground."""
    sender = {e.target: e.actor for e in film().every("order")}

    assert {sender[name] for name in WEST} == {"ground_us"}
    assert {sender[name] for name in EAST} == {"ground_ru"}


def test_gordon_has_friends_on_the_other_side():
    """When his order comes he is close to all three; on either side somebody has such a friend."""
    order = film().one("order", target="gordon")
    close = {
        (a, b)
        for a, b in ACROSS
        if max(film().bond(a, b, order, "friend"), film().bond(a, b, order, "love")) >= 0.5
    }

    assert {b for a, b in close if a == "gordon"} == set(EAST)
    assert {a for a, _ in close} >= {"gordon", "christian", "nika", "alexey", "nicholai"}


def test_christian_opens_up_to_his_own_only():
    """After the orders he tells nobody of the east of a danger or a plan, until Nika is dead."""
    death = film().first("die")
    said = film().every("tell", "accuse", "propose", "ask", actor="christian")
    later = [e for e in said if film().order.id < e.id < death.id]

    assert {e.target for e in later if e.verb == "accuse"} == set(EAST)
    assert not any(set(e.perceivers) & set(EAST) for e in later)


def test_kira_relies_on_nika_over_christian():
    """When she agrees to the plan she trusts the stranger more than her countryman."""
    plan = film().one("agree", content="leave_together")

    assert plan.actor == "kira"
    assert film().bond("kira", "nika", plan) > film().bond("kira", "christian", plan)


def test_sticking_together_is_said_twice():
    """The motto is heard in good times, and again near the end by one who remembers it."""
    first, last = film().every("say", content="motto")

    assert first.id < film().war.id < film().every("die")[-2].id < last.id
    assert {last.actor, last.target} <= {*first.perceivers, first.actor}


def test_allegiances_keep_moving():
    """After the orders trust falls within a side and rises between sides, in several pairs."""
    order, end = film().order, film().events[-1]
    own = pairs(WEST, WEST) + pairs(EAST, EAST)

    def change(a: str, b: str) -> float:
        return float(film().bond(a, b, end) - film().bond(a, b, order))

    assert len([1 for a, b in own if change(a, b) < -0.3]) >= 3
    assert len([1 for a, b in ACROSS if change(a, b) > 0.2]) >= 2


def test_the_mission_stands_above_politics_at_first():
    """Before the war nobody acts under an order or against a side."""
    early = [e for e in film().events if e.id < film().war.id and e.actor in CREW]
    meant = {e.intent for e in early}

    assert {e.actor for e in early if e.verb == "work"} == set(CREW)
    assert not meant & {"obey_order", "protect_own", "revenge", "deceive", "kill_others"}
