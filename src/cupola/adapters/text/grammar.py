"""The second person: a sentence about "you" put right, for the forms say what others do."""

import re

IRREGULAR = {"is": "are", "has": "have", "dies": "die", "was": "were"}
"""Third persons that do not follow the rule."""
HISSING = ("sses", "ches", "shes", "xes", "oes")
"""Ends of third persons that have one letter more than an s."""
NOT_VERBS = frozenset("as this his its us unless across always perhaps others yes".split())
"""Words on an s that may follow "you" and are no verbs."""
AFTER_YOU = re.compile(r"\b([Yy]ou) ([a-z]+s)\b")
AND_THEN = re.compile(r"\band ([a-z]+s)\b")
POSSESSIVE = re.compile(r"\b([Yy])ou's\b")


def base_of(third: str) -> str:
    """The form of a verb that follows "you", from the one that follows a name."""
    if third in IRREGULAR:
        return IRREGULAR[third]
    if third.endswith("ies"):
        return f"{third[:-3]}y"
    return third[:-2] if third.endswith(HISSING) else third[:-1]


def addressed(sentence: str) -> str:
    """The sentence, with the verbs that belong to "you" as they follow "you"."""
    told = POSSESSIVE.sub(r"\1our", sentence)
    told = AFTER_YOU.sub(_after_you, told)
    if told.startswith("You "):
        told = AND_THEN.sub(lambda found: f"and {base_of(found.group(1))}", told)
    return told


def _after_you(found: re.Match[str]) -> str:
    you, verb = found.groups()
    return found.group(0) if verb in NOT_VERBS else f"{you} {base_of(verb)}"
