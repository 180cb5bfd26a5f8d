"""Instructions: what the people of a side are told to do, and what that makes of their minds.

No rule changes for it.  An instruction is a kind of mind that exists anyway, and for some of them
another value of a trait or of trust, from which the built-in mind draws its own conclusions.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cupola.errors import NotationError
from cupola.world.catalogue.entities import PERSONS, MindKind

LEAST, MOST = 0.001, 0.999
"""The ends of trust: nobody is ever wholly certain of another."""


@dataclass(frozen=True)
class Instruction:
    """What somebody is told.  about: what it means, as it follows "to".

    kind: who decides.  traits: values that it sets.  trust: in everybody else, None as it is.
    """

    word: str
    about: str
    kind: MindKind
    traits: tuple[tuple[str, float], ...] = ()
    trust: float | None = None


INSTRUCTIONS = {
    each.word: each
    for each in (
        Instruction(
            "obey",
            "carry out the order by every means, and do no harm without one",
            MindKind.OBEDIENT,
        ),
        Instruction(
            "talk",
            "talk first: neither harm nor lie, read the order out, propose a truce",
            MindKind.TALKER,
        ),
        Instruction(
            "disclose",
            "decide freely, quite candid and with no sense of duty to an order",
            MindKind.BUILTIN,
            (("candour", 1.0), ("duty", 0.0)),
        ),
        Instruction(
            "wait",
            "do nothing but daily work, whatever happens",
            MindKind.ROUTINE,
        ),
        Instruction("as_usual", "decide freely, by nature and feeling", MindKind.BUILTIN),
        Instruction(
            "trust",
            "decide freely, trusting everybody fully",
            MindKind.BUILTIN,
            trust=MOST,
        ),
        Instruction(
            "mistrust",
            "decide freely, trusting nobody",
            MindKind.BUILTIN,
            trust=LEAST,
        ),
        Instruction(
            "mirror",
            "never be the first to use force, and answer in kind",
            MindKind.MIRROR,
        ),
    )
}
"""Every instruction by its word."""
USUAL = ("obey", "talk", "disclose", "wait")
"""The four that are played, if nobody says which."""


def instructions_of(words: Iterable[str]) -> tuple[Instruction, ...]:
    """The instructions of these words.  Raises NotationError."""
    found = []
    for word in (each.strip().lower().replace("-", "_") for each in words):
        if word not in INSTRUCTIONS:
            raise NotationError(word, word, "an instruction", INSTRUCTIONS)
        found.append(INSTRUCTIONS[word])
    return tuple(dict.fromkeys(found))


def instruct(world: Any, person: int, instruction: Instruction) -> None:
    """From now on this person of a world does as the instruction has it."""
    mind = world.minds[person]
    world.persons[person].mind = int(instruction.kind)
    for trait, value in instruction.traits:
        mind[trait] = value
    if instruction.trust is not None:
        for other in range(PERSONS):
            if other != person and world.persons[other].exists:
                mind.trust[other] = instruction.trust
