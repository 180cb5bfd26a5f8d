"""English that sentences need: number, pronouns, enumerations."""

import re
from collections.abc import Iterable, Sequence

PRONOUNS = {"she": ("she", "her", "her"), "he": ("he", "him", "his")}
"""For each pronoun that a scenario can give: as subject, as object, as owner."""
PLURALS = {"is": "are", "has": "have", "does": "do", "goes": "go", "was": "were"}
"""Verbs whose plural follows no rule."""
SAID = re.compile(r" and (?=that |whether )")
"""An "and" between two things said."""
NAMES = re.compile(r" and (?=[A-Z]|that |whether )")
"""An "and" between two names or two things said, which joins no predicates."""


def plural(predicate: str) -> str:
    """A predicate as it follows several people: "tells Ida" as "tell Ida"."""
    first, space, rest = predicate.partition(" ")
    rest = re.sub(
        r"\b(and|or) (does|is|has|gets|misses|slips|wounds|speaks|tells)\b",
        lambda m: f"{m[1]} {base(m[2])}",
        rest,
    )
    return f"{base(first)}{space}{rest}"


def base(verb: str) -> str:
    """A verb of the third person as others have it: "tries" as "try", "watches" as "watch"."""
    if verb in PLURALS:
        return PLURALS[verb]
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    if verb.endswith(("sses", "ches", "shes", "xes", "zes")):
        return verb[:-2]
    return verb.removesuffix("s")


def listed(names: Iterable[str], last: str = "and") -> str:
    """An enumeration: "Ida", "Ida and Bo", "Ida, Bo and Cem"; nothing for nobody."""
    *most, end = list(names) or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def series(parts: Sequence[str]) -> str:
    """Predicates of one sentence: with "then" where a mere "and" would be read wrongly."""
    if len(parts) == 1:
        return parts[0]
    *most, end = parts
    linked = any(" and " in re.sub(NAMES, "", part) for part in parts)
    tangled = linked or any(", " in part for part in most)
    if len(most) == 1:
        comma = "," if ", " in most[0] or SAID.search(most[0]) else ""
        return f"{most[0]}, then {end}" if linked else f"{most[0]}{comma} and {end}"
    return f"{', '.join(most)}{',' if tangled else ''} and {end}"


NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def counted(number: int) -> str:
    """A number as a word, if it is small."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def sentence_of(text: str) -> str:
    """The text with a capital at its start and one full stop at its end."""
    text = text.strip()
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
