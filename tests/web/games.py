"""Games for tests: small, quick, and with everything changed that a seat cannot perceive."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from cupola.chronicle.cast import Cast
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.web.games.game import Game
from cupola.web.games.header import Header
from cupola.web.games.journal import Journal
from cupola.web.library import Wish, known
from cupola.world.layout import copy_of

HUT = Wish("winter_hut", 5)


def game_in(folder: Path, *people: str, wish: Wish = HUT, begins: int = 0) -> Game:
    """A new game with these people played, kept in this folder."""
    header = Header(wish, {name: f"token-of-{name}" for name in people}, begins)
    journal = Journal(folder / f"{header.id}.game")
    journal.begin(header)
    return Game(header, journal)


def again(game: Game) -> Game:
    """The same game, read from its file."""
    header, moves = game.journal.read()
    made = Game(header, game.journal)
    made.replay(moves)
    return made


def donor_of(wish: Wish, minute: int) -> Run:
    """Another run of the same scenario: other dice, another hour."""
    run = Run(known(wish.scenario), 977)
    run.go_on(minute)
    return run


@contextmanager
def scrambled(game: Game, person: int, donor: Run) -> Iterator[None]:
    """Everything is the donor's but one person: their body, their mind, and the minute."""
    run = game.run
    world, pages = run.world, run.pages
    other = copy_of(donor.world)
    for table in ("minds", "persons"):
        other[table][person] = world[table][person]
    other["turn"], other["ending"] = world["turn"], world["ending"]
    run.world, run.pages = other, donor.pages
    try:
        yield
    finally:
        run.world, run.pages = world, pages


def untold(scenario: Scenario, own: str) -> Scenario:
    """The same scenario, but for its premise and for what all others want."""
    hopes = {"wants": "what is otherwise", "goal": "what is otherwise"}
    rows = tuple(row if row["id"] == own else {**row, **hopes} for row in scenario.person)
    return replace(scenario, premise="It is otherwise than anybody knows.", person=rows)


@contextmanager
def written_otherwise(game: Game, person: int) -> Iterator[None]:
    """The story is written otherwise, in what this person cannot know of it."""
    run, cast = game.run, game.cast
    scenario = run.scenario
    run.scenario = untold(scenario, game.people[person])
    game.cast = Cast.of(run.scenario)
    try:
        yield
    finally:
        run.scenario, game.cast = scenario, cast
