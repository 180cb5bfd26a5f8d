"""The page of a game: its instructions, its tables, and what is in equilibrium."""

from collections.abc import Iterator
from pathlib import Path

from cupola.chronicle.saving import write_texts
from cupola.studies.game.equilibria import Found
from cupola.studies.game.table import Measure, Payoffs
from cupola.studies.game.words import cell, told
from cupola.studies.intervals import RULE_OF_THREE

LEAD = """\
# {title}: the game between two instructions

Everybody of a side gets the same instruction at the beginning, and {worlds} worlds are lived for
each pair of them, with the same dice.

- Down: {one}, and the first number of each pair. Across: {other}, and the second.
- ± is half of the interval that holds the true value 95 times of 100.
- An asterisk marks an equilibrium: neither side gains by giving another instruction. How sure that
  is was bootstrapped: tables are drawn anew from the same worlds. What happened in none of them no
  such table can show; its share may still be up to {bound:.1f} of 100.
- The engine says what follows from its rules; it advises nobody.
"""


def write(found: Payoffs, judged: dict[str, Found], file: Path, command: str) -> None:
    """The page is in this file.  Raises ChronicleError."""
    write_texts({file: text(found, judged, command)})


def text(found: Payoffs, judged: dict[str, Found], command: str) -> str:
    """The page."""
    one, other = found.sides
    lead = LEAD.format(
        title=found.scenario.title,
        worlds=found.worlds,
        one=one.title,
        other=other.title,
        bound=100 * RULE_OF_THREE / found.worlds,
    )
    told_to = [f"- **{each.word}**: {each.about}" for each in found.instructions]
    parts = [lead, "\n".join(told_to) + "\n"]
    for measure in found.measures:
        parts.append("\n".join(section(found, measure, judged[measure.name])) + "\n")
    return "\n".join([*parts, f"Made by:\n\n```\n{command}\n```\n"])


def section(found: Payoffs, measure: Measure, judged: Found) -> Iterator[str]:
    """The table of one measure, and its equilibria."""
    words = [each.word for each in found.instructions]
    values = found.values[measure.name]
    stars = {(e.support[0][0], e.support[1][0]) for e in judged.equilibria if e.is_pure}
    yield f"## {measure.words[:1].upper()}{measure.words[1:]}\n"
    said = " ".join(filter(None, (measure.note, "Of 100 worlds." if measure.is_share else "")))
    if said:
        yield f"{said}\n"
    yield f"| | {' | '.join(words)} |"
    yield f"|---|{'---|' * len(words)}"
    for row, word in enumerate(words):
        cells = [
            cell(measure, values[row, column], found.sides)
            + (" \\*" if (row, column) in stars else "")
            for column in range(len(words))
        ]
        yield f"| **{word}** | {' | '.join(cells)} |"
    yield ""
    for each in judged.equilibria:
        yield f"- {told(found, each)}: in {100 * each.holds:.0f} of 100 tables drawn anew"
    if judged.has_ties:
        yield "\nSome payoffs are tied, so there may be more equilibria than are told."
