"""All games: those in memory and those in files, and the seats that tokens open."""

import hmac
import threading
from collections import OrderedDict
from pathlib import Path
from weakref import WeakValueDictionary

from cupola.chronicle.archive import rules_version
from cupola.errors import ChronicleError, CupolaError, NotationError
from cupola.runs.outside import number_of
from cupola.runs.single import Run
from cupola.web.games.changed import Changed
from cupola.web.games.game import Game
from cupola.web.games.header import ID, Header, new_token
from cupola.web.games.journal import Journal
from cupola.web.library import OWN, Wish, known

IN_MEMORY = 32
"""Games that are kept in memory; the others lie in their files until somebody comes back."""
MOST = 2000
"""Games that may lie in the folder."""
NO_SEAT = "There is no such seat: ask whoever invited you for another link"


class Table:
    """The games of a folder.

    open: those that are kept in memory.  held: these, and any that somebody has still in hand, so
    that no file is ever written by two games.
    """

    def __init__(self, folder: Path, engine: str) -> None:
        self.folder, self.engine = folder, engine
        self.open: OrderedDict[str, Game] = OrderedDict()
        self.held: WeakValueDictionary[str, Game] = WeakValueDictionary()
        self.lock = threading.Lock()
        self.opening: dict[str, threading.Lock] = {}

    def begin(
        self, wish: Wish, people: list[str], begins: int = 0, changed: Changed | None = None
    ) -> Header:
        """A new game, its file written.  Raises CupolaError for what does not fit."""
        scenario = known(wish.scenario)
        if not people:
            raise NotationError("", "", "somebody to play", scenario.names.names.values())
        names = [scenario.names.of(number_of(Run(scenario, keep=False), who)) for who in people]
        if not 0 <= begins < scenario.turns:
            raise NotationError(str(begins), str(begins), "a minute within the story", [])
        if changed:
            played = scenario if wish.minds == OWN else scenario.played_by(wish.minds)
            changed.must_fit(played, wish.seed, self.engine)
        if len(list(self.folder.glob("*.game"))) >= MOST:
            raise CupolaError(f"{self.folder} is full: {MOST} games lie there; remove some")
        seats = {name: new_token() for name in dict.fromkeys(names)}
        header = Header(wish, seats, begins, changed=changed)
        Journal(self._file(header.id)).begin(header)
        return header

    def header(self, game: str) -> Header:
        """The header of a game.  Raises ChronicleError if there is no such game."""
        return self._journal(game).read()[0]

    def game(self, game: str) -> Game:
        """A game, from memory or from its file.  Raises ChronicleError."""
        journal = self._journal(game)
        with self.lock:
            lock = self.opening.setdefault(game, threading.Lock())
        with lock:
            with self.lock:
                found = self.held.get(game)
            if found is None:
                found = self._read(journal)
            with self.lock:
                self.held[game] = self.open[game] = found
                self.open.move_to_end(game)
                self._put_away()
            return found

    def seat(self, game: str, token: str) -> tuple[Game, int]:
        """The game and the person whose seat a token opens.  Raises CupolaError."""
        for name, own in self.header(game).seats.items():
            if hmac.compare_digest(own.encode(), token.encode()):
                found = self.game(game)
                return found, number_of(found.run, name)
        raise CupolaError(NO_SEAT)

    def _read(self, journal: Journal) -> Game:
        header, moves = journal.read()
        if header.rules != rules_version():
            raise ChronicleError(
                "This game was begun under other rules, and would go on otherwise than it did"
            )
        game = Game(header, journal, self.engine)
        game.replay(moves)
        return game

    def _put_away(self) -> None:
        """Games that nobody looks at leave the memory; their files are whole.

        Not the one just opened, at which whoever asked for it is about to look.
        """
        for name in [n for n, game in [*self.open.items()][:-1] if not game.listeners]:
            if len(self.open) <= IN_MEMORY:
                return
            del self.open[name]

    def _journal(self, game: str) -> Journal:
        if not ID.fullmatch(game) or not self._file(game).is_file():
            raise ChronicleError(NO_SEAT)
        return Journal(self._file(game))

    def _file(self, game: str) -> Path:
        return self.folder / f"{game}.game"
