"""Everything that a verb's form lets one say, before anybody asks whether it may be done."""

from collections.abc import Iterator

from cupola.world.actions import intend
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.names import Names
from cupola.world.notation import FORMS, GROUP_SLOTS, RANGES, Slot
from cupola.world.records import Action

HOPELESS = frozenset(
    {
        Refusal.ACTOR_DEAD,
        Refusal.ACTOR_UNCONSCIOUS,
        Refusal.ACTOR_HELD,
        Refusal.NO_HOLD,
        Refusal.MUST_BE_INSIDE,
        Refusal.NO_SUCH_TARGET,
        Refusal.TARGET_NOT_HERE,
        Refusal.TARGET_DEAD,
        Refusal.TARGET_UNCONSCIOUS,
        Refusal.TARGET_IS_ACTOR,
        Refusal.SYSTEM_MISSING,
        Refusal.NOT_AT_SYSTEM,
    }
)
"""Refusals that other words would not change."""
OF_THE_ONE_MEANT = frozenset({Refusal.NO_SUCH_TARGET, Refusal.TARGET_IS_ACTOR})
"""Those of them that other words change, where it is the words alone that say who is meant."""


def are_hopeless(action: Action, why: Refusal) -> bool:
    """Whether no other words to the same target would do better."""
    return why in HOPELESS and (action.target != NOBODY or why not in OF_THE_ONE_MEANT)


def alike_but_for_words(verb: Verb, names: Names) -> Iterator[Iterator[Action]]:
    """Every action of a verb's form, those to one target with one instrument together."""
    form = FORMS[verb]
    kinds: dict[str, list[int]] = {}
    for part in (*form.required, *form.optional):
        if isinstance(part, Slot):
            kinds[part.argument] = list(_values(part, names))
    for part in form.optional:
        if isinstance(part, Slot):
            kinds[part.argument].append(NOBODY)
    said = kinds.get("words", [NO_WORDS])
    for target in kinds.get("target", [NOBODY]):
        for instrument in kinds.get("instrument", [NOBODY]):
            yield _saying(verb, target, instrument, said)


def _saying(verb: Verb, target: int, instrument: int, said: list[int]) -> Iterator[Action]:
    """The action with each of these words."""
    for words in said:
        action = plain(Action)
        intend(action, int(verb), target)
        action.instrument, action.words = instrument, words
        yield action


def _values(slot: Slot, names: Names) -> Iterator[int]:
    """What may stand in a gap: named things of its kind, then groups, or all words."""
    if slot.kind == "words":
        yield from names.words.values()
        return
    low, high = RANGES[slot.kind]
    yield from (entity for entity in names.names if low <= entity < high)
    if slot.kind in GROUP_SLOTS:
        yield from (e for e in names.entities.values() if e >= RANGES["thing"][1])
