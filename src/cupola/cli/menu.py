"""`cupola` alone: what one can do here, on one screen."""

from rich.text import Text

from cupola.cli.screen import show

PITCH = "six people, one station, two secret orders"
MENU = (
    ("watch", "cupola film", "the film, by the rules of its world"),
    ("doubt", "cupola film --check", "is it what the film's log says?"),
    ("change", "cupola film --without 17", "one beat less: what is refused?"),
    ("run", "cupola run quiet_day", "the same six people, and no war"),
    ("decide", "cupola run film --minds builtin", "the same six, left to themselves"),
    ("play", "cupola run film --as NAME", "be one of them, with their eyes only"),
    ("page", "cupola serve", "all of it in the browser"),
    ("choose", "cupola choose", "nine moments: what would you do?"),
    ("ask", "cupola why film 'four deaths'", "which of its decisions mattered"),
    ("save", "cupola save NAME", "the one change that saves somebody"),
    ("count", "cupola study film --out DIR", "a thousand worlds: how each ends"),
    ("read", "cupola readings", "where the film's sources disagree"),
    ("write", "cupola scenario check FILE", "all mistakes of a scenario at once"),
    ("measure", "cupola bench", "how fast it is here"),
)
"""What is wanted, what to type for it, and what comes of it."""
NOTE = "Describes violence and nuclear war, soberly."


def menu() -> None:
    """The menu is on the screen."""
    title = Text.assemble(("Cupola", "bold"), f"  {PITCH}")
    show(title)
    show()
    for want, typed, comes in MENU:
        show(Text.assemble(f"  {want:<8} ", (f"{typed:<31}", "bold"), f" {comes}"))
    show()
    show(f"  {NOTE}   cupola --help for everything")
