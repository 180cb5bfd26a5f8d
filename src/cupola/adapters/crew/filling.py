"""An option as an action: slots become people, and roles what they stand for."""

from typing import Any

from cupola.adapters.crew.tables import ROLE, Role, Rows, Setting
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import FACTS, FIRST_HARM, harm
from cupola.world.compiled import rule
from cupola.world.records import Action

OF_PEOPLE = 80
"""Facts below this number are about a person."""


@rule
def fill_in(rows: Rows, setting: Setting, attempt: Action, w: int, seat: int, option: int) -> bool:
    """The attempt is this option, roles and slots filled in; False if there is nothing for one."""
    instrument = _entity(rows, setting, w, seat, int(setting.options[option, 2]))
    if setting.options[option, 2] >= ROLE and instrument == NOBODY:
        return False
    attempt.verb = int(setting.options[option, 0])
    attempt.target = _entity(rows, setting, w, seat, int(setting.options[option, 1]))
    attempt.instrument = instrument
    attempt.words = _words(rows, setting, w, seat, int(setting.options[option, 3]))
    attempt.intent = int(setting.options[option, 4])
    if setting.options[option, 1] >= ROLE and attempt.target == NOBODY:
        return False
    if setting.options[option, 3] >= ROLE:
        victim = rows.roles[w, seat, Role.VICTIM]
        person = int(setting.seats[seat])
        culprit = setting.order[person, setting.options[option, 3] - ROLE]
        return bool(victim != NOBODY and victim != culprit)
    return True


@rule
def _entity(rows: Rows, setting: Setting, w: int, seat: int, argument: int) -> int:
    """What a target or an instrument of an option stands for."""
    if argument >= ROLE:
        return int(rows.roles[w, seat, argument - ROLE])
    if 0 <= argument < PERSONS:
        return int(setting.order[int(setting.seats[seat]), argument])
    return argument


@rule
def _words(rows: Rows, setting: Setting, w: int, seat: int, words: int) -> int:
    """What the words of an option are: slots become people."""
    person = int(setting.seats[seat])
    if words >= ROLE:
        victim = int(rows.roles[w, seat, Role.VICTIM])
        return harm(int(setting.order[person, words - ROLE]), max(0, victim))
    return in_slots(words, setting.order, person)


@rule
def in_slots(words: int, order: Any, person: int) -> int:
    """Words about a slot, as words about whoever is in it for this person."""
    if words < 0 or words >= FIRST_HARM or words % FACTS >= OF_PEOPLE:
        return words
    slot = words % FACTS % PERSONS
    return words - slot + int(order[person, slot])
