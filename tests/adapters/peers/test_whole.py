"""One run over many environments, some of which fail."""

import pytest

from cupola.adapters.peers.whole import Effort, measure
from cupola.errors import EngineError
from tests.adapters.peers.fakes import BREAKS, HANGS, STOPS, WORKS, Fakes

SHORT = Effort(rounds=1, seconds=0.02, cores=(0, 1))


@pytest.fixture
def fakes(tmp_path):
    """Starts processes that run drivers written by a test."""
    return Fakes(tmp_path)


def test_a_peer_that_works_has_its_row(fakes, tmp_path):
    """Its row has what it says of itself, and speeds for one core and two."""
    base, peer = fakes.add("base", WORKS, threaded=True), fakes.add("good", WORKS, 4)

    found = measure([base, peer], tmp_path, effort=SHORT, start=fakes.start)

    row = found["rows"][1]
    assert (row["name"], row["version"], row["agents"], row["actions"]) == ("good", "9", 4, 2)
    assert set(row["speeds"]) == {"1", "2"}
    one = row["speeds"]["1"]
    assert one["agents_per_s"] == pytest.approx(4 * one["worlds_per_s"], rel=0.01)
    assert found["left_out"] == []


def test_peers_that_fail_stop_no_other(fakes, tmp_path):
    """One that cannot be loaded, one that stops and one that prints garbage are left out."""
    named = [fakes.add("base", WORKS), fakes.add("breaks", BREAKS), fakes.add("stops", STOPS)]
    named += [fakes.says("babbles", "hello"), fakes.add("good", WORKS)]

    found = measure(named, tmp_path, effort=SHORT, start=fakes.start)

    reasons = {row["name"]: row["reason"] for row in found["left_out"]}
    assert [row["name"] for row in found["rows"]] == ["base", "good"]
    assert "no such luck" in reasons["breaks"]
    assert "out of cheese" in reasons["stops"]
    assert reasons["babbles"] == "its answer is no measurement: hello"


def test_a_peer_that_hangs_is_given_up(fakes, tmp_path, monkeypatch):
    """It is left out when its time is over, and its process with it."""
    monkeypatch.setattr("cupola.adapters.peers.children.Child.get_ready.__defaults__", (8.0,))
    named = [fakes.add("base", WORKS), fakes.add("hangs", HANGS), fakes.add("good", WORKS)]

    found = measure(named, tmp_path, effort=SHORT, start=fakes.start)

    assert [row["name"] for row in found["rows"]] == ["base", "good"]
    assert found["left_out"][0]["reason"] == "it said nothing for 8 s"


def test_without_cupola_there_is_nothing_to_compare_with(fakes, tmp_path):
    """If the first itself cannot be measured, the run ends with its reason."""
    with pytest.raises(EngineError, match="no such luck"):
        measure([fakes.add("base", BREAKS)], tmp_path, effort=SHORT, start=fakes.start)


def test_one_process_a_core_or_one_thread(fakes, tmp_path):
    """What has threads is started for one core and for both, all else once for each core."""
    named = [fakes.add("base", WORKS, threaded=True), fakes.add("good", WORKS)]

    measure(named, tmp_path, effort=SHORT, start=fakes.start)

    assert fakes.started == [("base", (0,)), ("base", (0, 1)), ("good", (0,)), ("good", (1,))]


def test_what_goes_on_is_said(fakes, tmp_path):
    """Each line of progress names the environment, and how many there are."""
    said: list[str] = []

    measure(
        [fakes.add("base", WORKS), fakes.add("good", WORKS)],
        tmp_path,
        said.append,
        effort=SHORT,
        start=fakes.start,
    )

    assert said[0] == "Base: getting ready"
    assert said[1] == "Good: getting ready (1 of 1)"
