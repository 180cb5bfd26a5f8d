"""Two arms of one moment: the story as it is, and the story with something changed.

Until the moment both are the story itself.  From then on everybody who followed a script decides
for themselves, in both arms alike; whoever a change is about follows the script until the line
that it is about, which one arm keeps and the other does not.  The rolls that the script pins are
left to chance in both from the moment on: else one arm would have the script's luck longer than
the other, and what is luck would be taken for what the change does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from cupola.errors import NotationError
from cupola.minds.kinds.table import MINDS
from cupola.runs.branch import Moment, Pages
from cupola.scenarios.scenario import Scenario
from cupola.studies.whatif.changes import Change, Deed, read_changes
from cupola.world.actions import copy_action
from cupola.world.catalogue.entities import PERSONS, MindKind
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import blank, freeze, plain
from cupola.world.names import Names
from cupola.world.records import Action, Beat

PATIENCE = 30
"""Minutes in which a deed that is put in is tried again, as the usual line of a script."""


class Due(NamedTuple):
    """A line that is still to be followed: its row, its minute, and what is done in it."""

    row: int
    turn: int
    verb: int


@dataclass(frozen=True)
class Arm:
    """One arm.  scenario: with the lines still to follow.  identity: the world's bytes.

    lines: by person, the row of the last line to follow.  kind: who decides after that.
    forbidden: what does not happen any more.  told: the chronicle's pages before the moment.
    """

    scenario: Scenario
    identity: bytes
    lines: dict[int, int]
    kind: MindKind
    forbidden: tuple[Deed, ...] = ()
    told: Pages = field(default=(), repr=False, compare=False)

    @property
    def kept_from(self) -> set[tuple[int, int]]:
        """Who is kept from which verb."""
        return {(deed.actor, deed.action.verb) for deed in self.forbidden}

    @cached_property
    def due(self) -> dict[int, list[Due]]:
        """By person, the lines still to follow, in order."""
        found: dict[int, list[Due]] = {person: [] for person in self.lines}
        for row, line in enumerate(self.scenario.beats):
            if int(line.actor) in found:
                due = Due(row, int(line.turn), int(line.action.verb))
                found[int(line.actor)].append(due)
        return found


def arms_of(
    moment: Moment,
    changes: Sequence[str] = (),
    settings: dict[str, Any] | None = None,
    minds: str = "builtin",
) -> tuple[Arm, Arm]:
    """The story as it is and the changed one.  Raises NotationError and ScenarioError."""
    if minds not in MINDS or minds == "script":
        allowed = [word for word in MINDS if word != "script"]
        raise NotationError(minds, minds, "a kind of mind that decides by itself", allowed)
    names = moment.scenario.names
    read = read_changes(changes, names)
    pending = _Pending(moment, read)
    other = moment.scenario.setting(settings) if settings else moment.scenario
    forbidden = tuple(one.was for one in read if one.was and not (one.put and pending.has(one)))
    _may_be_put(read, forbidden, names)
    lines = [line for line in pending.changed() if not _is_among(forbidden, line)]
    as_it_is = arm_with(moment, moment.scenario, pending.kept(), MINDS[minds])
    changed = arm_with(moment, other, lines, MINDS[minds])
    changed = replace(changed, forbidden=forbidden)
    _may_be_idle(changed, names)
    return as_it_is, changed


def _may_be_put(read: Sequence[Change], forbidden: Sequence[Deed], names: Names) -> None:
    """Nothing is put in that another change forbids.  Raises NotationError."""
    for put in (one.put for one in read if one.put):
        if _is_among(forbidden, put):
            text = put.text(names)
            raise NotationError(text, text, "a deed that no change forbids", [])


def _is_among(deeds: Sequence[Deed], line: Any) -> bool:
    """Whether a line is one of these deeds."""
    return any(deed.actor == int(line.actor) and deed.fits(line.action) for deed in deeds)


def _may_be_idle(arm: Arm, names: Names) -> None:
    """Whoever is kept from a deed can rest or work instead.  Raises NotationError."""
    for actor, _ in arm.kept_from:
        if {(actor, Verb.REST), (actor, Verb.WORK)} <= arm.kept_from:
            text = f"{names.of(actor)} rest"
            raise NotationError(text, text, "one of rest and work left to do", [])


class _Pending:
    """The lines of the script that are still to come for those whom changes are about."""

    def __init__(self, moment: Moment, changes: tuple[Change, ...]) -> None:
        self.moment = moment
        self.world = moment.world
        self.changes = changes
        self.rows = {at: c for c in changes if c.was and (at := self._row(c.was)) >= 0}

    def _row(self, was: Deed) -> int:
        """The row of a deed in the script; -1 where no script decides for its person."""
        if int(self.world.persons[was.actor].mind) != MindKind.SCRIPT:
            return -1
        coming = list(self._coming(was.actor))
        for row in coming:
            if was.fits(self.moment.scenario.beats[row].action):
                return row
        names = self.moment.scenario.names
        text = was.text(names)
        what = f"a line of the script after {self.moment.clock}"
        raise NotationError(text, text, what, [self._text(row) for row in coming])

    def _coming(self, actor: int) -> Iterator[int]:
        beats = self.moment.scenario.beats
        for row in range(int(self.world.persons[actor].next_beat), len(beats)):
            if int(beats[row].actor) == actor:
                yield row

    def _text(self, row: int) -> str:
        beat = self.moment.scenario.beats[row]
        return Deed(int(beat.actor), _action(beat.action)).text(self.moment.scenario.names)

    def kept(self) -> list[Any]:
        """The lines up to the last one that a change is about."""
        return [line for _, line in self._lines()]

    def changed(self) -> list[Any]:
        """The same lines, without what does not happen and with what is put in."""
        lines = []
        for row, line in self._lines():
            change = self.rows.get(row)
            if change is None:
                lines.append(line)
            elif change.put:
                lines.append(_line(int(line.turn), int(line.patience), change.put))
        now = self.moment.minute
        lines += [_line(now, PATIENCE, c.put) for c in self.changes if c.put and not self.has(c)]
        return sorted(lines, key=lambda line: int(line.turn))

    def has(self, change: Change) -> bool:
        """Whether a change is about one of these lines."""
        return any(change is other for other in self.rows.values())

    def _lines(self) -> Iterator[tuple[int, Any]]:
        beats = self.moment.scenario.beats
        last = {int(beats[row].actor): row for row in sorted(self.rows)}
        found = [row for who, end in last.items() for row in self._coming(who) if row <= end]
        for row in sorted(found):
            yield row, beats[row]


def _line(turn: int, patience: int, deed: Deed) -> Any:
    beat = plain(Beat)
    beat.turn, beat.actor, beat.patience = turn, deed.actor, patience
    copy_action(deed.action, beat.action)
    return beat


def _action(found: Any) -> Action:
    action = plain(Action)
    copy_action(found, action)
    return action


def arm_with(moment: Moment, scenario: Scenario, lines: list[Any], kind: MindKind) -> Arm:
    """The moment's world with these lines still to follow, and nobody else following any."""
    beats = blank(Beat, len(lines))
    for row, line in enumerate(lines):
        if isinstance(line, Beat):
            freeze(line, beats[row])
        else:
            beats[row] = line
    last = {int(line.actor): row for row, line in enumerate(lines)}
    world = _as_set(moment, scenario)
    for person in range(PERSONS):
        me = world.persons[person]
        if person in last:
            me.mind, me.next_beat, me.stuck_since = int(MindKind.SCRIPT), 0, -1
        elif int(me.mind) == MindKind.SCRIPT:
            me.mind = int(kind)
    world.pins_used = 0
    own = replace(scenario, beats=beats)
    return Arm(own, bytes(world.tobytes()), last, kind, told=moment.told)


def _as_set(moment: Moment, scenario: Scenario) -> Any:
    """The world of the moment, with what the other scenario starts with otherwise."""
    world = moment.world
    if scenario is moment.scenario:
        return world
    before, after = (
        np.frombuffer(s.start.tobytes(), np.int64) for s in (moment.scenario, scenario)
    )
    words = np.frombuffer(bytearray(world.tobytes()), np.int64)
    other = before != after
    words[other] = after[other]
    return replace(moment, identity=words.tobytes()).world
