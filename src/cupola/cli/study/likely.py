"""How likely a scripted story was, on the screen: a line for each choice, and what it comes to."""

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from rich.text import Text

from cupola.cli.account import day_of, members
from cupola.cli.screen import grid, mark, print_object, show
from cupola.studies.likelihood import Likelihood, Tally
from cupola.studies.likelihood.figure import draw
from cupola.studies.likelihood.findings import AMONG_BEST, BOUND, Finding
from cupola.studies.likelihood.report import one_in

INTRODUCTION = (
    "Each choice of the script, put to the built-in mind in that person's place, with what they"
    " held: the place of the deed among the options open, its chance, the surprise in bits."
)
HINT = "cupola film --likely --full says what it would rather have done"
FEWEST = 0.0001
"""Chances below this are told as less than this."""
MOST = 0.99
"""Chances above this are told as more than this."""
CLOSED = {
    "gate": "not thinkable",
    "given_up": "just given up",
    "towards": "not towards them",
    "otherwise": "other words or deeds",
}
"""Why an intention was not open, in few words."""


@dataclass(frozen=True)
class Telling:
    """How it is told.  full: with what the built-in mind would rather have done."""

    full: bool = False
    as_json: bool = False
    quiet: bool = False
    picture: Path | None = None


def tell_likelihood(likelihood: Likelihood, way: Telling) -> None:
    """It is on the screen, or one JSON object; and drawn, if that was asked for."""
    if way.picture:
        draw(likelihood, way.picture)
    if way.as_json:
        print_object(likelihood.as_dict())
        return
    if not way.quiet:
        draw_choices(likelihood, full=way.full)
        draw_people(likelihood)
        draw_least_likely(likelihood)
    show(likelihood.reading)
    if not way.quiet:
        show(Text(f"({HINT})", "dim"))
    if way.picture and not way.quiet:
        show(f"Drawn in {way.picture}.")


def draw_choices(likelihood: Likelihood, *, full: bool) -> None:
    """Every choice is on the screen: when, who, what, its place among the options, its chance."""
    show(INTRODUCTION)
    marks = {one.id: mark(one.letter, one.side, one.number) for one in members(likelihood.scenario)}
    for day, of_day in groupby(likelihood.findings, key=lambda finding: day_of(finding.clock)):
        show()
        table = grid(0, 0, 0, 1, 0, 0, 0)
        head = ("", "", "", "", "place", "chance", "bits")
        table.add_row(Text(day, "bold"), *(Text(word, "dim") for word in head[1:]))
        for finding in of_day:
            clock = finding.clock.rpartition(" ")[2]
            text = Text("; ".join(finding.deeds))
            if full:
                text.append(f"\n{instead_of(finding)}", "dim")
            beat = f"{finding.choice.beat:>2}"
            table.add_row(clock, beat, marks[finding.person], text, *numbers(finding))
        show(table)
    show()


def numbers(finding: Finding) -> tuple[str, str, str]:
    """Place, chance and surprise of a choice; what was not thought of has only a bound."""
    if not finding.is_thought_of:
        return f"- of {len(finding.options)}", "-", f">{BOUND:.0f}"
    place = f"{finding.rank} of {len(finding.options)}"
    return place, percent(finding.chance), f"{finding.bits:.1f}"


def percent(chance: float) -> str:
    """A chance as text, with two digits that count."""
    if chance < FEWEST:
        return f"<{100 * FEWEST:.2g} %"
    if chance > MOST:
        return f">{100 * MOST:.0f} %"
    return f"{100 * chance:.0f} %" if chance >= 0.1 else f"{100 * chance:.2g} %"


def instead_of(finding: Finding) -> str:
    """What the built-in mind would rather have done, and why it did not think of what was done."""
    best = finding.options[:AMONG_BEST]
    rather = ", ".join(f"{finding.told(one.idea)} {percent(one.chance)}" for one in best)
    told = f"its best: {rather}" if rather else "nothing was open to it"
    if finding.is_thought_of:
        return told
    if not finding.repertoire:
        return f"{told}; no intention leads there"
    closed = ", ".join(
        f"{one.intention.replace('_', ' ')} ({CLOSED.get(one.why, one.why.replace('_', ' '))})"
        for one in finding.closed
    )
    return f"{told}; not open: {closed}"


def draw_people(likelihood: Likelihood) -> None:
    """Each person's choices, counted, and those of all."""
    table = grid(0, 0, 0, 0, 0, 0, 0, 0)
    head = ("", "choices", "its first", "its best 3", "not thought of", "bits", "each")
    table.add_row(*(Text(word, "dim") for word in head))
    for name, tally in likelihood.people.items():
        table.add_row(name.replace("_", " ").title(), *counts(tally))
    table.add_row("all", *counts(likelihood.whole))
    show(table)
    show()


def counts(tally: Tally) -> tuple[str, ...]:
    """Counts and sums of a row."""
    whole = (tally.choices, tally.first, tally.among_best, tally.not_thought_of)
    return (*(f"{number:>4}" for number in whole), f"{tally.bits:4.0f}", f"{tally.bits_each:4.1f}")


def draw_least_likely(likelihood: Likelihood) -> None:
    """The least likely choice of each person, in a sentence."""
    show(Text("Least likely of what it thought of", "bold"))
    for name, tally in likelihood.people.items():
        least = tally.least_likely
        if least is None:
            continue
        best = least.told(least.options[0].idea)
        who = name.replace("_", " ").title()
        show(f"{who}: {least.in_words} ({least.clock}), {one_in(least.chance)}; its own: {best}.")
    show()
