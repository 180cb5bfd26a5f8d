"""Tampering and mending: cut the wire and fake it, cut life support, restore, repair outside.

An order, or the wish to keep the others from talking, leads to the wire.  Who cut it and has
a dummy hides it.  Only somebody who means to leave, and whom nothing holds back, takes the
others' air.  What is found off that all need, anybody puts right who has no fight on their
hands, and calls all to say so.  The antenna is mended
outside by whoever is trained to go there, of their own accord or because it was proposed.
"""

from cupola.minds.errand import is_outside
from cupola.minds.fetching import fetch, is_to_be_had
from cupola.minds.harming import call_of_order, is_feared, is_under_orders
from cupola.minds.held import (
    affection,
    carries_a_voice,
    has_item,
    is_awake_here,
    is_here,
    is_mate,
    is_other,
    is_shaken,
    item_for,
    likely,
    lives,
    war_is_on,
    worst_threat,
)
from cupola.minds.intentions.news import somebody_unaware
from cupola.minds.judging.arm import is_arm_dreaded, is_harmed, is_held_outside
from cupola.minds.judging.keeping import has_betrayed
from cupola.minds.judging.parting import the_living
from cupola.minds.saying.topics import is_fighting
from cupola.minds.stakes import Stake
from cupola.minds.ways import do, do_last, do_last_with, done, impossible, say
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    Skill,
    System,
    Use,
)
from cupola.world.catalogue.facts import NO_WORDS, About, Fact, Phrase, about, denial
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import has_broached, has_mended, has_said, is_bound, is_own_deed, whose
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

DESPAIR = 0.3
"""Fear or anger from which somebody may think of taking the others' air (share, own choice)."""
UNDOES = 0.4
"""Guilt from which somebody puts right what they did themselves (share, own choice)."""
ISOLATES = 0.5
"""Suspicion from which somebody without an order wants the others cut off (share, own choice)."""
SAID_YES = 0.7
"""Stake of bonds in going outside if one has agreed to: it is done before other work (own)."""
CUT_OFF = 0.4
"""What it adds to each stake in mending the wire that somebody outside depends on it (own)."""
SWITCHES = (1 << int(System.POWER)) | (1 << int(System.VOICE_LOOP)) | (1 << int(System.ARM))
"""Machines, as bits, that anybody who finds them off switches on: life support is a fact."""


