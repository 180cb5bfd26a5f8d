"""Matching: which of the built-in mind's options amount to what somebody really did.

An option amounts to a deed if acting on it would now do that deed, or would set about something
that can end in it.  A deed is the same if it is the same verb at the same target, with the same
words if it is said.  By which means of speech something is said aloud makes no difference, nor
does which of two things of the same use is given or taken, whence somebody looks out, or whom a
question about a harm suspects.  To offer oneself for what was proposed is to agree to it.
"""

from dataclasses import dataclass

from cupola.studies.likelihood.asking import Idea
from cupola.studies.likelihood.leads import ACCEPTED, LEADS, WHATEVER, Lead, is_at, leads_of
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    NOBODY,
    is_item,
    is_person,
)
from cupola.world.catalogue.facts import is_harm, victim_named
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.plan import Plan
from cupola.world.records import Action

SAID_ALOUD = (Verb.SAY, Verb.TELL, Verb.CALL, Verb.CLAIM, Verb.JUSTIFY, Verb.ACCUSE)
"""Saying that something is so, to one or to all."""
ANYWHERE = (Verb.LOOK, Verb.ASSEMBLE, Verb.CELEBRATE)
"""Deeds whose target says no more than where they are done."""
GIVEN_OR_TAKEN = (Verb.GIVE, Verb.TAKE, Verb.PLEDGE)
"""Deeds that differ by the thing."""


@dataclass(frozen=True)
class Matcher:
    """Compares what would be done with what was done, in one scenario."""

    plan: Plan

    def amounts_to(self, idea: Idea, deed: Action) -> bool:
        """Whether acting on an idea would now do a deed, or can end in it."""
        if idea.obstacle:
            return False
        if self.is_same(idea.first, deed) or self.is_same(idea.wanted, deed):
            return True
        leads = leads_of(idea.intention) + ACCEPTED.get(idea.accepts, ())
        return any(self.can_end_in(lead, idea.whom, deed) for lead in leads)

    def is_same(self, done: Action, deed: Action) -> bool:
        """Whether two attempts are the same deed."""
        if done.verb in (Verb.NONE, Verb.GO):
            return False
        if done.verb in SAID_ALOUD and deed.verb in SAID_ALOUD:
            return done.words == deed.words and may_reach(done.target, deed.target)
        if done.verb != deed.verb or not is_same_matter(done, deed):
            return False
        if deed.verb in GIVEN_OR_TAKEN:
            if self.use_of(done.instrument) != self.use_of(deed.instrument):
                return False
            return deed.verb == Verb.TAKE or done.target == deed.target
        if deed.verb == Verb.PREPARE and done.instrument != deed.instrument:
            return False
        return deed.verb in ANYWHERE or deed.target in (NOBODY, done.target)

    def can_end_in(self, lead: Lead, whom: int, deed: Action) -> bool:
        """Whether an intention towards `whom` with this lead can end in a deed."""
        return lead.words != WHATEVER and self.leads_to(lead, whom, deed)

    def leads_to(self, lead: Lead, whom: int, deed: Action) -> bool:
        """The same, but for words that depend on what there is to say: all of them will do."""
        aloud = lead.verb in SAID_ALOUD and deed.verb in SAID_ALOUD
        if lead.verb != deed.verb and not aloud:
            return False
        if lead.words not in (WHATEVER, deed.words):
            return False
        if lead.use and not lead.use & self.use_of(deed.instrument):
            return False
        if deed.verb == Verb.PREPARE and lead.alone != is_person(deed.instrument):
            return False
        return is_at(lead, deed.target, whom) or (aloud and deed.target == EVERYBODY)

    def intentions_for(self, deed: Action) -> list[Intention]:
        """The intentions that can end in a deed, whether or not they are open."""
        return [
            intention
            for intention, leads in LEADS.items()
            if any(self.leads_to(lead, deed.target, deed) for lead in leads)
        ]

    def use_of(self, entity: int) -> int:
        """What a thing is good for, as bits; 0 for what is no thing."""
        return self.plan.items[entity - FIRST_ITEM].uses if is_item(entity) else 0


def is_same_matter(done: Action, deed: Action) -> bool:
    """Whether two attempts of the same verb have the same words, or ask about the same harm."""
    if done.verb == Verb.ASK and is_harm(done.words) and is_harm(deed.words):
        return victim_named(done.words) == victim_named(deed.words)
    return done.words == deed.words


def may_reach(one: int, other: int) -> bool:
    """Whether words to one may be the same as words to the other: all hear what is said to all."""
    everybody = (NOBODY, EVERYBODY)
    return one == other or one in everybody or other in everybody
