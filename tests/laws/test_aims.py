"""The law of aims: nothing is open towards somebody at whom it is not aimed.

Whoever weighs asks only about those at whom an intention is aimed (`Aim`), so an intention that
was open towards somebody else would never be thought of.
"""

from random import Random

from cupola.minds.asking import is_open
from cupola.minds.weighing import take_aim
from cupola.world.catalogue.entities import ITEMS, NOBODY, PERSONS, PLACES
from cupola.world.catalogue.facts import FACTS, WORDS
from cupola.world.catalogue.intentions import AIMS, Aim, Intention, aim_of
from tests.laws.moments import a_moment

HELD = (0.001, 0.05, 0.3, 0.6, 0.95, 0.999)
TIMES = 3000
AGES = (0, 0, 1, 10, 45, 200, 2000)


def muddled(mind, dice):
    """The same mind with random beliefs, bonds and feelings."""
    mind.turn = 3000
    mind.credence = [dice.choice(HELD) for _ in range(FACTS)]
    mind.seen_turn = [mind.turn - dice.choice(AGES) for _ in range(PERSONS)]
    mind.seen_place = [
        dice.choice((mind.place, dice.randint(-1, PLACES - 1))) for _ in range(PERSONS)
    ]
    mind.asleep, mind.grip = dice.choice((0, 0, 2, 12)), dice.choice((0, 0, 1, 2, 4, 8))
    mind.trust = [dice.random() for _ in range(PERSONS)]
    mind.friend = [dice.random() for _ in range(PERSONS)]
    mind.suspect = [dice.randint(-1, PERSONS - 1) for _ in range(PERSONS)]
    mind.suspect_sure = [dice.random() for _ in range(PERSONS)]
    mind.fear, mind.anger, mind.grief = dice.random(), dice.random(), dice.random()
    mind.guilt, mind.order_stage = dice.random(), dice.randint(0, 6)
    mind.told = [dice.getrandbits(48) & dice.getrandbits(48) for _ in range(FACTS)]
    mind.asked_words = dice.randint(-1, WORDS - 1)
    mind.item_at = [dice.randint(-1, PERSONS - 1) for _ in range(ITEMS)]
    mind.asked_by = mind.attacker = mind.proposal_by = dice.randint(-1, PERSONS - 1)
    return mind


def those_open(mind, plan, work):
    """Each intention and whom of those within reach it is open towards, or nobody, and the aims."""
    take_aim(mind, plan, work)
    reach = work.aims[Aim.ANYBODY]
    for intention in set(Intention) - {Intention.NONE}:
        for whom in (NOBODY, *(one for one in range(PERSONS) if (reach >> one) & 1)):
            if is_open(mind, plan, intention, whom):
                yield intention, whom, work.aims[aim_of(intention)]


def test_nothing_is_open_towards_somebody_at_whom_it_is_not_aimed():
    """In random states of minds of random stories; nearly all that there is comes up."""
    may_be_nobody = {Aim.NOBODY, Aim.NOBODY_OR_ANYBODY, Aim.NOBODY_OR_OUTSIDE}
    moment, dice = a_moment("film", 3, before="look_around"), Random(1)
    seen: set[int] = set()
    for mind in [dice.choice(moment.world.minds[:6]) for _ in range(TIMES)]:
        for intention, whom, aimed in those_open(muddled(mind, dice), moment.plan, moment.work):
            seen.add(intention)
            if whom == NOBODY:
                assert aim_of(intention) in may_be_nobody, intention
            else:
                assert (aimed >> whom) & 1, (intention, whom)
    assert set(AIMS) <= seen
