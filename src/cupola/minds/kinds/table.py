"""Who can decide for a person: every kind of mind, what it is, and what its choice rests on."""

from dataclasses import dataclass

from cupola.world.catalogue.entities import MindKind

BODY = tuple("self side turn place hold suited seated held_by health".split())
"""Oneself, as one feels."""
SURROUNDINGS = tuple(
    "called_by shut locked grip asleep pockets docked off sides seen_place looked item_at "
    "credence intention".split()
)
"""The station and the others, as one holds them to be."""
DANGERS = tuple("burning leaking".split())
"""Where it burns or air is lost."""
MATTERS = tuple("order order_stage proposal_by proposal".split())
"""What one may be asked to do, or has been."""
TRAITS = tuple("duty empathy suspicion courage steadiness attention candour".split())
"""How one is."""
FEELINGS = tuple("fear grief anger guilt".split())
"""What moves one."""
WEARINESS = ("strain",)
"""How tired one is of it all."""
STANDING = tuple("suspect suspect_sure goal".split())
"""Whom one blames, and what one wants."""
BONDS = tuple("trust friend love".split())
"""Whom one trusts, and who is dear to one."""
MEMORY = tuple(
    "order_from attacker attacked_at asked_by asked_words called_ground_at meeting_since "
    "meeting_at proposed_at seen_turn told".split()
)
"""What one remembers of late, of others and of oneself."""
PURPOSE = tuple(
    "intention_target intention_since startled choices unfound given_up given_up_at".split()
)
"""What one is about."""

POSSIBLE = (*BODY, *SURROUNDINGS, *MATTERS)
"""What tells a person whether something may be tried: nobody begins what seems impossible."""
WEIGHED = (*POSSIBLE, *DANGERS, *WEARINESS, *STANDING, *MEMORY, *PURPOSE)
"""What the built-in mind weighs, but for how somebody is, feels and stands to others."""


@dataclass(frozen=True)
class Kind:
    """One kind of mind.

    word: what it is called in commands and files.  about: what it does, in a sentence.
    reads: the fields of `Mind` in `world/records.py` that its choice rests on.
    """

    word: str
    kind: MindKind
    about: str
    reads: tuple[str, ...]


KINDS = (
    Kind(
        "builtin",
        MindKind.BUILTIN,
        "Weighs what is at stake, by traits and by what the person feels.",
        (*WEIGHED, *TRAITS, *FEELINGS, *BONDS),
    ),
    Kind(
        "script",
        MindKind.SCRIPT,
        "Does what the script says, and keeps routine between its lines.",
        POSSIBLE,
    ),
    Kind(
        "routine",
        MindKind.ROUTINE,
        "Works, eats and sleeps by the clock, whatever happens.",
        POSSIBLE,
    ),
    Kind(
        "random",
        MindKind.RANDOM,
        "Tries anything at all, as far as it does not seem impossible.",
        POSSIBLE,
    ),
    Kind(
        "obedient",
        MindKind.OBEDIENT,
        "Carries out an order by every means, whoever it is; begins no harm without one.",
        WEIGHED,
    ),
    Kind(
        "pacifist",
        MindKind.PACIFIST,
        "Lives as the built-in mind does, and never harms, not even in defence.",
        (*WEIGHED, *TRAITS, *FEELINGS, *BONDS),
    ),
    Kind(
        "mirror",
        MindKind.MIRROR,
        "Is never the first to use force, and answers everybody as they have dealt with one's own.",
        (*WEIGHED, *TRAITS, *FEELINGS, *BONDS),
    ),
    Kind(
        "talker",
        MindKind.TALKER,
        "Neither harms nor lies, and talks first.",
        (*WEIGHED, *TRAITS, *FEELINGS, *BONDS),
    ),
)
"""Every kind of mind but those from outside, which say themselves what they read."""

MINDS = {each.word: each.kind for each in KINDS}
"""The kind of mind of each word."""
