"""What one person can try now, as far as they know, and what stands in the way of the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from cupola.adapters.text.percepts import Teller, needed
from cupola.chronicle.prose.wording import begun
from cupola.minds.outside.arguments import HOPELESS, OF_THE_ONE_MEANT, alike_but_for_words
from cupola.minds.outside.view import View
from cupola.world.catalogue.entities import FIRST_ITEM, NOBODY
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import VERB_ROWS, Family, Verb
from cupola.world.notation import FORMS, Slot
from cupola.world.records import Action

GROUPS: dict[str, tuple[Family, ...]] = {
    "go": (Family.MOVING,),
    "look": (Family.LOOKING,),
    "say": (Family.SPEAKING, Family.BARGAINING),
    "do": (Family.HANDLING, Family.WORKING, Family.TAMPERING, Family.DRIVING),
    "care": (Family.CARING,),
    "fight": (Family.FIGHTING,),
    "leave": (Family.LEAVING,),
}
"""The heads under which what one can do is listed."""
NO_WORDS_HELP = HOPELESS | {
    Refusal.WRONG_TARGET,
    Refusal.WRONG_ITEM,
    Refusal.ITEM_NOT_IN_HAND,
    Refusal.NO_FREE_HAND,
}
"""Refusals that are the same for whatever is said."""
NO_TOOL_HELPS = frozenset(
    {
        Refusal.TARGET_NOT_HERE,
        Refusal.TARGET_DEAD,
        Refusal.TARGET_UNCONSCIOUS,
        Refusal.SYSTEM_MISSING,
        Refusal.NOT_AT_SYSTEM,
    }
)
"""Refusals that are the same for whatever is used on the same target."""
MANY = 8
"""Names above which a gap is listed by what kind of thing fills it."""


@dataclass(frozen=True)
class Choice:
    """One verb that can be tried, with everything that may fill its gaps now."""

    verb: Verb
    targets: tuple[int, ...]
    instruments: tuple[int, ...]
    words: bool


def choices(view: View) -> dict[str, list[Choice]]:
    """All that can be tried now, by the head it belongs to."""
    made: dict[str, list[Choice]] = {}
    for head, families in GROUPS.items():
        verbs = [verb for verb in FORMS if VERB_ROWS[verb].family in families]
        found = [choice_of(view, verb) for verb in verbs if view.plan.verbs[verb].exists]
        made[head] = [choice for choice in found if choice is not None]
    return {head: found for head, found in made.items() if found}


def choice_of(view: View, verb: Verb) -> Choice | None:
    """What may fill a verb's gaps now; None if it cannot be tried at all."""
    allowed = list(possible(view, verb))
    if not allowed:
        return None
    targets = dict.fromkeys(int(action.target) for action in allowed)
    tools = dict.fromkeys(int(action.instrument) for action in allowed)
    words = any(isinstance(p, Slot) and p.kind == "words" for p in FORMS[verb].required)
    return Choice(verb, tuple(targets), tuple(tools), words)


def possible(view: View, verb: Verb) -> Iterator[Action]:
    """Actions that can be tried with a verb: for each target and tool, with the first words."""
    out_of_reach: set[int] = set()
    for actions in alike_but_for_words(verb, view.names):
        for action in actions:
            if action.target in out_of_reach or is_groundless(view, action):
                break
            why = view.why_not(action)
            if why == Refusal.ALLOWED:
                yield action
                break
            if why in NO_TOOL_HELPS:
                out_of_reach.add(action.target)
            if why in NO_WORDS_HELP and (action.target != NOBODY or why not in OF_THE_ONE_MEANT):
                break


def is_groundless(view: View, action: Action) -> bool:
    """Whether nobody would mean this: done to oneself, or a part of it left to chance."""
    if action.target == view.person:
        return True
    if action.verb == Verb.TAKE:
        own = view.mind.item_at[action.instrument - FIRST_ITEM] == view.person
        return own or action.target != NOBODY
    return False


def choice_text(view: View, choice: Choice, *, whole: bool = False) -> str:
    """A choice as it is typed, with what may stand in each gap: "give ida|bo drink".

    whole: however many names may stand there.
    """
    form = FORMS[choice.verb]
    parts = [_part(view, choice, part, whole) for part in form.required]
    if form.optional and _fills_optional(choice, form.optional):
        rest = " ".join(_part(view, choice, part, whole) for part in form.optional)
        parts.append(f"[{rest}]")
    return " ".join(filter(None, parts))


def _fills_optional(choice: Choice, optional: tuple[str | Slot, ...]) -> bool:
    """Whether there is anything to fill the part that may be left out."""
    for part in optional:
        if isinstance(part, Slot) and part.kind != "words":
            values = choice.targets if part.argument == "target" else choice.instruments
            if all(value == NOBODY for value in values):
                return False
    return True


def _part(view: View, choice: Choice, part: str | Slot, whole: bool) -> str:
    if isinstance(part, str):
        return part
    if part.kind == "words":
        return "..."
    values = choice.targets if part.argument == "target" else choice.instruments
    names = [view.names.of(value) for value in values if value != NOBODY]
    if len(names) <= MANY:
        return "|".join(names)
    return " | ".join(names) if whole else part.kind.upper()


def refusal_text(view: View, teller: Teller, action: Action) -> str:
    """Why this cannot be tried now, and what it would take; "" if it can."""
    why = view.why_not(action)
    if why == Refusal.ALLOWED:
        return ""
    takes = needed(why)
    if action.target in view.names.names:
        takes = takes.replace("the one acted on", teller.called(action.target))
    return f"{why.name.lower().replace('_', ' ')}. {begun(takes)}"
