"""A run on the screen: who they are, what turned it, how it ended, and the evidence."""

from collections.abc import Iterable

from rich.text import Text

from cupola.chronicle.cast import Cast
from cupola.chronicle.clock import day_clock, duration
from cupola.chronicle.prose import Line, ending_lines, story, turning_points
from cupola.chronicle.prose.wording import Wording, sentences
from cupola.cli.account import Member, by_day, members
from cupola.cli.evidence import Evidence, Missing, PinnedRoll, RefusedAttempt
from cupola.cli.playing import Played, how_it_was_driven
from cupola.cli.screen import grid, mark, show
from cupola.scenarios.scenario import Scenario
from cupola.studies.after import after_lines

PLACE_WIDTH = -11
"""Columns for a place; longer names take two lines, as the sentence beside them does."""
MISSING_SHOWN = 6
"""Events that did not come about, on one screen; `--check` has all."""


def draw_opening(scenario: Scenario) -> None:
    """Title, clock, note and people are on the screen: all that is known before the run."""
    begins = day_clock(0, scenario.minute_of_day)
    lasts = duration(scenario.turns)
    show(Text.assemble((scenario.title, "bold"), f"   {begins}, at most {lasts}"))
    if scenario.content_note:
        show(Text(scenario.content_note, "dim"))
    show()
    people = members(scenario)
    table = grid(0, 0, 1)
    for one in people:
        table.add_row(mark(one.letter, one.side, one.number), one.full_name, who(one))
    show(table)
    wording = Wording(Cast.of(scenario))
    for line in orders(people):
        show(Text(wording.reworded(line), "dim"))
    show()


def who(one: Member) -> str:
    """What somebody is and wants."""
    return f"{one.role}; wants {one.wants}" if one.wants else one.role


def orders(people: Iterable[Member]) -> list[str]:
    """One line for each order that will come: when, to whom of each side, what it demands."""
    sent: dict[tuple[str, str], dict[int, str]] = {}
    for one in people:
        if one.order and one.order_at:
            marks = sent.setdefault((one.order_at, one.order), {})
            own = mark(one.letter, one.side, one.number).plain
            marks[one.side] = marks.get(one.side, "") + own
    demands = sentences()["demand"]
    return [
        f"Order on {clock} to {' and '.join(marks.values())}: {demands.get(order, order)}."
        for (clock, order), marks in sorted(sent.items())
    ]


def draw_story(played: Played, *, full: bool) -> None:
    """What turned the run is on the screen, or everything, day by day."""
    lines = story(played.chronicle) if full else turning_points(played.chronicle)
    for day, of_day in by_day(lines):
        show(Text(day, "bold"))
        draw_lines(of_day, with_beats=full)
    show()


def draw_lines(lines: Iterable[Line], *, with_beats: bool) -> None:
    """Sentences of one day, one under the other: when, where, what, and who perceived it."""
    table = grid(0, PLACE_WIDTH, 1)
    for line in lines:
        text = Text(line.text)
        if line.seen_by:
            text.append(f"  ({line.seen_by})", "dim")
        clock = line.day_clock.rpartition(" ")[2]
        if with_beats:
            beat = line.event.beat
            clock = f"{clock} {beat if beat else '':>3}"
        table.add_row(clock, Text(line.place, "dim"), text)
    show(table)


def draw_ending(played: Played, *, after: bool, hint: str = "") -> None:
    """How it ended is on the screen; what became of those who left, only if asked for."""
    lines = ending_lines(played.chronicle)
    clock = day_clock(played.chronicle.minutes, played.scenario.minute_of_day)
    show(Text.assemble(("The end.", "bold"), f"  {clock}.  ", " ".join(lines)))
    if after:
        for told in after_lines(played.scenario, played.run.world):
            show(told)
    elif hint and any(row.fate == "left" for row in played.chronicle.endings):
        show(Text(f"({hint})", "dim"))
    show()


def draw_evidence(played: Played, evidence: Evidence) -> None:
    """Four lines of evidence are on the screen."""
    if evidence.log_events is not None:
        show(log_line(evidence))
        if evidence.missing:
            show(f"Not come about: {missing_line(evidence.missing)}")
    if evidence.pinned:
        show(pins_line(evidence.pinned, evidence.joint_chance))
    if evidence.attempts:
        show(refused_line(evidence))
    show(how_it_was_driven(played))


def log_line(evidence: Evidence) -> str:
    """How much of the reference log came about, attempts and consequences apart."""
    return (
        f"By rule: {evidence.came_about} of {evidence.log_events} events of the film's log came "
        f"about, {evidence.tried} tried by the script, {evidence.followed} that followed."
    )


def missing_line(missing: tuple[Missing, ...]) -> str:
    """What did not come about and why, the first few."""
    told = [f"{row.event} (beat {row.beat}: {row.why})" for row in missing[:MISSING_SHOWN]]
    more = len(missing) - MISSING_SHOWN
    rest = f"; and {more} more (cupola film --check)" if more > 0 else ""
    return "; ".join(told) + rest + "."


def pins_line(pinned: tuple[PinnedRoll, ...], joint: float) -> str:
    """Which rolls the script fixes, each with its chance, and the chance of all together."""
    rolled = [f"{roll.roll} {percent(roll.chance)}" for roll in pinned if roll.chance is not None]
    never = len(pinned) - len(rolled)
    parts = [*rolled, f"{never} never rolled"] if never else rolled
    together = f"; together 1 chance in {1 / joint:,.0f}" if 0 < joint < 1 else ""
    count = f"{len(pinned)} roll{'' if len(pinned) == 1 else 's'}"
    return f"Pinned: {count} ({'; '.join(parts)}){together}."


def percent(chance: float) -> str:
    """A chance as text."""
    return f"{100 * chance:.0f} %"


def refused_line(evidence: Evidence) -> str:
    """How many attempts the script has, and which beats were refused."""
    count = len(evidence.refused)
    if not count:
        return f"Refused: none of the script's {evidence.attempts} attempts."
    beats = sorted({row.beat for row in evidence.refused})
    listed = ", ".join(str(beat) for beat in beats)
    plural = "" if len(beats) == 1 else "s"
    return f"Refused: {count} of {evidence.attempts} attempts, of beat{plural} {listed}."


def draw_refused(removed: Iterable[int], refused: tuple[RefusedAttempt, ...]) -> None:
    """What of the script the world refused is on the screen, with what would be needed."""
    taken = ", ".join(str(beat) for beat in sorted(removed))
    without = f"Without beat {taken} the" if taken else "The"
    if not refused:
        if taken:
            show(f"{without} world refuses nothing that the script still tries.")
            show()
        return
    show(Text(f"{without} world refuses:", "bold"))
    table = grid(0, 0, 1)
    for row in refused:
        why = row.refusal.replace("_", " ")
        text = Text(f"{row.attempt}: {why}.")
        text.append(f"  Needed: {row.needed}.", "dim")
        table.add_row(row.day_clock, f"beat {row.beat}", text)
    show(table)
    show()


def draw_next(commands: Iterable[str]) -> None:
    """What one may type next is on the screen."""
    first = "Next:"
    for command in commands:
        show(Text(f"{first:<6}{command}"))
        first = ""
