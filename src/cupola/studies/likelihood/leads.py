"""Leads: the deeds in which each intention of the built-in mind can end.

Read off the files of `minds/intentions/`; a test finds what is put down there and is missing
here.  Walks are left out, and so is what is done only so that something else can be done, where
it is not what the intention is for.
"""

from dataclasses import dataclass

from cupola.world.catalogue.entities import EVERYBODY, FIRST_SYSTEM, NOBODY, System, Use
from cupola.world.catalogue.facts import Fact, Phrase
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb

WHOM = -100
"""The deed is towards whomever the intention is towards."""
ANY = -101
"""It does not matter at what the deed is aimed, or it is aimed at nobody."""
WHATEVER = -102
"""What is said depends on what there is to say: only what would be said now counts."""


@dataclass(frozen=True)
class Lead:
    """A deed in which an intention can end.

    at: WHOM, ANY or an entity.  words: what is said, -1 for nothing, or WHATEVER.  use: what the
    thing has to be good for that is given or taken, 0 if there is none.  alone: whether it is
    done for oneself alone.
    """

    verb: Verb
    at: int = WHOM
    words: int = -1
    use: int = 0
    alone: bool = False


def at(verb: Verb, system: System) -> Lead:
    """A deed at a system."""
    return Lead(verb, FIRST_SYSTEM + int(system))


def says(verb: Verb, words: int = WHATEVER, to: int = WHOM) -> Lead:
    """A deed of words."""
    return Lead(verb, to, words)


TAKE_REMEDY = Lead(Verb.TAKE, ANY, use=int(Use.REMEDY))
OPEN_VAULT = at(Verb.UNLOCK, System.VAULT)
BOARD = at(Verb.BOARD, System.VEHICLE)
UNDOCK = at(Verb.DEPART, System.VEHICLE)
READY = at(Verb.PREPARE, System.VEHICLE)

