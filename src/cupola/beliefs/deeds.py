"""Deeds: how likely each deed is from somebody benign, compared with somebody hostile.

The ratios move trust (`trust.py`).  Nothing here depends on who people are, only on what they
do, to whom, and on whose side that one stands.
"""

from cupola.beliefs.bargains import has_common_enemy
from cupola.beliefs.blame.reckoning import reckon_who_drove
from cupola.beliefs.credence import believe_at_least
from cupola.beliefs.feelings import hurts_nobody, is_tampering
from cupola.beliefs.findings import fact_of_system
from cupola.beliefs.harms import (
    CLOSE,
    SABOTAGED,
    SEEN_DOING_IT,
    is_held_dangerous,
    learn_of_attack,
    learn_of_grip,
    learn_of_harm,
    learn_of_sabotage,
)
from cupola.beliefs.orders import is_in_league
from cupola.beliefs.trust import weigh
from cupola.world.book import befriend
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    NOBODY,
    UNKNOWN,
    Use,
    is_item,
    is_person,
)
from cupola.world.catalogue.facts import (
    NO_WORDS,
    UNHEARD,
    About,
    Phrase,
    about,
    fact_of,
    false_play,
    is_harm,
    is_statement,
    says_so,
)
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import has_seen, note_bound, note_knowers
from cupola.world.plan import Plan
from cupola.world.records import Mind, Percept
from cupola.world.rows import Book

NOTHING = 1.0
"""Likelihood ratio of a deed that says nothing."""
GIFT = 2.0
"""A gift to oneself (own estimate; costly signals carry most, Kydd 2005)."""
KEY = 3.0
"""A key put into one's hand (costly: it can be turned against the giver)."""
DRINK = 1.3
"""A drink shared (cheap)."""
JOKE = 1.1
"""A joke or a song one understands (cheap)."""
TALK = 1.1
"""A friendly talk (cheap)."""
CONFIDED = 1.8
"""Something new told to oneself alone (costly: it can be passed on)."""
REFUSED_ORDER = 3.0
"""The order refused aloud (costly: it cannot be taken back)."""
READ_ORDER = 3.0
"""The order read aloud to all (costly)."""
RESCUED_ME = 6.0
"""Oneself fetched back from outside."""
RESCUED_OTHER = 3.0
"""Somebody else fetched back from outside."""
HID_ME = 5.0
"""Oneself hidden from a pursuer (costly: the pursuer may turn on both)."""
TENDED_ME = 2.0
"""One's own wound tended."""
TENDED_OTHER = 1.3
"""Somebody else's wound tended, or somebody comforted."""
MENDED = 1.3
"""Something repaired or switched on again that all need."""
DEFENDED_ME = 1.4
"""Oneself defended against an accusation."""
SPOKE_AGAINST_TRUST = 0.85
"""Somebody one trusts accused, or somebody one fears defended: one trusts the speaker less."""
ACCUSED_ME = 0.6
"""Oneself accused."""
THREATENED = 0.3
"""A threat to all."""
VOWED = 0.2
"""Revenge vowed, in the ears of the other sides."""
BROKE_TRUCE = 0.3
"""A truce broken."""
PROPOSED_PEACE = 1.4
"""Something proposed or agreed to that lowers the danger for both (cheap until done)."""
PLEDGED = 2.5
"""A thing put into one's hands as security (costly)."""
PROMISED = 1.2
"""A promise to oneself (cheap)."""
TOOK_FROM_ME = 0.5
"""Something taken out of one's own hands."""
BLOW_BY_MACHINE = 0.9
"""Chance that a machine that somebody drives struck on purpose (own estimate)."""
SEIZED = 0.4
"""Share of the weight of a blow that a grip, a shove or a theft of arms has, as evidence."""
CHEAP_TRUST = 0.6
"""Trust from which one takes it amiss that somebody is accused (share, own choice)."""
FEARED_TRUST = 0.45
"""Trust below which one takes it amiss that somebody is defended (share, own choice)."""
PROTECTED = 1.6
"""Likelihood ratio for somebody whom one hides or fetches back oneself: having taken a risk for
them, one trusts them more (tuned against beat 29)."""
PARTED = 0.7
"""Likelihood ratio for somebody to whose face one refuses the order: having parted ways with
them, one trusts them less (tuned against beat 29)."""
GOOD_COMPANY = 0.1
"""Share of the way to a full friendship that an evening's drink, song or joke goes (own
estimate; the film's friendships across the sides grow on the first evening, beat 5)."""
LEAVES_ALONE = 0.15
"""The only vehicle readied for one alone."""
TENDED_ANIMALS = 2.0
"""Animals cared for in secret (costly and unseen: nothing to gain, tuned against beat 41)."""


