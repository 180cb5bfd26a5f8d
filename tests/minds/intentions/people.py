"""Questions put to one mind about an intention, for tests of intentions: plain objects, no world.

ida = at_war(0, empathy=0.9)                 # a mind of medium traits, at war, by day
asks(ida, plan, Intention.LOOK_OUT)          # is it thinkable, and towards somebody?
score(ida, plan, Intention.LOOK_OUT)         # its weighed stakes, without noise
deed(ida, plan, Intention.LOOK_OUT)          # (way, verb, target, words) of what comes next
"""

from typing import Any

from cupola.minds.asking import advance, appraise, gate, is_open
from cupola.minds.moment import is_out_of_the_question, moment_of
from cupola.minds.stakes import weigh_stakes
from cupola.minds.weighing import within_reach
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import FACTS, About, Fact, about
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture
from cupola.world.rows import STAKES
from tests.beliefs.people import ROOM, a_mind

NOW = 600


def at_war(number: int, **fields: Any) -> Mind:
    """A mind that holds that there is war below and no truce, at ten in the story's morning."""
    mind = a_mind(number, turn=NOW)
    mind.credence[Fact.TRUCE_HOLDS] = 0.05
    mind.credence[Fact.WAR_VISIBLE] = 0.9
    for name, value in fields.items():
        setattr(mind, name, value)
    return mind


def settled(number: int, **fields: Any) -> Mind:
    """The same, but unsure of nothing: all works, nobody is hurt, and of the rest no word."""
    mind = at_war(number)
    for fact in range(FACTS):
        if mind.credence[fact] == 0.5:
            mind.credence[fact] = 0.05
    for fact in (Fact.WIRE_OK, Fact.LIFE_SUPPORT_ON, Fact.GROUND_LINK_UP):
        mind.credence[fact] = 0.999
    for other in range(PERSONS):
        mind.credence[about(About.ABOARD, other)] = 0.999
    for name, value in fields.items():
        setattr(mind, name, value)
    return mind


def meet(mind: Mind, *others: int) -> None:
    """The person sees these people here now."""
    for other in others:
        mind.seen_place[other], mind.seen_turn[other] = ROOM, mind.turn


def asks(mind: Mind, plan: Plan, intention: int, whom: int = NOBODY) -> bool:
    """Whether the intention is thinkable, and open towards this person."""
    moment = moment_of(mind, plan, within_reach(mind, plan))
    if is_out_of_the_question(mind, moment, intention):
        return False
    return bool(gate(mind, plan, intention) and is_open(mind, plan, intention, whom))


def score(mind: Mind, plan: Plan, intention: int, whom: int = NOBODY) -> float:
    """What the stakes of an intention weigh to this person."""
    weights, stakes = [0.0] * STAKES, [0.0] * STAKES
    weigh_stakes(mind, plan, weights)
    appraise(mind, plan, intention, whom, stakes)
    return sum(weight * stake for weight, stake in zip(weights, stakes, strict=True))


def deed(mind: Mind, plan: Plan, intention: int, whom: int = NOBODY) -> tuple[int, int, int, int]:
    """How far it has come, and the verb, target and words of what is next."""
    mind.intention = int(intention)
    wanted = plain(Action)
    way = advance(mind, plain(Picture, lazy=True), plan, whom, wanted)
    return way, wanted.verb, wanted.target, wanted.words