@inlined
def gate_tampering(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now."""
    if intention == Intention.CUT_WIRE:
        if mind.guilt > UNDOES:
            return False  # who would at once undo it for remorse does not do it
        if not likely(mind, Fact.WIRE_OK) or not wants_silence(mind, plan):
            return False
        return the_living(mind, plan) > 0
    if intention == Intention.FAKE_WIRE:
        return is_own_deed(mind, Fact.WIRE_OK) and not likely(mind, Fact.WIRE_OK)
    if intention == Intention.CUT_LIFE_SUPPORT:
        desperate = max(mind.fear, mind.anger) > DESPAIR and mind.docked == 1
        if not desperate or mind.guilt > UNDOES:
            return False
        return likely(mind, Fact.LIFE_SUPPORT_ON) and has_lost(mind, plan)
    if intention == Intention.RESTORE:
        due = is_anything_off(mind, plan) or mended_news(mind, plan) != NO_WORDS
        return due and not is_fighting(mind)
    if intention == Intention.REPAIR_OUTSIDE:
        return is_dressed_for_it(mind, plan) or is_called_outside(mind, plan)
    return False


@inlined
def is_open_tampering(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """It is meant towards nobody in particular, and the tool for it is to be had."""
    if whom != NOBODY:
        return False
    if intention == Intention.CUT_WIRE:
        return is_to_be_had(mind, plan, item_for(mind, plan, Use.CUTS))
    if intention == Intention.FAKE_WIRE:
        return has_dummy(mind, plan)
    return True


@rule
def wants_silence(mind: Mind, plan: Plan) -> bool:
    """Whether the person may want the others cut off: by order, or out of suspicion and fear."""
    if plan.systems[System.WIRE].exists == 0 or not war_is_on(mind):
        return False
    return is_under_orders(mind) or (mind.suspicion > ISOLATES and mind.fear > DESPAIR)


@rule
def has_dummy(mind: Mind, plan: Plan) -> bool:
    """Whether the person carries something that looks like the wire."""
    dummy = item_for(mind, plan, Use.DECOY_WIRE)
    return dummy != NOBODY and has_item(mind, dummy)


@rule
def has_lost(mind: Mind, plan: Plan) -> bool:
    """Whether the person holds anybody of the crew dead."""
    for other in range(PERSONS - plan.spare.persons):
        if other != mind.self and plan.persons[other].languages != 0 and not lives(mind, other):
            return True
    return False


@rule
def is_anything_off(mind: Mind, plan: Plan) -> bool:
    """Whether something that all need is held off or cut, that the person would put right."""
    if not likely(mind, Fact.LIFE_SUPPORT_ON):
        return would_undo(mind, Fact.LIFE_SUPPORT_ON)
    return mind.off & SWITCHES != 0 or can_mend_wire(mind, plan)


@rule
def mended_news(mind: Mind, plan: Plan) -> int:
    """What the person has put right and nobody was told yet, as words; NO_WORDS if nothing.

    It is called over the wire, from inside; who damaged it in secret says nothing.
    """
    if not carries_a_voice(mind) or plan.systems[System.VOICE_LOOP].exists == 0:
        return NO_WORDS
    if is_untold(mind, plan, Fact.WIRE_OK):
        return Fact.WIRE_OK + 0
    if is_untold(mind, plan, Fact.LIFE_SUPPORT_ON):
        return Fact.LIFE_SUPPORT_ON + 0
    if is_outside(mind, plan) or not is_untold(mind, plan, Fact.ANTENNA_BROKEN):
        return NO_WORDS
    return denial(Fact.ANTENNA_BROKEN)


@rule
def is_untold(mind: Mind, plan: Plan, fact: int) -> bool:
    """Whether the person has put it right, had not damaged it themselves, and has not said so."""
    if not has_mended(mind, fact) or is_own_deed(mind, fact):
        return False
    so = fact != Fact.ANTENNA_BROKEN
    if likely(mind, fact) != so or has_said(mind, mind.self, fact, so):
        return False
    return somebody_unaware(mind, plan, fact)


@rule
def would_undo(mind: Mind, fact: int) -> bool:
    """Whether it is not the person's own doing, or they are sorry for it."""
    return not is_own_deed(mind, fact) or mind.guilt > UNDOES


@rule
def can_mend_wire(mind: Mind, plan: Plan) -> bool:
    """Whether the person holds the wire cut, would have it whole, and has learnt how.

    What one of their own cut for an order that they have too they leave be, unless somebody is
    outside.
    """
    wire = Fact.WIRE_OK
    if likely(mind, wire) or plan.systems[System.WIRE].exists == 0:
        return False
    if plan.persons[mind.self].skills & Skill.ENGINEERING == 0 or not would_undo(mind, wire):
        return False
    return not is_for_own_cause(mind, wire) or is_anybody_cut_off(mind, plan)


@rule
def is_for_own_cause(mind: Mind, fact: int) -> bool:
    """Whether one of the person's own did it, as they hold, for the order that they have too."""
    doer = whose(mind, fact)
    return doer >= 0 and doer != mind.self and is_mate(mind, doer) and is_under_orders(mind)


@rule
def is_anybody_cut_off(mind: Mind, plan: Plan) -> bool:
    """Whether a wire held cut keeps somebody held alive outside from being heard."""
    if likely(mind, Fact.WIRE_OK):
        return False
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other) and is_held_outside(mind, plan, other):
            return True
    return False


@rule
def is_dressed_for_it(mind: Mind, plan: Plan) -> bool:
    """Whether the person is outside, or inside in a suit that only the airlock gets off."""
    return mind.suited == 1 or is_outside(mind, plan)