LEADS: dict[Intention, tuple[Lead, ...]] = {
    # routine
    Intention.WORK: (Lead(Verb.WORK, ANY),),
    Intention.REST: (Lead(Verb.REST, ANY),),
    Intention.SLEEP: (Lead(Verb.SLEEP, ANY),),
    Intention.JOKE: (Lead(Verb.JOKE, ANY),),
    Intention.TALK_TOGETHER: (Lead(Verb.TALK),),
    Intention.DRINK_TOGETHER: (Lead(Verb.CELEBRATE, ANY),),
    # news
    Intention.LOOK_OUT: (Lead(Verb.LOOK, ANY),),
    Intention.RAISE_ALARM: (
        Lead(Verb.ASSEMBLE, ANY),
        says(Verb.SAY, int(Fact.WAR_VISIBLE), ANY),
        says(Verb.CALL, int(Fact.WAR_VISIBLE), ANY),
    ),
    Intention.REACH_GROUND: (Lead(Verb.ATTEMPT_CONTACT, ANY),),
    Intention.ANSWER_CALL: (Lead(Verb.ANSWER, ANY),),
    Intention.IGNORE_CALL: (Lead(Verb.IGNORE, ANY),),
    # orders
    Intention.KEEP_ORDER: (says(Verb.CONCEAL, to=ANY),),
    Intention.SHARE_WITH_OWN: (says(Verb.TELL),),
    Intention.SHARE_WITH_ALL: (Lead(Verb.READ_ALOUD, ANY),),
    Intention.REFUSE_ORDER: (says(Verb.REFUSE, int(Phrase.ORDER)),),
    # peace
    Intention.CALL_TOGETHER: (Lead(Verb.ASSEMBLE, ANY), Lead(Verb.TALK, EVERYBODY)),
    Intention.PROPOSE_TRUCE: (says(Verb.PROPOSE, int(Phrase.TRUCE)),),
    Intention.AGREE: (Lead(Verb.AGREE),),
    Intention.DECLINE: (Lead(Verb.REFUSE),),
    Intention.BREAK_TRUCE: (Lead(Verb.BREAK_TRUCE, ANY),),
    Intention.GIVE_PLEDGE: (Lead(Verb.PLEDGE),),
    Intention.WATCH_IN_PAIRS: (
        says(Verb.PROPOSE, int(Phrase.WATCH_IN_PAIRS)),
        Lead(Verb.WATCH),
    ),
    Intention.DIVIDE_STATION: (says(Verb.PROPOSE, int(Phrase.DIVIDE_STATION)),),
    Intention.COME_TOGETHER: (),
    # words
    Intention.SOUND_OUT: (says(Verb.ASK),),
    Intention.WARN: (says(Verb.TELL), says(Verb.CALL)),
    Intention.CONFIDE: (says(Verb.TELL),),
    Intention.PERSUADE: (says(Verb.DEFEND), says(Verb.JUSTIFY)),
    Intention.REASSURE: (says(Verb.TALK), says(Verb.TELL)),
    Intention.PROMISE: (says(Verb.PROMISE),),
    Intention.ACCUSE: (says(Verb.ACCUSE, to=ANY),),
    Intention.GO_AND_VERIFY: (
        Lead(Verb.LOOK, ANY),
        Lead(Verb.INSPECT),
        at(Verb.INSPECT, System.WIRE),
        at(Verb.INSPECT, System.LIFE_SUPPORT),
    ),
    Intention.SIGNAL: (says(Verb.SIGNAL),),
    # deceit
    Intention.LIE: (says(Verb.TELL),),
    Intention.BLUFF: (says(Verb.THREATEN, to=ANY),),
    Intention.CONCEAL: (says(Verb.CONCEAL, to=ANY),),
    Intention.FEIGN_THREAT: (
        says(Verb.PROMISE, int(Phrase.DISTRACTION)),
        says(Verb.THREATEN, int(Phrase.DESTROY_STATION), ANY),
    ),
    Intention.LURE_OUTSIDE: (says(Verb.PROPOSE, int(Phrase.SPACEWALK)),),
    # tampering
    Intention.CUT_WIRE: (at(Verb.CUT, System.WIRE),),
    Intention.FAKE_WIRE: (at(Verb.FAKE, System.WIRE),),
    Intention.CUT_LIFE_SUPPORT: (at(Verb.SHUT_DOWN, System.LIFE_SUPPORT),),
    Intention.RESTORE: (
        at(Verb.RESTORE, System.LIFE_SUPPORT),
        at(Verb.RESTORE, System.POWER),
        at(Verb.RESTORE, System.VOICE_LOOP),
        at(Verb.RESTORE, System.ARM),
        at(Verb.REPAIR, System.WIRE),
        says(Verb.CALL, WHATEVER, EVERYBODY),
    ),
    Intention.REPAIR_OUTSIDE: (
        Lead(Verb.AGREE, ANY),
        Lead(Verb.EXIT, ANY),
        at(Verb.REPAIR, System.ANTENNA),
        Lead(Verb.ENTER, ANY),
    ),
    # force; whoever goes after somebody with a weapon hunts them
    Intention.STRIKE_WITH_ARM: (at(Verb.INSPECT, System.ARM), Lead(Verb.SWING)),
    Intention.AMBUSH: (Lead(Verb.HUNT), Lead(Verb.STRIKE)),
    Intention.DEFEND: (
        Lead(Verb.STRIKE),
        Lead(Verb.SHOVE),
        Lead(Verb.STRANGLE),
        Lead(Verb.SEIZE),
    ),
    Intention.RESTRAIN: (Lead(Verb.SEIZE), Lead(Verb.DISARM), Lead(Verb.RELEASE)),
    Intention.DISARM: (Lead(Verb.DISARM),),
    Intention.AVENGE: (
        says(Verb.VOW, int(Phrase.REVENGE), ANY),
        Lead(Verb.HUNT),
        Lead(Verb.SEIZE),
        Lead(Verb.LOCK, ANY),
        Lead(Verb.STRIKE),
    ),
    # shelter
    Intention.HIDE_SOMEBODY: (Lead(Verb.HIDE),),
    Intention.LOCK_IN: (Lead(Verb.LOCK, ANY),),
    Intention.FLEE: (Lead(Verb.SHOVE, ANY),),
    Intention.FETCH_BACK: (
        Lead(Verb.RESCUE),
        Lead(Verb.LOOK, ANY),
        Lead(Verb.CALL, ANY),
        Lead(Verb.TELL, ANY),
    ),
    Intention.GET_CLEAR: (Lead(Verb.SHUT, ANY),),
    Intention.KEEP_TOGETHER: (Lead(Verb.REST, ANY),),
    # care
    Intention.COMFORT: (Lead(Verb.COMFORT),),
    Intention.MOURN: (Lead(Verb.MOURN),),
    Intention.TEND: (Lead(Verb.TEND), Lead(Verb.INSPECT)),
    # leaving
    Intention.STEAL_REMEDY: (OPEN_VAULT, TAKE_REMEDY),
    Intention.TRADE_KEYS: (Lead(Verb.GIVE, use=int(Use.OPENS)),),
    Intention.READY_VEHICLE: (READY,),
    Intention.LEAVE_ALONE: (
        OPEN_VAULT,
        TAKE_REMEDY,
        Lead(Verb.PREPARE, READY.at, alone=True),
        BOARD,
        UNDOCK,
    ),
    Intention.LEAVE_TOGETHER: (
        says(Verb.PROPOSE, int(Phrase.LEAVE_TOGETHER)),
        Lead(Verb.AGREE),
        says(Verb.TELL),
        OPEN_VAULT,
        TAKE_REMEDY,
        READY,
        BOARD,
        UNDOCK,
    ),
    # game
    Intention.HOLD_STILL: (Lead(Verb.REST, ANY),),
    Intention.STRIKE_FIRST: (Lead(Verb.STRIKE),),
}
"""What each intention can end in; an intention that ends in no deed has none."""

VOLUNTEERING = at(Verb.VOLUNTEER, System.ANTENNA)
ACCEPTED: dict[int, tuple[Lead, ...]] = {int(Phrase.SPACEWALK): (VOLUNTEERING,)}
"""What agreeing comes to, by what was proposed: to offer oneself for it is to agree to it."""


def leads_of(intention: int) -> tuple[Lead, ...]:
    """The deeds in which this intention can end."""
    return LEADS.get(Intention(intention), ())


def is_at(lead: Lead, target: int, whom: int) -> bool:
    """Whether a deed of this lead may be aimed there, if the intention is towards `whom`."""
    if lead.at == ANY or target == NOBODY:
        return True
    return target == (whom if lead.at == WHOM else lead.at)
