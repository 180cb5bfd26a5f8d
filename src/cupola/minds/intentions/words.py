"""Words: sound out, warn, confide, persuade, reassure, promise, accuse, go and verify, sign.

People warn whom they trust of whom they trust less, confide when nobody else listens, and
give an honest answer as far as they are candid.  Suspicious people accuse before their own;
kind people speak for whoever is accused.  Before somebody they fear, they make a sign of that;
of somebody who is not there they speak aloud, of what is cut, of the air, of a life and a death.
"""

from cupola.minds.errand import is_outside
from cupola.minds.harming import dread, is_beside_danger, is_feared, menace, worst_here
from cupola.minds.held import (
    EVENS,
    affection,
    alone_with,
    company,
    is_here,
    is_mate,
    is_opponent,
    is_shaken,
    knows,
    likely,
    war_is_on,
)
from cupola.minds.saying.answers import has_secret_asked, hear_out, is_asked, true_answer
from cupola.minds.saying.comforting import (
    appraise_company,
    is_out_there,
    is_to_be_reassured,
)
from cupola.minds.saying.doubts import (
    can_be_called,
    is_death_in_doubt,
    is_missed,
    is_outside_long,
    look_for,
    room_to_find,
    system_to_inspect,
)
from cupola.minds.saying.pleas import (
    DEFENCE,
    EXCUSE,
    FOR_ALL,
    NO_PLEA,
    accusation,
    appraise_accusation,
    is_to_be_accused,
    plea_for,
)
from cupola.minds.saying.topics import (
    HEEDED,
    TRUSTED,
    can_be_told,
    danger_for,
    death_unknown_to,
    is_dying,
    is_fighting,
    is_small_talk,
    is_uneasy,
    last_words_for,
    life_unknown_to,
    question_for,
    secret_for,
    sign_for,
)
from cupola.minds.saying.warnings import (
    can_be_sought,
    is_gagged,
    is_life,
    is_to_be_signed_to,
    is_urgent,
    warn,
)
from cupola.minds.stakes import Stake
from cupola.minds.ways import do, do_last, done, go_to, impossible, say, say_first, stay
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY, PlaceKind
from cupola.world.catalogue.facts import NO_WORDS, About, Fact, Phrase, about, denial, is_harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import is_amid_force
from cupola.world.plan import Plan
from cupola.world.records import ASKED, Action, Mind, Picture

GRIEVES = 0.1
"""Grief from which one promises not to leave, though nobody speaks of leaving (own choice)."""
DEAR = 0.4
"""Friendship or love from which one promises not to leave without the other (own choice)."""
WAITS = 10
"""Minutes that one waits for company to leave before letting a confidence be (own choice)."""


