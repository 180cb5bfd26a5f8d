"""`cupola measures`: tension and where it sags, empathy, allegiance, talk, secrets, idle events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from cupola.chronicle.clock import MINUTES_A_DAY, day_clock
from cupola.chronicle.measures import Measures
from cupola.chronicle.prose.lines import sentence
from cupola.chronicle.prose.wording import Wording
from cupola.cli.options import Json
from cupola.cli.screen import grid, print_object, show
from cupola.cli.typed import typed
from cupola.runs.replay import read_chronicle

HEIGHTS = "▁▂▃▄▅▆▇█"
"""How tension from 0 to 1 is drawn."""
CELL = 20
"""Minutes that one character of the curve stands for."""
MOST_SUSPICIONS = 3
"""Suspicions that are told of one viewer."""
DRIVERS = {
    "distrust": "trust has fallen",
    "threat": "what was just threatened or done",
    "lies": "lies that stand",
    "suspicion": "whom the viewer suspects",
    "air": "the air",
    "suit": "somebody outside",
    "wounds": "wounds",
    "held": "somebody held or locked in",
    "exits": "no way out",
    "accident": "an accident",
}
"""What each driver of tension is called."""


@dataclass(frozen=True)
class MeasureOptions:
    """What one can choose about measures."""

    run: Annotated[Path, typer.Argument(metavar="RUN", help="A folder that --out has written.")]
    telling: Annotated[
        str,
        typer.Option("--telling", metavar="NAME", help="everything, 'as NAME', or the script's."),
    ] = "everything"
    viewer: Annotated[
        str, typer.Option("--viewer", metavar="PROFILE", help="Who watches, such as newcomer.")
    ] = "newcomer"
    as_json: Json = False


def tell_measures(options: MeasureOptions) -> None:
    """Measure a story: how tense it is, where it sags and why, and whom one feels with.

    All measures are of what a telling shows to one kind of viewer.
    """
    measures = read_chronicle(options.run).measures(options.telling, options.viewer)
    if options.as_json:
        print_object(measures.as_values())
        return
    wording = Wording(measures.telling.chronicle.cast)
    draw_tension(measures)
    draw_stretches(measures, wording)
    draw_viewers(measures, wording)
    draw_allegiance(measures, wording)
    draw_counts(measures)


def draw_tension(measures: Measures) -> None:
    """The curve is on the screen, a line for each day, with what it comes to."""
    telling, tension = measures.telling, measures.tension
    chronicle = telling.chronicle
    viewer = telling.viewer(measures.profile).profile.title
    show(f"{chronicle.cast.title}  {telling.title}, for {viewer}")
    show()
    show(Text("Tension", "bold"))
    levels = ((reading.minute, reading.tension) for reading in tension.curve)
    for line in curve(levels, chronicle.cast.minute_of_day, chronicle.minutes):
        show(line)
    first, second, last = tension.thirds
    show(
        f"On average {first:.2f} in the first third of what is shown, {second:.2f} in the second,"
        f" {last:.2f} in the last. {_direction(tension.slope)}"
    )
    peak = tension.peak
    if peak is None or peak.strongest is None or peak.tension < TENSE:
        show("It is never tense.")
    else:
        at = day_clock(peak.minute, chronicle.cast.minute_of_day)
        parts = f"people {peak.social:.2f}, the place {peak.physical:.2f}"
        why = DRIVERS[peak.strongest]
        show(f"Highest at {at}: {peak.tension:.2f} ({parts}), most of all by {why}.")


def _direction(slope: float) -> str:
    if abs(slope) < FLAT:
        return "It neither rises nor falls."
    return f"It {'rises' if slope > 0 else 'falls'} by {abs(slope):.2f} from first to last."


TENSE = 0.1
"""Tension below which a story is not tense at all."""
FLAT = 0.05
"""Rise or fall of tension over a whole story that counts as none."""


def curve(levels: Iterable[tuple[int, float]], minute_of_day: int, minutes: int) -> Iterator[str]:
    """A curve as text: a line for each day, a character for every twenty minutes.

    levels: minutes, and the level from 0 to 1 that holds from then on.
    """
    highest: dict[tuple[int, int], float] = {}
    for minute, level in levels:
        day, time = divmod(minute + minute_of_day, MINUTES_A_DAY)
        at = (day, time // CELL)
        highest[at] = max(highest.get(at, 0.0), level)
    days = (minutes + minute_of_day) // MINUTES_A_DAY + 1
    cells = MINUTES_A_DAY // CELL
    yield "       " + "".join(f"{hour:02}".ljust(cells // 4) for hour in (0, 6, 12, 18))
    last = 0.0
    for day in range(days):
        line = f"Day {day + 1}  "
        for cell in range(cells):
            begins = day * MINUTES_A_DAY + cell * CELL - minute_of_day
            last = highest.get((day, cell), last)
            line += height(last) if -CELL <= begins < minutes else " "
        yield line.rstrip()


def height(level: float) -> str:
    """One character of the curve."""
    return HEIGHTS[min(len(HEIGHTS) - 1, int(level * len(HEIGHTS)))]


def draw_stretches(measures: Measures, wording: Wording) -> None:
    """The sagging stretches are on the screen, each with its cause and what ends it."""
    show()
    show(Text("Where it sags", "bold"))
    events = measures.telling.chronicle.by_number
    for stretch in measures.stretches:
        ended = None if stretch.ended_by is None else sentence(wording, events[stretch.ended_by])
        show(f"{stretch.sentence} Then: {ended}" if ended else stretch.sentence)
    if not measures.stretches:
        show("Nowhere: something new comes all the time.")


def draw_viewers(measures: Measures, wording: Wording) -> None:
    """What each kind of viewer makes of it is on the screen, and whom they feel with."""
    show()
    show(Text("Who watches, and what they make of it", "bold"))
    viewers, empathies = measures.telling.viewers(), measures.empathies()
    opinions = {name: viewer.opinion() for name, viewer in viewers.items()}
    of_all = set.intersection(*({one.of for one in o.suspicions} for o in opinions.values()))
    first = next(iter(opinions.values()))
    shared = [_claim(one.of, wording) for one in first.suspicions if one.of in of_all]
    if shared:
        show(f"All hold that {'; '.join(shared)}.")
    for name, viewer in viewers.items():
        opinion = opinions[name]
        own = [_claim(one.of, wording) for one in opinion.suspicions if one.of not in of_all]
        near = sorted(empathies[name].values(), key=lambda one: -one.index)
        table = grid(0, 1)
        table.add_row(Text(name, "bold"), viewer.profile.title)
        table.add_row("  trusts", _people(opinion.trusted, wording))
        table.add_row("  distrusts", _people(opinion.distrusted, wording))
        if own:
            table.add_row("  suspects that", "; ".join(own[:MOST_SUSPICIONS]))
        table.add_row(
            "  feels with", ", ".join(f"{wording.called(e.person)} {e.index:.2f}" for e in near)
        )
        show(table)


def _claim(word: str, wording: Wording) -> str:
    """Something that can be said, as a clause."""
    return wording.said(word).get("claim") or word


def _people(people: Iterable[str], wording: Wording) -> str:
    named = list(people)
    return wording.listed(named) if named else "nobody"


def draw_allegiance(measures: Measures, wording: Wording) -> None:
    """Who came to stand together, and who parted, is on the screen."""
    allegiance, cast = measures.allegiance, measures.telling.chronicle.cast
    show()
    show(Text("Who stands with whom", "bold"))
    for turn in allegiance.turns:
        both = wording.listed([turn.one, turn.other])
        what = "come to trust each other" if turn.together else "no longer trust each other"
        side = "of one side" if turn.same_side else "across the sides"
        show(f"{day_clock(turn.minute, cast.minute_of_day)}  {both} {what} ({side}).")
    pairs = (("within sides", allegiance.within), ("across them", allegiance.across))
    means = "; ".join(f"{where} {_share(a)}, then {_share(b)}" for where, (a, b) in pairs)
    count = len(allegiance.turns)
    turns = "1 turn" if count == 1 else f"{count or 'no'} turns"
    show(f"{turns[0].upper()}{turns[1:]}. Mean trust of the living: {means}.")


def _share(value: float | None) -> str:
    return "nobody left" if value is None else f"{value:.2f}"


def draw_counts(measures: Measures) -> None:
    """Talk against force, secrets, and what changed nothing are on the screen."""
    talk, secrets, inert = measures.talk, measures.secrets, measures.inert
    show()
    show(Text("Talk, secrets, and what changes nothing", "bold"))
    show(
        f"{talk.talk} events are talk, {talk.force} are force ({talk.violent_share:.0%} of all that"
        f" is no routine); {talk.lies} are lies."
    )
    known = secrets.secrets
    few = sum(one.of_few for one in secrets.secrets)
    if known:
        show(f"{few} of {len(known)} secrets are held by one or two ({secrets.share_of_few:.0%}).")
    show(f"{len(inert.events)} of {inert.counted} events change nothing ({inert.share:.0%}).")


command = typed(MeasureOptions, tell_measures)
