"""Updating: one person takes in one percept, and nothing but that percept.

First what it shows of the world, then what is said, then what it says of whoever did it, then
what it does to the one who perceives it.  What teaches nothing is passed over at once.
"""

from cupola.beliefs.bargains import answer_given, binds_all, hear_bargain, proposals_lapse
from cupola.beliefs.blame.reckoning import reckon, reckon_who_drove
from cupola.beliefs.credence import believe_at_least
from cupola.beliefs.deeds import (
    BLOW_BY_MACHINE,
    LEAVES_ALONE,
    TENDED_ANIMALS,
    judge,
    take_a_stand,
)
from cupola.beliefs.feelings import (
    FADES_EVERY,
    feel_deed,
    feel_part_in,
    feel_percept,
    feel_wronged,
    feelings_fade,
    is_tampering,
    mourn_for,
    relief_for,
)
from cupola.beliefs.findings import (
    learn_from_deed,
    learn_from_failure,
    see_for_oneself,
    see_outcome,
)
from cupola.beliefs.harms import (
    certainty,
    hear_of_harm,
    hear_of_sabotage,
    wonder,
)
from cupola.beliefs.orders import (
    WAR_IS_LIKE_AN_ORDER,
    expect_of_others,
    own_deed_moves_order,
    read_order,
)
from cupola.beliefs.own import remember_others, remember_own, remember_pulse
from cupola.beliefs.told import hear_statement
from cupola.beliefs.trust import weigh
from cupola.world.catalogue.entities import NOBODY, PERSONS, PlaceKind, System, is_person
from cupola.world.catalogue.facts import (
    NO_WORDS,
    About,
    Fact,
    about,
    culprit_named,
    denial,
    fact_of,
    false_play,
    is_harm,
    is_sabotage,
    is_statement,
    says_so,
    victim_named,
)
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import is_told
from cupola.world.compiled import rule
from cupola.world.ledger import has_said, has_seen, is_own_deed, note_knowers, note_said
from cupola.world.plan import Plan
from cupola.world.records import Mind, Percept
from cupola.world.rows import Book

LIKELY = 0.25
"""Credence of a blow to come from which a death throws its shadow on somebody (own choice)."""
LOST_OUTSIDE = 0.4
"""Chance that whoever is lost outside in a war was knocked off by the arm (own estimate)."""
VOICE = 0.99
"""How sure one is at least that somebody lives whose voice one hears (own choice)."""
SHADOW = 0.5
"""By how much such a death lowers trust in somebody certain to strike (share, beat 31)."""


