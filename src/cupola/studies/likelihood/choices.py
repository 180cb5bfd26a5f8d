"""Choices: what of a script counts as one decision, and which deeds make it up.

A decision is what one person tries for one purpose, and towards one other person if it is
towards any: walk there, take something, strike is one decision, and so are two questions to the
same person.  An accusation of a second person is another one, and so is a purpose of its own
within a line.  It goes on in the next line if that comes soon: who seizes somebody for revenge
and strikes at them five minutes later had made up their mind already.  Walks, rest, work and
sleep are no decisions, nor is letting a thing go; a walk before a deed belongs to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cupola.world.catalogue.entities import NOBODY, PERSONS, is_person
from cupola.world.catalogue.facts import About, fact_of, is_statement
from cupola.world.catalogue.verbs import Verb
from cupola.world.records import Action, Beat

GOES_ON = 15
"""Minutes between two lines of a script over which a purpose is still the same one (own choice:
twice the longest walk through the station)."""
IN_PASSING = (Verb.NONE, Verb.GO, Verb.GRAB, Verb.REST, Verb.WORK, Verb.SLEEP, Verb.DROP)
"""Walks, routine and letting go: what is no decision."""
PREPARATIONS = (
    Verb.TAKE,
    Verb.POCKET,
    Verb.UNLOCK,
    Verb.OPEN,
    Verb.SUIT_UP,
    Verb.EXIT,
    Verb.INSPECT,
)
"""What is done so that something else can be done; if nothing else comes, the last is the deed."""
ABOUT_SOMEBODY = (Verb.ACCUSE, Verb.DEFEND)
"""What is said before all and is towards the one whom the words are about."""


@dataclass
class Choice:
    """One decision of a scripted person.

    purpose: a member of Intent.  towards: a person, or NOBODY.  rows: the lines of the table of
    beats that belong to it.  tried: what they try, walks left out.
    """

    person: int
    beat: int
    purpose: int
    towards: int = NOBODY
    turn: int = 0
    rows: list[int] = field(default_factory=list)
    tried: dict[int, Action] = field(default_factory=dict)

    @property
    def deeds(self) -> dict[int, Action]:
        """By their rows, those of the attempts that the decision is about.

        Not what only prepares them; and where it is towards somebody, only what is done to them.
        """
        found = {row: deed for row, deed in self.tried.items() if deed.verb not in PREPARATIONS}
        if not found:
            last = max(self.tried)
            return {last: self.tried[last]}
        aimed = {row: deed for row, deed in found.items() if towards(deed) != NOBODY}
        return aimed or found


def choices_of(beats: list[Beat]) -> list[Choice]:
    """Every decision in a table of beats, in the order of their first lines."""
    found = [choice for person in range(PERSONS) for choice in _of_person(person, beats)]
    return sorted(found, key=lambda choice: choice.rows[0])


def towards(action: Action) -> int:
    """The person whom an attempt is towards, or NOBODY."""
    if is_person(action.target):
        return action.target
    if action.verb in ABOUT_SOMEBODY and is_statement(action.words):
        fact = fact_of(action.words)
        return fact % PERSONS if fact < len(About) * PERSONS else NOBODY
    return NOBODY


def _of_person(person: int, lines: list[Beat]) -> Iterator[Choice]:
    """The decisions of one person, in order."""
    now: Choice | None = None
    walks: list[int] = []
    last: Beat | None = None
    for row, beat in enumerate(lines):
        if beat.actor != person:
            continue
        if last is None or not _same_line(beat, last) or last.action.intent != beat.action.intent:
            walks = []
        last = beat
        if beat.action.verb in IN_PASSING:
            walks.append(row)
            continue
        if now is None or not _goes_on(now, beat):
            if now:
                yield now
            now = Choice(person, beat.number, beat.action.intent)
        now.rows += [*walks, row]
        now.tried[row] = beat.action
        now.turn = beat.turn
        now.towards = max(now.towards, towards(beat.action))
        walks = []
    if now:
        yield now


def _same_line(one: Beat, other: Beat) -> bool:
    """Whether two rows come from one line of the script."""
    return one.turn == other.turn and one.number == other.number


def _goes_on(now: Choice, beat: Beat) -> bool:
    """Whether an attempt belongs to the decision before it."""
    if beat.action.intent != now.purpose or beat.turn - now.turn > GOES_ON:
        return False
    return NOBODY in (now.towards, towards(beat.action)) or now.towards == towards(beat.action)
