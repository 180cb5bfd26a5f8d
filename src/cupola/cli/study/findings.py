"""What a study found, on one screen: endings with their intervals, and each person."""

from typing import Any

from rich.text import Text

from cupola.cli.screen import grid, show
from cupola.studies.intervals import Share, wilson
from cupola.studies.totals import Totals

SHOWN = 12
"""Endings on the screen; all are in the `--json` object."""
NOTABLE = 0.005
"""Share from which an ending counts as one that stories really have."""
PLACES = {"none": "no remedy", "station": "on the station", "vehicle": "in the vehicle"}
"""How it is said where the remedy is, if nobody has it."""


def draw_findings(settings: dict[str, Any], totals: Totals) -> None:
    """The findings are on the screen."""
    worlds, wanted = totals.worlds, int(settings["worlds"])
    of = "" if worlds == wanted else f" of {wanted:,}"
    show(Text.assemble((str(settings["title"]), "bold"), f"  {worlds:,}{of} worlds"))
    show(f"Decided by: {settings['minds']}.  Seeds from {settings['first_seed']} on.")
    if not worlds:
        return
    show()
    _draw_whole(totals)
    show()
    _draw_endings(totals)
    show()
    _draw_people(totals)


def _draw_whole(totals: Totals) -> None:
    killed = wilson(totals.killed, totals.worlds)
    violence = wilson(totals.quarrelled, totals.worlds)
    show(f"Somebody dies by another's hand in {percent(killed)} of worlds.")
    show(f"Somebody uses force against another in {percent(violence)}.")
    show(f"Violent acts: {100 * totals.violent_share:.1f} % of what is done besides routine.")
    never = totals.never_chosen()
    if never and totals.intentions:
        names = ", ".join(name.replace("_", " ") for name in never)
        show(f"Nobody ever meant to: {names}.")


def _draw_endings(totals: Totals) -> None:
    ranked = totals.most_common()
    notable = sum(share.share > NOTABLE for _, share in ranked)
    count = f"{len(ranked)} ending{'' if len(ranked) == 1 else 's'}"
    show(Text(f"{count}, {notable} of them above {100 * NOTABLE:.1f} %", "bold"))
    table = grid(0, 0, 1, 1, 0)
    table.add_row("share", "95 %", "dead", "left", "remedy")
    for ending, share in ranked[:SHOWN]:
        table.add_row(
            f"{100 * share.share:5.1f} %",
            interval(share),
            names(tuple(name for name in totals.people if name not in ending.alive)),
            names(ending.left),
            PLACES.get(ending.remedy, ending.remedy),
        )
    show(table)
    if len(ranked) > SHOWN:
        rest = sum(share.count for _, share in ranked[SHOWN:])
        show(f"and {len(ranked) - SHOWN} more, together {100 * rest / totals.worlds:.1f} %")


def _draw_people(totals: Totals) -> None:
    table = grid(*[0] * 8)
    head = ("", "lives", "leaves", "attacks", "unprovoked", "kills", "sabotage", "rescues")
    table.add_row(*(Text(word, "bold") for word in head))
    for name, person in totals.people.items():
        counts = person.sums
        table.add_row(
            name,
            *(f"{100 * n / totals.worlds:.1f} %" for n in (person.alive, person.left)),
            *(f"{counts[k] / totals.worlds:.3f}" for k in ("attacks", "unprovoked", "kills")),
            *(percent_of(person.worlds[k], totals.worlds) for k in ("sabotages", "rescues")),
        )
    show(table)
    show(Text("attacks, unprovoked and kills: a world; sabotage and rescues: in worlds", "dim"))


def percent(share: Share) -> str:
    """A share with its interval, such as "10.0 % (5.5 to 17.4)"."""
    return f"{100 * share.share:.1f} % ({interval(share)})"


def interval(share: Share) -> str:
    """The interval of a share in per cent, such as "5.5 to 17.4"."""
    return f"{100 * share.low:.1f} to {100 * share.high:.1f}"


def percent_of(count: int, of: int) -> str:
    """A share in per cent."""
    return f"{100 * count / of:.1f} %"


def names(people: tuple[str, ...]) -> str:
    """Names in a row, or that there are none."""
    return ", ".join(people) or "nobody"
