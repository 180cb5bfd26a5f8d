"""Bodies: who lies still looks dead at first sight, and who moves is plainly alive."""

from cupola.rules.reach import lowest
from cupola.senses.presence import bodies_at
from cupola.senses.seeing import shows, shows_if_doubted
from cupola.world.catalogue.facts import About, about, denial
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, happens
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached, has_seen
from cupola.world.records import Mind, Work, World
from cupola.world.rows import Book

TAKEN_FOR_DEAD = 0.4
"""Chance that an unconscious body looks dead to somebody who does not feel its pulse (own
estimate)."""
LOOKS_HURT = 0.8
"""Health below which one sees that somebody is hurt (share, own choice)."""


@rule
def bodies_show_themselves(world: World, book: Book, work: Work, person: int) -> None:
    """A person has seen who in the same place lives, and who lies still."""
    rest = bodies_at(work, world.persons[person].place) & ~(1 << person)
    while rest != 0:
        other = lowest(rest)
        rest &= rest - 1
        alive = about(About.ALIVE, other)
        if (work.muster.still >> other) & 1 == 0:
            shows_if_doubted(world, book, person, alive, other)
        elif looks_dead(world, person, other):
            shows(world, book, person, denial(alive), other)


@rule
def looks_dead(world: World, person: int, other: int) -> bool:
    """Whether somebody looks dead to a person: the dead do, the unconscious may.

    Not to whoever has made sure that they live, by their pulse.  The roll's count stands still as
    long as the other lies still.
    """
    body = world.persons[other]
    if body.alive == 0:
        return True
    if body.awake == 1 or body.doing.verb == Verb.SLEEP:
        return False
    if has_felt_pulse(world.minds[person], other):
        return False
    return happens(world, Purpose.NOTICE, person, other, body.actions, TAKEN_FOR_DEAD)


@rule
def has_felt_pulse(mind: Mind, other: int) -> bool:
    """Whether a person has looked at another closely, and saw last that they live."""
    closely = has_broached(mind, other, about(About.HURT, other))
    return closely and has_seen(mind, about(About.ALIVE, other), True)


@rule
def inspect_person(world: World, book: Book, person: int, other: int) -> None:
    """Who looks closely, and feels the pulse, knows who lives and who is hurt."""
    alive = about(About.ALIVE, other)
    body = world.persons[other]
    shows(world, book, person, alive if body.alive == 1 else denial(alive), other)
    if body.health < LOOKS_HURT or body.bleeding > 0.0:
        shows_if_doubted(world, book, person, about(About.HURT, other), other)
