"""What the sources say of the orders."""

import pytest

from cupola.chronicle.prose.wording import sentences
from tests.claims.film import BLOWS, CREW, EAST, WEST, film, pairs, reported


def senders(content: str = "take_station") -> dict[str, str]:
    """Who was sent an order of these words, and by whom."""
    return {e.target or "": e.actor or "" for e in film().every("order", content=content)}


def test_the_order_is_to_take_the_station():
    """Within hours of the war each of the western three is told so by their own ground."""
    orders = film().every("order", actor="ground_us")

    assert {e.target for e in orders} == set(WEST)
    assert {e.content for e in orders} == {"take_station"}
    assert 0 < orders[0].minute - film().war.minute < 120


def test_gordon_alone_may_get_the_order():
    """In that reading the other two of his side receive nothing."""
    other = film(us_order="gordon")

    assert [e.target for e in other.every("order", actor="ground_us")] == ["gordon"]


def test_both_governments_order_the_same():
    """Each ground sends its own three the same words in the same minute."""
    first, last = film().every("order")[0], film().order

    assert {name: senders()[name] for name in WEST} == dict.fromkeys(WEST, "ground_us")
    assert {name: senders()[name] for name in EAST} == dict.fromkeys(EAST, "ground_ru")
    assert last.minute == first.minute


def test_the_order_allows_any_means():
    """It is told as an order to take the station by any means, and whoever obeys may use force."""
    used = film().every("swing", intent="obey_order")

    assert "by any means" in sentences()["demand"]["take_station"]
    assert used[0].outcome == "apparent_dead"


def test_the_order_may_be_to_remove_the_others():
    """In that reading both grounds demand it, and nobody is told to take the station."""
    other = film(wording="remove_others")

    assert {e.content for e in other.every("order")} == {"remove_others"}
    assert len(other.every("order")) == len(CREW)


def test_nicholai_acts_on_his_order():
    """What he does to Gordon is meant as obedience, and the order counts as carried out by it."""
    push = film().one("swing", actor="nicholai")
    done = [o for o in film().chronicle.orders if o.person == "nicholai"][-1]

    assert push.intent == "obey_order"
    assert (done.stage, done.cause) == ("carried_out", push.id)


def test_orders_come_in_secret():
    """Each is perceived by the one whom it is for, and by nobody else."""
    assert all(e.perceivers == (e.target,) for e in film().every("order"))
    assert {e.instrument for e in film().every("order")} == {"messages"}


def test_a_message_may_be_cryptic():
    """In that reading whoever reads it expects less of the other side than who reads it plain."""
    other = film(clarity="cryptic")
    for reader, about in (("christian", "nika"), ("nicholai", "kira")):
        plain = film().held(reader, f"{about}_ordered", film().order)
        assert other.held(reader, f"{about}_ordered", other.order) < plain - 0.1


@pytest.mark.parametrize("reader", CREW)
def test_the_message_is_plain(reader):
    """Whoever reads it knows at once that they are under orders and that war is declared."""
    order = film().one("order", target=reader)

    assert film().held(reader, f"{reader}_ordered", order) > 0.99
    assert film().held(reader, "war_declared", order) > 0.8


def test_each_must_choose_between_team_and_order():
    """All six read it; some carry it out, some refuse, one puts it off, and some do none of it."""
    last = {name: film().stages(name)[-1] for name in CREW}

    assert all(film().stages(name)[:2] == ["received", "read"] for name in CREW)
    assert last == {
        "gordon": "stalled",
        "nicholai": "carried_out",
        "nika": "refused",
        "alexey": "refused",
        "kira": "read",
        "christian": "read",
    }


def test_suspicion_alone_costs_trust():
    """When the orders come in, trust in the other side falls although nobody has done a thing."""
    orders = {e.id for e in film().every("order")}
    moved = [row for row in film().chronicle.bonds if row.cause in orders and row.kind == "trust"]

    assert film().order.id < film().first(*BLOWS).id
    assert len(moved) >= 6
    assert all(row.value < (row.before or 0) for row in moved)
    assert {(r.person, r.other) for r in moved} <= {*pairs(WEST, EAST), *pairs(EAST, WEST)}


def test_most_turn_against_the_order():
    """Four of six act against it: one waits in silence, two refuse, one lets the ground ring."""
    against = {e.actor for e in film().every("conceal", "refuse", "ignore")}

    assert against == {"gordon", "nika", "alexey", "kira"}


def test_talk_stands_against_obedience():
    """Orders read aloud save lives, and minds that obey kill more: both are in the report."""
    aloud = reported("predictions", "aloud")

    assert aloud["met"]
    assert float(str(aloud["low"])) > 0
    assert reported("rates", "obedience")["met"]


def test_both_powers_covet_the_remedy():
    """It heals what the war brings, and somebody of each side goes for it."""
    after = {e.actor for e in film().every("take", "board", instrument="research")}
    people = film().rows("person")

    assert film().rows("item")["research"]["effect"] == "radiation_sickness"
    assert {people[str(name)]["side"] for name in after} == {"us", "ru"}
