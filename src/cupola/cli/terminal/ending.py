"""After the last line: how it ended, one's story against what was so, and the run written."""

from contextlib import suppress
from pathlib import Path

from rich.padding import Padding
from rich.text import Text

from cupola.adapters.text.curtain import Curtain
from cupola.chronicle.clock import day_clock
from cupola.chronicle.saving import must_be_free
from cupola.cli import drawing
from cupola.cli.playing import Played
from cupola.cli.screen import complain, is_watched, show
from cupola.cli.terminal.game import Game
from cupola.errors import CupolaError

LEFT = "You leave {name} on {clock}; what was so stays behind the curtain."
DEAD = "{name} is dead. The others go on without you ..."
WRITE = "Write what happened to a new folder? Its name, or Enter for no: "


def finish(game: Game, why: str, out: Path | None, *, full: bool) -> None:
    """The end is on the screen, and the chronicle is written where it was asked for."""
    if why == "dead":
        show(Text(DEAD.format(name=game.name.title())))
        game.live_on()
    played = game.played()
    if why in ("ended", "dead", "curtain"):
        show()
        drawing.draw_ending(played, after=False)
        draw_curtain(played, game.person)
        if full:
            drawing.draw_story(played, full=True)
    else:
        clock = day_clock(game.player.sight.minute, game.run.scenario.minute_of_day)
        show(LEFT.format(name=game.name.title(), clock=clock))
    folder = out or _asked_folder(game)
    if folder is not None:
        _write(played, folder)


def draw_curtain(played: Played, person: int) -> None:
    """One's story against what was so."""
    show(Text("Your story against what was so", "bold"))
    for section in Curtain(played.chronicle, person).sections():
        show()
        show(Text(section.title, "bold"))
        for line in section.lines:
            show(Padding(Text(line), (0, 0, 0, 2)))
    show()


def _asked_folder(game: Game) -> Path | None:
    """The folder that whoever plays names when asked; None for none, or where nobody is asked."""
    if not is_watched():
        return None
    with suppress(EOFError, KeyboardInterrupt):
        while True:
            text = game.lines.read(WRITE).strip()
            if not text:
                return None
            try:
                must_be_free(Path(text))
                return Path(text)
            except CupolaError as error:
                complain(f"{error}.")
    show()
    return None


def _write(played: Played, folder: Path) -> None:
    """The chronicle lies in this folder."""
    played.chronicle.write(folder)
    show(f"Written to {folder}.")
