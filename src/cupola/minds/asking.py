"""The four questions, put to whichever group an intention belongs to."""

from cupola.minds.intentions.care import advance_care, appraise_care, gate_care, is_open_care
from cupola.minds.intentions.deceit import (
    advance_deceit,
    appraise_deceit,
    gate_deceit,
    is_open_deceit,
)
from cupola.minds.intentions.force import advance_force, appraise_force, gate_force, is_open_force
from cupola.minds.intentions.game import (
    GAME,
    advance_game,
    appraise_game,
    gate_game,
    is_open_game,
)
from cupola.minds.intentions.leaving import (
    advance_leaving,
    appraise_leaving,
    gate_leaving,
    is_open_leaving,
)
from cupola.minds.intentions.news import advance_news, appraise_news, gate_news, is_open_news
from cupola.minds.intentions.orders import (
    advance_orders,
    appraise_orders,
    gate_orders,
    is_open_orders,
)
from cupola.minds.intentions.peace import advance_peace, appraise_peace, gate_peace, is_open_peace
from cupola.minds.intentions.routine import (
    advance_routine,
    appraise_routine,
    gate_routine,
    is_open_routine,
)
from cupola.minds.intentions.shelter import (
    advance_shelter,
    appraise_shelter,
    gate_shelter,
    is_open_shelter,
)
from cupola.minds.intentions.tampering import (
    advance_tampering,
    appraise_tampering,
    gate_tampering,
    is_open_tampering,
)
from cupola.minds.intentions.words import advance_words, appraise_words, gate_words, is_open_words
from cupola.minds.ways import Way
from cupola.world.catalogue.intentions import A_GROUP
from cupola.world.compiled import inlined, rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture


@inlined
def gate(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether the intention is thinkable now, by the rules of its group."""
    group = intention // A_GROUP
    if group == 0:
        return gate_routine(mind, plan, intention)
    if group == 1:
        return gate_news(mind, plan, intention)
    if group == 2:
        return gate_orders(mind, plan, intention)
    if group == 3:
        return gate_peace(mind, plan, intention)
    if group == 4:
        return gate_words(mind, plan, intention)
    if group == 5:
        return gate_deceit(mind, plan, intention)
    if group == 6:
        return gate_tampering(mind, plan, intention)
    if group == 7:
        return gate_force(mind, plan, intention)
    if group == 8:
        return gate_shelter(mind, plan, intention)
    if group == 9:
        return gate_care(mind, plan, intention)
    if group == 10:
        return gate_leaving(mind, plan, intention)
    if group == GAME:
        return gate_game(mind, plan, intention)
    return False


@inlined
def is_open(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Whether it can be meant towards this person; NOBODY: towards nobody in particular."""
    group = intention // A_GROUP
    if group == 0:
        return is_open_routine(mind, plan, intention, whom)
    if group == 1:
        return is_open_news(mind, plan, intention, whom)
    if group == 2:
        return is_open_orders(mind, plan, intention, whom)
    if group == 3:
        return is_open_peace(mind, plan, intention, whom)
    if group == 4:
        return is_open_words(mind, plan, intention, whom)
    if group == 5:
        return is_open_deceit(mind, plan, intention, whom)
    if group == 6:
        return is_open_tampering(mind, plan, intention, whom)
    if group == 7:
        return is_open_force(mind, plan, intention, whom)
    if group == 8:
        return is_open_shelter(mind, plan, intention, whom)
    if group == 9:
        return is_open_care(mind, plan, intention, whom)
    if group == 10:
        return is_open_leaving(mind, plan, intention, whom)
    if group == GAME:
        return is_open_game(mind, plan, intention, whom)
    return False


@rule
def appraise(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """The stakes hold what it would do."""
    group = intention // A_GROUP
    if group == 0:
        appraise_routine(mind, plan, intention, whom, stakes)
    if group == 1:
        appraise_news(mind, plan, intention, whom, stakes)
    if group == 2:
        appraise_orders(mind, plan, intention, whom, stakes)
    if group == 3:
        appraise_peace(mind, plan, intention, whom, stakes)
    if group == 4:
        appraise_words(mind, plan, intention, whom, stakes)
    if group == 5:
        appraise_deceit(mind, plan, intention, whom, stakes)
    if group == 6:
        appraise_tampering(mind, plan, intention, whom, stakes)
    if group == 7:
        appraise_force(mind, plan, intention, whom, stakes)
    if group == 8:
        appraise_shelter(mind, plan, intention, whom, stakes)
    if group == 9:
        appraise_care(mind, plan, intention, whom, stakes)
    if group == 10:
        appraise_leaving(mind, plan, intention, whom, stakes)
    if group == GAME:
        appraise_game(mind, plan, intention, whom, stakes)


@rule
def advance(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for the person's intention, and how far it has come."""
    group = mind.intention // A_GROUP
    if group == 0:
        return advance_routine(mind, picture, plan, whom, wanted)
    if group == 1:
        return advance_news(mind, picture, plan, whom, wanted)
    if group == 2:
        return advance_orders(mind, picture, plan, whom, wanted)
    if group == 3:
        return advance_peace(mind, picture, plan, whom, wanted)
    if group == 4:
        return advance_words(mind, picture, plan, whom, wanted)
    if group == 5:
        return advance_deceit(mind, picture, plan, whom, wanted)
    if group == 6:
        return advance_tampering(mind, picture, plan, whom, wanted)
    if group == 7:
        return advance_force(mind, picture, plan, whom, wanted)
    if group == 8:
        return advance_shelter(mind, picture, plan, whom, wanted)
    if group == 9:
        return advance_care(mind, picture, plan, whom, wanted)
    if group == 10:
        return advance_leaving(mind, picture, plan, whom, wanted)
    if group == GAME:
        return advance_game(mind, picture, plan, whom, wanted)
    return Way.IMPOSSIBLE