@rule
def update(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """Credence, trust and feelings have moved by what one person perceived."""
    if teaches_nothing(percept.verb):
        return
    if percept.verb == Verb.INSPECT:
        remember_pulse(mind, percept)
        return
    living = held_alive(mind)
    war = mind.credence[Fact.WAR_VISIBLE] >= 0.5
    if percept.verb == Verb.TRIED:
        learn_from_failure(mind, percept, book)
        return
    if percept.verb == Verb.ORDER:
        read_order(mind, plan, percept, book)
    elif percept.looks != NO_WORDS:
        _take_in_sight(mind, percept, book)
    else:
        learn_from_deed(mind, plan, percept, book)
    repeated = is_repeated(mind, percept)
    if not repeated:
        judge(mind, plan, percept, book)
    if is_told(percept.verb) or percept.verb == Verb.MOURN:
        _hear(mind, plan, percept, book)
        _hear_that_they_live(mind, percept, book)
    if percept.actor == mind.self:
        answer_given(mind, percept)
        own_deed_moves_order(mind, percept, book)
        take_a_stand(mind, percept, book)
        wonder(mind, percept, book)
        remember_own(mind, percept)
        feel_deed(mind, percept)
    else:
        hear_bargain(mind, percept, book)
        remember_others(mind, percept)
    binds_all(mind, percept, book)
    feel_percept(mind, percept)
    if startles(mind, percept) or (is_news(mind, percept) and not repeated):
        mind.startled = 1
    if not war and mind.credence[Fact.WAR_VISIBLE] >= 0.5:
        expect_of_others(mind, plan, book, WAR_IS_LIKE_AN_ORDER, percept.event)
    _feel_for_the_dead(mind, plan, book, living, percept.event)


@rule
def teaches_nothing(verb: int) -> bool:
    """Whether somebody's doing this moves nobody: the greater part of all that happens."""
    if verb == Verb.GO or verb == Verb.WORK or verb == Verb.REST or verb == Verb.SLEEP:
        return True
    if verb == Verb.GRAB or verb == Verb.LOOK or verb == Verb.WATCH or verb == Verb.WAKE:
        return True
    return verb == Verb.VISIT or verb == Verb.RESEARCH


@rule
def startles(mind: Mind, percept: Percept) -> bool:
    """Whether this makes the person think anew about what to do."""
    verb = percept.verb
    if percept.actor == mind.self:
        return verb == Verb.SEE or verb == Verb.MISS
    if percept.target == mind.self:
        return True
    if Verb.SWING <= verb <= Verb.DISARM or verb == Verb.DIE or verb == Verb.FAINT:
        return True
    if Verb.BLACKOUT <= verb <= Verb.DRIFT or is_tampering(verb):
        return True
    return Verb.THREATEN <= verb <= Verb.BREAK_TRUCE or verb == Verb.ACCUSE or verb == Verb.CALL


@rule
def is_news(mind: Mind, percept: Percept) -> bool:
    """Whether somebody else says something in one's hearing that could be so."""
    if percept.actor == mind.self or not is_told(percept.verb):
        return False
    return is_statement(percept.words) or is_harm(percept.words)


@rule
def is_repeated(mind: Mind, percept: Percept) -> bool:
    """Whether the same person said the same before: once more is no new kindness or insult."""
    if not is_statement(percept.words) or not is_person(percept.actor):
        return False
    return has_said(mind, percept.actor, fact_of(percept.words), says_so(percept.words))


@rule
def held_alive(mind: Mind) -> int:
    """Those whom the person holds alive, as bits."""
    bits = 0
    for other in range(PERSONS):
        if mind.credence[about(About.ALIVE, other)] >= 0.5:
            bits |= 1 << other
    return bits


@rule
def _take_in_sight(mind: Mind, percept: Percept, book: Book) -> None:
    """A fact has shown itself, by what it looks like; some sights speak of a person."""
    words = percept.looks
    fact = fact_of(words)
    if fact == about(About.ALIVE, mind.self):
        return
    see_for_oneself(mind, book, words, percept.event)
    note_knowers(mind, fact, percept.hears)
    see_outcome(mind, percept, book)
    if says_so(words):
        if fact // PERSONS == About.LEAVES_ALONE:
            weigh(mind, book, fact % PERSONS, LEAVES_ALONE, percept.event)
        elif fact // PERSONS == About.TENDED_ANIMALS:
            weigh(mind, book, fact % PERSONS, TENDED_ANIMALS, percept.event)


@rule
def _hear(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """Words understood have moved what they are about; who mourns says as much without any.

    Of a death that one makes out from who harmed whom, all know who said it or heard it said.
    """
    if percept.verb == Verb.MOURN:
        if is_person(percept.actor) and is_person(percept.target):
            dead = denial(about(About.ALIVE, percept.target))
            hear_statement(mind, plan, percept, dead, book)
    elif is_statement(percept.words):
        hear_statement(mind, plan, percept, percept.words, book)
        _hear_of_the_arm(mind, plan, percept, book)
    elif is_sabotage(percept.words):
        note_knowers(mind, false_play(culprit_named(percept.words)), knowers_by(percept))
        hear_of_sabotage(mind, percept, book)
    elif is_harm(percept.words):
        victim = victim_named(percept.words)
        culprit = culprit_named(percept.words)
        before = mind.suspect_sure[victim] if mind.suspect[victim] == culprit else 0.0
        sure = certainty(mind, victim)
        lived = percept.actor == victim or mind.credence[about(About.ALIVE, victim)] >= 0.5
        hear_of_harm(mind, percept, book)
        if mind.suspect[victim] == culprit and mind.suspect_sure[victim] > before:
            risen = mind.suspect_sure[victim] - before
            if not lived:  # a death that this word itself reveals angers as one mourns for it
                feel_wronged(mind, victim, sure)
            if not is_in_sight(mind, victim):
                feel_part_in(mind, culprit, risen)
        note_knowers(mind, about(About.WILL_STRIKE, culprit), knowers_by(percept))
        note_knowers(mind, about(About.HURT, victim), knowers_by(percept))
        if mind.credence[about(About.ALIVE, victim)] < 0.5:
            note_knowers(mind, about(About.ALIVE, victim), knowers_by(percept))
        if percept.actor == mind.self:
            note_said(mind, mind.self, about(About.HURT, victim), True)


@rule
def knowers_by(percept: Percept) -> int:
    """Those who know it once it was said: whoever said it and whoever heard it, as bits."""
    return percept.hears | (1 << percept.actor) if is_person(percept.actor) else percept.hears


@rule
def _hear_that_they_live(mind: Mind, percept: Percept, book: Book) -> None:
    """Whoever speaks lives: a call without an answer, or a body adrift, misled one."""
    if is_person(percept.actor) and percept.actor != mind.self:
        believe_at_least(mind, book, about(About.ALIVE, percept.actor), VOICE, percept.event)


@rule
def _hear_of_the_arm(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """Whoever calls from outside that they are hurt was struck by the arm: one reckons by whom."""
    speaker = percept.actor
    if percept.verb != Verb.CALL or not is_person(speaker) or speaker == mind.self:
        return
    if percept.words != about(About.HURT, speaker) or plan.systems[System.ARM].exists == 0:
        return
    if percept.place >= 0 and plan.places[percept.place].kind >= PlaceKind.HULL:
        if mind.suspect[speaker] == NOBODY:
            believe_at_least(mind, book, about(About.HURT, speaker), VOICE, percept.event)
            reckon_who_drove(mind, plan, book, speaker, BLOW_BY_MACHINE, percept.event)


@rule
def is_in_sight(mind: Mind, other: int) -> bool:
    """Whether the person sees another now."""
    return mind.seen_place[other] == mind.place and mind.seen_turn[other] >= mind.turn - 1


@rule
def _feel_for_the_dead(mind: Mind, plan: Plan, book: Book, living: int, cause: int) -> None:
    """Whoever is newly held dead is mourned for; whoever turns out to live, no longer."""
    now = held_alive(mind)
    if now == living:
        return
    for other in range(PERSONS - plan.spare.persons):
        if other == mind.self:
            continue
        if (living & ~now) >> other & 1:
            if mind.suspect[other] == NOBODY:
                _look_for_a_culprit(mind, plan, book, other, cause)
                _distrust_the_likely(mind, book, mind.suspect[other], cause)
            mourn_for(mind, other)
        elif (now & ~living) >> other & 1:
            relief_for(mind, other)


@rule
def _look_for_a_culprit(mind: Mind, plan: Plan, book: Book, dead: int, cause: int) -> None:
    """In a war, whoever dies inside was killed by somebody: one reckons by whom."""
    if mind.credence[Fact.WAR_VISIBLE] < 0.5 or is_own_deed(mind, about(About.HURT, dead)):
        return
    place = mind.seen_place[dead]
    if place >= 0 and plan.places[place].kind >= PlaceKind.HULL:
        if plan.systems[System.ARM].exists == 1:
            reckon_who_drove(mind, plan, book, dead, LOST_OUTSIDE, cause)
    elif place >= 0 and plan.places[place].kind == PlaceKind.ROOM:
        reckon(mind, plan, book, dead, has_seen(mind, about(About.ALIVE, dead), False), cause)


@rule
def _distrust_the_likely(mind: Mind, book: Book, suspect: int, cause: int) -> None:
    """A death that nobody saw makes one wary of all whom one expected to strike.

    Of the suspect one is so already.
    """
    for other in range(PERSONS):
        expected = mind.credence[about(About.WILL_STRIKE, other)]
        if other not in (mind.self, suspect) and expected >= LIKELY:
            weigh(mind, book, other, 1.0 - SHADOW * expected, cause)


@rule
def settle(mind: Mind) -> None:
    """A minute has gone by: proposals lapse, and every ten minutes feelings have faded."""
    proposals_lapse(mind)
    if mind.turn % FADES_EVERY == 0:
        feelings_fade(mind)
