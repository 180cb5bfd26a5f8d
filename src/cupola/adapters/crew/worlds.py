"""Worlds: as many as one likes, in one block of memory, with what their seats see and may do.

    worlds = Worlds(Setup(load_scenario("film")), count=1000)
    worlds.begin(seed=1)
    worlds.chosen[:] = ...          # one option a seat, see `options`
    worlds.live()                   # one cycle; a world whose story was over begins its next one
    worlds.seen, worlds.legal       # the same arrays every time; what has changed is written anew

Only `look` writes all of them anew.  Both engines end in the same bytes.  Worlds can be copied,
pickled, saved and loaded between any two cycles.
"""

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from cupola.adapters.crew import columns, options
from cupola.adapters.crew.drawing import BY_VERB, a_hat, draw
from cupola.adapters.crew.hands import Hands, Part, cut
from cupola.adapters.crew.living import go_round
from cupola.adapters.crew.marking import bunched, bunches_of
from cupola.adapters.crew.noticing import ASKED, UNASKED, near_words, passing_columns
from cupola.adapters.crew.program import program
from cupola.adapters.crew.setup import Setup
from cupola.adapters.crew.tables import (
    BUNCH,
    MARKS,
    NOTES,
    ROLES,
    TERMS,
    Desk,
    Mark,
    Over,
    Rows,
    Setting,
    Task,
)
from cupola.chronicle import archive
from cupola.errors import ChronicleError
from cupola.runs.engine import CompiledEngine, engine_for
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import FACTS
from cupola.world.layout import blank, dtype_of, freeze, plain, table_of, thaw, thaw_table
from cupola.world.plan import Plan
from cupola.world.records import Beat, Mind, SkyMinute, Tables, Work, World
from cupola.world.rows import Book

KEPT = ("worlds", "chosen", "seen", "masks", "open", "roles", "marks")
"""The tables that make up the state of worlds."""
NEAR = 32
"""Worlds that a core's own cache keeps near; of fewer, nothing has to be fetched."""
DRAWN = 128
"""Worlds in which one hand draws, at least: that takes as long as to wake another."""
KIND = "crew"
"""What a file of saved worlds says it is."""


