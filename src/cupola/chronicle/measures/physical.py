"""The physical part of tension: what the place may do to people, and the clocks that run.

Six drivers, each from 0 to 1, joined as 1 - (1 - a)(1 - b)...:

- air: life support seen off or the alarm heard; off, it grows with the hours (`AIR_AT_ONCE`, then
  to 1 in `AIR_LASTS`).
- suit: somebody is outside: `OUTSIDE`, growing to `SUIT_EMPTY` as the suit's time runs out, and
  `ADRIFT` for somebody knocked off who has not been seen to get hold of anything; for whom the
  viewer holds dead it is over.
- wounds: `WOUND` for each of the living who was wounded, until mended.
- held: `HELD` for each who is held fast, or locked in with somebody.
- exits: no word from below (`CUT_OFF`), war below (`AT_WAR`); and the one vehicle readied for one
  alone (`ONE_SEAT`) while others live.
- accident: what the station itself does: headaches, fainting, fire, a leak; it fades to a half
  in `HALF_LIFE`.
"""

from typing import TYPE_CHECKING

from cupola.chronicle.happenings import Happening
from cupola.chronicle.measures.kinds import half_left, together
from cupola.chronicle.measures.people import Roll
from cupola.chronicle.tellings.perceiving import as_perceived

if TYPE_CHECKING:
    from cupola.chronicle.tellings import Shown, Telling, Viewer

AIR_AT_ONCE = 0.2
"""What life support, once off, adds at once (share, own choice)."""
AIR_LASTS = 18 * 60.0
"""Minutes until a closed air without life support counts as deadly (order of magnitude)."""
OUTSIDE = 0.1
"""What somebody outside adds at once (share, own choice)."""
SUIT_EMPTY = 0.6
"""What they add as the suit runs out (share, own choice)."""
SUIT_LASTS = 480.0
"""Minutes that a suit lasts (facts: eight hours are usual)."""
ADRIFT = 0.4
"""What somebody knocked off adds (share, own choice)."""
WOUND = 0.1
"""What each wounded person adds (share, own choice)."""
HELD = 0.2
"""What each person held or locked in adds (share, own choice)."""
CUT_OFF = 0.08
"""What it adds that no word comes from below (share, own choice)."""
AT_WAR = 0.1
"""What it adds that there is war below, so that nobody waits for them (share, own choice)."""
ONE_SEAT = 0.2
"""What it adds that the only vehicle is readied for one alone (share, own choice)."""
WOUNDED = frozenset(("wounded", "maimed", "mortal"))
"""What came of a deed that wounds."""
HALF_LIFE = 120.0
"""Minutes after which an accident weighs half (own choice)."""
ACCIDENTS = {"alarm": 0.4, "ache": 0.08, "faint": 0.1, "hush": 0.05}
"""What each of these adds at once (share, own choice)."""


class Peril:
    """What a viewer knows to be in the way of people's lives, as a telling goes on."""

    def __init__(self, telling: "Telling", viewer: "Viewer") -> None:
        self.people = [str(row["id"]) for row in telling.chronicle.cast.person]
        self.roll = Roll(telling.chronicle.cast)
        self.outside: dict[str, int] = {}
        self.adrift: set[str] = set()
        self.hurt: set[str] = set()
        self.gone: set[str] = set()
        self.held: set[str] = set()
        self.locked: set[str] = set()
        self.off_since: int | None = None
        self.cut_off = self.at_war = False
        self.alone: set[str] = set()
        self.moves = list(reversed(viewer.beliefs))
        self.shock, self.since = 0.0, 0

    def take(self, shown: "Shown") -> None:
        """One more event has been shown."""
        event = as_perceived(shown)
        self.roll.take(event)
        self._move_people(event)
        self._hold_people(event)
        if event.outcome in WOUNDED and event.target:
            self.hurt.add(event.target)
        elif event.outcome == "mended":
            self.hurt.discard(event.target or "")
        added = ACCIDENTS.get(event.verb, 0.0)
        if added:
            left = self.shock * half_left(event.minute - self.since, HALF_LIFE)
            self.shock, self.since = 1.0 - (1.0 - left) * (1.0 - added), event.minute
        while self.moves and self.moves[-1].position <= shown.position:
            move = self.moves.pop()
            self._learn(move.fact, move.value >= 0.5, event.minute)

    def _move_people(self, event: Happening) -> None:
        who = event.actor or ""
        if event.verb == "exit":
            self.outside.setdefault(who, event.minute)
        elif event.verb in ("enter", "die"):
            self._is_safe(who)
            if event.verb == "die":
                self.hurt.discard(who)
        elif event.verb == "swing" and event.outcome != "unhurt":
            self.adrift.add(event.target or "")
        elif event.verb in ("cling", "rescue"):
            self.adrift.discard(who if event.verb == "cling" else event.target or "")

    def _is_safe(self, who: str) -> None:
        self.outside.pop(who, None)
        self.adrift.discard(who)
        self.held.discard(who)
        self.locked.discard(who)

    def _hold_people(self, event: Happening) -> None:
        if event.verb in ("seize", "strangle") and event.outcome == "held":
            self.held.add(event.target or "")
        elif event.verb == "release":
            self.held.discard(event.target or "")
        elif event.verb == "lock":
            self.locked |= set(event.perceivers) & self.roll.here
        elif event.verb in ("unlock", "open"):
            self.locked.clear()
        elif event.verb == "go":
            self.locked.discard(event.actor or "")
        if event.verb in ("go", "faint", "wake"):
            self.held.discard(event.actor or "")

    def _learn(self, fact: str, so: bool, minute: int) -> None:
        if fact == "life_support_on":
            self.off_since = None if so else self.off_since or minute
        elif fact == "ground_link_up":
            self.cut_off = not so
        elif fact == "war_visible":
            self.at_war = so
        for person in self.people:
            if fact == f"{person}_leaves_alone":
                (self.alone.add if so else self.alone.discard)(person)
            elif fact == f"{person}_alive":
                (self.gone.discard if so else self.gone.add)(person)

    def drivers(self, minute: int) -> dict[str, float]:
        """What each driver adds at a minute."""
        aboard = self.roll.here - self.gone
        return {
            "air": self._air(minute) if aboard else 0.0,
            "suit": together([self._suit(one, minute) for one in self.outside if one in aboard]),
            "wounds": together([WOUND] * len(self.hurt & aboard)),
            "held": together([HELD] * len((self.held | self.locked) & aboard)),
            "exits": self._exits() if aboard else 0.0,
            "accident": self.shock * half_left(minute - self.since, HALF_LIFE),
        }

    def _air(self, minute: int) -> float:
        if self.off_since is None:
            return 0.0
        return AIR_AT_ONCE + (1.0 - AIR_AT_ONCE) * min(1.0, (minute - self.off_since) / AIR_LASTS)

    def _suit(self, person: str, minute: int) -> float:
        used = min(1.0, (minute - self.outside[person]) / SUIT_LASTS)
        alone = OUTSIDE + (SUIT_EMPTY - OUTSIDE) * used
        return max(alone, ADRIFT) if person in self.adrift else alone

    def _exits(self) -> float:
        here = self.roll.here
        one_seat = ONE_SEAT if self.alone & here and len(here) > 1 else 0.0
        return together([CUT_OFF * self.cut_off, AT_WAR * self.at_war, one_seat])
