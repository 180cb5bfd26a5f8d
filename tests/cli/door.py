"""The front door, as tests use it: what was typed, what came out, and the exit code."""

from typing import Any

from typer.testing import CliRunner

from cupola.cli.main import app


def typed(*words: str, **environment: str) -> Any:
    """What comes of `cupola` followed by these words."""
    return CliRunner().invoke(app, list(words), env={"COLUMNS": "80", **environment})
