"""Topics: what there is to say to somebody that they are not held to know, or to ask them.

The most pressing comes first.  What the other is held to know, or what one has asked them
before, is no topic any more: so nobody says the same for ever.
"""

from cupola.minds.harming import menace, worst_here
from cupola.minds.held import (
    EVENS,
    affection,
    alone_with,
    exists,
    is_about,
    is_here,
    is_mate,
    is_other,
    knows,
    lives,
)
from cupola.minds.judging.arm import (
    driver_to_ask,
    is_driver,
    is_known_in_need,
    is_left_to_die,
    is_out_of_reach,
)
from cupola.minds.saying.culprits import (
    CULPRIT,
    culprit_to_ask_about,
    is_kept_quiet,
    is_untold_saboteur,
    saboteur_to_ask_about,
)
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY, PERSONS, PlaceKind, System
from cupola.world.catalogue.facts import (
    NO_WORDS,
    About,
    Fact,
    about,
    denial,
    harm,
    sabotage,
)
from cupola.world.catalogue.intentions import Intention
from cupola.world.compiled import rule
from cupola.world.ledger import (
    PEOPLE,
    has_broached,
    has_said,
    has_seen,
    has_seen_either,
    is_own_deed,
    sayers,
)
from cupola.world.plan import Plan
from cupola.world.records import Mind

TRUSTED = 0.6
"""Trust from which one tells somebody what few know (share, own choice)."""
HEEDED = 0.45
"""Trust from which one warns somebody, or makes them a sign (share, own choice)."""
LIKED = 0.4
"""Friendship or love from which one tells somebody of one's past, or a secret (own choice)."""
CLOSEST = 0.8
"""Friendship or love from which one tells somebody of another side of one's order (own choice)."""
BEWARE = 0.6
"""Credence of a blow to come from which one warns others of somebody (share, own choice)."""
DOUBTFUL = 0.15
"""Credence from which something that was said is worth asking about (share, own choice)."""
SETTLED = 0.85
"""Credence from which it is not worth asking any more (share, own choice)."""
FIGHT = 3
"""Minutes after a blow for which nobody has ears for talk (own choice)."""
DYING = 0.2
"""Share of health below which somebody awake is mortally wounded: others have fainted."""
WORTH_ASKING = 0.3
"""Credence of another's order from which one may ask them about it (share, own choice)."""


@rule
def is_uneasy(mind: Mind) -> bool:
    """Whether anything has happened that people warn and ask each other about."""
    return mind.credence[Fact.WAR_VISIBLE] >= 0.5 or mind.fear > 0.05 or mind.grief > 0.0


