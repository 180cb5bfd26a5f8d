"""Worlds, moments and runs in files."""

import copy
import pickle
from typing import Any

import numpy as np
import pytest

import cupola
from cupola.chronicle import archive
from cupola.errors import ChronicleError
from cupola.runs.saving import load_moment, load_run, load_world, save_world
from cupola.runs.single import Run
from tests.runs.short import short


@pytest.fixture
def run():
    """A run at its tenth minute."""
    going = Run(short(), 5, engine="plain")
    going.go_on(10)
    return going


def told(run):
    """All that a run has told, as bytes."""
    return {name: rows.tobytes() for name, rows in run.tables().items()}


def by_file(run, folder):
    """The run, saved and loaded."""
    return load_run(run.save(folder / "run.npz"))


WAYS = {
    "copied": lambda run, _: copy.copy(run),
    "copied deeply": lambda run, _: copy.deepcopy(run),
    "pickled": lambda run, _: pickle.loads(pickle.dumps(run)),
    "saved": by_file,
}


@pytest.mark.parametrize("way", WAYS)
def test_a_second_run_goes_on_to_the_same_bytes(run, tmp_path, way):
    """Copied, pickled or saved midway, a run ends as the one that was left alone."""
    second = WAYS[way](run, tmp_path)
    alone = Run(short(), 5, engine="plain")
    alone.go_on()
    second.go_on()

    assert second.identity == alone.identity
    assert told(second) == told(alone)
    assert int(run.world.turn) == 10


def test_a_loaded_run_goes_on_in_either_engine(run, tmp_path):
    """Saved by the plain engine, it ends the same in the other one, if that is compiled."""
    path = run.save(tmp_path / "run.npz")
    ends = []
    for engine in ("plain", "auto"):
        going = load_run(path, engine=engine)
        going.go_on()
        ends.append(going.identity)

    assert ends[0] == ends[1]


def test_a_world_can_be_copied_pickled_and_saved(run, tmp_path):
    """Each of them is a world of its own with the same bytes."""
    saved = load_world(save_world(run.world, tmp_path / "world.npz"))
    worlds = [copy.copy(run.world), pickle.loads(pickle.dumps(run.world)), saved]
    for world in worlds:
        assert world.tobytes() == run.identity
        world.seed = 99

    assert int(run.world.seed) == 5


def test_a_moment_can_be_saved(run, tmp_path):
    """A moment loaded is the moment that was saved."""
    moment = run.moment()
    loaded = load_moment(moment.save(tmp_path / "moment.npz"))

    assert loaded.identity == moment.identity
    assert loaded.branch(engine="plain").identity == run.identity


def test_the_scenario_comes_along(run, tmp_path):
    """A loaded run has its scenario whole: names, readings, who decides."""
    scenario = by_file(run, tmp_path).scenario

    assert scenario.names.names == run.scenario.names.names
    assert scenario.readings == run.scenario.readings
    assert scenario.person == run.scenario.person
    assert scenario.minds == "random"
    assert scenario.plan.tobytes() == run.scenario.plan.tobytes()


@pytest.mark.parametrize("name", ["film", "winter_hut", "two_people", "five_agencies"])
@pytest.mark.parametrize("kind", ["run", "moment"])
def test_a_loaded_scenario_is_rebuilt_as_the_original(tmp_path, name, kind):
    """People and places keep their numbers, whatever is set: the order of the file is kept."""
    original = cupola.load_scenario(name)
    run = Run(original, 5, engine="plain")
    file = (run if kind == "run" else run.moment()).save(tmp_path / kind)
    loaded = (load_run if kind == "run" else load_moment)(file).scenario
    person = str(original.person[0]["id"])
    own = original.source.found["people"][person].get("traits", {})

    assert list(loaded.names.names) == list(original.names.names)
    for value in (own.get("duty", 0.5), 0.9):
        key = {f"people.{person}.traits.duty": value}
        one, two = (scenario.setting(key) for scenario in (original, loaded))
        for part in ("plan", "start", "sky", "beats"):
            assert getattr(one, part).tobytes() == getattr(two, part).tobytes()


def test_a_run_of_a_numpy_seed_can_be_saved(tmp_path):
    """The file has the number, and the run loaded goes on with it."""
    seed: Any = np.int64(5)
    run = Run(short(), seed, engine="plain")

    assert by_file(run, tmp_path).seed == 5


def test_a_run_that_keeps_nothing_is_saved_as_such(tmp_path):
    """Without a chronicle there is none after loading either."""
    run = Run(short(), 5, engine="plain", keep=False)
    run.go_on(5)
    second = by_file(run, tmp_path)
    second.go_on(8)

    assert not second.keep
    assert len(second.table("events")) == 0


def test_the_same_run_is_saved_in_the_same_bytes(run, tmp_path):
    """Nothing in a file depends on when or where it was written."""
    one, two = run.save(tmp_path / "one"), run.save(tmp_path / "two")

    assert one.read_bytes() == two.read_bytes()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["one", "two"]


@pytest.mark.parametrize("what", ["layout_version", "rules_version"])
def test_a_run_of_another_version_is_refused(run, tmp_path, monkeypatch, what):
    """What is laid out otherwise, or would go on otherwise, is not loaded."""
    path, pickled = run.save(tmp_path / "run.npz"), pickle.dumps(run)
    monkeypatch.setattr(archive, what, lambda: "another")

    with pytest.raises(ChronicleError, match=r"another version|other rules"):
        load_run(path)
    with pytest.raises(ChronicleError, match=r"another version|other rules"):
        pickle.loads(pickled)


def test_a_world_may_be_read_under_other_rules(run, tmp_path, monkeypatch):
    """A world alone goes nowhere, so only its layout must be the same."""
    path = save_world(run.world, tmp_path / "world.npz")
    monkeypatch.setattr(archive, "rules_version", lambda: "another")

    assert load_world(path).tobytes() == run.identity


def test_what_is_no_saved_run_is_an_error(run, tmp_path):
    """A missing file, another kind, a text, half a file: each is said in a sentence."""
    path = run.save(tmp_path / "run.npz")
    (tmp_path / "half").write_bytes(path.read_bytes()[:5000])
    (tmp_path / "text").write_text("no run")
    world = save_world(run.world, tmp_path / "world")

    for file, said in (
        (tmp_path / "gone", "is not there"),
        (tmp_path / "half", "is no saved run"),
        (tmp_path / "text", "is no saved run"),
        (world, "but a world"),
        (tmp_path, "is no saved run"),
    ):
        with pytest.raises(ChronicleError, match=said):
            load_run(file)


def test_a_part_cut_short_is_an_error(tmp_path):
    """Bytes that are no whole record are named."""
    archive.save(tmp_path / "world", {"kind": "world"}, {"world": np.zeros(3, np.uint8)})

    with pytest.raises(ChronicleError, match="not whole"):
        load_world(tmp_path / "world")


def test_a_file_that_cannot_be_written_is_an_error(run, tmp_path):
    """Below a file there is no folder, and nothing is left behind."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ChronicleError, match="cannot be written"):
        run.save(tmp_path / "file" / "run.npz")

    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_the_front_door_loads_a_run(run, tmp_path):
    """`cupola.load_run` is the one that is meant."""
    assert cupola.load_run(run.save(tmp_path / "run.npz")).identity == run.identity
