"""Leaning: how the kind of a mind bears on its choice, and the deeds it shrinks from.

The built-in mind has none; each other kind is a short file beside this one.
"""

from cupola.minds.kinds.mirror import answers_in_kind, is_even, is_in_kind
from cupola.minds.kinds.obedient import commands, is_obedient
from cupola.minds.kinds.pacifist import is_harmless, is_peaceful
from cupola.minds.kinds.talker import is_honest, is_open_talk, talks_first
from cupola.world.catalogue.entities import MindKind
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind


@rule
def is_thinkable_to(kind: int, mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Whether a mind of this kind can mean to do it at all."""
    if kind <= MindKind.BUILTIN:
        return True
    if kind == MindKind.OBEDIENT:
        return is_obedient(mind, plan, intention, whom)
    if kind == MindKind.PACIFIST:
        return is_peaceful(mind, intention)
    if kind == MindKind.MIRROR:
        return is_in_kind(mind, plan, intention, whom)
    return is_open_talk(mind, intention)


@rule
def leaning(kind: int, mind: Mind, plan: Plan, intention: int, whom: int) -> float:
    """What the kind alone adds to an option's score; from COMMANDED on, it is the whole score."""
    if kind <= MindKind.BUILTIN or kind == MindKind.PACIFIST:
        return 0.0
    if kind == MindKind.OBEDIENT:
        return commands(mind, plan, intention)
    if kind == MindKind.MIRROR:
        return answers_in_kind(mind, plan, intention, whom)
    return talks_first(intention)


@rule
def shrinks_from(kind: int, mind: Mind, plan: Plan, attempt: Action) -> bool:
    """Whether a mind of this kind would not do this after all, whatever it is to lead to."""
    if kind == MindKind.PACIFIST:
        return not is_harmless(attempt)
    if kind == MindKind.MIRROR:
        return not is_even(mind, plan, attempt)
    if kind == MindKind.TALKER:
        return not is_honest(mind, attempt)
    return False
