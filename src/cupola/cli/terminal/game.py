"""A run in which one person is played at the terminal, from the first screen to the last."""

from dataclasses import dataclass
from time import perf_counter

from rich.text import Text

from cupola.adapters.text.witness import Witness
from cupola.chronicle.cast import Cast
from cupola.cli.account import members
from cupola.cli.playing import Played
from cupola.cli.screen import grid, mark, show
from cupola.cli.terminal.commands import Commands
from cupola.cli.terminal.interrupts import Heedful
from cupola.cli.terminal.lines import Lines
from cupola.cli.terminal.player import LeaveError, Player
from cupola.runs.choosing import hand_to_outside
from cupola.runs.outside import Seats, number_of
from cupola.runs.single import Run
from cupola.runs.turn import Pause
from cupola.runs.whole import chronicle_of
from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import FIRST_PLACE, PERSONS, PLACES, MindKind

RECALLED = 8
"""Lines of what was perceived before one's own part begins."""


@dataclass(frozen=True)
class Part:
    """Who is played, from which minute on, and until when."""

    person: str
    begins: int = 0
    until: int | None = None


class Game:
    """One run, one seat, and whoever sits there."""

    def __init__(self, run: Run, part: Part, lines: Lines) -> None:
        self.run, self.part, self.lines = run, part, Heedful(lines)
        self.person = number_of(run, part.person)
        self.name = run.scenario.names.of(self.person)
        self.kind = int(run.world.persons[self.person].mind)
        self.began = perf_counter()
        self.player = Player(Cast.of(run.scenario), self.person, self.lines)
        self.player.commands = Commands(run.save)
        self.seats = Seats(run, {self.name: self.player})
        self.witness = Witness(self.seats, self.person)

    @property
    def last(self) -> int:
        """The last minute of it."""
        turns = self.run.scenario.turns
        return turns if self.part.until is None else min(self.part.until, turns)

    def play(self) -> str:
        """Why it stopped: 'ended', 'dead', or what whoever plays asked for."""
        self._open()
        try:
            with self.lines.watching():
                self._live_until_the_part_begins()
                self.run.world.minds[self.person].startled = 1  # asked at once, though at work
                return self._live()
        except LeaveError as leave:
            return str(leave) or "quit"
        except KeyboardInterrupt:
            return "stopped"

    def _live(self) -> str:
        """Minute after minute, until the end or the person's own."""
        while int(self.run.world.turn) < self.last:
            pause = self.seats.go_on(int(self.run.world.turn) + 1)
            self.player.perceive(self.witness.percepts())
            if pause == Pause.ENDED:
                return "ended"
            if not self.run.world.persons[self.person].alive:
                return "dead"
            self.lines.heed()
        return "ended"

    def _live_until_the_part_begins(self) -> None:
        """Until then the person decides as the others do."""
        begins = min(self.part.begins, self.last)
        if int(self.run.world.turn) >= begins:
            return
        me = self.run.world.persons[self.person]
        me.mind = self.kind
        while int(self.run.world.turn) < begins and not self.run.world.ending:
            self.seats.go_on(int(self.run.world.turn) + 1)
            self.player.perceive(self.witness.percepts(), silent=True)
            self.lines.heed()
        hand_to_outside(self.run.world, self.person)
        recalled = [told for told in self.player.log if told.weight >= 1.0][-RECALLED:]
        show(Text(f"Until now {self.name.title()} has lived without you:", "dim"))
        for told in recalled:
            self.player.sight.line(told)
        show()

    def live_on(self) -> None:
        """The others have gone on to the end, unseen."""
        self.run.world.persons[self.person].mind = int(MindKind.ROUTINE)
        self.run.go_on(self.last)

    def played(self) -> Played:
        """The run, as commands tell it."""
        seconds = perf_counter() - self.began
        name = self.run.engine.name
        return Played(self.run.scenario, self.run, chronicle_of(self.run), name, seconds)

    def _open(self) -> None:
        """Who one is, who else is aboard, and how to play are on the screen."""
        scenario = self.run.scenario
        show(Text(scenario.title, "bold"))
        if scenario.content_note:
            show(Text(scenario.content_note, "dim"))
        show()
        draw_crew(scenario, self.person)
        show(HOW_TO.format(name=self.name.title(), examples=self._examples()))
        show()

    def _examples(self) -> str:
        """Two actions as they are typed, with names of this scenario."""
        names, plan = self.run.scenario.names.names, self.seats.plan
        other = next(n for n in range(PERSONS) if n in names and n != self.person)
        place = next(p for p in range(PLACES) if plan.places[p].windows or p == plan.home)
        return f"'go {names[FIRST_PLACE + place]}' or 'talk {names[other]}'"


HOW_TO = (
    "You see, hear and know what {name} does, and nothing else. Others may be wrong, or lie. "
    "Type what {name} tries, such as {examples}. Enter alone: live on by routine until "
    "something happens. can: what you can do now. help: everything else. quit: stop."
)
"""How to play, under the list of people."""


def draw_crew(scenario: Scenario, person: int) -> None:
    """The people are on the screen, oneself with what one wants."""
    table = grid(0, 0, 1)
    for one in members(scenario):
        own = one.number == person
        says = f"{one.role}: this is you. You want {one.wants}." if own else one.role
        if own and not one.wants:
            says = f"{one.role}: this is you."
        sign = mark(one.letter, one.side, one.number)
        table.add_row(sign, Text(one.full_name, "bold" if own else ""), says)
    show(table)
    show()