@rule
def judge(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """Trust in whoever did it has moved by what it was; one remembers whose harm it was."""
    actor = percept.actor
    if actor == UNKNOWN and percept.verb == Verb.SWING and is_person(percept.target):
        _feel_the_arm(mind, plan, percept, book)
    if not is_person(actor) or actor == mind.self:
        return
    if percept.verb == Verb.REFUSE and refuses_order(percept):
        note_bound(mind, actor, about(About.ORDERED, actor))
    if is_violent(percept.verb):
        if is_person(percept.target):
            if percept.verb != Verb.DISARM:
                _note_attack(mind, actor, percept.target)
            note_knowers(mind, about(About.WILL_STRIKE, actor), percept.hears)
            if is_gentle(percept.verb):
                learn_of_grip(mind, book, actor, percept.target, SEIZED, percept.event)
            elif hurts_nobody(percept):
                learn_of_attack(mind, book, actor, percept.target, SEEN_DOING_IT, percept.event)
            else:
                learn_of_harm(mind, book, actor, percept.target, SEEN_DOING_IT, percept.event)
        return
    if is_tampering(percept.verb) and fact_of_system(percept.target) != NO_WORDS:
        note_knowers(mind, false_play(actor), percept.hears)
        fact = fact_of_system(percept.target)
        learn_of_sabotage(mind, book, actor, fact, SEEN_DOING_IT, percept.event)
        return
    ratio = ratio_of_kindness(mind, plan, percept)
    if ratio == NOTHING:
        ratio = ratio_of_stand(mind, percept)
    if ratio == NOTHING:
        ratio = ratio_of_words(mind, percept)
        if percept.doubted == 1:
            ratio = min(ratio, NOTHING)  # nobody is thanked for words that seem not meant
    weigh(mind, book, actor, ratio, percept.event)
    if is_company(percept):
        liked = mind.friend[actor]
        befriend(mind, book, actor, liked + GOOD_COMPANY * (1.0 - liked), percept.event)


@rule
def _feel_the_arm(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """The arm struck, and nobody sees who drives it: it was no accident, and one breaks off."""
    victim = percept.target
    reckon_who_drove(mind, plan, book, victim, BLOW_BY_MACHINE, percept.event)
    _note_attack(mind, NOBODY, victim)
    if not hurts_nobody(percept):
        believe_at_least(mind, book, about(About.HURT, victim), SEEN_DOING_IT, percept.event)


@rule
def _note_attack(mind: Mind, actor: int, victim: int) -> None:
    """Force against oneself, or against somebody close and harmless, is to be defended against.

    actor: NOBODY, if one cannot tell who it was: then one breaks off, and strikes back at nobody.
    """
    close = max(mind.friend[victim], mind.love[victim]) >= CLOSE
    if victim == mind.self or (close and not is_held_dangerous(mind, victim)):
        mind.attacker = actor
        mind.attacked_at = mind.turn
    elif mind.attacker == victim and mind.held_by != victim:
        mind.attacker = NOBODY  # others see to it


@rule
def is_company(percept: Percept) -> bool:
    """Whether somebody is good company by this: by a drink, or a song or joke one understands."""
    if percept.verb == Verb.SING or percept.verb == Verb.JOKE:
        return percept.words != UNHEARD
    return percept.verb == Verb.CELEBRATE or percept.verb == Verb.COMFORT


@rule
def take_a_stand(mind: Mind, percept: Percept, book: Book) -> None:
    """One trusts more whom one protects, and less to whose face one refuses the order."""
    if percept.verb == Verb.HIDE or percept.verb == Verb.RESCUE:
        if is_person(percept.target):
            weigh(mind, book, percept.target, PROTECTED, percept.event)
    if percept.verb == Verb.REFUSE and refuses_order(percept):
        note_bound(mind, mind.self, about(About.ORDERED, mind.self))
        if is_person(percept.target):
            weigh(mind, book, percept.target, PARTED, percept.event)


@rule
def is_violent(verb: int) -> bool:
    """Whether this is done to another body against their will."""
    if verb == Verb.STRIKE or verb == Verb.STRANGLE or verb == Verb.SEIZE:
        return True
    return verb == Verb.SHOVE or verb == Verb.HUNT or verb == Verb.SWING or verb == Verb.DISARM


@rule
def is_gentle(verb: int) -> bool:
    """Whether this force wounds nobody: a grip, a shove, a thing wrested away."""
    return verb == Verb.SEIZE or verb == Verb.SHOVE or verb == Verb.DISARM


@rule
def ratio_of_kindness(mind: Mind, plan: Plan, percept: Percept) -> float:
    """The likelihood ratio of what is given, done for somebody, or enjoyed together."""
    verb = percept.verb
    me = percept.target == mind.self
    if verb == Verb.GIVE:
        return worth_of_gift(plan, percept.instrument) if me else JOKE
    if verb == Verb.PLEDGE:
        return PLEDGED if me else JOKE
    if verb == Verb.RESCUE:
        return RESCUED_ME if me else RESCUED_OTHER
    if verb == Verb.HIDE:
        return HID_ME if me else TENDED_OTHER
    if verb == Verb.TEND or verb == Verb.COMFORT:
        return TENDED_ME if me else TENDED_OTHER
    if verb == Verb.RELEASE and me:
        return TENDED_ME
    if verb == Verb.CELEBRATE:
        return DRINK if is_item(percept.instrument) else JOKE
    if verb == Verb.TALK or verb == Verb.MEET_LOVER:
        return TALK if me or percept.target >= EVERYBODY else NOTHING
    if verb == Verb.JOKE or verb == Verb.SING:
        return JOKE if percept.words >= 0 else NOTHING
    if verb == Verb.REPAIR or verb == Verb.RESTORE:
        return MENDED
    return NOTHING


@rule
def worth_of_gift(plan: Plan, item: int) -> float:
    """How much a thing given to oneself says."""
    if not is_item(item):
        return GIFT
    uses = plan.items[item - FIRST_ITEM].uses
    if uses & Use.OPENS:
        return KEY
    return DRINK if uses & Use.DRINK else GIFT


@rule
def ratio_of_stand(mind: Mind, percept: Percept) -> float:
    """The likelihood ratio of what somebody stands for, for or against all."""
    verb = percept.verb
    if verb == Verb.REFUSE and refuses_order(percept):
        return REFUSED_ORDER
    if verb == Verb.READ_ALOUD:
        return READ_ORDER
    if is_tampering(verb):
        return NOTHING if is_in_league(mind, percept.actor) else SABOTAGED
    if verb == Verb.THREATEN:
        return THREATENED
    if verb == Verb.BREAK_TRUCE:
        return BROKE_TRUCE
    if verb == Verb.VOW:
        if percept.words == Phrase.REVENGE and mind.sides[percept.actor] != mind.side:
            return NOTHING if has_common_enemy(mind, percept.actor) else VOWED
        return NOTHING
    if verb == Verb.TAKE and percept.target == mind.self:
        return TOOK_FROM_ME
    if verb == Verb.VOLUNTEER or verb == Verb.ASSEMBLE:
        return TALK
    return NOTHING


@rule
def refuses_order(percept: Percept) -> bool:
    """Whether these words refuse an order from home."""
    words = percept.words
    return words == Phrase.ORDER or (words == about(About.ORDERED, percept.actor) and words >= 0)


@rule
def ratio_of_words(mind: Mind, percept: Percept) -> float:
    """The likelihood ratio of what is said to oneself, or of oneself."""
    verb = percept.verb
    words = percept.words
    me = percept.target == mind.self
    if words < 0:
        return NOTHING
    if verb == Verb.ACCUSE:
        if me:
            return ACCUSED_ME
        trusts = is_person(percept.target) and mind.trust[percept.target] > CHEAP_TRUST
        return SPOKE_AGAINST_TRUST if trusts else NOTHING
    if verb == Verb.DEFEND:
        if me:
            return DEFENDED_ME
        fears = is_person(percept.target) and mind.trust[percept.target] < FEARED_TRUST
        return SPOKE_AGAINST_TRUST if fears else NOTHING
    if verb == Verb.PROMISE:
        return PROMISED if me else NOTHING
    if verb == Verb.PROPOSE or verb == Verb.AGREE:
        return PROPOSED_PEACE if me and is_peace(words) else NOTHING
    if verb == Verb.TELL or verb == Verb.SIGNAL:
        alone = percept.hears & ~(1 << percept.actor) == 0
        return CONFIDED if me and alone and is_new_to(mind, words) else NOTHING
    return NOTHING


@rule
def is_new_to(mind: Mind, words: int) -> bool:
    """Whether the words say what one's own senses have not said last: a fact, a plea, a reason.

    That somebody knows no answer is nothing new, and who harmed whom is weighed by itself.
    """
    if is_statement(words):
        return not has_seen(mind, fact_of(words), says_so(words))
    return words != Phrase.SUPPORT and not is_harm(words)


@rule
def is_peace(words: int) -> bool:
    """Whether what is proposed lowers the danger for both."""
    if words == Phrase.TRUCE or words == Phrase.WATCH_IN_PAIRS or words == Phrase.MEETING:
        return True
    return words == Phrase.LEAVE_TOGETHER or words == Phrase.DIVIDE_STATION
