"""Which events a running text tells one by one, and which it folds.

Not told: a sight that teaches nothing new, words that move nobody, what the same person did or
said in the same words a short while ago, and what an event that is told has said already, such
as a death that the blow before it has brought about.  Small talk and routine fill the time
between, in one sentence.  Told or folded, nothing is made up.
"""

from dataclasses import dataclass, field, replace
from enum import Enum

from cupola.chronicle.happenings import STATING, BeliefMove, Happening
from cupola.chronicle.prose.dragging import dragging_ends
from cupola.chronicle.prose.wording import Wording, verb_entry
from cupola.chronicle.tale.clauses import DRAGS, Clause, clause_of
from cupola.chronicle.tale.manner import manner
from cupola.chronicle.tale.views import View
from cupola.chronicle.tellings.perceiving import is_noise
from cupola.world.catalogue.facts import NO_WORDS, fact_of, is_statement, says_so

MOVED = 0.05
"""Least change of a credence that counts as having moved somebody."""
JUST_NOW = 3
"""Minutes within which a sight of what one has witnessed says nothing new."""
OFTEN = 360
"""Minutes within which the same thing from the same person is not told again."""
NEXT_DOOR = 60
"""Minutes within which voices next door, or a noise of one kind, are not told again."""
ASKED = 90
"""Minutes within which the same question of anybody is not told again."""
HEAVY = 5.0
"""Weight of a deed from which it is told even if it comes to nothing."""
IN_WORDS = STATING | {"justify"}
"""Verbs that put something forward in words."""
OFTEN_SAID = IN_WORDS | frozenset(
    "ask comfort conceal promise propose attempt_contact tried hunt assemble mourn tend"
    " link_returns vow refuse agree miss talk maul regret visit rescue".split()
)
"""Verbs of which a repetition tells nothing new."""
TROUBLE = ("order", "blackout", "nuke", "alarm")
"""Verbs from which on it means something if somebody is not to be found."""
WOUNDS = ("wounded", "mortal", "dead")
CALLS = ("talk", "call")
"""Ways of speaking to somebody over the voice loop."""
ARMED = ("swing", "rescue")
"""Deeds that are told with what they are tried with."""
BACK_IN = ("enter", "rescue", "die", "alight")
"""Happenings after which nobody who is in them is adrift any more."""
SECRET = ("cut", "fake", "shut_down")
"""Deeds that are done to a machine in secret."""
CROSSED = 2
"""Minutes within which two who propose the same to each other, or agree, both are told."""


class Part(Enum):
    """What an event is to a running text."""

    TOLD = 1
    IDLE = 2
    ROUTINE = 3
    LEFT_OUT = 4


@dataclass
class Sifted:
    """The events of a view by what they are to the text, each in order."""

    told: list[Clause] = field(default_factory=list)
    idle: list[Happening] = field(default_factory=list)
    routine: list[Happening] = field(default_factory=list)
    since: dict[int, int] = field(default_factory=dict)
    """For each event of routine: the minute of what the same person did before."""


def sifted(view: View, wording: Wording) -> Sifted:
    """Which events are told, and which only fill the time."""
    sieve, found, last = Sieve(view, wording), Sifted(), dict[str | None, int]()
    dragged = dragging_ends(view.events, view.chronicle.drags)
    for event in view.events:
        part, form = sieve.sort(event)
        if event.id in dragged:
            found.told.append(replace(clause_of(event, DRAGS), targets=dragged[event.id]))
        elif part is Part.TOLD:
            found.told.append(sieve.clause(event, form))
        elif part is Part.IDLE:
            found.idle.append(event)
        elif part is Part.ROUTINE:
            found.routine.append(event)
            found.since[event.id] = last.get(event.actor, event.minute)
        last[event.actor] = event.minute
    return found


