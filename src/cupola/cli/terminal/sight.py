"""What stands on the screen while somebody plays: moments, what was perceived, and answers."""

from collections.abc import Iterable

from rich.text import Text

from cupola.adapters.text.percepts import Teller, Told
from cupola.adapters.text.scene import Scene, Section
from cupola.chronicle.clock import duration
from cupola.cli.screen import grid, show

GRAVE = 7.0
"""Weight from which something perceived stands out (sentences.toml: 0 to 12)."""
ALWAYS = ("Pressing",)
"""Sections shown at every moment; the others only where they have changed."""
TITLES = -12
"""Columns for a section's title."""


class Sight:
    """The screen of one person; remembers what stands on it already."""

    def __init__(self, teller: Teller) -> None:
        self.teller = teller
        self.shown: dict[str, tuple[str, ...]] = {}
        self.since: int | None = None
        self.minute = 0
        self.day = ""
        self.place = ""

    def act(self) -> None:
        """Something has been begun: what happens from now on is new."""
        self.since = self.minute

    def line(self, told: Told) -> None:
        """Something perceived stands on the screen."""
        day, _, time = told.clock.rpartition(" ")
        if day != self.day:
            self.day = day
            show(Text(day, "bold"))
        table = grid(-7, 1)
        table.add_row(f"  {time}", Text(told.text, "bold" if told.weight >= GRAVE else ""))
        show(table)

    def moment(self, scene: Scene, *, whole: bool = False) -> None:
        """Where and when one is, who is here, and what else has changed."""
        self.minute = scene.view.minute
        self._time_passed()
        clock, place = self.teller.clock(self.minute), scene.place()
        if place != self.place:
            self.shown.pop("Here", None)
        self.place = place
        self.day = clock.rpartition(" ")[0]
        show(Text.assemble((f"{clock}  ", "bold"), (place, "bold")))
        sections = scene.sections()
        fresh = [s for s in sections if whole or s.title in ALWAYS or self._is_new(s)]
        self.shown = {section.title: section.lines for section in sections}
        self.sections(fresh)
        if scene.under_way():
            show(f"You are in the middle of: {scene.under_way()}. Enter goes on with it.")

    def _is_new(self, section: Section) -> bool:
        return self.shown.get(section.title) != section.lines

    def _time_passed(self) -> None:
        """How much time has gone by since the last line, where that is long."""
        if self.since is not None and self.minute - self.since >= 30:
            show(Text(f"({duration(self.minute - self.since)} later)", "dim"))
        self.since = None

    def sections(self, sections: Iterable[Section]) -> None:
        """Sections stand one under the other, their titles at the left."""
        table = grid(TITLES, 1)
        for section in sections:
            for number, line in enumerate(section.lines):
                table.add_row(Text("" if number else section.title, "dim"), line)
        show(table)

    def answer(self, text: str) -> None:
        """What was asked for stands on the screen."""
        show(Text(text))

    def rows(self, rows: Iterable[Iterable[str]], *widths: int) -> None:
        """A table stands on the screen; what does not fit on a line takes two."""
        table = grid(*widths)
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        show(table)

    def prompt(self, scene: Scene) -> str:
        """What stands before the line that is typed."""
        time = self.teller.clock(scene.view.minute).rpartition(" ")[2]
        return f"{time} {scene.view.name}> "
