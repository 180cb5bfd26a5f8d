"""`cupola game` as it is typed."""

import json

from tests.cli.door import typed

ASKED = ("game", "two_people", "--worlds", "10", "--engine", "auto", "--threads", "1")


def test_the_table_and_its_equilibria_are_told():
    """Both instructions, the payoffs of each pair with how sure they are, and the equilibria."""
    told = typed(*ASKED)

    assert told.exit_code == 0
    assert told.output.count("±") >= 8
    assert "equilibrium: trust against trust; in 100 of 100" in told.output
    assert "equilibrium: mistrust against mistrust" in told.output
    assert max(map(len, told.output.splitlines())) <= 80


def test_the_same_as_one_object():
    """With --json, every pair has both payoffs with intervals, and the share in which it holds."""
    found = json.loads(typed(*ASKED, "--json").output)
    (game,) = found["games"]

    assert found["sides"] == ["hill", "dale"]
    assert len(game["table"]) == 4
    for cell in game["table"]:
        assert all(one["low"] <= one["mean"] <= one["high"] for one in cell["payoffs"])
        assert 0.0 <= cell["equilibrium_in"] <= 1.0


def test_other_instructions_can_be_given():
    """Whoever waits strikes nobody: with two who wait, both have what peace is worth."""
    found = json.loads(typed(*ASKED, "--instructions", "wait,mistrust", "--json").output)

    assert [one["mean"] for one in found["games"][0]["table"][0]["payoffs"]] == [4.0, 4.0]


def test_what_does_not_fit_is_said():
    """An unknown instruction, and a scenario of more than two sides, are mistakes."""
    assert typed(*ASKED, "--instructions", "shout").exit_code == 2
    assert "two sides" in typed("game", "five_agencies", "--worlds", "2").output


def test_a_page_has_the_same_tables(tmp_path):
    """With --page, the table and its equilibria stand in a file, with the command that made it."""
    told = typed(*ASKED, "--page", str(tmp_path / "game.md"))
    text = (tmp_path / "game.md").read_text()

    assert told.exit_code == 0
    assert text.startswith("# Two people: the game between two instructions")
    assert "| **trust** |" in text
    assert "- trust against trust: in 100 of 100 tables drawn anew" in text


def test_no_mark_is_cut_off_on_a_narrow_screen():
    """With four instructions a cell goes on in the next line; every equilibrium has its star."""
    four = ("--instructions", "wait,mistrust,trust,obey")
    told = typed(*ASKED, *four).output
    found = json.loads(typed(*ASKED, *four, "--json").output)
    mixes = [(one["one"], one["other"]) for one in found["games"][0]["equilibria"]]
    pure = [sides for sides in mixes if all(max(side) == 1.0 for side in sides)]
    table = told[told.index("The payoff") : told.index("equilibri")]

    assert "…" not in told
    assert table.count("*") == len(pure) > 0
    assert max(map(len, told.splitlines())) <= 80
