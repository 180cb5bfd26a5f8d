"""A view: what one person perceives, holds and feels, and what they may try as far as they know.

It is made from that person's mind alone, and from what everybody knows: the station and its
verbs.  It is a copy: whatever is done to it changes nothing in the world.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property

from cupola.beliefs.picture import imagine
from cupola.minds.outside.arguments import alike_but_for_words, are_hopeless
from cupola.rules.acting import may
from cupola.world.catalogue.refusals import NEEDED, Refusal
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.layout import plain
from cupola.world.names import Names
from cupola.world.notation import parse_attempt, write
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

DAY = 1440
"""Minutes of a day."""
NEVER = -1
"""The minute of what does not come, as far as anybody knows."""


@dataclass(frozen=True)
class Refused:
    """An action that may not be tried, and why not."""

    action: Action
    why: Refusal

    @property
    def needed(self) -> str:
        """What would be needed, in words."""
        return NEEDED[self.why]


@dataclass(frozen=True)
class Option:
    """One verb: an action with it that may be tried now, or what stands in the way of it.

    example: the first action found, None if there is none.  why: ALLOWED, or the reason that
    comes nearest to allowing it.
    """

    verb: Verb
    example: Action | None
    why: Refusal

    @property
    def needed(self) -> str:
        """What would be needed, in words."""
        return NEEDED[self.why]


@dataclass(frozen=True)
class View:
    """What one person holds at one minute.

    mind: the person's record, a copy.  plan: what everybody knows, and nothing of what is to
    come.  names: what things are called.  under_way: what the person is in the middle of and is
    called away from, None if they are free.  refused: what was refused of late, the last one last.
    """

    mind: Mind
    plan: Plan
    names: Names
    under_way: Action | None = None
    refused: tuple[Refused, ...] = ()

    @property
    def person(self) -> int:
        """The number of the person whose view this is."""
        return int(self.mind.self)

    @property
    def name(self) -> str:
        """What the person is called."""
        return self.names.of(self.person)

    @property
    def minute(self) -> int:
        """The last minute of which the person knows what happened."""
        return int(self.mind.turn)

    @property
    def clock(self) -> str:
        """The day and the time as scripts write them, such as "3 02:17"."""
        day, minute = divmod(self.minute + int(self.plan.minute_of_day), DAY)
        return f"{day + 1} {minute // 60:02}:{minute % 60:02}"

    @cached_property
    def picture(self) -> Picture:
        """The world as the person holds it."""
        picture = plain(Picture)
        imagine(self.mind, self.plan, picture)
        return picture

    def why_not(self, action: Action) -> Refusal:
        """Why the person may not try this, as far as they know, or ALLOWED."""
        return Refusal(may(self.picture, self.plan, self.person, action))

    def options(self) -> list[Option]:
        """Every verb there is here, with an example or with what stands in its way."""
        return [self.option(verb) for verb in VERB_ROWS if self._is_there(verb)]

    def option(self, verb: Verb) -> Option:
        """Whether anything can be tried with a verb now, or what stands in its way."""
        nearest = Refusal.NO_SUCH_TARGET
        furthest = -1
        for action, why, filled in self._tried(verb):
            if why == Refusal.ALLOWED:
                return Option(verb, action, why)
            if filled > furthest:
                furthest, nearest = filled, why
        return Option(verb, None, nearest)

    def actions(self, verb: Verb) -> Iterator[Action]:
        """Everything that can be tried with a verb now, as far as the person knows."""
        for action, why, _ in self._tried(verb):
            if why == Refusal.ALLOWED:
                yield action

    def read(self, text: str) -> Action:
        """The action of a text such as "call all war_visible".  Raises NotationError."""
        return parse_attempt(text, self.names)

    def write(self, action: Action) -> str:
        """An action as text, with the person's name before it."""
        return write(self.person, action, self.names)

    def _is_there(self, verb: Verb) -> bool:
        return bool(VERB_ROWS[verb].form) and self.plan.verbs[verb].exists == 1

    def _tried(self, verb: Verb) -> Iterator[tuple[Action, Refusal, int]]:
        """Actions with a verb, whether each is allowed, and how near it comes."""
        for actions in alike_but_for_words(verb, self.names):
            for action in actions:
                why = self.why_not(action)
                yield action, why, nearness(why)
                if are_hopeless(action, why):
                    break


FAR = (
    Refusal.NO_SUCH_TARGET,
    Refusal.WRONG_TARGET,
    Refusal.WRONG_ITEM,
    Refusal.SYSTEM_MISSING,
    Refusal.TARGET_IS_ACTOR,
    Refusal.NO_WORDS,
)
"""Refusals of what makes no sense, which say little about what would be needed."""


def nearness(why: Refusal) -> int:
    """How much a refusal says: 0 for what makes no sense anyway, 1 for what could be so."""
    return 0 if why in FAR else 1


def known_to_all(plan: Plan) -> Plan:
    """The plan without what nobody knows beforehand: when what happens, below and aboard."""
    known = deepcopy(plan)
    known.first_striker = known.blackout_at = known.link_returns_at = known.docks_at = NEVER
    known.animal_quarrel_at = NEVER
    for ground in known.grounds:
        ground.order_at = ground.call_at = ground.aid_at = NEVER
        ground.wording = ground.addressees = ground.aloud = 0
        ground.plain = 0.0
        ground.call_to = NEVER
    for state in known.states:
        state.strikes_at = state.target = state.ally = NEVER
        state.answers = 0
        state.joins = 0.0
    known.mishaps = 0
    for place in known.places:
        place.hole, place.hole_at, place.fire_at = 0.0, NEVER, NEVER
    for aerial in known.aerials:
        aerial.lost_at = NEVER
    for way in known.contacts:
        way.lost_at = way.back_at = way.struck_state = way.struck_place = NEVER
    for person in known.persons:
        person.hands_over_at = person.hands_over_to = 0
    return known
