"""`cupola scenario check`."""

import json

from tests.cli.door import typed


def test_a_scenario_without_mistakes_is_said_to_be_so():
    """The check of a sound scenario is short, and exits with 0."""
    done = typed("scenario", "check", "film")

    assert done.exit_code == 0
    assert done.stdout.startswith("film.toml: no mistakes.")
    assert "6 people" in done.stdout


def test_mistakes_are_named_and_fail_the_check(tmp_path):
    """Every mistake is named with its place, and the exit code is 1."""
    file = tmp_path / "mine.toml"
    file.write_text('like = "quiet_day"\nturns = 0\nhome = "attic"\n')
    done = typed("scenario", "check", str(file))

    assert done.exit_code == 1
    assert "mine.toml: 2 mistakes" in done.stderr
    assert "attic" in done.stderr


def test_mistakes_are_rows_with_json(tmp_path):
    """With --json each mistake is where and what."""
    file = tmp_path / "mine.toml"
    file.write_text('like = "quiet_day"\nturns = 0\n')
    found = json.loads(typed("scenario", "check", str(file), "--json").stdout)

    assert found["ok"] is False
    assert found["mistakes"][0]["where"] == "turns"


def test_the_air_and_what_is_left_out_is_said():
    """How much air the rooms hold, which parts are left out with how much, and what hangs where."""
    said = " ".join(typed("scenario", "check", "film").stdout.split())

    assert "Air: 804.8 m3 in 18 rooms." in said
    assert "Left out, 84.1 m3" in said
    assert "the lower port of the docking module: the Soyuz" in said
