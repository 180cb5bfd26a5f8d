"""`cupola choose`: the decisions on which most hung, put to you as they were put to others."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from cupola.adapters.text.facing import Facing, Watching
from cupola.cli.asking.verdicts import Told, draw_end, draw_verdict
from cupola.cli.options import Engine, EngineChoice, Json, Seed, Threads, must_not_go
from cupola.cli.playing import Manner, Warming
from cupola.cli.screen import STOPPED, complain, grid, print_object, say_aside, show
from cupola.cli.study.progress import counting
from cupola.cli.terminal.lines import Lines, lines
from cupola.cli.typed import typed
from cupola.errors import NotationError
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.choose.dilemma import Dilemma, Shelf, kept, read, write
from cupola.studies.choose.living import HOPED, MANY, USUAL, Asked, cells, lived, moment_of
from cupola.studies.choose.search import Search, Sought
from cupola.studies.choose.verdict import Verdict, verdict
from cupola.studies.game.instructions import INSTRUCTIONS
from cupola.studies.game.instructions import USUAL as HOPES
from cupola.studies.study import Way

FILM = "film"
"""The scenario that --find searches if none is named."""
FEWER = 100
"""Worlds for each way to decide that are lived on the spot, where none were kept."""


@dataclass(frozen=True)
class ChooseOptions:
    """What one can choose about choosing."""

    scenario: Annotated[
        str | None,
        typer.Argument(
            metavar="[SCENARIO]",
            help="With --find: whose script is searched. With --file: its TOML file, if it is your"
            " own.",
        ),
    ] = None
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers",
            metavar="1,2,...",
            help="Answer at once: what you do and what you hope, by turns.",
        ),
    ] = None
    number: Annotated[
        int | None, typer.Option("--dilemma", min=1, help="Only this one of them.")
    ] = None
    file: Annotated[
        Path | None, typer.Option("--file", help="Dilemmas of another file, as --find makes it.")
    ] = None
    search: Annotated[
        bool, typer.Option("--find", help="Look for the dilemmas anew, and write them to --out.")
    ] = False
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where --find writes them.")
    ] = None
    worlds: Annotated[
        int, typer.Option("--worlds", min=1, help="With --find: for each way to decide.")
    ] = MANY
    seed: Seed = None
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    as_json: Json = False


def choose(options: ChooseOptions) -> None:
    """Decide in nine moments of a story, and say what you hope the other does.

    You see what one person saw and held, and nothing else. Then: what the story's person did, what
    the crew usually does, and who lives, over many worlds from that minute on.
    """
    if options.search:
        find_anew(options)
        return
    shelf = read(options.file) if options.file else kept()
    _must_be_of(shelf, options)
    scenario = load_scenario(options.scenario or shelf.scenario).with_seed(shelf.seed)
    if options.file:
        shelf.must_be_of(scenario)
    dilemmas = _wanted(shelf, options.number)
    Warming(Manner(engine=options.engine, silent=options.as_json))
    table = Table(scenario, shelf, options)
    told: list[Told] = []
    number = options.number or 1
    try:
        for number, dilemma in dilemmas:
            answered = table.put(number, dilemma)
            if answered is None:
                break
            told.append(answered)
    except KeyboardInterrupt as stop:
        complain(f"Stopped; with --dilemma {number} the same command puts this one again.")
        raise typer.Exit(STOPPED) from stop
    if options.as_json:
        print_object([one.as_dict() for one in told])
        return
    draw_end(told)


def _must_be_of(shelf: Shelf, options: ChooseOptions) -> None:
    """What was typed is of these dilemmas, and of no search.  Raises NotationError."""
    found = {"--out": options.out, "--seed": options.seed, "--worlds": options.worlds != MANY}
    must_not_go(found, "an option that goes without --find")
    name = options.scenario or shelf.scenario
    if name != shelf.scenario and not (options.file and Path(name).stem == shelf.scenario):
        raise NotationError(name, name, "the scenario of these dilemmas", [shelf.scenario])


def _wanted(shelf: Shelf, number: int | None) -> list[tuple[int, Dilemma]]:
    numbered = list(enumerate(shelf.dilemmas, 1))
    if number is None:
        return numbered
    if number > len(numbered):
        raise NotationError(
            f"--dilemma {number}",
            str(number),
            "one of the dilemmas",
            [str(one) for one, _ in numbered],
        )
    return [numbered[number - 1]]


class Table:
    """Where the questions are put: the story, the dilemmas, and whoever answers."""

    def __init__(self, scenario: Scenario, shelf: Shelf, options: ChooseOptions) -> None:
        self.scenario, self.shelf, self.options = scenario, shelf, options
        self.given = _given(options.answers)
        self.lines: Lines = lines()

    @property
    def silent(self) -> bool:
        """Whether nothing but the object is printed."""
        return self.options.as_json

    def put(self, number: int, dilemma: Dilemma) -> Told | None:
        """One dilemma, asked and answered; None if nobody answers any more."""
        if self.given == []:
            return None
        watching = Watching(self.scenario, dilemma.person, dilemma.minute, str(self.options.engine))
        facing = watching.facing()
        order = sorted(range(len(dilemma.options)), key=lambda at: dilemma.options[at].says)
        called = watching.teller.called(self.scenario.names.entities[dilemma.other])
        if not self.silent:
            draw_facing(self.scenario, facing, number, len(self.shelf.dilemmas))
        option = self._ask("What do you do?", [dilemma.options[at].says for at in order])
        if option is None:
            return None
        hopes = [INSTRUCTIONS[hope].about for hope in HOPES]
        hope = self._ask(f"And what do you hope {called} does from now on?", hopes)
        if hope is None:
            return None
        found = self._verdict(dilemma, order[option], HOPES[hope])
        if not self.silent:
            draw_verdict(self.scenario, dilemma, found)
        return Told(number, facing, dilemma, order[option], HOPES[hope], found)

    def _ask(self, question: str, answers: list[str]) -> int | None:
        """The place of the answer that was chosen; None at the end of all answers."""
        if not self.silent:
            show(Text(question, "bold"))
            for number, answer in enumerate(answers, 1):
                show(f"  {number}  {answer}")
        while True:
            text = self._next()
            if text is None:
                return None
            if text.isdecimal() and 1 <= int(text) <= len(answers):
                return int(text) - 1
            expected = f"a number from 1 to {len(answers)}"
            if self.options.answers is not None:
                raise NotationError(str(self.options.answers), text, expected, [])
            complain(f"'{text}' is not {expected}.")

    def _next(self) -> str | None:
        """The next answer; None at the end."""
        if self.given is not None:
            return self.given.pop(0) if self.given else None
        try:
            text = self.lines.read("> ").strip()
        except EOFError:
            return None
        return None if text in ("q", "quit") else text

    def _verdict(self, dilemma: Dilemma, option: int, hope: str) -> Verdict:
        """What came of it; lived on the spot where the rules have changed since it was kept."""
        if not self.shelf.is_current or any(
            dilemma.cell(option, each) is None for each in (USUAL, hope)
        ):
            dilemma = self._lived(dilemma, hope)
        return verdict(self.scenario, self.shelf, dilemma, option, hope)

    def _lived(self, dilemma: Dilemma, hope: str) -> Dilemma:
        pairs = [(at, each) for each in (USUAL, hope) for at in range(len(dilemma.options))]
        if not self.silent:
            say_aside("(the figures kept are of other rules; these worlds are lived now)")
        moment = moment_of(self.scenario, dilemma, self.shelf.seed, str(self.options.engine))
        with counting(len(pairs) * FEWER, silent=self.silent) as count:
            way = Way(self.options.threads, str(self.options.engine), count)
            asked = Asked(dilemma, pairs, range(1, FEWER + 1))
            found = lived(self.scenario, moment, asked, way)
        return replace(dilemma, cells=tuple(cells(self.scenario, found)))


def _given(text: str | None) -> list[str] | None:
    if text is None:
        return None
    return [part for part in text.replace("/", ",").replace(",", " ").split() if part]


def draw_facing(scenario: Scenario, facing: Facing, number: int, of: int) -> None:
    """The person's minute is on the screen."""
    row = next(one for one in scenario.person if one["id"] == facing.person)
    show()
    head = f"{number} of {of}   You are {row['full_name']}, {row['role']}."
    show(Text.assemble((head, "bold"), f"  {facing.clock}, {facing.place}"))
    show()
    table = grid(-13, 1)
    for told in facing.recalled:
        table.add_row(Text(told.clock.removeprefix("Day "), "dim"), told.text)
    for section in facing.sections:
        for at, line in enumerate(section.lines):
            table.add_row(Text("" if at else section.title, "dim"), line)
    for at, (name, seen, trusted, held) in enumerate(facing.people):
        text = f"{name}: {seen}; you trust them {trusted}" + (f"; {held}" if held else "")
        table.add_row(Text("" if at else "The others", "dim"), text)
    show(table)
    show()


