"""Asking: what the built-in mind would think of with what somebody holds, and how likely each is.

With noise of the Gumbel kind the chance of each option is a logit: it goes with the exponential
of its score by the scale of the noise (McFadden 1974).  What the mind would let go at once as
impossible or done is no option, for then it thinks again; what is left keeps its proportions.
"""

import math
from dataclasses import dataclass

from cupola.beliefs.picture import imagine
from cupola.minds.asking import advance, is_open
from cupola.minds.errand import first_missing
from cupola.minds.held import has_given_up_on
from cupola.minds.moment import moment_of
from cupola.minds.obstacles import clear_the_way
from cupola.minds.stakes import weigh_stakes
from cupola.minds.ways import Way
from cupola.minds.weighing import (
    is_grave,
    is_thinkable,
    noise_of,
    score_of,
    take_aim,
)
from cupola.rules.acting import may
from cupola.studies.likelihood.views import copied
from cupola.world.actions import copy_action, nothing
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.intentions import EVERY_INTENTION, Aim, Intention, aim_of
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Work


@dataclass(frozen=True)
class Idea:
    """Something that the built-in mind would think of: an intention towards somebody or nobody.

    wanted: what it would want to do next.  first: what it would set about, walks and all.
    accepts: the words of the proposal that it would agree to, or NO_WORDS.  obstacle: why it would
    be let go at once, '' if it would not.
    """

    intention: Intention
    whom: int
    score: float
    wanted: Action
    first: Action
    accepts: int = NO_WORDS
    obstacle: str = ""


@dataclass(frozen=True)
class Option:
    """An idea that is not let go at once, with the chance that it is chosen."""

    idea: Idea
    chance: float


class Asker:
    """Asks the built-in mind of a scenario; one answer does not depend on the one before."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.work = plain(Work)

    def ideas(self, mind: Mind) -> list[Idea]:
        """All that this mind would think of, the best first."""
        imagine(mind, self.plan, self.work.picture)
        weigh_stakes(mind, self.plan, self.work.weights)
        take_aim(mind, self.plan, self.work)
        moment = moment_of(mind, self.plan, self.work.aims[Aim.ANYBODY])
        found = [
            self._idea(mind, intention, whom)
            for intention in EVERY_INTENTION
            if is_thinkable(mind, self.plan, moment, intention)
            for whom in self._open_towards(mind, intention)
        ]
        found = [idea for idea in found if idea.score > 0.0 or not is_grave(idea.intention)]
        return sorted(found, key=lambda idea: (-idea.score, idea.intention, idea.whom))

    def options(self, mind: Mind) -> list[Option]:
        """The ideas that are not let go at once, with their chances, the likeliest first."""
        ideas = [idea for idea in self.ideas(mind) if not idea.obstacle]
        if not ideas:
            return []
        scale, best = noise_of(mind, self.plan), ideas[0].score
        shares = [math.exp((idea.score - best) / scale) for idea in ideas]
        whole = math.fsum(shares)
        return [Option(idea, share / whole) for idea, share in zip(ideas, shares, strict=True)]

    def _open_towards(self, mind: Mind, intention: int) -> list[int]:
        """Whom it can be meant towards: nobody in particular, or any at whom it is aimed."""
        if is_open(mind, self.plan, intention, NOBODY):
            return [NOBODY]
        aimed = self.work.aims[aim_of(intention)]
        return [
            whom
            for whom in range(PERSONS)
            if (aimed >> whom) & 1
            and is_open(mind, self.plan, intention, whom)
            and not has_given_up_on(mind, intention, whom)
        ]

    def _idea(self, mind: Mind, intention: int, whom: int) -> Idea:
        """An idea, thought through to what it would come to this minute."""
        score = score_of(mind, self.plan, self.work, intention, whom)
        bent = copied(mind)
        bent.intention, bent.intention_target = intention, whom
        bent.intention_since = mind.turn
        wanted, first = plain(Action), plain(Action)
        nothing(first)
        way = advance(bent, self.work.picture, self.plan, whom, self.work.wanted)
        copy_action(self.work.wanted, wanted)
        accepts = mind.proposal if wanted.verb == Verb.AGREE else NO_WORDS
        obstacle = Way(way).name.lower()
        if way in (Way.GOING, Way.LAST):
            first_missing(bent, self.work.picture, self.plan, wanted, first)
            clear_the_way(bent, self.plan, first)
            obstacle = self._refused(mind, first)
        return Idea(Intention(intention), whom, score, wanted, first, accepts, obstacle)

    def _refused(self, mind: Mind, first: Action) -> str:
        """Why an attempt cannot be, as far as this mind knows; '' if it can."""
        if first.verb == Verb.NONE:
            return ""
        refusal = may(self.work.picture, self.plan, mind.self, first)
        return "" if refusal == Refusal.ALLOWED else Refusal(refusal).name.lower()
