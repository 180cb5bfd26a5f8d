"""From a class that lists options to a command that takes them."""

import inspect
import shlex
import sys
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar, get_type_hints

T = TypeVar("T")


def typed(options: type[T], body: Callable[[T], None]) -> Callable[..., None]:
    """A command whose options are the fields of a dataclass; `body` gets one of these."""
    hints = get_type_hints(options, include_extras=True)

    def command(**chosen: Any) -> None:
        body(options(**chosen))

    command.__doc__ = body.__doc__
    command.__annotations__ = hints
    command.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(
                field.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=inspect.Parameter.empty if _is_required(field) else field.default,
                annotation=hints[field.name],
            )
            for field in fields(options)  # type: ignore[arg-type]
        ]
    )
    return command


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING


def as_typed() -> str:
    """The command that is under way, as it was typed."""
    return "cupola " + shlex.join(sys.argv[1:])
