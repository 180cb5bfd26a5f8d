"""`cupola validate`: what the physics says beside what is published, or one question answered."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer

from cupola.chronicle import saving
from cupola.cli.options import Json
from cupola.cli.screen import grid, is_watched, print_object, say_aside, show
from cupola.cli.typed import typed
from cupola.errors import ChronicleError
from cupola.physics.orbit.elements import Elements
from cupola.studies.validation.asking import ask
from cupola.studies.validation.check import Chapter
from cupola.studies.validation.page import FOLDER, number, page
from cupola.studies.validation.plots import svg
from cupola.studies.validation.sky import MAY_2024
from cupola.studies.validation.whole import misses, validate

MISSED = 1
DOCS = Path("docs")
"""Where the page goes if nothing else is said and there is such a folder here."""
PAGE = "validation.md"


@dataclass(frozen=True)
class ValidateOptions:
    """What one can choose about the validation."""

    question: Annotated[
        str | None,
        typer.Option(
            "--ask", metavar="QUESTION", help='Answer this alone: "3 people in 75 m3 for 24 h".'
        ),
    ] = None
    elements: Annotated[
        Path | None,
        typer.Option("--elements", metavar="FILE", help="With --ask: two lines of an element set."),
    ] = None
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FOLDER", help="Write validation.md and its plots here."),
    ] = None
    as_json: Json = False


def validate_physics(options: ValidateOptions) -> None:
    """Check the physics against published figures, and write the page; exit code 1 on a miss."""
    if options.question is not None:
        answer(options.question, options.elements, options.as_json)
        return
    quiet = options.as_json or not is_watched()
    chapters = validate(lambda what: None if quiet else say_aside(what))
    out = options.out or (DOCS if DOCS.is_dir() else None)
    if out:
        _write(out, chapters)
    if options.as_json:
        rows = [{**asdict(check), "holds": check.holds} for one in chapters for check in one.checks]
        print_object(rows)
    else:
        _tell(chapters, out)
    if misses(chapters):
        raise typer.Exit(MISSED)


def answer(text: str, file: Path | None, as_json: bool) -> None:
    """The answer to a question is on the screen."""
    found = ask(text, elements_of(file) if file else MAY_2024)
    if as_json:
        print_object(found)
        return
    table = grid(0, 0)
    for name, value in found.items():
        said = "never" if value == float("inf") else number(value)
        table.add_row(f"{said:>10}", name)
    show(table)


def elements_of(file: Path) -> Elements:
    """The element set in a file: two lines, after a title or without.  Raises ChronicleError."""
    try:
        lines = [line for line in file.read_text(encoding="ascii").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise ChronicleError(f"{file} cannot be read as an element set") from error
    if len(lines) not in (2, 3):
        raise ChronicleError(f"{file} has {len(lines)} lines; an element set has two")
    return Elements(*lines[-2:])


def _write(folder: Path, chapters: Iterable[Chapter]) -> None:
    """The page and its plots are in a folder.  Raises ChronicleError."""
    made = list(chapters)
    files = {folder / PAGE: page(made)}
    files |= {
        folder / FOLDER / f"{curve.name}.svg": svg(curve)
        for chapter in made
        for curve in chapter.curves
    }
    saving.write_texts(files)


def _tell(chapters: list[Chapter], out: Path | None) -> None:
    """How many checks hold in each chapter, every miss, and where the page is."""
    table = grid(0, 0)
    for chapter in chapters:
        held = sum(check.holds for check in chapter.checks)
        table.add_row(f"{held:>3} of {len(chapter.checks):>3}", chapter.title)
    show(table)
    for check in misses(chapters):
        wanted = f"{number(check.low)} to {number(check.high)}"
        show(f"Misses: {check.quantity}: {number(check.ours)} {check.unit}, not {wanted}.")
    if out:
        show(f"Written: {out / PAGE}.")


command = typed(ValidateOptions, validate_physics)
