"""From a class of options to a command."""

from dataclasses import dataclass
from typing import Annotated

import typer
from typer.testing import CliRunner

from cupola.cli.typed import typed


@dataclass(frozen=True)
class Wish:
    """What is wished for."""

    thing: Annotated[str, typer.Argument()]
    count: Annotated[int, typer.Option("--count")] = 1


def wish(chosen: Wish) -> None:
    """Wish for something."""
    typer.echo(f"{chosen.count} {chosen.thing}")


def door() -> typer.Typer:
    """An application with this one command."""
    app = typer.Typer()
    app.command()(typed(Wish, wish))
    return app


def test_the_fields_are_the_options():
    """What is typed fills the fields, and the rest keep their values."""
    done = CliRunner().invoke(door(), ["apples", "--count", "3"])
    usual = CliRunner().invoke(door(), ["apples"])

    assert (done.stdout, usual.stdout) == ("3 apples\n", "1 apples\n")


def test_a_field_without_a_value_must_be_given():
    """What has no usual value must be typed."""
    assert CliRunner().invoke(door(), []).exit_code == 2