@rule
def is_called_outside(mind: Mind, plan: Plan) -> bool:
    """Whether the antenna is held broken, one is trained, and asked or has a reason of one's own.

    Nobody goes out to work who is shaken or was harmed, nor under the arm while somebody feared
    can drive it.
    """
    if plan.systems[System.ANTENNA].exists == 0 or not likely(mind, Fact.ANTENNA_BROKEN):
        return False
    if plan.persons[mind.self].skills & Skill.SUIT == 0:
        return False
    if is_shaken(mind) or is_harmed(mind) or is_arm_dreaded(mind, plan):
        return False
    if is_asked_outside(mind):
        return True
    if likely(mind, Fact.GROUND_LINK_UP):
        return False
    return not somebody_sees_to_it(mind, plan)


@rule
def somebody_sees_to_it(mind: Mind, plan: Plan) -> bool:
    """Whether somebody else aboard has agreed to mend the antenna, or was seen to go out for it."""
    for other in range(PERSONS - plan.spare.persons):
        if is_bound(mind, other, Fact.ANTENNA_BROKEN) and is_other(mind, plan, other):
            return True
    return False


@rule
def is_asked_outside(mind: Mind) -> bool:
    """Whether somebody proposes it to the person, or the person has agreed to it.

    Not if whoever proposed it has cut off what all need since, or is feared.
    """
    sender = whose(mind, about(About.ABOARD, mind.self))
    if sender >= 0 and (has_betrayed(mind, sender) or is_feared(mind, sender)):
        return False
    return mind.proposal == Phrase.SPACEWALK or has_broached(mind, mind.self, Fact.ANTENNA_BROKEN)


@rule
def appraise_tampering(
    mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]
) -> None:
    """Harm serves an order or survival and costs the conscience; mending is the reverse."""
    if intention == Intention.CUT_WIRE:
        stakes[Stake.DUTY] = 0.6 * call_of_order(mind)
        stakes[Stake.CONSCIENCE] = -0.35
        stakes[Stake.SURVIVAL] = 0.25 * mind.suspicion - 0.1
        stakes[Stake.WORK] = -0.2
    elif intention == Intention.FAKE_WIRE:
        stakes[Stake.SURVIVAL] = 0.5
        stakes[Stake.DUTY] = 0.5 * call_of_order(mind)
        stakes[Stake.TRUTH] = -0.2
    elif intention == Intention.CUT_LIFE_SUPPORT:
        stakes[Stake.HOME] = 0.8
        stakes[Stake.SURVIVAL] = 0.3
        stakes[Stake.DUTY] = 0.3 * call_of_order(mind)
        stakes[Stake.CONSCIENCE] = -1.0
        stakes[Stake.BONDS] = -dearest_aboard(mind, plan)
    elif intention == Intention.RESTORE:
        all_need_it = not likely(mind, Fact.LIFE_SUPPORT_ON)
        stakes[Stake.SURVIVAL] = 0.9 if all_need_it else 0.35
        stakes[Stake.CONSCIENCE] = 0.4 if all_need_it else 0.3
        stakes[Stake.WORK] = 0.5
        if is_anybody_cut_off(mind, plan):
            stakes[Stake.CONSCIENCE] += CUT_OFF
            stakes[Stake.SURVIVAL] += CUT_OFF
    else:
        _appraise_walk_outside(mind, plan, stakes)


@rule
def _appraise_walk_outside(mind: Mind, plan: Plan, stakes: list[float]) -> None:
    """Who is on the way goes on, or back; others weigh the link to the ground and the danger."""
    if is_dressed_for_it(mind, plan):
        stakes[Stake.SURVIVAL] = 0.8
        stakes[Stake.WORK] = 0.8
        return
    stakes[Stake.WORK] = 0.4
    stakes[Stake.DUTY] = 0.1
    stakes[Stake.TRUTH] = 0.15
    stakes[Stake.SURVIVAL] = -0.2 - 0.3 * mind.fear
    if worst_threat(mind, plan) != NOBODY:
        stakes[Stake.SURVIVAL] -= 0.2
    if not is_asked_outside(mind):
        return
    if has_broached(mind, mind.self, Fact.ANTENNA_BROKEN):
        stakes[Stake.BONDS] = SAID_YES
    elif mind.proposal == Phrase.SPACEWALK and mind.proposal_by >= 0:
        stakes[Stake.BONDS] = 0.35 * mind.trust[mind.proposal_by]


