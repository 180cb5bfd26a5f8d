"""The social part of tension: what people may do to one another.

Four drivers, each from 0 to its weight, joined as 1 - (1 - a)(1 - b)(1 - c)(1 - d):

- distrust: by how much the living trust one another less than at the start, on average over all
  pairs, as far as what is shown moved it; twice that, at most 1, times `DISTRUST`.
- threat: what was threatened or done of late (`SHOCKS`); it fades to a half in `HALF_LIFE`.
- lies: how many statements stand of which the viewer knows that they are lies while somebody alive
  believes them: 1 - `LIE_LEFT` ** n, times `LIES`.
- suspicion: how likely the viewer holds it that the likeliest of the living will strike, as far
  as that is more than they expected of anybody at first, times `SUSPICION`.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

from cupola.chronicle.happenings import BondMove, Happening
from cupola.chronicle.measures.kinds import half_left
from cupola.chronicle.measures.people import Holdings, Roll
from cupola.chronicle.tellings.perceiving import as_perceived

if TYPE_CHECKING:
    from cupola.chronicle.tellings import Shown, Telling, Viewer

DISTRUST = 0.5
"""What distrust of all in all adds at most (share, own choice)."""
LIES = 0.3
"""What lies that stand add at most (share, own choice)."""
LIE_LEFT = 0.6
"""Share of calm that each lie leaves (own choice)."""
SUSPICION = 0.3
"""What the viewer's suspicion adds at most (share, own choice)."""
HALF_LIFE = 60.0
"""Minutes after which a shock weighs half (own choice: a few scenes are about so long)."""
SHOCKS = {
    "order": 0.25,
    "accuse": 0.06,
    "threaten": 0.35,
    "vow": 0.3,
    "break_truce": 0.25,
    "hunt": 0.3,
    "strike": 0.4,
    "strangle": 0.4,
    "swing": 0.4,
    "seize": 0.25,
    "shove": 0.12,
    "cut": 0.2,
    "fake": 0.1,
    "shut_down": 0.3,
    "die": 0.3,
    "maul": 0.05,
}
"""What each of these adds at once (share, own choice)."""
SIGHTS = {"war_visible": 0.25}
"""What the first sight of this adds (share, own choice)."""
AGAIN = 0.2
"""Share of a shock that the same kind of thing has again within `SOON` (own choice)."""
SOON = 10
"""Minutes within which the same kind of thing is more of the same (own choice)."""
EASES = {"agree": 0.5, "pledge": 0.6, "comfort": 0.85, "release": 0.7}
"""Share of the shocks so far that each of these leaves (own choice)."""


class Strain:
    """What a viewer feels between people, as a telling goes on."""

    def __init__(self, telling: "Telling", viewer: "Viewer") -> None:
        chronicle = telling.chronicle
        self.telling, self.viewer = telling, viewer
        self.roll = Roll(chronicle.cast)
        self.holdings = Holdings(chronicle)
        self.first: dict[tuple[str, str], float] = {}
        self.trust: dict[tuple[str, str], float] = {}
        self.by_cause: dict[int, list[BondMove]] = defaultdict(list)
        for bond in chronicle.bonds:
            if bond.kind == "trust" and bond.before is None:
                self.first[bond.person, bond.other] = bond.value
            elif bond.kind == "trust" and bond.cause is not None:
                self.by_cause[bond.cause].append(bond)
        self.trust |= self.first
        self.said: list[Happening] = []
        self.known: list[Happening] = []
        self.expects = dict(viewer.profile.expects)
        self.least = max(viewer.profile.expects.values(), default=0.0)
        self.moves = list(reversed(viewer.beliefs))
        self.shock, self.since = 0.0, 0
        self.last: dict[str, int] = {}

    def take(self, shown: "Shown") -> None:
        """One more event has been shown."""
        event = as_perceived(shown)
        self.holdings.until(event.minute)
        self.roll.take(event)
        for bond in self.by_cause.get(event.id, ()):
            self.trust[bond.person, bond.other] = bond.value
        self._feel_shock(event)
        self._hear_lie(event)
        while self.moves and self.moves[-1].position <= shown.position:
            self._learn(self.moves[-1].fact, self.moves.pop().value)

    def _feel_shock(self, event: Happening) -> None:
        what = event.verb if event.verb != "see" else event.looks or ""
        added = SHOCKS.get(what, 0.0) or SIGHTS.get(what, 0.0)
        if what in SIGHTS and what in self.last:
            return
        if added or what in EASES:
            if event.minute - self.last.get(what, -SOON) < SOON:
                added *= AGAIN
            left = self.shock * half_left(event.minute - self.since, HALF_LIFE)
            self.shock = (1.0 - (1.0 - left) * (1.0 - added)) * EASES.get(what, 1.0)
            self.since = self.last[what] = event.minute

    def _hear_lie(self, event: Happening) -> None:
        if event.is_lie:
            known = self.telling.knows_lie(event)
            (self.known if known else self.said).append(event)

    def _learn(self, fact: str, value: float) -> None:
        for person in self.expects:
            if fact == f"{person}_will_strike":
                self.expects[person] = value
            if fact == f"{person}_lied" and value >= 0.5:
                self.known += [lie for lie in self.said if lie.actor == person]
                self.said = [lie for lie in self.said if lie.actor != person]

    def standing(self) -> list[Happening]:
        """Lies that the viewer knows, and that somebody alive believes of somebody alive."""
        return [lie for lie in self.known if lie.actor in self.roll.here and self._believed(lie)]

    def _believed(self, lie: Happening) -> bool:
        hearers = self.roll.here & set(lie.perceivers) - {lie.actor}
        return any(self.holdings.believes(one, lie.content or "") for one in hearers)

    def drivers(self, minute: int) -> dict[str, float]:
        """What each driver adds at a minute."""
        here = self.roll.here
        pairs = [pair for pair in self.first if set(pair) <= here]
        fallen = [max(0.0, self.first[pair] - self.trust[pair]) for pair in pairs]
        mean = sum(fallen) / len(fallen) if fallen else 0.0
        strongest = max((self.expects[person] for person in here), default=0.0)
        more = max(0.0, strongest - self.least) / (1.0 - self.least)
        return {
            "distrust": DISTRUST * min(1.0, 2.0 * mean),
            "threat": self.shock * half_left(minute - self.since, HALF_LIFE),
            "lies": LIES * (1.0 - LIE_LEFT ** len(self.standing())),
            "suspicion": SUSPICION * more if len(here) > 1 else 0.0,
        }
