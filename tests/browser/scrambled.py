"""A server whose games are otherwise, in all that a seat cannot perceive, whenever they are told.

Run as a program, with the options of `cupola serve`.
"""

import sys
from functools import cache

from cupola.cli.main import main
from cupola.web.pages import play
from cupola.web.seats.moment import frame_of, moment_of
from tests.web.games import donor_of, scrambled, written_otherwise

MINUTE = 3_300
"""An hour of another run, in which some are dead and others elsewhere."""


def scramble() -> None:
    """From now on every frame, moment and answer is made in a world that is otherwise."""
    read, donor = play.Chair._read, cache(donor_of)

    def other(game, person, since=0):
        with game.lock, scrambled(game, person, donor(game.header.wish, MINUTE)):
            return moment_of(game, person, since)

    def framed_otherwise(game, person):
        with game.lock, written_otherwise(game, person):
            return frame_of(game, person)

    def read_otherwise(chair, text):
        game = chair.game
        with game.lock, scrambled(game, chair.person, donor(game.header.wish, MINUTE)):
            return read(chair, text)

    vars(play)["moment_of"] = other
    vars(play)["frame_of"] = framed_otherwise
    play.Chair._read = read_otherwise  # type: ignore[method-assign]


if __name__ == "__main__":
    scramble()
    sys.argv[0] = "cupola"
    main()
