"""Whether a trope is found in written chronicles where it should be, and nowhere else."""

from collections.abc import Iterable

from cupola.chronicle.tropes.asking import Match
from cupola.chronicle.tropes.written.document import Written


def complaints(chronicles: Iterable[Written], matches: Iterable[Match]) -> list[str]:
    """A sentence for each chronicle where something else is found than it says."""
    found = list(matches)
    said = []
    for run, chronicle in enumerate(chronicles):
        here = [match for match in found if match.run == run]
        if chronicle.expected is None or _agree(chronicle, here):
            continue
        wanted = " and ".join(_binding(row) for row in chronicle.expected) or "nothing"
        seen = " and ".join(_binding(_as_words(match)) for match in here) or "nothing"
        said.append(
            f"{chronicle.title} (line {chronicle.line}): {wanted} is expected, {seen} found"
        )
    return said


def _agree(chronicle: Written, found: list[Match]) -> bool:
    """Whether each match is expected once, and nothing else."""
    left = [_as_words(match) for match in found]
    for wanted in chronicle.expected or ():
        row = {key: _number(chronicle, key, value) for key, value in wanted.items()}
        fits = next((match for match in left if row.items() <= match.items()), None)
        if fits is None:
            return False
        left.remove(fits)
    return not left


def _number(chronicle: Written, key: str, value: str) -> str:
    """An event's label as its number; any other value as it stands."""
    return str(chronicle.labels.get(value, value)) if key == "event" else value


def _as_words(match: Match) -> dict[str, str]:
    row = {"minute": match.minute, "event": match.event, **match.roles}
    return {key: "-" if value is None else _word(value) for key, value in row.items()}


def _word(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value).lower()


def _binding(row: dict[str, str]) -> str:
    return ", ".join(f"{key}={value}" for key, value in row.items())
