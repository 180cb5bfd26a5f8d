"""The how-to pages: what stands on them works, when it is typed as it stands there."""

import re
import runpy
from dataclasses import dataclass

import pytest
from typer.testing import CliRunner

from cupola.cli.main import app
from tests.house_rules.source import REPOSITORY

PAGES = sorted((REPOSITORY / "docs" / "how_to").glob("*.md"))
BLOCK = re.compile(r"^(`{3,})(\w+)\n(.*?)^\1$", re.DOTALL | re.MULTILINE)
FILE = re.compile(r"(?:#|--|<!--) ([a-z_]+\.(?:toml|sql|md))(?: -->)?\n")
WANTED = "mind reward scenario trope measure no_leak".split()


@dataclass
class Typed:
    """What stands in the blocks of a page: files, commands, and one script."""

    files: dict[str, str]
    commands: list[list[str]]
    script: str


def typed(text: str) -> Typed:
    """The blocks of a page by what they are for; a file's name is its first line."""
    found = Typed({}, [], "")
    for _, kind, body in BLOCK.findall(text):
        named = FILE.match(body)
        if kind == "python":
            found.script += body + "\n"
        elif kind == "sh":
            found.commands += [line.split() for line in body.splitlines()]
        elif named:
            found.files[named[1]] = body if kind != "md" else body[named.end() :]
    return found


def test_there_is_a_page_for_everything_that_one_can_add():
    """And none is empty."""
    assert {page.stem for page in PAGES} == set(WANTED)
    for page in PAGES:
        found = typed(page.read_text(encoding="utf-8"))
        assert found.script or found.commands


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_stands_on_a_page_works(page, tmp_path, monkeypatch, capsys):
    """Its files are written, its commands end well, its Python runs to the end and prints."""
    monkeypatch.chdir(tmp_path)
    found = typed(page.read_text(encoding="utf-8"))
    for name, text in found.files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for command in found.commands:
        ended = CliRunner().invoke(app, command[1:])
        assert ended.exit_code == 0, (command, ended.output)
        assert ended.stdout.strip()
        assert "is expected" not in ended.stdout
    if found.script:
        (tmp_path / "typed.py").write_text(found.script, encoding="utf-8")
        runpy.run_path(str(tmp_path / "typed.py"), run_name="__main__")

        assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_short(page):
    """A hundred and twenty lines at most, and no line of prose wider than the others."""
    lines = page.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 120
    assert max(map(len, lines)) <= 140
