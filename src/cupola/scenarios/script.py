"""A script: attempts only, and apart from them the rolls that it pins."""

from collections.abc import Iterator
from typing import Any

from cupola.errors import Mistake, NotationError
from cupola.scenarios.building import Site
from cupola.scenarios.deciding import is_free
from cupola.scenarios.schema import BeatText, PinText, ScriptText
from cupola.scenarios.switches import Ways
from cupola.scenarios.text.clock import is_a_time
from cupola.scenarios.text.mistakes import not_one_of
from cupola.world.actions import copy_action
from cupola.world.catalogue.intents import Intent
from cupola.world.chance import Purpose, mix, name_of_roll
from cupola.world.layout import blank, freeze, plain
from cupola.world.notation import MEANING, parse_attempt
from cupola.world.records import PINS, Action, Beat

INTENTS = {intent.name.lower(): int(intent) for intent in Intent}
PURPOSES = {purpose.name.lower(): int(purpose) for purpose in Purpose}


class Script:
    """The beats and pins of a script that hold in a scenario, and every mistake in it."""

    def __init__(self, site: Site, text: ScriptText, ways: Ways) -> None:
        self.site = site
        self.ways = ways
        self.telling = text.telling
        self.mistakes: list[Mistake] = []
        rows: list[Beat] = []
        for number, line in enumerate(text.beats, 1):
            if self._holds(line.when, f"beats[{number}].when"):
                rows += self._beats(line, f"beats[{number}]")
        self.beats = _as_table(sorted(rows, key=lambda beat: beat.turn))
        self.pins = [
            pin
            for number, pin in enumerate(text.pins, 1)
            if self._holds(pin.when, f"pins[{number}].when") and not self._is_off_script(pin)
        ]
        for number, pin in enumerate(text.pins, 1):
            self._check_pin(pin, f"pins[{number}]")
        if len(self.pins) > PINS:
            self._note("pins", f"{len(self.pins)} rolls are pinned; at most {PINS} may be")

    def _note(self, where: str, what: str) -> None:
        self.mistakes.append(Mistake(where, what))

    def _holds(self, condition: str | None, where: str) -> bool:
        """Whether a line belongs to the readings chosen."""
        if condition is None:
            return True
        name, _, way = condition.partition("=")
        switches = self.ways.allowed
        if name not in switches:
            self._note(where, not_one_of(name, "a reading here", switches))
            return False
        if way not in switches[name]:
            self._note(where, not_one_of(way, f"a way to read {name}", switches[name]))
            return False
        return self.ways.chosen[name] == way

    def _is_off_script(self, pin: PinText) -> bool:
        """Whether the roll is about somebody for whom another mind than the script decides."""
        people = (self.site.names.proper(pin.who), self.site.names.proper(pin.about))
        return any(is_free(self.site.text, name) for name in people)

    def _beats(self, line: BeatText, where: str) -> Iterator[Beat]:
        if not is_a_time(line.at):
            self._note(f"{where}.at", f"{line.at!r} is no time of a day")
            return
        turn = self.site.turn(line.at)
        if not 0 <= turn < self.site.text.turns:
            self._note(f"{where}.at", f"{line.at!r} is not within the run")
        actions = list(self._attempts(line, where))
        for actor in self._actors(line, where):
            for action in actions:
                yield _beat(line, turn, actor, action)

    def _actors(self, line: BeatText, where: str) -> Iterator[int]:
        people = list(self.site.text.people)
        if line.who.strip() == "all":
            yield from range(len(people))
            return
        for found in line.who.split(","):
            name = self.site.names.proper(found.strip())
            if name in people:
                yield people.index(name)
            else:
                what = not_one_of(found.strip(), "a person of this scenario", people)
                self._note(f"{where}.who", what)

    def _attempts(self, line: BeatText, where: str) -> Iterator[Action]:
        meaning = self._intent(line.meaning or "none", f"{where}.for")
        for attempt in line.do.split(";"):
            text, _, own = attempt.strip().partition(MEANING)
            try:
                action = parse_attempt(text, self.site.names)
            except NotationError as error:
                self._note(f"{where}.do", str(error))
                continue
            action.intent = self._intent(own.strip(), f"{where}.do") if own else meaning
            yield action

    def _intent(self, name: str, where: str) -> int:
        if name not in INTENTS:
            self._note(where, not_one_of(name, "a meaning", INTENTS))
        return INTENTS.get(name, 0)

    def _check_pin(self, pin: PinText, where: str) -> None:
        entities = self.site.names.entities
        for key, known in (("who", entities), ("about", entities), ("purpose", PURPOSES)):
            found = self.site.names.proper(getattr(pin, key))
            if found not in known:
                self._note(f"{where}.{key}", not_one_of(found, "known here", known))

    def fill_pins(self) -> None:
        """The pinned rolls are in the world."""
        for row, pin in enumerate(self.pins):
            entities, proper = self.site.names.entities, self.site.names.proper
            who, about = entities[proper(pin.who)], entities[proper(pin.about)]
            name = name_of_roll(PURPOSES[pin.purpose], who, about)
            self.site.world.pins[row].key = mix(0, name, pin.count)
            self.site.world.pins[row].happens = int(pin.happens)
        self.site.world.pins_used = len(self.pins)


def _beat(line: BeatText, turn: int, actor: int, action: Action) -> Beat:
    beat = plain(Beat)
    beat.turn, beat.number, beat.actor, beat.patience = turn, line.beat, actor, line.patience
    copy_action(action, beat.action)
    return beat


def _as_table(beats: list[Beat]) -> Any:
    table = blank(Beat, len(beats))
    for row, beat in enumerate(beats):
        freeze(beat, table[row])
    return table
