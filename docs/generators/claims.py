"""The claims: what the sources say of the film, and what shows it."""

from cupola.chronicle.claims import Claim, claims
from cupola.chronicle.claims.reading import counted
from cupola.chronicle.tropes.heads import tropes
from docs.generators.markdown import PROSE, code, page, table

KINDS = {
    "station": "The station",
    "crew": "The crew",
    "relation": "How they stand to each other",
    "trait": "What they are like",
    "orders": "The orders",
    "war": "The war",
    "comms": "Contact",
    "knowledge": "Who knew what",
    "event": "What happened",
    "deception": "Lies and what was kept back",
    "death": "Deaths",
    "ending": "The end",
    "trope": "Tropes",
    "wish": "Wishes",
    "criticism": "Criticism",
    "realism": "Realism and records",
}
"""The kinds of claims, as headings."""
WAYS = {
    "tests": "a test",
    "tropes": "a trope, tried on the film and on examples",
    "measures": "a measure",
    "figures": "a figure",
    "fields": "a field of a scenario",
    "pages": "a page",
    "left_out": "nothing: left out, with the reason",
}
"""How the ways are called in which a claim can be shown."""
HEAD = ("", "what the texts say", "texts", "shown by", "against it")


def all_claims() -> str:
    """The whole page."""
    return page(
        "Claims",
        PROSE["claims"]["lead"],
        summary(),
        *(section(kind) for kind in KINDS),
        f"## Left out\n\n{PROSE['claims']['left_out']}",
        table(("", "what the texts say", "why"), [left_out(c) for c in chosen("way", "left_out")]),
    )


def summary() -> str:
    """How many claims are shown in which way."""
    ways = counted("way")
    also = {way: sum(bool(c.shown_by.get(way)) for c in claims().values()) for way in WAYS}
    rows = [
        (WAYS[w], str(ways[w]), str(also[w]) if also[w] else "") for w in WAYS if also[w] or ways[w]
    ]
    return f"{PROSE['claims']['ways']}\n\n{table(('by', 'first of all', 'in all'), rows)}"


def chosen(attribute: str, value: str) -> list[Claim]:
    """The claims of one kind, or shown in one way."""
    return [claim for claim in claims().values() if getattr(claim, attribute) == value]


def section(kind: str) -> str:
    """The table of one kind."""
    rows = [cells(claim) for claim in chosen("kind", kind) if claim.way != "left_out"]
    return f"## {KINDS[kind]}\n\n{table(HEAD, rows)}" if rows else ""


def cells(claim: Claim) -> list[str]:
    """A claim as a row."""
    against = ". ".join(part for part in (", ".join(claim.conflicts), claim.reading) if part)
    return [claim.id, claim.text, " ".join(claim.seeds), "<br>".join(links(claim)), against]


def left_out(claim: Claim) -> list[str]:
    """A claim that nothing shows, as a row."""
    return [claim.id, claim.text, claim.left_out]


def links(claim: Claim) -> list[str]:
    """What shows a claim, each as one link or word."""
    found = [code(test) for test in claim.tests]
    found += [f"{tropes()[name].title}: {code(f'{name}.sql')}" for name in claim.tropes]
    found += [f"measure: {name}" for name in claim.measures]
    found += [f"[{n.replace('_', ' ')}](stories/figures/film_{n}.svg)" for n in claim.figures]
    found += [code(field) for field in claim.fields]
    return found + [linked(target) for target in claim.pages]


def linked(target: str) -> str:
    """A page of the documentation, as a link."""
    name = target.removeprefix("docs/")
    return f"[{name.partition('#')[0]}]({name})"
