"""The shelf of `cupola find`: stories that were asked for, each one command from being read."""

from typing import Any

from rich.text import Text

from cupola.cli.screen import grid, show
from cupola.studies.find.shelf import Kept, Shelf, Wanted


def command_for(shelf: Shelf, kept: Kept) -> str:
    """The command that tells a kept story."""
    scenario = shelf.scenario
    return f"cupola tell {scenario.name} --minds {scenario.minds} --seed {kept.seed}"


def play_command(shelf: Shelf, kept: Kept) -> str:
    """The command that goes on from the minute of a kept story as one of its people."""
    at = kept.clock.removeprefix("Day ")
    begun = command_for(shelf, kept).replace("cupola tell", "cupola run", 1)
    return f"{begun} --from '{at}' --as NAME"


def draw_shelf(shelf: Shelf) -> None:
    """Every story is on the screen: its title, who asks for it, what was found, and where."""
    show(Text.assemble(("Stories the critics wanted", "bold"), f"  {shelf.scenario.title}"))
    if not shelf.is_of_these_rules:
        show(f"Made with other rules: its seeds may tell other stories now. Anew: {shelf.command}")
    show()
    for number, one in enumerate(shelf.wanted, 1):
        table = grid(0, 1)
        table.add_row(Text(f"{number}", "bold"), Text(one.title, "bold"))
        table.add_row("", f"{', '.join(one.documents)} ({one.claim}): {one.asks}")
        table.add_row("", Text(one.where, "dim"))
        for line in found(shelf, one):
            table.add_row("", line)
        show(table)
        show()


def found(shelf: Shelf, one: Wanted) -> list[str]:
    """What was found of a story, in lines."""
    kept = shelf.kept.get(one.name)
    if kept is None:
        return [f"Not looked for yet: {shelf.command}"]
    if kept.seed is None:
        return [f"None of {kept.searched:,} worlds is one."]
    return [f"{kept.clock}. {kept.line}", command_for(shelf, kept)]


def shelf_object(shelf: Shelf) -> dict[str, Any]:
    """The shelf as plain values."""
    return {
        "scenario": shelf.scenario.name,
        "of_these_rules": shelf.is_of_these_rules,
        "made": shelf.made,
        "stories": [story_object(shelf, one) for one in shelf.wanted],
    }


def story_object(shelf: Shelf, one: Wanted) -> dict[str, Any]:
    """A story as plain values; without a seed where none was found."""
    kept = shelf.kept.get(one.name)
    whole: dict[str, Any] = one.model_dump()
    if kept is None:
        return whole
    whole |= {"searched": kept.searched, "seed": kept.seed}
    if kept.seed is None:
        return whole
    more = {"minute": kept.minute, "day_clock": kept.clock, "line": kept.line}
    commands = {"command": command_for(shelf, kept), "play": play_command(shelf, kept)}
    return whole | more | commands