def find_anew(options: ChooseOptions) -> None:
    """The dilemmas are looked for, and written."""
    if options.out is None:
        raise NotationError("--find", "", "a file to write to: say --out", [])
    put = {"--answers": options.answers, "--dilemma": options.number, "--file": options.file}
    must_not_go(put, "an option that goes with --find")
    scenario = load_scenario(options.scenario or FILM)
    seed = scenario.seed if options.seed is None else options.seed
    scenario = scenario.with_seed(seed)
    Warming(Manner(engine=options.engine, silent=options.as_json))
    sought = Sought(worlds=options.worlds, hoped=min(HOPED, options.worlds))
    search = Search(scenario, seed, sought)
    with counting(search.most, silent=options.as_json) as count:
        shelf = search.shelf(Way(options.threads, str(options.engine), count))
    write(shelf, options.out)
    if options.as_json:
        print_object(_as_object(shelf))
        return
    for one in shelf.dilemmas:
        show(f"{one.person}, minute {one.minute}: {one.weight:.2f} lives surely hang on it")
    show(f"Written to {options.out}.")


def _as_object(shelf: Shelf) -> list[dict[str, Any]]:
    return [
        {"person": one.person, "minute": one.minute, "weight": one.weight} for one in shelf.dilemmas
    ]


command = typed(ChooseOptions, choose)
