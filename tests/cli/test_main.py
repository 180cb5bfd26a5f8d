"""The front door: what is read for a command, and what is listed."""

import os
import subprocess
import sys

import pytest

from cupola.cli.main import COMMANDS, Commands
from tests.cli.door import typed

HEAVY = ("duckdb", "nicegui", "numba", "polars", "scipy")
READ = """
import sys
sys.argv = ["cupola", *{typed!r}]
try:
    __import__("cupola.cli.main").cli.main.main()
except SystemExit:
    pass
print(*sys.modules)
"""


BUILT = """
import sys
from pathlib import Path
from cupola.web.house import House, Settings
from cupola.web.server import build
build(House(Settings(games=Path({folder!r}))))
print(*sys.modules)
"""


def modules_of(*typed, **environment):
    """What has been read once this has been typed and is over."""
    done = subprocess.run(
        [sys.executable, "-c", READ.format(typed=typed)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environment},
    )
    return done.stdout.splitlines()[-1].split()


def test_the_front_door_reads_nothing_heavy():
    """A command that is not there is told so before any engine, table or server is read."""
    assert {*HEAVY} & {*modules_of("fil")} == set()


def test_a_plain_story_begins_without_anything_heavy():
    """No compiler and no table engine is read before its first words, nor until its end."""
    told = modules_of("run", "quiet_day", "--until", "1 08:00", CUPOLA_PLAIN="1")

    assert "cupola.runs.single" in told
    assert {*HEAVY} & {*told} == set()


def test_a_server_is_built_without_the_compiler(tmp_path):
    """Nor does its first page wait for what only studies need."""
    pytest.importorskip("nicegui")
    code = BUILT.format(folder=str(tmp_path))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    read = done.stdout.splitlines()[-1].split()

    assert "nicegui" in read
    assert ({*HEAVY} - {"nicegui"}) & {*read} == set()


def test_a_command_reads_no_other():
    """Whoever asks for the version waits for no bench, no study and no page."""
    read = {f"cupola.cli.{module}" for module in COMMANDS.values()} & {*modules_of("version")}

    assert read == {"cupola.cli.version"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there(name):
    """Each name of the table leads to a command of that name, with help of its own."""
    command = Commands()[name]

    assert command.name == name
    assert command.help or command.callback.__doc__


def test_help_lists_every_command():
    """`cupola --help` names all of them."""
    listed = {line.split()[0] for line in typed("--help").stdout.splitlines() if line.strip()}

    assert {*COMMANDS} <= listed
