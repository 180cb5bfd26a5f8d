"""`cupola lies`."""

import json
from math import inf

import pytest

from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from cupola.studies.base_rates.measure import Measure
from cupola.studies.lies import whole
from cupola.studies.lies.effects import Arm, Difference
from cupola.studies.lies.orders import Order
from tests.cli.door import typed

FILM = ("lies", "film", "--engine", "plain")
FEWER = Measure(-0.5, -0.75, -0.25, 9)


@pytest.fixture
def lived_again(monkeypatch):
    """What statements and orders did, planted."""
    did = (Difference(Arm.WITHOUT, FEWER, {"kira": FEWER}, {"kira": FEWER}),)
    sent = [Order("ground", "the far ground", "3 02:41", FEWER, {})]
    monkeypatch.setattr(whole, "effects", lambda _scenario, said, *_: [did for _ in said])
    monkeypatch.setattr(whole, "orders", lambda *_: sent)


def test_each_statement_is_listed_with_who_believed_it(lived_again):
    """And what it did; kinds are named."""
    done = typed(*FILM)
    told = " ".join(done.stdout.split())

    assert done.exit_code == 0
    for kind in ("concealment: gordon", "lie: nicholai propose", "bluff: nika threaten"):
        assert kind in told
    assert "kira believes it: 0.29, then 0.87" in told
    assert "kira does not believe it" in told
    assert "than without it, lives: -0.50 (-0.75 to -0.25)" in told
    assert "The order of the far ground (3 02:41)" in told


def test_json_is_one_object(lived_again):
    """With differences and intervals."""
    found = json.loads(typed(*FILM, "--json").stdout)
    kinds = [one["kind"] for one in found["statements"]]

    assert kinds == ["concealment", "lie", "bluff", "lie", "lie"]
    assert found["statements"][0]["against"] == []
    assert found["statements"][1]["against"][0]["lives"]["low"] == -0.75
    assert found["orders"][0]["ground"] == "ground"


def test_what_one_world_cannot_tell_is_null(lived_again, monkeypatch):
    """Of one world no interval has an end, and JSON has no word for that."""
    lives = Measure(0.0, -inf, inf, 1)
    sent = [Order("ground", "the far ground", "3 02:41", lives, {"kira": lives})]
    monkeypatch.setattr(whole, "orders", lambda *_: sent)
    found = json.loads(typed(*FILM, "--json").stdout, parse_constant=pytest.fail)

    assert found["orders"][0]["lives"] == {"estimate": 0.0, "low": None, "high": None, "n": 1}


def test_without_worlds_nothing_is_lived_again():
    """The statements alone are listed; a quiet day has none."""
    done = typed("lies", "quiet_day", "--worlds", "0", "--engine", "plain")

    assert done.exit_code == 0
    assert done.stdout.startswith("Nobody said what they did not hold")


def test_a_folder_is_only_listed(tmp_path):
    """What a run has left behind is enough to see who lied."""
    pytest.importorskip("pyarrow")
    run(load_scenario("two_people"), engine="plain").write(tmp_path / "kept")
    done = typed("lies", str(tmp_path / "kept"), "--json")

    assert json.loads(done.stdout) == {
        "scenario": "Two people",
        "seed": 1,
        "statements": [],
        "orders": [],
    }


def test_what_does_not_fit_ends_with_two(tmp_path):
    """A folder that is no run, and dice for a run that is over."""
    (tmp_path / "run.json").write_text("{}", encoding="utf-8")

    assert typed("lies", str(tmp_path.parent)).exit_code == 2
    for own in (("--seed", "3"), ("--minds", "random"), ("--reading", "kin=brothers")):
        done = typed("lies", str(tmp_path), *own)
        assert done.exit_code == 2
        assert f"'{own[0]}' is not an option for a scenario; this run is over" in done.stderr