@rule
def dearest_aboard(mind: Mind, plan: Plan) -> float:
    """How dear the dearest of the others alive aboard is, from 0 to 1."""
    most = 0.0
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other):
            most = max(most, affection(mind, other))
    return most


@rule
def advance_tampering(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    if intention == Intention.CUT_WIRE:
        return _cut_wire(mind, plan, wanted)
    if intention == Intention.FAKE_WIRE:
        if likely(mind, Fact.WIRE_OK) or not has_dummy(mind, plan):
            return done(wanted)
        if is_at_wire(mind, plan) and is_watched(mind, plan):
            return impossible(wanted)
        dummy = FIRST_ITEM + item_for(mind, plan, Use.DECOY_WIRE)
        return do_last_with(wanted, Verb.FAKE, FIRST_SYSTEM + System.WIRE, dummy)
    if intention == Intention.CUT_LIFE_SUPPORT:
        if not likely(mind, Fact.LIFE_SUPPORT_ON):
            return done(wanted)
        return do_last(wanted, Verb.SHUT_DOWN, FIRST_SYSTEM + System.LIFE_SUPPORT)
    if intention == Intention.RESTORE:
        return _restore(mind, plan, wanted)
    return _repair_outside(mind, plan, wanted)


@rule
def _cut_wire(mind: Mind, plan: Plan, wanted: Action) -> int:
    """With something that cuts, at the wire; not before the eyes of anybody of another cause."""
    if not likely(mind, Fact.WIRE_OK):
        return done(wanted)
    if is_at_wire(mind, plan) and is_watched(mind, plan):
        return impossible(wanted)
    cutter = item_for(mind, plan, Use.CUTS)
    if cutter == NOBODY:
        return impossible(wanted)
    if not has_item(mind, cutter):
        return fetch(mind, plan, cutter, wanted)
    return do_last_with(wanted, Verb.CUT, FIRST_SYSTEM + System.WIRE, FIRST_ITEM + cutter)


@rule
def is_at_wire(mind: Mind, plan: Plan) -> bool:
    """Whether the wire runs where the person is."""
    return (plan.systems[System.WIRE].places >> mind.place) & 1 == 1


@rule
def is_watched(mind: Mind, plan: Plan) -> bool:
    """Whether anybody awake is here who is of another side, or has refused the order."""
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other) and is_awake_here(mind, other):
            if not is_mate(mind, other) or is_bound(mind, other, about(About.ORDERED, other)):
                return True
    return False


@rule
def _restore(mind: Mind, plan: Plan, wanted: Action) -> int:
    """Life support first, then whatever has a switch, then the wire; then a call that it works."""
    if not likely(mind, Fact.LIFE_SUPPORT_ON):
        return do_last(wanted, Verb.RESTORE, FIRST_SYSTEM + System.LIFE_SUPPORT)
    for row in range(int(System.VEHICLE)):
        if (mind.off & SWITCHES) >> row & 1:
            return do_last(wanted, Verb.RESTORE, FIRST_SYSTEM + row)
    if can_mend_wire(mind, plan):
        return do_last(wanted, Verb.REPAIR, FIRST_SYSTEM + System.WIRE)
    words = mended_news(mind, plan)
    return done(wanted) if words == NO_WORDS else say(wanted, Verb.CALL, EVERYBODY, words)


@rule
def _repair_outside(mind: Mind, plan: Plan, wanted: Action) -> int:
    """Say yes to whoever proposed it, go out, mend it, come in; whoever is harmed comes in."""
    broken = likely(mind, Fact.ANTENNA_BROKEN) and not is_harmed(mind)
    if is_outside(mind, plan):
        if broken:
            return do(wanted, Verb.REPAIR, FIRST_SYSTEM + System.ANTENNA)
        return do_last(wanted, Verb.ENTER, NOBODY)
    if not broken and mind.suited == 0:
        return done(wanted)
    if mind.proposal == Phrase.SPACEWALK and is_asked_outside(mind) and mind.proposal_by >= 0:
        if is_here(mind, mind.proposal_by):
            return do(wanted, Verb.AGREE, mind.proposal_by)
    return do(wanted, Verb.EXIT, NOBODY)