class Sieve:
    """Sorts the events of one view, one after the other."""

    def __init__(self, view: View, wording: Wording) -> None:
        self.view, self.wording = view, wording
        self.last: dict[tuple[str | None, ...], int] = {}
        self.first: dict[tuple[str | None, ...], Happening] = {}
        self.dead: set[str | None] = set()
        self.bled: set[tuple[str | None, int]] = set()
        self.killed: dict[str | None, int] = {}
        self.unreached: set[tuple[str | None, str | None]] = set()
        self.asked: dict[tuple[str | None, str | None], Happening] = {}
        self.answered: dict[int, str] = {}
        self.adrift: set[str | None] = set()
        self.secret: set[str | None] = set()
        self.told_of: set[tuple[str | None, str | None]] = set()
        self.in_vain = {event.cause for event in view.events if event.verb == "miss"}
        self.troubled = False

    def sort(self, event: Happening) -> tuple[Part, str | None]:
        """What this event is to the text, and the form that tells it if not the usual one."""
        routine = verb_entry(event.verb).get("routine")
        if routine is not None:
            return (Part.ROUTINE if routine else Part.LEFT_OUT), None
        if is_noise(event):
            again = self._is_again((event.verb, event.actor), event.minute, NEXT_DOOR)
            return (Part.LEFT_OUT if again else Part.TOLD), None
        self._note(event)
        found = self._asked(event)
        unheard = found[1] == "unheard" and event.verb != "read_aloud"
        if unheard and self._is_again(("unheard",), event.minute, OFTEN):
            return Part.LEFT_OUT, None
        if found[0] is Part.TOLD and self._was_just_told(event):
            return Part.LEFT_OUT, None
        return found

    def clause(self, event: Happening, form: str | None) -> Clause:
        """The clause of an event; that of an answer that says nothing has what was asked."""
        made = clause_of(event, form)
        question = self.answered.get(event.id)
        made = replace(made, contents=(question,)) if question else made
        others = self.adrift - {event.actor}
        afar = any(event.content == f"{person}_alive" for person in others)
        return replace(made, afar=afar and event.verb != "see")

    def _note(self, event: Happening) -> None:
        """What later events may have to be told by is kept in mind."""
        if event.verb == "die":
            self.dead.add(event.actor)
        if event.verb == "drift":
            self.adrift.add(event.actor)
        if event.verb in BACK_IN:
            self.adrift -= {event.actor, event.target}
        if event.verb in SECRET:
            self.secret.add(f"{event.actor}_sabotaged")
        if event.outcome in WOUNDS:
            self.bled |= {(person, event.minute) for person in (*event.perceivers, event.actor)}
        if event.verb in TROUBLE or event.outcome in WOUNDS:
            self.troubled = True
        if event.outcome == "dead":
            self.killed[event.target] = event.minute
        if event.verb == "ask":
            self.asked[event.actor, event.target] = event
        if event.tried == "answer":
            self.unreached.add((event.actor, event.target))

    def _asked(self, event: Happening) -> tuple[Part, str | None]:
        by_verb = {
            "see": self._sight,
            "die": self._death,
            "tried": self._attempt,
            "miss": self._missing,
            "ride": self._ride,
        }
        if event.verb == "maul" and not event.perceivers:
            return Part.LEFT_OUT, None
        if event.verb == "assemble" and set(event.perceivers) <= {event.actor}:
            return Part.LEFT_OUT, None
        if event.verb in ("lock", "unlock") and event.target == event.place:
            alone = set(event.perceivers) <= {event.actor}
            left_out = event.verb == "unlock" and alone
            return (Part.LEFT_OUT if left_out else Part.TOLD), f"{event.verb}_within"
        if event.verb in by_verb:
            return by_verb[event.verb](event)
        if self._is_in_vain(event):
            return Part.LEFT_OUT, None
        if event.verb == "ignore" and (event.actor, event.target) in self.unreached:
            return Part.LEFT_OUT, None
        if event.verb == "read_aloud" and self.view.knows_all:
            missed = "alone" if self.view.is_alone(event) else "unheard"
            return Part.TOLD, None if self.view.anybody_took_in(event) else missed
        if event.verb in manner()["idle"] and not (event.verb == "talk" and event.content):
            return (Part.TOLD if event.verb == "comfort" else Part.IDLE), None
        if event.verb in IN_WORDS or event.verb == "ask":
            return self._words(event)
        return Part.TOLD, None

    def _sight(self, event: Happening) -> tuple[Part, str | None]:
        """A sight is told if it moves whoever sees it, and if they have not just witnessed it."""
        if self.wording.whose_wound(event.looks) in self.dead:
            return Part.LEFT_OUT, None
        about = (event.looks or "").removesuffix("_leaves_alone")
        if about != event.looks and about in self.dead:
            return Part.LEFT_OUT, None
        if event.truth == 0 and (self.view.knows_all or self._is_corrected(event)):
            return Part.TOLD, "mistaken"
        bled = [minute for person, minute in self.bled if person == event.actor]
        if event.looks == "vehicle_ready" and event.cause in self.view.shown:
            return Part.LEFT_OUT, None
        if event.looks == "somebody_hurt" and event.minute - max(bled, default=-99) <= JUST_NOW:
            return Part.LEFT_OUT, None
        if self._witnessed(event, event.cause, 0):
            return Part.LEFT_OUT, None
        moved = [row for row in self._moves(event) if row.person == event.actor]
        return (Part.TOLD if moved else Part.LEFT_OUT), None

    def _is_corrected(self, event: Happening) -> bool:
        """Whether the telling shows them the contrary later on."""
        words = self.wording.cast.names.words
        seen = words.get(event.looks or "", NO_WORDS)
        return is_statement(seen) and any(
            one.verb == "see"
            and one.actor == event.actor
            and one.id > event.id
            and is_statement(later := words.get(one.looks or "", NO_WORDS))
            and fact_of(later) == fact_of(seen)
            and says_so(later) != says_so(seen)
            for one in self.view.events
        )

    def _witnessed(self, event: Happening, cause: int | None, depth: int) -> bool:
        """Whether whoever sees it perceived, a moment ago, what brought it about."""
        found = self.view.shown.get(-1 if cause is None else cause)
        if found is None or depth > 2:
            return False
        if event.actor in (*found.perceivers, found.actor) and (
            event.minute - found.minute <= JUST_NOW or found.actor == event.actor
        ):
            return True
        return self._witnessed(event, found.cause, depth + 1)

    def _death(self, event: Happening) -> tuple[Part, str | None]:
        """A death is told unless the deed before it has said it."""
        cause = self.view.shown.get(-1 if event.cause is None else event.cause)
        if cause is None:
            return Part.TOLD, None
        if event.minute - self.killed.get(event.actor, -99) <= 1:
            return Part.LEFT_OUT, None
        return Part.TOLD, "wound" if cause.outcome in ("mortal", "wounded") else None

    def _attempt(self, event: Happening) -> tuple[Part, str | None]:
        """An attempt that failed is told if it weighs something."""
        if event.tried == "attempt_contact":
            return Part.TOLD, "no_ground"
        if event.tried == "answer":
            return Part.TOLD, "no_reply"
        if (event.tried, event.refusal) == ("repair", "not_damaged"):
            return Part.TOLD, "whole"
        if event.refusal == "hatch_locked":
            return Part.TOLD, "locked"
        if event.refusal == "target_resists" and event.instrument:
            return Part.TOLD, "resists"
        late = event.refusal in ("target_dead", "already_left", "target_not_here")
        weight = float(verb_entry(event.tried or event.verb).get("weight", 0))
        form = event.tried if event.tried in ARMED and event.instrument else None
        return (Part.TOLD if weight >= HEAVY and not late else Part.LEFT_OUT), form

    def _missing(self, event: Happening) -> tuple[Part, str | None]:
        cause = self.view.shown.get(-1 if event.cause is None else event.cause)
        called = cause is not None and (cause.tried in CALLS or self._is_in_vain(cause))
        if not self.troubled or not (called or self._moves(event)):
            return Part.LEFT_OUT, None
        return Part.TOLD, "no_answer" if called else None

    def _is_in_vain(self, event: Happening) -> bool:
        """Whether these are words over the voice loop that get no answer."""
        heard = event.id not in self.in_vain
        return event.verb in CALLS and event.content is not None and not heard

    def _ride(self, event: Happening) -> tuple[Part, str | None]:
        return (Part.TOLD if event.cause is None else Part.LEFT_OUT), None

    def _words(self, event: Happening) -> tuple[Part, str | None]:
        """Words are told if they reach somebody and move them, or mean to deceive."""
        if event.content is None:
            return Part.IDLE, None
        named = event.target in self.wording.people
        if self.view.knows_all and named and not self.view.anybody_took_in(event):
            return Part.TOLD, "unheard"
        if event.actor in self.adrift or self._comes_out(event):
            return Part.TOLD, None
        if event.verb == "ask" or event.id in self.view.known_lies:
            return Part.TOLD, None
        question = self._question(event)
        if question:
            self.answered[event.id] = question
            return Part.TOLD, "unknowing"
        if self.wording.said(event.content).get("claim") is None:
            return Part.TOLD, None
        moved = any(row.person != event.actor for row in self._moves(event))
        return (Part.TOLD if moved or event.actor == self.view.person else Part.LEFT_OUT), None

    def _comes_out(self, event: Happening) -> bool:
        """Whether somebody hears, for the first time, who has done what was done in secret."""
        key = (event.content, event.target)
        if event.content not in self.secret or event.truth == 0 or key in self.told_of:
            return False
        self.told_of.add(key)
        return True

    def _question(self, event: Happening) -> str | None:
        """What somebody asked who is told now that there is no answer; None for other words."""
        asked = self.asked.get((event.target, event.actor))
        if asked is None or event.minute - asked.minute > ASKED or event.verb != "tell":
            return None
        return asked.content if self.wording.said(event.content).get("blank") else None

    def _moves(self, event: Happening) -> list[BeliefMove]:
        rows = self.view.moved.get(event.id, ())
        return [row for row in rows if abs(row.value - row.before) >= MOVED]

    def _was_just_told(self, event: Happening) -> bool:
        """Whether the same was told of the same person a short while ago."""
        verb, said = event.verb, self.answered.get(event.id) or event.content or event.looks
        if verb == "see":
            once = said == "somebody_hurt"
            key: tuple[str | None, ...] = (verb, None if once else event.actor, said)
        elif verb == "ask":
            key = (verb, said)
        elif verb in ("propose", "agree"):
            pair = sorted((str(event.actor), str(event.target)))
            key = (verb, *(pair if self._has_not_crossed(event, pair) else [*pair, "back"]), said)
        elif verb in ("comfort", "attempt_contact", "tried", "hunt"):
            key = (verb, event.actor, event.tried)
        elif verb in ("link_returns", "maul"):
            key = (verb,)
        elif verb in OFTEN_SAID:
            key = ("say" if verb in STATING else verb, event.actor, event.target, said)
        else:
            return False
        last = self.last.get(key, -99)
        again = ASKED if verb == "ask" else OFTEN * (4 if event.tried == "attempt_contact" else 1)
        if not self._is_again(key, event.minute, again, once=verb == "link_returns"):
            return False
        return not (verb == "ask" and event.minute - last <= 12)

    def _has_not_crossed(self, event: Happening, pair: list[str]) -> bool:
        """Whether the other has not just proposed the same, or agreed to it."""
        key = (event.verb, *pair, event.content)
        first = self.first.setdefault(key, event)
        crossed = first.actor == event.target and event.minute - first.minute <= CROSSED
        return not crossed

    def _is_again(
        self, key: tuple[str | None, ...], minute: int, within: int, *, once: bool = False
    ) -> bool:
        """Whether the same was told so short a while ago, or at all; else it is now."""
        last = self.last.get(key)
        if last is None or (minute - last > within and not once):
            self.last[key] = minute
            return False
        return True