@inlined
def gate_words(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now: words need a room, and most of them a reason to be uneasy."""
    if mind.place < 0 or is_outside(mind, plan):
        return False
    if (is_fighting(mind) or is_amid_force(mind)) and is_small_talk(mind, intention):
        return False
    if intention == Intention.REASSURE or intention == Intention.GO_AND_VERIFY:
        if is_beside_danger(mind, plan):
            return False
    if intention == Intention.CONFIDE:
        past = mind.credence[about(About.BEREFT, mind.self)] >= 0.5
        return is_asked(mind) or past or war_is_on(mind)
    if intention == Intention.GO_AND_VERIFY:
        return is_uneasy(mind)
    if intention == Intention.SIGNAL:
        return company(mind, plan) > 1 and worst_here(mind, plan) != NOBODY
    if intention == Intention.WARN:
        return is_uneasy(mind)
    if intention == Intention.ACCUSE:
        return is_uneasy(mind) and company(mind, plan) > 0
    return war_is_on(mind) or mind.grief > 0.0


@inlined
def is_open_words(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Whether there is something to say to this person, or to see to."""
    if intention == Intention.GO_AND_VERIFY:
        if whom == NOBODY:
            return system_to_inspect(mind, plan) != NOBODY or room_to_find(mind, plan) != NOBODY
        return is_death_in_doubt(mind, plan, whom) or is_missed(mind, plan, whom)
    if whom == NOBODY or whom == mind.self:
        return False
    if intention == Intention.ACCUSE:
        return is_to_be_accused(mind, plan, whom)
    if intention == Intention.PERSUADE:
        return plea_for(mind, plan, whom) != NO_PLEA
    if intention == Intention.REASSURE:
        return is_out_there(mind, plan, whom) or is_to_be_reassured(mind, plan, whom)
    if intention == Intention.WARN:
        return is_to_be_warned(mind, plan, whom)
    if intention == Intention.PROMISE:
        return is_to_be_promised(mind, whom) and can_be_told(mind, plan, whom)
    if not can_be_told(mind, plan, whom):
        return False
    if intention == Intention.SOUND_OUT:
        return question_for(mind, plan, whom) != NO_WORDS
    if intention == Intention.CONFIDE:
        return is_confidant(mind, plan, whom)
    return is_to_be_signed_to(mind, plan, whom)


@rule
def is_to_be_warned(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether there is something to warn them of; somebody not about, if it cannot wait.

    Nobody brings news to whom they are afraid of themselves, wherever that is.
    """
    if dread(mind, whom) > EVENS:
        return False
    if can_be_told(mind, plan, whom):
        return warning_for(mind, plan, whom) != NO_WORDS
    if not can_be_sought(mind, plan, whom):
        return False
    return is_urgent(mind, warning_for(mind, plan, whom))


@rule
def warning_for(mind: Mind, plan: Plan, whom: int) -> int:
    """A life to save, a danger or a death that the other does not know of; NO_WORDS if none."""
    alive = life_unknown_to(mind, plan, whom)
    if alive != NOBODY:
        return about(About.ALIVE, alive)
    if mind.trust[whom] >= HEEDED:
        words = danger_for(mind, plan, whom)
        if words != NO_WORDS:
            return words
    dead = death_unknown_to(mind, plan, whom)
    return NO_WORDS if dead == NOBODY else denial(about(About.ALIVE, dead))


@rule
def is_confidant(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the other has asked, or is trusted with a secret and not in company."""
    if is_dying(mind):
        heard = is_here(mind, whom) and mind.suspect[mind.self] != whom
        return heard and mind.trust[whom] >= HEEDED and last_words_for(mind, whom) != NO_WORDS
    if is_asked(mind):
        return whom == mind.asked_by
    if mind.trust[whom] < TRUSTED or is_feared(mind, whom):
        return False
    if is_here(mind, whom) and not alone_with(mind, plan, whom):
        return False
    return secret_for(mind, whom) != NO_WORDS


@rule
def is_to_be_promised(mind: Mind, whom: int) -> bool:
    """Whether one would promise the other, who is dear, not to leave without them."""
    alone = about(About.LEAVES_ALONE, mind.self)
    if affection(mind, whom) < DEAR or mind.trust[whom] < TRUSTED or likely(mind, alone):
        return False
    if is_feared(mind, whom):
        return False
    if not likely(mind, Fact.PLAN_TO_LEAVE) and not likely(mind, Fact.VEHICLE_READY):
        if mind.grief < GRIEVES:
            return False
    return not knows(mind, whom, alone)


@rule
def appraise_words(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """Words serve bonds, truth and conscience; to those of other sides some go against duty."""
    liked = affection(mind, whom) if whom != NOBODY else 0.0
    if intention == Intention.SOUND_OUT:
        stakes[Stake.TRUTH] = 0.3
        stakes[Stake.SURVIVAL] = 0.1 + 0.25 * mind.suspicion
        stakes[Stake.BONDS] = 0.1 * liked
        if is_harm(question_for(mind, plan, whom)):
            stakes[Stake.BONDS] += 0.4 * mind.grief  # who killed them?
    elif intention == Intention.WARN or intention == Intention.SIGNAL:
        _appraise_warning(mind, plan, whom, stakes)
    elif intention == Intention.CONFIDE:
        _appraise_confidence(mind, plan, whom, stakes)
    elif intention == Intention.PERSUADE:
        _appraise_plea(mind, plan, whom, stakes)
    elif intention == Intention.REASSURE:
        appraise_company(mind, plan, whom, stakes)
        if not is_out_there(mind, plan, whom):
            stakes[Stake.SURVIVAL] = 0.2 - 0.4 * menace(mind, whom)
            stakes[Stake.DUTY] = -0.2 if mind.order != 0 else 0.0
    elif intention == Intention.PROMISE:
        stakes[Stake.BONDS] = 0.2 + 0.35 * liked
        stakes[Stake.HOME] = -0.3 if mind.goal > 0 else 0.0
    elif intention == Intention.ACCUSE:
        appraise_accusation(mind, plan, whom, stakes)
    elif whom == NOBODY:
        stakes[Stake.TRUTH] = 0.4
        stakes[Stake.SURVIVAL] = 0.3
    else:
        stakes[Stake.TRUTH] = 0.3 if is_death_in_doubt(mind, plan, whom) else 0.0
        stakes[Stake.BONDS] = 0.05 + 0.5 * liked
        stakes[Stake.CONSCIENCE] = 0.5 if is_shaken(mind) else 0.25


@rule
def _appraise_warning(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """The nearer the danger and the dearer the other, the more urgent; news can wait a little."""
    words = warning_for(mind, plan, whom)
    air = words == denial(Fact.LIFE_SUPPORT_ON) or is_life(words)
    stakes[Stake.BONDS] = 0.15 + 0.4 * max(0.0, affection(mind, whom))
    stakes[Stake.CONSCIENCE] = 0.6 if air else 0.15
    stakes[Stake.SURVIVAL] = 0.6 if air else 0.1
    stakes[Stake.TRUTH] = 0.2
    if is_harm(words):
        stakes[Stake.CONSCIENCE] = 0.4
        stakes[Stake.VENGEANCE] = 0.3
    elif words == denial(Fact.WIRE_OK):
        stakes[Stake.CONSCIENCE] = 0.4
        stakes[Stake.SURVIVAL] = 0.3
    if is_urgent(mind, words):
        stakes[Stake.CONSCIENCE] = 0.6
        stakes[Stake.SURVIVAL] = max(stakes[Stake.SURVIVAL], 0.35)
    if mind.order != 0 and is_opponent(mind, plan, whom) and not air:
        stakes[Stake.DUTY] = -0.2 if mind.order_stage == Stage.REFUSED else -0.4


@rule
def _appraise_confidence(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """An answer is owed; a secret given away binds, and costs duty and hopes of one's own."""
    liked = max(0.0, affection(mind, whom))
    if is_dying(mind):
        stakes[Stake.BONDS] = 1.0
        stakes[Stake.CONSCIENCE] = 1.0
        return
    if is_asked(mind):
        stakes[Stake.TRUTH] = 1.0
        stakes[Stake.BONDS] = 0.4 + 0.3 * liked
        if has_secret_asked(mind):
            stakes[Stake.DUTY] = 0.0 if is_mate(mind, whom) else -0.5
            stakes[Stake.SURVIVAL] = -0.2
            stakes[Stake.HOME] = -0.5 if mind.goal > 0 else 0.0
        return
    words = secret_for(mind, whom)
    stakes[Stake.BONDS] = 0.1 + 0.35 * liked
    stakes[Stake.TRUTH] = 0.1
    if is_harm(words):
        stakes[Stake.CONSCIENCE] = 0.4
        stakes[Stake.SURVIVAL] = -0.2
    elif words != about(About.BEREFT, mind.self):
        stakes[Stake.CONSCIENCE] = 0.3 + 0.4 * mind.grief
        stakes[Stake.DUTY] = -0.6
        stakes[Stake.HOME] = -0.3 if mind.goal > 0 else 0.0


@rule
def _appraise_plea(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """For somebody accused, for peace, for oneself, or for one's nation."""
    plea = plea_for(mind, plan, whom)
    liked = affection(mind, whom)
    if plea == DEFENCE:
        stakes[Stake.CONSCIENCE] = 0.4
        stakes[Stake.BONDS] = 0.4 * liked
        stakes[Stake.TRUTH] = 0.2
    elif plea == FOR_ALL:
        stakes[Stake.CONSCIENCE] = 0.5
        stakes[Stake.BONDS] = 0.3 * liked
        stakes[Stake.SURVIVAL] = -0.2 * menace(mind, whom)
    elif plea == EXCUSE:
        stakes[Stake.BONDS] = 0.3
        stakes[Stake.SURVIVAL] = 0.3
    else:
        stakes[Stake.DUTY] = 0.6
        stakes[Stake.CONSCIENCE] = -0.2
        stakes[Stake.BONDS] = 0.1


@rule
def advance_words(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    if intention == Intention.GO_AND_VERIFY:
        return _verify(mind, picture, plan, whom, wanted)
    if intention == Intention.CONFIDE:
        return _confide(mind, plan, whom, wanted)
    if intention == Intention.WARN and is_here(mind, whom) and (mind.asleep >> whom) & 1 == 1:
        return impossible(wanted)
    if intention == Intention.SOUND_OUT and mind.looked & ASKED != 0:
        return hear_out(mind, whom, mind.intention_since, wanted)
    if not is_open_words(mind, plan, intention, whom):
        if intention == Intention.WARN and is_gagged(mind, plan, whom):
            return impossible(wanted)
        return done(wanted)
    if intention == Intention.SOUND_OUT:
        return say_first(wanted, Verb.ASK, whom, question_for(mind, plan, whom))
    if intention == Intention.WARN:
        return warn(mind, plan, whom, warning_for(mind, plan, whom), wanted)
    if intention == Intention.PERSUADE:
        return _plead(mind, plan, whom, wanted)
    if intention == Intention.REASSURE:
        if is_out_there(mind, plan, whom):
            return say(wanted, Verb.TALK, whom, Phrase.SUPPORT)
        return say(wanted, Verb.TELL, whom, denial(about(About.WILL_STRIKE, mind.self)))
    if intention == Intention.PROMISE:
        return say(wanted, Verb.PROMISE, whom, denial(about(About.LEAVES_ALONE, mind.self)))
    if intention == Intention.ACCUSE:
        return say(wanted, Verb.ACCUSE, NOBODY, accusation(mind, plan, whom))
    return say(wanted, Verb.SIGNAL, whom, sign_for(mind, plan, whom))


@rule
def _confide(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """An answer is given at once; with a secret one waits until nobody else is by."""
    if is_dying(mind):
        words = last_words_for(mind, whom)
        return done(wanted) if words == NO_WORDS else say(wanted, Verb.TELL, whom, words)
    if is_asked(mind) and whom == mind.asked_by:
        return say(wanted, Verb.TELL, whom, true_answer(mind))
    words = secret_for(mind, whom)
    if words == NO_WORDS:
        return done(wanted)
    if is_here(mind, whom) and not alone_with(mind, plan, whom):
        if mind.turn - mind.intention_since > WAITS:
            return impossible(wanted)
        return stay(wanted)
    return say(wanted, Verb.TELL, whom, words)


@rule
def _plead(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """In the words that the plea has."""
    plea = plea_for(mind, plan, whom)
    if plea == DEFENCE:
        return say(wanted, Verb.DEFEND, NOBODY, denial(about(About.WILL_STRIKE, whom)))
    if plea == FOR_ALL:
        return say(wanted, Verb.JUSTIFY, whom, Phrase.PLEA_FOR_ALL)
    if plea == EXCUSE:
        return say(wanted, Verb.JUSTIFY, whom, Phrase.SELF_DEFENCE)
    return say(wanted, Verb.JUSTIFY, whom, Phrase.PLEA_FOR_NATION)


@rule
def _verify(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """Look out, call, look for them; feel their pulse, inspect the machine, enter the room."""
    if whom != NOBODY:
        if is_outside_long(mind, plan, whom):
            return do_last(wanted, Verb.LOOK, NOBODY)
        if is_missed(mind, plan, whom):
            if mind.turn == mind.intention_since and can_be_called(mind, plan, whom):
                return do(wanted, Verb.TALK, whom)
            return look_for(mind, picture, plan, whom, wanted)
        if not is_death_in_doubt(mind, plan, whom):
            return done(wanted)
        place = mind.seen_place[whom]
        if plan.places[place].kind >= PlaceKind.HULL:
            return do_last(wanted, Verb.LOOK, NOBODY)
        if place != mind.place:
            return go_to(wanted, Verb.GO, place)
        return do_last(wanted, Verb.INSPECT, whom)
    system = system_to_inspect(mind, plan)
    if system != NOBODY:
        return do(wanted, Verb.INSPECT, system)
    room = room_to_find(mind, plan)
    return done(wanted) if room == NOBODY else go_to(wanted, Verb.GO, room)
