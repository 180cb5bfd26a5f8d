"""What a line of each section of a written chronicle may say.

A line has its first words in a fixed order, then words that say what follows them, in any
order: `10 anna strike boris with drill outcome mortal seen by carl because quarrel`.
"""

from dataclasses import dataclass, field

MINUTE, NUMBER, VALUE, CREDENCE = "minute", "number", "value", "credence"
PERSON, ENTITY, PLACE, ITEM, PEOPLE = "person", "entity", "place", "item", "people"
VERB, INTENT, OUTCOME, REFUSAL, STAGE, BOND = (
    "verb",
    "intent",
    "outcome",
    "refusal",
    "stage",
    "bond",
)
NEW, FREE, ITEMS, LABEL, LABELS, TRUTH, NAMES = (
    "new",
    "free",
    "items",
    "label",
    "labels",
    "truth",
    "names",
)
"""What a word is: a name that this line makes known, any word, the label of an event, ..."""
MANY = frozenset((PEOPLE, ITEMS, LABELS, NAMES))
"""Kinds that are lists: words with commas between them."""


@dataclass(frozen=True)
class Slot:
    """A part of a line: the column that it fills, and what kind of word it is."""

    column: str
    kind: str = FREE


@dataclass(frozen=True)
class Form:
    """What a line says.

    first: what stands at its start, in order.  needed: how many of these there have to be.
    words: what each word announces.  flags: words that stand for themselves.
    """

    first: tuple[Slot, ...]
    needed: int
    words: dict[str, Slot] = field(default_factory=dict)
    flags: dict[str, tuple[str, object]] = field(default_factory=dict)


BECAUSE = {"because": Slot("cause", LABEL)}
BEFORE = {"before": Slot("before", VALUE)}
SO: dict[str, tuple[str, object]] = {"true": ("truth", 1), "false": ("truth", 0)}
DEED = {
    "with": Slot("instrument", ENTITY),
    "meaning": Slot("intent", INTENT),
    "says": Slot("content"),
}
TRAITS = ("kindness", "duty", "suspicion", "courage", "steadiness", "attention", "candour")

FORMS: dict[str, Form] = {
    "people": Form(
        (Slot("id", NEW), Slot("side")),
        2,
        {
            "name": Slot("full_name"),
            "agency": Slot("agency"),
            "role": Slot("role"),
            "goal": Slot("goal"),
            "authority": Slot("authority", NUMBER),
            **{trait: Slot(trait, CREDENCE) for trait in TRAITS},
        },
        {"newcomer": ("newcomer", True)},
    ),
    "members": Form((Slot("grp"), Slot("ids", NAMES)), 2),
    "items": Form(
        (Slot("id", NEW),),
        1,
        {
            "for": Slot("made_for"),
            "part_of": Slot("part_of"),
            "maker": Slot("maker", PERSON),
            "heals": Slot("effect"),
        },
    ),
    "places": Form(
        (Slot("id", NEW),),
        1,
        {
            "title": Slot("title"),
            "kind": Slot("kind"),
            "site": Slot("site"),
            "segment": Slot("segment", NUMBER),
        },
    ),
    "others": Form((Slot("ids", NAMES),), 1),
    "params": Form((Slot("name"), Slot("value")), 2),
    "run": Form((Slot("name"), Slot("value")), 2),
    "events": Form(
        (Slot("minute", MINUTE), Slot("actor", ENTITY), Slot("verb", VERB), Slot("target", ENTITY)),
        3,
        {
            **DEED,
            **BECAUSE,
            "at": Slot("place", PLACE),
            "looks": Slot("looks"),
            "held": Slot("held", CREDENCE),
            "outcome": Slot("outcome", OUTCOME),
            "refusal": Slot("refusal", REFUSAL),
            "tried": Slot("tried", VERB),
            "seen": Slot("perceivers", PEOPLE),
            "unrecognised": Slot("unrecognised", PEOPLE),
            "unheard": Slot("unheard", PEOPLE),
        },
        SO,
    ),
    "beliefs": Form(
        (
            Slot("minute", MINUTE),
            Slot("person", PERSON),
            Slot("fact"),
            Slot("value", CREDENCE),
        ),
        4,
        BEFORE | BECAUSE,
    ),
    "bonds": Form(
        (
            Slot("minute", MINUTE),
            Slot("person", PERSON),
            Slot("kind", BOND),
            Slot("other", PERSON),
            Slot("value", VALUE),
        ),
        5,
        BEFORE | BECAUSE,
        {"both": ("both", True)},
    ),
    "facts": Form((Slot("minute", MINUTE), Slot("fact"), Slot("value", TRUTH)), 3, BECAUSE),
    "orders": Form(
        (Slot("minute", MINUTE), Slot("person", PERSON), Slot("stage", STAGE), Slot("content")),
        4,
        {"from": Slot("ground", ENTITY), **BECAUSE},
    ),
    "decisions": Form(
        (
            Slot("minute", MINUTE),
            Slot("person", PERSON),
            Slot("verb", VERB),
            Slot("target", ENTITY),
        ),
        3,
        {**DEED, "intention": Slot("intention"), "options": Slot("options", NUMBER)},
    ),
    "endings": Form(
        (Slot("person", PERSON), Slot("fate")),
        2,
        {"at": Slot("place", PLACE), "carries": Slot("carries", ITEMS), **BECAUSE},
    ),
    "shown": Form((Slot("labels", LABELS),), 1),
    "viewer": Form(
        (Slot("position", NUMBER), Slot("person"), Slot("fact"), Slot("value", CREDENCE)),
        4,
        BEFORE | BECAUSE,
    ),
}
"""The sections, by the word that begins each."""