class Worlds:
    """Worlds and their seats.

    engine: 'compiled', 'plain', or 'auto', which is compiled unless CUPOLA_PLAIN asks for plain.
    threads: how many cores work on them.
    """

    def __init__(
        self, setup: Setup, count: int = 1, *, engine: str = "auto", threads: int = 1
    ) -> None:
        self.setup = setup
        self.count = count
        self.threads = max(1, min(threads, count))
        wanted = "compiled" if engine == "auto" else engine
        self.compiled = engine_for(wanted) is CompiledEngine
        self.rows = self._rows()
        self.driver: Any = (Compiled if self.compiled else Plain)(self)

    def _rows(self) -> Rows:
        """Tables of the right sizes, all zero; every story is over."""
        shape = (self.count, len(self.setup.rows()))
        worlds = np.zeros(self.count, dtype_of(World))
        marks = np.zeros((self.count, MARKS), np.int64)
        marks[:, Mark.OVER] = Over.ENDED
        numbers = worlds.view(np.int64).reshape(self.count, -1)
        bunches = (*shape, bunches_of(len(options.options())))
        masks = np.zeros((*bunches, BUNCH), np.int8)
        masks[..., 0, 0] = 1
        return Rows(
            worlds=worlds,
            words=numbers if self.compiled else numbers[:, :0].copy(),
            chosen=np.zeros(shape, np.int64),
            seen=np.zeros((*shape, columns.width()), np.float32),
            masks=masks,
            bunches=np.zeros(bunches, np.uint32),
            sizes=np.zeros(shape, np.int64),
            asked=np.full((*shape, ASKED), UNASKED, np.int64),
            open=np.zeros(shape, np.int8),
            roles=np.zeros((*shape, ROLES), np.int64),
            marks=marks,
        )

    @property
    def chosen(self) -> Any:
        """What each seat is to do in the next cycle: worlds x seats, numbers of options."""
        return self.rows.chosen

    @property
    def seen(self) -> Any:
        """What each seat sees: worlds x seats x columns."""
        return self.rows.seen

    @property
    def legal(self) -> Any:
        """What each seat may do: worlds x seats x options, 1 or 0."""
        masks = self.rows.masks
        return masks.reshape(*masks.shape[:2], -1)[..., : len(options.options())]

    @property
    def open(self) -> Any:
        """Which seats have to choose: worlds x seats, 1 or 0."""
        return self.rows.open

    @property
    def over(self) -> Any:
        """Whether each world's story is over, and how: a member of Over."""
        return self.rows.marks[:, Mark.OVER]

    @property
    def terms(self) -> Any:
        """What holds for all worlds, see `Term`; may be changed between two cycles."""
        return self.driver.setting.terms

    @property
    def world(self) -> Any:
        """The records of all worlds, to look at."""
        return self.rows.worlds

    def begin(self, seed: int) -> None:
        """Each world is at the beginning of its first story; their seeds follow one another."""
        marks = self.rows.marks
        marks[:, Mark.SEED] = seed + np.arange(self.count)
        marks[:, Mark.SEED_STEP] = self.count
        marks[:, Mark.OVER] = Over.ENDED
        self.live()

    def live(self) -> int:
        """One cycle: what was chosen is begun and lived; how many minutes were lived in all."""
        return int(self.driver.live())

    def look(self) -> None:
        """What the seats see and may do is as the worlds' records are now, whoever changed them."""
        self.rows.open[...] = 0
        self.rows.masks[...] = 0
        self.rows.masks[..., 0, 0] = 1
        self.rows.asked[...] = UNASKED
        self.driver.taken_up()
        self.driver.look()

    def draw(self, seed: int, way: int = BY_VERB) -> int:
        """Every seat has chosen by chance, see `drawing`; how many of them had a choice."""
        return int(self.driver.draw(way, seed))

    def __getstate__(self) -> dict[str, Any]:
        return {
            "setup": self.setup,
            "count": self.count,
            "engine": "compiled" if self.compiled else "plain",
            "threads": self.threads,
            "tables": {name: getattr(self.rows, name).copy() for name in KEPT},
            "terms": self.terms.copy(),
            "versions": archive.versions(),
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        archive.must_fit("these worlds", state["versions"])
        engine, threads = state["engine"], state["threads"]
        self.__init__(state["setup"], state["count"], engine=engine, threads=threads)  # type: ignore[misc]
        self.terms[:] = state["terms"]
        self._stand_at(state["tables"])

    def __deepcopy__(self, memo: dict[int, Any]) -> "Worlds":
        """Worlds of their own; what never changes is shared."""
        other = Worlds.__new__(Worlds)
        other.__setstate__(self.__getstate__())
        return other

    def _stand_at(self, tables: dict[str, Any]) -> None:
        for name in KEPT:
            getattr(self.rows, name)[...] = tables[name]
        self.rows.bunches[...] = bunched(self.legal)
        self.rows.sizes[...] = np.count_nonzero(self.legal, axis=2)
        self.rows.asked[...] = UNASKED
        self.driver.taken_up()

    def save(self, path: str | Path, noted: Mapping[str, Any] | None = None) -> Path:
        """The worlds as they are now are in this file, and a note.  Raises ChronicleError."""
        header = {
            "kind": KIND,
            "setup": self.setup.digest(),
            "count": self.count,
            "terms": self.terms.tolist(),
            "noted": dict(noted or {}),
        }
        return archive.save(path, header, {name: getattr(self.rows, name) for name in KEPT})

    def load(self, path: str | Path) -> dict[str, Any]:
        """These worlds are as the file has them: they must be as many, and set up alike.

        The terms that held when it was saved hold from now on.  Comes back with the note that was
        saved with them.  Raises ChronicleError.
        """
        header, parts = archive.load(path, KIND)
        archive.must_fit(str(path), header)
        if (header.get("setup"), header.get("count")) != (self.setup.digest(), self.count):
            raise ChronicleError(
                f"{path} has {header.get('count')} worlds of a scenario, seats or terms that are "
                f"not these; load it into worlds that are set up as those were"
            )
        terms = header.get("terms")
        if not isinstance(terms, list) or len(terms) != TERMS:
            raise ChronicleError(f"{path} is damaged: the terms are missing or not whole")
        tables = {}
        for name in KEPT:
            mine = getattr(self.rows, name)
            data = np.frombuffer(parts.get(name, b""), mine.dtype)
            if data.size != mine.size:
                raise ChronicleError(f"{path} is damaged: {name} is missing or not whole")
            tables[name] = data.reshape(mine.shape)
        self.terms[:] = terms
        self._stand_at(tables)
        return dict(header["noted"])


def a_desk(setup: Setup, many: bool) -> Desk:
    """Room for one thread; what it will need is fetched beforehand if it has many worlds."""
    before = np.zeros(PERSONS, dtype_of(Mind))
    return Desk(
        books=table_of(blank(Book)[0]),
        works=table_of(blank(Work)[0]),
        before=before,
        words=before.view(np.int64).reshape(PERSONS, -1),
        notes=np.zeros(NOTES, np.int64),
        found=a_set(),
        told=np.zeros(FACTS, np.float32),
        ahead=np.array(near_words(setup.rows(), setup.people()) if many else [], np.int64),
        shown=np.array(passing_columns() if many else [], np.int64),
    )


def a_set() -> Any:
    """Room for a set of options, in bunches."""
    return np.zeros(bunches_of(len(options.options())), np.int64)


class Compiled:
    """Drives worlds by the compiled program, a part of them in each thread."""

    def __init__(self, worlds: Worlds) -> None:
        setup, count = worlds.setup, worlds.count
        self.rows, self.setting = worlds.rows, setup.setting()
        free = setup.free
        self.tables = Tables(free.sky, free.beats)
        self.program = program()
        self.parts = cut(count, worlds.threads)
        self.drawn = cut(count, worlds.threads, DRAWN)
        self.hands = Hands(worlds.threads)
        many = count > worlds.threads * NEAR
        self.desks = [a_desk(setup, many) for _ in range(worlds.threads)]
        self.hats = [a_hat() for _ in range(worlds.threads)]
        self.program.warm_up(self.rows, self.setting, self.tables, self.desks[0], self.hats[0])

    def live(self) -> int:
        """One cycle of all worlds."""
        return self._round(Task.LIVE)

    def look(self) -> None:
        """All seats see what they see now."""
        self._round(Task.LOOK)

    def _round(self, task: Task) -> int:
        rows, setting, tables = self.rows, self.setting, self.tables

        def done(hand: int, part: Part) -> int:
            span = (*part, int(task))
            return int(self.program.round(rows, setting, tables, self.desks[hand], span))

        return self.hands.share(done, self.parts)

    def draw(self, way: int, seed: int) -> int:
        """Every seat has chosen by chance; how many of them had a choice."""

        def drawn(hand: int, part: Part) -> int:
            hat = self.hats[hand]
            return int(self.program.draw(self.rows, self.setting, hat, (way, seed), part))

        return self.hands.share(drawn, self.drawn)

    def taken_up(self) -> None:
        """The tables hold other worlds than before; there is nothing else to bring up to date."""


class Copies(list[Any]):
    """Plain worlds: whatever is put in a row is copied there, as it is into a table's row."""

    def __setitem__(self, row: Any, world: Any) -> None:
        """A copy of the world is in this row."""
        super().__setitem__(row, copy.deepcopy(world))


class Plain:
    """Drives worlds by the rules as ordinary Python, on plain objects."""

    def __init__(self, worlds: Worlds) -> None:
        setup = worlds.setup
        setting = setup.setting()
        self.records = worlds.rows.worlds
        self.rows = worlds.rows._replace(worlds=Copies())
        self.setting: Setting = setting._replace(
            plan=[thaw(Plan, setting.plan[0])],
            known=[thaw(Plan, setting.known[0])],
            start=[thaw(World, setting.start[0])],
        )
        free = setup.free
        self.tables = Tables(thaw_table(SkyMinute, free.sky), thaw_table(Beat, free.beats))
        none = np.zeros(0, np.int64)
        notes = np.zeros(NOTES, np.int64)
        books, works = [plain(Book, lazy=True)], [plain(Work)]
        told = np.zeros(FACTS, np.float32)
        self.desk = Desk(books, works, [], none, notes, a_set(), told, none, none)
        self.span = (0, worlds.count)
        self.taken_up()

    def live(self) -> int:
        """One cycle of all worlds."""
        lived = self._round(Task.LIVE)
        for number, world in enumerate(self.rows.worlds):
            freeze(world, self.records[number])
        return lived

    def look(self) -> None:
        """All seats see what they see now."""
        self._round(Task.LOOK)

    def _round(self, task: Task) -> int:
        span = (*self.span, int(task))
        return go_round(self.rows, self.setting, self.tables, self.desk, span)

    def draw(self, way: int, seed: int) -> int:
        """Every seat has chosen by chance; how many of them had a choice."""
        return int(draw(self.rows, self.setting, a_hat(), (way, seed), self.span))

    def taken_up(self) -> None:
        """The tables hold other worlds than before; so do the plain objects."""
        self.rows.worlds[:] = [thaw(World, record) for record in self.records]
