"""What is wrong with an author's file, in sentences: found, allowed, nearest."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cupola.errors import Mistake
from cupola.scenarios.text.forms import FORMS

SHOWN = 12
"""How many allowed names a sentence lists."""
LONGEST_FOUND = 60
"""How many characters of what was found a sentence repeats."""


def shown(found: object) -> str:
    """What was found, short and without control characters."""
    text = repr(found)
    return text if len(text) <= LONGEST_FOUND else f"{text[: LONGEST_FOUND - 3]}..."


def not_one_of(found: object, what: str, allowed: Iterable[object]) -> str:
    """A sentence: this is not one of those, which are allowed, which comes nearest."""
    names = sorted({str(name) for name in allowed})
    nearest = get_close_matches(str(found).lower(), names, 1, 0.5)
    listed = ", ".join(names[:SHOWN]) + (", ..." if len(names) > SHOWN else "")
    meant = f"did you mean '{nearest[0]}'? " if nearest else ""
    return f"{shown(found)} is not {what} ({meant}allowed: {listed or 'none'})"


def place_in_file(loc: Iterable[object]) -> str:
    """The key of a value, as an author would write it."""
    where = ""
    for part in loc:
        if isinstance(part, int):
            where += f"[{part + 1}]"
        elif part != "[key]":
            where += f".{clean(str(part))}" if where else clean(str(part))
    return where or "the file"


def clean(text: str) -> str:
    """A text that is safe to print on one line."""
    return repr(text)[1:-1][:LONGEST_FOUND]


def from_pydantic(error: ValidationError, model: type[BaseModel]) -> Iterator[Mistake]:
    """Every mistake that the schema found."""
    for detail in error.errors(include_url=False):
        yield Mistake(place_in_file(detail["loc"]), _sentence(detail, model))


def _sentence(detail: ErrorDetails, model: type[BaseModel]) -> str:
    kind, found, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return not_one_of(str(detail["loc"][-1]), "a key here", _keys_at(model, detail["loc"][:-1]))
    if kind == "missing":
        return "is missing"
    if kind == "literal_error":
        return not_one_of(found, "allowed here", _literals(context))
    if kind == "string_pattern_mismatch":
        pattern = str(context.get("pattern"))
        return f"{shown(found)} is not {FORMS.get(pattern, f'of the form {pattern}')}"
    reason = detail["msg"].removeprefix("Value error, ")
    return f"{shown(found)}: {reason[0].lower()}{reason[1:]}"


def _literals(context: dict[str, Any]) -> list[str]:
    listed = str(context.get("expected", "")).replace(" or ", ", ")
    return [name.strip().strip("'") for name in listed.split(",")]


def _keys_at(model: Any, loc: Iterable[object]) -> list[str]:
    """The keys that may stand where an unknown one was found."""
    here = model
    for part in loc:
        if isinstance(here, type) and issubclass(here, BaseModel):
            field = here.model_fields.get(str(part))
            here = field.annotation if field else None
        else:
            here = _inner(here)
    here = _unwrapped(here)
    if here is None:
        return []
    return [field.alias or name for name, field in here.model_fields.items()]


def _inner(annotation: Any) -> Any:
    """What a table or a list holds."""
    arguments = [part for part in get_args(annotation) if part is not type(None)]
    return arguments[-1] if arguments else None


def _unwrapped(annotation: Any) -> type[BaseModel] | None:
    """The model under optional parts, if there is one."""
    while annotation is not None and not isinstance(annotation, type):
        annotation = _inner(annotation)
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return annotation if is_model else None
