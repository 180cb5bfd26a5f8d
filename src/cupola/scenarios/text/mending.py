"""After structural mistakes: a text whole enough to look for the others in the same reading."""

from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

ROUNDS = 4

Model = TypeVar("Model", bound=BaseModel)


def mended(found: dict[str, Any], model: type[Model]) -> Model | None:
    """The text without what the schema refuses; None if then too little is left.

    A value that a row must have is taken from another row of the same table.
    """
    text = deepcopy(found)
    for _ in range(ROUNDS):
        try:
            return model.model_validate(text)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_input=False):
                _mend(text, detail["type"], tuple(detail["loc"]))
    return None


def _mend(text: Any, kind: str, loc: tuple[int | str, ...]) -> None:
    rows: Any = None
    here: Any = text
    for part in loc[:-1]:
        if part == "[key]" or not _has(here, part):
            return
        rows, here = here, here[part]
    last = loc[-1]
    if last == "[key]":
        return
    if _has(here, last):
        del here[last]
        if kind == "extra_forbidden" or isinstance(here, list):
            return
    others = rows.values() if isinstance(rows, dict) else rows or ()
    same = [
        row[last] for row in others if isinstance(row, dict) and last in row and row is not here
    ]
    if kind == "missing" and same and isinstance(here, dict):
        here[last] = same[0]


def _has(here: Any, part: int | str) -> bool:
    if isinstance(here, dict):
        return part in here
    return isinstance(here, list) and isinstance(part, int) and part < len(here)
