"""Care: comfort somebody, mourn the dead, tend a wound.

One comforts those one likes, once for each worry; mourns each of the dead once, the longer
the grief the surer; and tends whoever is hurt, unless one fears them.  Whoever comes upon
somebody lifeless feels their pulse, once, before they mourn.
"""

from cupola.beliefs.own import NO_MATTER, worry_about
from cupola.minds.errand import is_outside
from cupola.minds.harming import is_beside_danger, is_feared, menace
from cupola.minds.held import (
    affection,
    exists,
    is_about,
    is_here,
    is_mate,
    is_other,
    is_troubled,
    lives,
)
from cupola.minds.judging.arm import is_held_outside
from cupola.minds.saying.topics import can_be_told, is_uneasy
from cupola.minds.stakes import Stake
from cupola.minds.ways import do, do_last, done
from cupola.world.catalogue.entities import NOBODY, Skill
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import has_broached, is_own_deed
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

LIKED = 0.25
"""Friendship or love from which one comforts somebody for a loss (share, own choice)."""
CLOSE = 0.55
"""Friendship or love from which one comforts somebody for the war (share, own choice)."""
RUEFUL = 0.5
"""Guilt from which one mourns whom one has struck down oneself (own choice: regret shows at it)."""


@inlined
def gate_care(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now: there is unease, grief, or somebody hurt."""
    if mind.place < 0 or is_outside(mind, plan):
        return False
    if intention == Intention.MOURN:
        return mind.grief > 0.02 and not is_beside_danger(mind, plan)
    return is_uneasy(mind)


@inlined
def is_open_care(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """The living are comforted and tended; the dead are mourned, each once."""
    if whom == NOBODY or whom == mind.self or not exists(plan, whom):
        return False
    if intention == Intention.MOURN:
        if lives(mind, whom) or has_broached(mind, whom, about(About.ALIVE, whom)):
            return False
        return mind.guilt >= RUEFUL or not is_own_deed(mind, about(About.HURT, whom))
    if intention == Intention.TEND:
        if is_found_lifeless(mind, whom):
            return True
        hurt = mind.credence[about(About.HURT, whom)] >= 0.5
        if not hurt or is_held_outside(mind, plan, whom):
            return False
        return is_other(mind, plan, whom) and is_about(mind, whom)
    if not is_here(mind, whom) or affection(mind, whom) < LIKED:
        return False
    if menace(mind, whom) >= 0.5 or not can_be_told(mind, plan, whom):
        return False
    if is_feared(mind, whom):
        return False
    worry = worry_about(mind, whom)
    if worry == Fact.WAR_VISIBLE:
        return is_troubled(mind) and affection(mind, whom) >= CLOSE
    return worry != NO_MATTER


@rule
def is_found_lifeless(mind: Mind, whom: int) -> bool:
    """Whether somebody lies here as if dead whose pulse the person has not felt yet.

    Whoever struck them down looks no closer.
    """
    if lives(mind, whom) or not is_here(mind, whom):
        return False
    hurt = about(About.HURT, whom)
    return not has_broached(mind, whom, hurt) and not is_own_deed(mind, hurt)


@rule
def appraise_care(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """Bonds and conscience; a doctor is bound to help, and fear of the patient keeps one off."""
    liked = affection(mind, whom)
    if intention == Intention.MOURN:
        stakes[Stake.BONDS] = 0.15 + 0.6 * mind.grief
        stakes[Stake.CONSCIENCE] = 0.2
    elif intention == Intention.COMFORT:
        stakes[Stake.BONDS] = 0.4 * liked
        stakes[Stake.CONSCIENCE] = 0.15
    else:
        stakes[Stake.CONSCIENCE] = 0.7
        stakes[Stake.BONDS] = 0.3 + 0.4 * liked
        stakes[Stake.SURVIVAL] = -0.6 * menace(mind, whom)
        stakes[Stake.VENGEANCE] = -0.5 if mind.suspect[mind.self] == whom else 0.0
        if is_mate(mind, whom) or plan.persons[mind.self].skills & Skill.MEDICINE:
            stakes[Stake.DUTY] = 0.3


@rule
def advance_care(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    if not is_open_care(mind, plan, intention, whom):
        return done(wanted)
    if intention == Intention.MOURN:
        return do_last(wanted, Verb.MOURN, whom)
    if intention == Intention.TEND:
        if is_found_lifeless(mind, whom):
            return do(wanted, Verb.INSPECT, whom)
        return do(wanted, Verb.TEND, whom)
    return do_last(wanted, Verb.COMFORT, whom)