@rule
def can_be_told(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether the other is awake inside, as far as one knows, and one knows where."""
    if is_sought_for_a_talk(mind, other):
        return is_other(mind, plan, other)
    if not is_other(mind, plan, other) or not is_about(mind, other):
        return False
    if (mind.asleep >> other) & 1:
        return False
    return plan.places[mind.seen_place[other]].kind < PlaceKind.HULL


@rule
def is_sought_for_a_talk(mind: Mind, other: int) -> bool:
    """Whether one goes to say something to the other, who is not where one thought they were."""
    talks = Intention.SOUND_OUT <= mind.intention <= Intention.PROMISE
    return talks and mind.intention_target == other and mind.seen_place[other] < 0


@rule
def victim_of(mind: Mind, culprit: int) -> int:
    """Somebody whom the person is sure enough that this one harmed; NOBODY if none.

    Whoever was harmed themselves names whom they rather hold to have done it than not.
    """
    for victim in range(PERSONS):
        if mind.suspect[victim] == culprit:
            enough = EVENS if victim == mind.self else CULPRIT
            if mind.suspect_sure[victim] >= enough:
                return victim
    return NOBODY


@rule
def danger_for(mind: Mind, plan: Plan, whom: int) -> int:
    """What threatens this other and they do not know, as words: the air, the wire, a person.

    Of a person one does not speak where they are, as far as one knows.
    """
    fault = fault_unknown_to(mind, plan, whom)
    if fault != NO_WORDS:
        return fault
    for other in range(PERSONS - plan.spare.persons):
        if other == whom or not is_other(mind, plan, other) or are_together(mind, whom, other):
            continue
        if is_to_be_warned_of(mind, whom, other) and mind.trust[whom] > mind.trust[other]:
            return charge(mind, other, whom)
        alone = about(About.LEAVES_ALONE, other)
        if mind.credence[alone] >= BEWARE and not knows(mind, whom, alone):
            return alone
    return NO_WORDS


@rule
def are_together(mind: Mind, one: int, other: int) -> bool:
    """Whether the person saw these two last in the same place."""
    place = mind.seen_place[one]
    return place >= 0 and place == mind.seen_place[other]


@rule
def fault_unknown_to(mind: Mind, plan: Plan, whom: int) -> int:
    """A fault that is not one's own doing and unknown to the other, as words; NO_WORDS if none.

    The air gone, as one holds; or the wire cut, as one has seen.
    """
    air = Fact.LIFE_SUPPORT_ON
    if mind.credence[air] < 0.5 and not knows(mind, whom, air) and not is_own_deed(mind, air):
        return denial(air)
    wire = Fact.WIRE_OK
    if plan.systems[System.WIRE].exists == 0 or not has_seen(mind, wire, False):
        return NO_WORDS
    if mind.credence[wire] >= 0.5 or knows(mind, whom, wire) or is_own_deed(mind, wire):
        return NO_WORDS
    return NO_WORDS if is_kept_quiet(mind, whom, wire) else denial(wire)


@rule
def sign_for(mind: Mind, plan: Plan, whom: int) -> int:
    """What a sign would say of the danger here, as words: the air, or the one who is feared."""
    air = Fact.LIFE_SUPPORT_ON
    if mind.credence[air] < 0.5 and not knows(mind, whom, air) and not is_own_deed(mind, air):
        return denial(air)
    worst = worst_here(mind, plan)
    if worst in (NOBODY, whom) or mind.trust[whom] <= mind.trust[worst]:
        return NO_WORDS
    alone = about(About.LEAVES_ALONE, worst)
    if mind.credence[alone] >= BEWARE and not knows(mind, whom, alone):
        return alone
    danger = danger_from(mind, worst)
    if menace(mind, worst) >= BEWARE and not knows(mind, whom, danger):
        return danger
    return NO_WORDS


@rule
def charge(mind: Mind, other: int, hearer: int) -> int:
    """What one says against somebody: whom they harmed, what they cut, or what one fears."""
    victim = victim_of(mind, other)
    untold = is_untold_saboteur(mind, hearer, other)
    if untold and (victim == NOBODY or knows(mind, hearer, danger_from(mind, other))):
        return sabotage(other)
    if victim != NOBODY and victim != hearer:
        return harm(other, victim)
    return danger_from(mind, other)


@rule
def is_to_be_warned_of(mind: Mind, whom: int, other: int) -> bool:
    """Whether this one means harm, or cut off what all need, and the other does not know it."""
    if is_untold_saboteur(mind, whom, other):
        return True
    return menace(mind, other) >= BEWARE and not knows(mind, whom, danger_from(mind, other))


@rule
def danger_from(mind: Mind, other: int) -> int:
    """The fact that one fears of somebody: a blow, unless it is a threat to all that one holds."""
    strike = about(About.WILL_STRIKE, other)
    threat = about(About.MEANS_THREAT, other)
    if victim_of(mind, other) != NOBODY or mind.credence[strike] >= mind.credence[threat]:
        return strike
    return threat


@rule
def death_unknown_to(mind: Mind, plan: Plan, whom: int) -> int:
    """Somebody held dead of whose death the other is not held to know; NOBODY if nobody.

    Whoever struck them down owns up or keeps silent, and brings nobody the news; nor is it brought
    to whoever is held to have done it.
    """
    for dead in range(PERSONS - plan.spare.persons):
        if dead == whom or dead == mind.self or not exists(plan, dead) or lives(mind, dead):
            continue
        if is_own_deed(mind, about(About.HURT, dead)):
            continue
        if mind.suspect[dead] == whom and mind.suspect_sure[dead] >= CULPRIT:
            continue
        if is_here(mind, whom) and mind.seen_place[dead] == mind.place:
            continue
        if not knows(mind, whom, about(About.ALIVE, dead)):
            return dead
    return NOBODY


@rule
def life_unknown_to(mind: Mind, plan: Plan, whom: int) -> int:
    """Somebody held alive outside and in need, of whom this other is to be told; NOBODY if nobody.

    Whoever drives the arm is told first, though they may know; then all not held to know it are.
    """
    for other in range(PERSONS - plan.spare.persons):
        if other in (whom, mind.self) or not is_known_in_need(mind, plan, other):
            continue
        if mind.suspect[other] == whom or is_left_to_die(mind, other):
            continue
        if not is_other(mind, plan, other):
            continue
        alive = about(About.ALIVE, other)
        told = has_said(mind, mind.self, alive, True)
        if not told and is_driver(mind, plan, whom) and not is_out_of_reach(mind, other):
            return other
        if knows(mind, whom, alive):
            continue
        if told or is_out_of_reach(mind, other) or driver_to_ask(mind, plan, other) == NOBODY:
            return other
    return NOBODY


@rule
def secret_for(mind: Mind, whom: int) -> int:
    """What only few know and this other may be told in confidence, as words; NO_WORDS if none."""
    if has_order_for(mind, whom):
        return about(About.ORDERED, mind.self)
    if mind.credence[Fact.WAR_VISIBLE] >= 0.5:
        hidden = hidden_from(mind, whom)
        if hidden != NO_WORDS:
            return hidden
    past = about(About.BEREFT, mind.self)
    if (
        affection(mind, whom) >= LIKED
        and mind.credence[past] >= 0.5
        and not knows(mind, whom, past)
    ):
        return past
    return NO_WORDS


@rule
def is_fighting(mind: Mind) -> bool:
    """Whether the person is held, or force was used on them or theirs just now."""
    return mind.held_by >= 0 or (mind.attacked_at >= 0 and mind.turn - mind.attacked_at <= FIGHT)


@rule
def is_small_talk(mind: Mind, intention: int) -> bool:
    """Whether these are words for which there is no time in a fight; last words are not."""
    if intention == Intention.CONFIDE:
        return not is_dying(mind)
    if intention == Intention.SOUND_OUT or intention == Intention.REASSURE:
        return True
    return intention == Intention.PROMISE or intention == Intention.GO_AND_VERIFY


@rule
def is_dying(mind: Mind) -> bool:
    """Whether the person feels that this wound is their last."""
    return mind.health < DYING


@rule
def last_words_for(mind: Mind, whom: int) -> int:
    """What somebody dying has to pass on, as words: the remedy, who did it; NO_WORDS if nothing."""
    if mind.credence[Fact.CURE_EXISTS] >= 0.8 and not knows(mind, whom, Fact.CURE_EXISTS):
        return Fact.CURE_EXISTS + 0
    culprit = mind.suspect[mind.self]
    if culprit not in (NOBODY, whom) and not knows(mind, whom, about(About.HURT, mind.self)):
        return harm(culprit, mind.self)
    return NO_WORDS


@rule
def has_order_for(mind: Mind, whom: int) -> bool:
    """Whether the other, loved and of another side, does not know of one's order."""
    if mind.order == 0 or is_mate(mind, whom) or affection(mind, whom) < CLOSEST:
        return False
    if mind.order_stage < Stage.READ or mind.order_stage == Stage.CARRIED_OUT:
        return False
    return not knows(mind, whom, about(About.ORDERED, mind.self))


@rule
def hidden_from(mind: Mind, whom: int) -> int:
    """One's own deed to own up to before one's own, or what one's side hides from others."""
    if is_mate(mind, whom):
        victim = own_victim(mind)
        if victim != NOBODY and not knows(mind, whom, about(About.WILL_STRIKE, mind.self)):
            return harm(mind.self, victim)
        return NO_WORDS
    if affection(mind, whom) < LIKED or not has_parted(mind):
        return NO_WORDS
    if is_own_secret(mind, whom, Fact.CURE_EXISTS):
        return Fact.CURE_EXISTS + 0
    if is_own_secret(mind, whom, Fact.HIDDEN_ROOM):
        return Fact.HIDDEN_ROOM + 0
    return NO_WORDS


@rule
def has_parted(mind: Mind) -> bool:
    """Whether something has come between one and one's own: a refusal, grief, guilt, a plan."""
    if mind.order_stage == Stage.REFUSED or mind.credence[Fact.PLAN_TO_LEAVE] >= 0.5:
        return True
    return mind.grief >= 0.1 or mind.guilt >= 0.1


@rule
def is_own_secret(mind: Mind, whom: int, fact: int) -> bool:
    """Whether one knows it, not from hearsay, and holds that the other does not."""
    if mind.credence[fact] < 0.8 or knows(mind, whom, fact):
        return False
    return sayers(mind, fact, True) & ~(1 << mind.self) == 0


@rule
def own_victim(mind: Mind) -> int:
    """Somebody whom the person has hurt with their own hands; NOBODY if nobody."""
    for victim in range(PERSONS):
        if is_own_deed(mind, about(About.HURT, victim)):
            return victim
    return NOBODY


@rule
def question_for(mind: Mind, plan: Plan, whom: int) -> int:
    """What one is unsure of and has not asked this other yet, as words; NO_WORDS if nothing."""
    strange = not is_mate(mind, whom)
    ordered = about(About.ORDERED, whom)
    if strange and is_worth_asking(mind, whom, ordered):
        if mind.credence[ordered] >= WORTH_ASKING and alone_with(mind, plan, whom):
            return ordered
    if is_in_doubt(mind, whom, Fact.HIDDEN_ROOM):
        return Fact.HIDDEN_ROOM + 0
    if is_in_doubt(mind, whom, Fact.CURE_EXISTS):
        return Fact.CURE_EXISTS + 0
    words = culprit_to_ask_about(mind, plan, whom)
    return words if words != NO_WORDS else saboteur_to_ask_about(mind, plan, whom)


@rule
def is_worth_asking(mind: Mind, whom: int, fact: int) -> bool:
    """Whether one is unsure of it, has not asked this other, and was not told by them."""
    if not DOUBTFUL <= mind.credence[fact] <= SETTLED or has_broached(mind, whom, fact):
        return False
    return not has_said(mind, whom, fact, True) and not has_said(mind, whom, fact, False)


@rule
def is_in_doubt(mind: Mind, whom: int, fact: int) -> bool:
    """Whether others have spoken of it and one's own eyes have not settled it."""
    said = (sayers(mind, fact, True) | sayers(mind, fact, False)) & PEOPLE & ~(1 << mind.self)
    return said != 0 and not has_seen_either(mind, fact) and is_worth_asking(mind, whom, fact)
