"""`cupola claim`: what the sources say, where it happens, what it cost, and what shows it."""

from typing import Annotated, Any

import typer
from rich.text import Text

from cupola.chronicle.claims import Claim, Consequences, claim_of, claims, consequences, scenes
from cupola.chronicle.claims.reading import TEXTS, counted
from cupola.chronicle.clock import day_clock
from cupola.chronicle.prose.lines import sentence
from cupola.chronicle.prose.wording import Wording
from cupola.chronicle.store import Chronicle
from cupola.cli.film import FILM
from cupola.cli.options import Json
from cupola.cli.screen import grid, print_object, show
from cupola.runs.whole import run

MOST_MOVED = 5
"""Credences and trusts that are told of one event, the largest first."""
WAY_WORDS = {
    "tests": "tests",
    "tropes": "tropes",
    "measures": "measures",
    "figures": "figures",
    "fields": "fields of a scenario",
    "pages": "pages",
    "left_out": "left out, with the reason",
}
"""How the ways are called in which a claim is shown."""


def command(
    claim: Annotated[
        str | None, typer.Argument(metavar="[CLAIM]", help="Its number, such as C162.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Say what the sources claim of the film, where it happens, what it cost, and what shows it.

    Without a number: how many claims there are of each kind, and in which ways they are shown.
    """
    if claim is None:
        tell_all(as_json=as_json)
        return
    tell_one(claim_of(claim), as_json=as_json)


def tell_all(*, as_json: bool) -> None:
    """The kinds of claims and the ways in which they are shown are counted on the screen."""
    kinds, ways = counted("kind"), counted("way")
    if as_json:
        print_object({"kinds": kinds, "ways": ways})
        return
    show(Text(f"{len(claims())} claims of {len(TEXTS)} texts about the film", "bold"))
    table = grid(0, 0, 1)
    for kind, number in kinds.items():
        ids = [one.id for one in claims().values() if one.kind == kind]
        table.add_row(f"{number:>4}", kind, Text(f"{ids[0]} to {ids[-1]}", "dim"))
    show(table)
    show("Shown first of all by:")
    for way, number in ways.most_common():
        show(f"{number:>4}  {WAY_WORDS[way]}")
    show("One of them: cupola claim C162. All of them: docs/claims.md.")


def tell_one(claim: Claim, *, as_json: bool) -> None:
    """One claim is on the screen, with what the replay has of it."""
    film = run(FILM)
    costs = [consequences(film, event) for event in scenes(film, claim)]
    wording = Wording(film.cast)
    if as_json:
        print_object(as_object(claim, wording, costs))
        return
    show(Text.assemble((claim.id, "bold"), f"  {claim.text}"))
    show(Text(f"{claim.kind}; said by {texts(claim)}", "dim"))
    for cost in costs:
        show()
        draw_scene(film, wording, cost)
    show()
    draw_proof(claim)


def texts(claim: Claim) -> str:
    """Which texts say so."""
    return f"document{'s' if len(claim.seeds) > 1 else ''} {', '.join(claim.seeds)}"


def draw_scene(film: Chronicle, wording: Wording, cost: Consequences) -> None:
    """One event is on the screen: when, where in the script, and what it cost."""
    event = cost.event
    beat = f", beat {event.beat}" if event.beat else ""
    told = sentence(wording, event, mark_lies=True) or f"{event.actor} {event.verb}."
    show(Text.assemble((event.day_clock, "bold"), f" (minute {event.minute}{beat})  {told}"))
    for line in cost_lines(film, wording, cost):
        show(Text(f"  {line}"))


def cost_lines(film: Chronicle, wording: Wording, cost: Consequences) -> list[str]:
    """What an event cost, a sentence each."""
    lines = [
        f"{told} ({harm.day_clock})"
        for harm in cost.harms
        if harm is not cost.event and (told := sentence(wording, harm))
    ]
    lines += [
        f"{wording.called(row.person)}: {claimed(wording, row.fact)}, "
        f"{row.before:.2f} to {row.value:.2f}"
        for row in cost.held[:MOST_MOVED]
    ]
    lines += [
        f"{wording.called(row.person)} trusts {wording.called(row.other)}: "
        f"{row.before or 0.0:.2f} to {row.value:.2f}"
        for row in cost.trusted[:MOST_MOVED]
    ]
    lines += [
        f"{wording.called(row.person)} finds out that it was a lie: "
        f"{day_clock(row.minute, film.cast.minute_of_day)}"
        for row in cost.found_out
    ]
    if not lines:
        lines = ["It moves nobody by more than a little."]
    if cost.next_harm and (told := sentence(wording, cost.next_harm)):
        lines.append(f"The next harm, {after(cost)} later: {told}")
    return lines


def claimed(wording: Wording, fact: str) -> str:
    """A fact as a clause."""
    return wording.reworded(wording.said(fact).get("claim") or fact.replace("_", " "))


def after(cost: Consequences) -> str:
    """How long after an event the next harm came."""
    minutes = (cost.next_harm.minute if cost.next_harm else 0) - cost.event.minute
    return f"{minutes} min" if minutes < 120 else f"{minutes / 60:.0f} h"


def draw_proof(claim: Claim) -> None:
    """What shows a claim, and what stands against it, is on the screen."""
    if claim.left_out:
        show(f"Left out: {claim.left_out}")
    table = grid(0, 1)
    for way, links in claim.shown_by.items():
        table.add_row(Text(way, "dim"), "\n".join(links))
    show(table)
    for other in claim.conflicts:
        show(Text(f"Against it {other}: {claim_of(other).text}", "dim"))
    if claim.reading:
        show(f"Read so: {claim.reading}")


def as_object(claim: Claim, wording: Wording, costs: list[Consequences]) -> dict[str, Any]:
    """A claim and what it cost as one object for `--json`."""
    return {
        "id": claim.id,
        "kind": claim.kind,
        "documents": list(claim.seeds),
        "text": claim.text,
        "conflicts": list(claim.conflicts),
        "reading": claim.reading,
        "shown_by": {way: list(links) for way, links in claim.shown_by.items()},
        "left_out": claim.left_out,
        "scenes": [scene_object(wording, cost) for cost in costs],
    }


def scene_object(wording: Wording, cost: Consequences) -> dict[str, Any]:
    """One event and what it cost as plain values."""
    event, later = cost.event, cost.next_harm
    return {
        "event": event.id,
        "minute": event.minute,
        "day_clock": event.day_clock,
        "beat": event.beat,
        "text": sentence(wording, event, mark_lies=True),
        "harms": [[harm.id, harm.verb, harm.target or harm.actor] for harm in cost.harms],
        "held": [[row.person, row.fact, row.before, row.value] for row in cost.held],
        "trusted": [[row.person, row.other, row.before, row.value] for row in cost.trusted],
        "followed": [one.id for one in cost.followed],
        "found_out": [[row.person, row.minute] for row in cost.found_out],
        "next_harm": later.id if later else None,
    }
