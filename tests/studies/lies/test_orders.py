"""What an order did: a ground that never sends it."""

from functools import cache

import numpy as np

from cupola.scenarios.reader import load_scenario
from cupola.studies.lies.orders import grounds_with_orders, left_to_themselves, orders
from cupola.studies.report.paired import change, difference
from cupola.studies.study import Way

PLAIN = Way(1, "plain")


@cache
def hut():
    """An hour in a hut to which no order comes before its end."""
    winter = load_scenario("winter_hut")
    return winter.source.build(winter.source.changed(turns=60))


def test_each_ground_that_sends_an_order_is_asked_about():
    """One that never sends any is not."""
    first, second = grounds_with_orders(hut())
    silent = hut().setting({f"grounds.{first}.order.at": "never"})

    assert grounds_with_orders(silent) == [second]
    assert grounds_with_orders(load_scenario("two_people")) == []


def test_an_order_that_comes_after_the_end_did_nothing():
    """Exactly the same people live with it and without it, as far as so few worlds can tell."""
    found = orders(hut(), range(1, 3), PLAIN)

    assert len(found) == 2
    for order in found:
        assert all(one == difference(np.zeros(2)) for one in order.people.values())
        assert order.lives == change(np.zeros(2), len(order.people))
        assert order.lives.low < 0.0 < order.lives.high


def test_a_script_is_followed_until_the_order():
    """From then on people decide, as they do without a script from the beginning."""
    film = load_scenario("film")
    ground = grounds_with_orders(film)[0]
    free = left_to_themselves(film, ground)

    hand_over = {int(free.plan.persons[row].hands_over_at) for row in range(6)}
    assert hand_over == {int(film.plan.grounds[0].order_at)}
    assert left_to_themselves(hut(), grounds_with_orders(hut())[0]) is hut()
