"""The doors for agents: which column shows what, and which number is which option."""

import re
import typing
from collections.abc import Iterator

from cupola.adapters.crew import columns, options
from cupola.adapters.crew.options import Block, Option
from cupola.adapters.crew.tables import ROLE, Gate, Role
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_GROUND,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    OTHER_SIDES,
    PERSONS,
    System,
)
from cupola.world.catalogue.facts import (
    ABOUT_WORDS,
    FACT_WORDS,
    FACTS,
    FIRST_DENIAL,
    FIRST_HARM,
    About,
    Fact,
    Phrase,
)
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import VERB_ROWS
from docs.generators.markdown import PROSE, code, page, table
from docs.generators.record import unit_of

GATES: dict[Gate, str] = {
    Gate.ALWAYS: "at any time",
    Gate.PERSON_HERE: "to somebody who is held to be in the same place",
    Gate.PERSON: "to somebody wherever they are",
    Gate.DEAD: "for somebody held dead",
    Gate.AT_SYSTEM: "at a system",
    Gate.NEXT_DOOR: "at the hatch to a place next door",
    Gate.ITEM: "with an item within reach",
    Gate.WALK: "walking",
    Gate.GROUND: "when that ground calls",
    Gate.AIRLOCK: "in an airlock",
    Gate.OUTSIDE: "outside, or without a hold",
    Gate.LOCKABLE: "in a room that can be locked",
    Gate.THING: "with something one has",
    Gate.CABIN: "in the vehicle or at its hatch",
}
"""When the options of a block are asked about."""


MORE: dict[Gate, str] = {
    Gate.NEXT_DOOR: "; for the other places likewise, two numbers further on each",
    Gate.ITEM: "; for the other items likewise, one number further on each",
    Gate.GROUND: "; for the other grounds likewise, two numbers further on each",
}
"""What follows the one that is listed."""


def observations() -> str:
    """The page on what an observation holds."""
    prose = PROSE["doors"]
    return page(
        "What an agent sees",
        prose["observations"].format(width=columns.width(), mind=len(columns.MIND)),
        table(["columns", "field", "of", "unit", "how it is shown"], column_rows()),
        "## What is left out",
        prose["left_out"],
        table(["field", "why"], [[code(name), why] for name, why in columns.LEFT_OUT.items()]),
    )


def column_rows() -> list[list[str]]:
    """Every field that is shown, with its columns."""
    rows = []
    for column in columns.columns():
        numbers = f"{column.first}" + (f" to {column.last}" if column.shown.count > 1 else "")
        hint = typing.get_type_hints(column.record, include_extras=True)[column.field]
        unit = "" if column.field == "doing" else unit_of(hint)
        how = columns.SAYS[column.shown.way]
        if column.shown.scale != 1.0:
            how = f"divided by {1.0 / column.shown.scale:g}, 1 at the most"
        rows.append([numbers, code(column.field), column.record.__name__, unit, how])
    return rows


def option_list() -> str:
    """The page on what an agent may choose among."""
    prose = PROSE["doors"]
    roles = [[role_name(ROLE + int(role)), options.SAYS[role]] for role in Role]
    return page(
        "What an agent can do",
        prose["options"].format(count=len(options.options())),
        table(["number", "option", "when it is asked about"], option_rows()),
        "## What stands for something else each time",
        table(["in the table", "what it stands for"], roles),
    )


def option_rows() -> Iterator[list[str]]:
    """Every run of options of one verb; those towards a person once, for all slots."""
    yield ["0", "go on with what one is in the middle of, or wait a minute", "always"]
    first = 1
    for block in options.blocks():
        for group in block.groups:
            if is_like_one_before(block):
                first += len(group.options)
                continue
            for verb in dict.fromkeys(option.verb for option in group.options):
                alike = [o for o in group.options if o.verb == verb]
                numbers = [first + group.options.index(o) for o in alike]
                yield [_spread(numbers), _told(alike), _when(block.gate, block.about)]
            first += len(group.options)


def is_like_one_before(block: Block) -> bool:
    """Whether it is the same again for another slot, place, item or ground."""
    if block.gate in (Gate.PERSON_HERE, Gate.PERSON, Gate.DEAD):
        return block.about > 1
    return block.gate in (Gate.NEXT_DOOR, Gate.ITEM, Gate.GROUND) and block.about > 0


def _spread(numbers: list[int]) -> str:
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a} to {b}" for a, b in spans)


def _when(gate: Gate, about: int) -> str:
    more = f" ({System(about).name.lower()})" if gate == Gate.AT_SYSTEM else ""
    return GATES[gate] + more + MORE.get(gate, "")


def _told(alike: list[Option]) -> str:
    """One verb with what its arguments are."""
    form = re.split(r"[{[]", VERB_ROWS[alike[0].verb].form)[0].strip()
    parts = [code(form)]
    for values in (
        dict.fromkeys(entity_name(o.target) for o in alike),
        dict.fromkeys(entity_name(o.instrument) for o in alike),
        dict.fromkeys(word_name(o.words) for o in alike),
    ):
        found = [value for value in values if value]
        parts += [", ".join(found)] if found else []
    if len({o.intent for o in alike}) > 1:
        parts.append("first meant, then not")
    elif alike[0].intent == Intent.DECEIVE:
        parts.append("not meant")
    return ": ".join(parts)


def role_name(argument: int) -> str:
    """What a role is called in the table."""
    number = argument - ROLE
    if number > Role.VICTIM:
        return "their thing"
    return Role(number).name.lower().replace("_", " ")


def entity_name(entity: int) -> str:
    """A target or an instrument, "" for none."""
    if entity == NOBODY:
        return ""
    if entity >= ROLE:
        return role_name(entity)
    if entity < PERSONS:
        return "oneself" if entity == 0 else f"slot {entity}"
    for name, first in (("ground", FIRST_GROUND), ("item", FIRST_ITEM), ("place", FIRST_PLACE)):
        if name == "item" and FIRST_SYSTEM <= entity < FIRST_GROUND:
            return System(entity - FIRST_SYSTEM).name.lower()
        if first <= entity < EVERYBODY:
            return f"{name} {entity - first}"
    return {EVERYBODY: "everybody", OTHER_SIDES: "the other sides"}[entity]


def word_name(words: int) -> str:
    """What is said, "" for nothing."""
    if words < 0:
        return ""
    if words >= ROLE:
        who = "oneself" if words == ROLE else f"slot {words - ROLE}"
        return f"{who} harmed the victim"
    if words >= FIRST_HARM:
        return Phrase(words).name.lower()
    fact, denied = words % FACTS, words >= FIRST_DENIAL
    if fact >= Fact.WAR_VISIBLE:
        return FACT_WORDS[Fact(fact)][denied]
    slot = fact % PERSONS
    who = "oneself" if slot == 0 else f"slot {slot}"
    return f"{who} {ABOUT_WORDS[About(fact // PERSONS)][denied]}"
