"""Choosing: the decisions on which most hung, as a page puts them, and what comes of each."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cupola.adapters.text.facing import Watching
from cupola.chronicle.cast import Cast
from cupola.chronicle.prose.wording import begun
from cupola.errors import NotationError
from cupola.scenarios.scenario import Scenario
from cupola.studies.choose.dilemma import Dilemma, kept
from cupola.studies.choose.living import USUAL, Asked, cells, lived, moment_of
from cupola.studies.choose.verdict import Way as Found
from cupola.studies.choose.verdict import verdict
from cupola.studies.game.instructions import INSTRUCTIONS
from cupola.studies.game.instructions import USUAL as HOPES
from cupola.studies.study import Way
from cupola.studies.whatif.differing import LIVES, members
from cupola.web.library import Library, known
from cupola.web.marks import marks_of
from cupola.web.warming import Warming

Values = dict[str, Any]
FEWER = 100
"""Worlds for each way to decide that are lived on the spot, where those kept are of other rules."""


class Dilemmas:
    """All dilemmas of the shelf that comes with the package; each is worked out once."""

    def __init__(self, library: Library, warming: Warming) -> None:
        self.library, self.warming, self.engine = library, warming, warming.engine
        self.shelf = kept()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.shelf.dilemmas)

    @property
    def scenario(self) -> Scenario:
        """The story in which they lie."""
        return known(self.shelf.scenario).with_seed(self.shelf.seed)

    def dilemma(self, number: int) -> Dilemma:
        """The one of this number, from 1 on.  Raises NotationError."""
        if not 1 <= number <= self.count:
            numbers = [str(each) for each in range(1, self.count + 1)]
            raise NotationError(str(number), str(number), "one of the dilemmas", numbers)
        return self.shelf.dilemmas[number - 1]

    def order(self, number: int) -> list[int]:
        """The options in the order in which they are put, which says nothing of what was done."""
        options = self.dilemma(number).options
        return sorted(range(len(options)), key=lambda at: options[at].says)

    def question(self, number: int) -> Values:
        """What one person knows at that minute, what is open, and what one may hope."""
        return self.library.kept_of(("question", number), lambda: self._question(number))

    def _question(self, number: int) -> Values:
        scenario, dilemma = self.scenario, self.dilemma(number)
        watching = Watching(scenario, dilemma.person, dilemma.minute, self.engine)
        row = next(one for one in scenario.person if one["id"] == dilemma.person)
        other = watching.teller.called(scenario.names.entities[dilemma.other])
        return {
            "number": number,
            "of": self.count,
            "minute": dilemma.minute,
            "person": {"id": dilemma.person, "full": row["full_name"], "role": row["role"]},
            "marks": marks_of(Cast.of(scenario)),
            "facing": watching.facing(),
            "other": other,
            "options": [(at, begun(dilemma.options[at].says)) for at in self.order(number)],
            "hopes": [(hope, begun(INSTRUCTIONS[hope].about)) for hope in HOPES],
        }

    def must_be_a_way(self, number: int, option: int, hope: str) -> None:
        """The dilemma has this option, and one may hope this.  Raises NotationError."""
        ways = self.order(number)
        if option not in ways:
            raise NotationError(f"option={option}", f"{option}", "a way to decide", map(str, ways))
        if hope not in HOPES:
            raise NotationError(f"hope={hope[:40]}", hope[:40], "what one may hope", HOPES)

    def answer(self, number: int, option: int, hope: str) -> Values:
        """What came of every way to decide, and how the answers fit.  Raises NotationError."""
        self.must_be_a_way(number, option, hope)
        dilemma = self.dilemma(number)
        full = self.library.kept_of(("worlds", number, hope), lambda: self._full(dilemma, hope))
        found = verdict(self.scenario, self.shelf, full, option, hope)
        rows = members(self.scenario)
        people = [self.scenario.names.of(row) for row in rows]
        lives = [at for at, kind in enumerate(found.kinds) if kind == LIVES]
        return {
            "number": number,
            "next": number + 1 if number < self.count else None,
            "worlds": found.ways[0].alive.of,
            "crew": len(people),
            "ways": [way_of(found.ways[at], people, lives) for at in self.order(number)],
            "fit": found.fit,
        }

    def _is_kept(self, dilemma: Dilemma, hope: str) -> bool:
        """Whether the shelf has all that came of it, under the present rules."""
        return self.shelf.is_current and all(dilemma.cell(*p) for p in pairs_of(dilemma, hope))

    def _full(self, dilemma: Dilemma, hope: str) -> Dilemma:
        """The dilemma with what came of it; lived anew where the rules have changed since."""
        if self._is_kept(dilemma, hope):
            return dilemma
        self.warming.wait()
        pairs = pairs_of(dilemma, hope)
        moment = moment_of(self.scenario, dilemma, self.shelf.seed, self.engine)
        asked = Asked(dilemma, pairs, range(1, FEWER + 1))
        found = lived(self.scenario, moment, asked, Way(engine=self.engine))
        return replace(dilemma, cells=tuple(cells(self.scenario, found)))


def pairs_of(dilemma: Dilemma, hope: str) -> list[tuple[int, str]]:
    """Every option, with the other as they are and as is hoped."""
    return [(at, each) for each in (USUAL, hope) for at in range(len(dilemma.options))]


def way_of(way: Found, people: Sequence[str], lives: Sequence[int]) -> Values:
    """One way to decide: who took it, and who lives, of a hundred worlds, with intervals."""
    return {
        "says": begun(way.says),
        "usual": round(100 * way.usual),
        "story": way.is_story,
        "chosen": way.is_chosen,
        "alive": way.alive.text,
        "people": [
            {
                "id": who,
                "share": round(100 * way.shares[at].share),
                "low": round(100 * way.shares[at].low),
                "high": round(100 * way.shares[at].high),
            }
            for who, at in zip(people, lives, strict=True)
        ],
    }
