"""Dilemmas as tests plant them."""

from cupola.studies.choose.dilemma import Cell, Dilemma, Option, Shelf

OUTCOMES = ("Wren lives", "Lark lives", "Somebody is hurt by another")


def option(says="wait", *, usual=0.5, against=False):
    """A way to decide."""
    return Option(("rest",), "", "", says, usual, against)


def dilemma(person="wren", minute=10, weight=0.1, other="lark", cells=()):
    """A decision with two ways open."""
    options = (option("wait"), option("strike", against=True))
    return Dilemma(person, minute, 0, other, 1, weight, options, cells)


def cell(at, hope, alive):
    """What came of a way to decide: in so many worlds nobody, one, and both lived."""
    worlds = sum(alive)
    return Cell(at, hope, worlds, (alive[2], alive[1] + alive[2], 0), alive)


def shelf(*dilemmas):
    """A shelf with these."""
    return Shelf("two_people", 1, "0123456789abcdef", OUTCOMES, dilemmas)
