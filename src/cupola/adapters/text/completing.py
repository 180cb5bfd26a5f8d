"""What may stand next in a text that somebody is typing, as far as that person knows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cupola.adapters.text.grammar import addressed
from cupola.adapters.text.percepts import Teller
from cupola.minds.outside.view import View
from cupola.world.actions import copy_action
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.refusals import Refusal
from cupola.world.layout import plain
from cupola.world.names import Names
from cupola.world.notation import FORMS, GROUP_SLOTS, RANGES, Form, Slot
from cupola.world.records import Action


@dataclass(frozen=True)
class Suggestion:
    """A word that may stand next, what it stands for, and whether it can be tried now."""

    text: str
    meaning: str
    can: bool = True


class Completer:
    """Words for the end of a text, for one person and one moment."""

    def __init__(self, view: View, teller: Teller, commands: Iterable[str]) -> None:
        self.view, self.teller = view, teller
        self.commands = tuple(commands)

    def suggestions(self, text: str) -> list[Suggestion]:
        """Words that may stand where the text ends, those that can be tried now first."""
        *before, begun = text.lower().split(" ")
        before = [word for word in before if word]
        if before[:1] == ["why"]:
            before = before[1:]
        found = self._next(before) if before else self._first()
        unique = {one.text: one for one in found if one.text.startswith(begun)}
        return sorted(unique.values(), key=lambda one: not one.can)

    def _first(self) -> Iterator[Suggestion]:
        for form in FORMS.values():
            if self.view.plan.verbs[form.verb].exists:
                yield Suggestion(str(form.required[0]), "")
        for command in self.commands:
            yield Suggestion(command, "")

    def _next(self, before: list[str]) -> Iterator[Suggestion]:
        for form in FORMS.values():
            parts = form.required + form.optional
            action = filled_in(form, before, self.view.names)
            if action is not None and len(before) < len(parts):
                yield from self._fill(parts[len(before)], action, self._is_last(form, len(before)))

    def _is_last(self, form: Form, gap: int) -> bool:
        """Whether with this gap filled the form is complete."""
        return gap + 1 in (len(form.required), len(form.required + form.optional))

    def _fill(self, part: str | Slot, action: Action, last: bool) -> Iterator[Suggestion]:
        if isinstance(part, str):
            yield Suggestion(part, "")
            return
        for name, value in values_of(part, self.view.names):
            setattr(action, part.argument, value)
            can = not last or self.view.why_not(action) == Refusal.ALLOWED
            if can or part.kind != "words":
                yield Suggestion(name, self.meaning(part, name, value), can)

    def meaning(self, part: Slot, name: str, value: int) -> str:
        """What a name stands for, where that is not the name itself."""
        if part.kind == "words":
            said = self.teller.wording.said(name)
            return addressed(str(said.get("claim") or said.get("topic") or ""))
        called = self.teller.called(value)
        return "" if called.lower() == name else called


def values_of(part: Slot, names: Names) -> Iterator[tuple[str, int]]:
    """What may stand in a gap, by name."""
    if part.kind == "words":
        yield from names.words.items()
        return
    low, high = RANGES[part.kind]
    for name, number in names.entities.items():
        if low <= number < high or (part.kind in GROUP_SLOTS and number >= RANGES["thing"][1]):
            yield name, number


def filled_in(form: Form, words: list[str], names: Names) -> Action | None:
    """The action that the first words of a form make; None if they are not of this form."""
    blank = plain(Action)
    blank.verb, blank.target, blank.instrument = int(form.verb), -1, -1
    blank.words = NO_WORDS
    for part, word in zip(form.required + form.optional, words, strict=False):
        if isinstance(part, str):
            if part != word:
                return None
            continue
        value = dict(values_of(part, names)).get(names.proper(word))
        if value is None:
            return None
        setattr(blank, part.argument, value)
    action = plain(Action)
    copy_action(blank, action)
    return action
