"""Studies: shards, resuming, merging."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from cupola.chronicle.saving import open_chronicle
from cupola.errors import ChronicleError, NotationError
from cupola.runs.saving import load_run
from cupola.runs.single import Run
from cupola.studies import study as studies
from cupola.studies.study import (
    Part,
    Study,
    Way,
    carry_out,
    merge,
    settings_of,
    shards_in,
    to_do,
    write_merged,
)
from cupola.studies.totals import totals_of
from tests.house_rules.source import REPOSITORY
from tests.runs.short import short
from tests.studies.content import content

pytest.importorskip("pyarrow")
PLAIN = Way(threads=1, engine="plain")


@pytest.fixture(autouse=True)
def small_shards(monkeypatch):
    """Three worlds a shard."""
    monkeypatch.setattr(studies, "SIZE", 3)


def a_study(worlds=8, keep="none"):
    """A few short days."""
    return Study(short(12), worlds, 1, keep)


@pytest.fixture
def done(tmp_path):
    """A study that was carried out in one go."""
    carry_out(a_study(), tmp_path / "done", way=PLAIN)
    return tmp_path / "done"


def test_a_study_is_cut_into_shards():
    """Fixed ranges of seeds, the last one shorter; parts share them out."""
    shards = a_study().shards()

    assert [(s.number, s.first, s.count) for s in shards] == [(0, 1, 3), (1, 4, 3), (2, 7, 2)]
    assert [s.number for s in a_study().shards(Part(1, 2))] == [0, 2]
    assert [s.number for s in a_study().shards(Part(2, 2))] == [1]


@pytest.mark.parametrize("keep", ["none", "events", "all"])
def test_threads_change_no_byte(tmp_path, keep):
    """One thread and two write the same files."""
    for threads in (1, 2):
        carry_out(a_study(keep=keep), tmp_path / str(threads), way=Way(threads, "plain"))

    assert content(tmp_path / "1") == content(tmp_path / "2")


def test_a_killed_study_goes_on_to_the_same_bytes(done, tmp_path):
    """Shards that are done stay, what is half-written goes, the rest is lived."""
    killed = tmp_path / "killed"
    shutil.copytree(done, killed)
    shutil.rmtree(killed / "shard_000001_003")
    half = killed / ".shard_000001_003.abc"
    half.mkdir()
    (half / "outcomes.parquet").write_text("half")
    lived = []
    carry_out(a_study(), killed, way=replace(PLAIN, lived=lambda: lived.append(1)))

    assert len(lived) == 3
    assert content(killed) == content(done)


KILL_ME = """
from pathlib import Path
import sys
from cupola.studies import study
from tests.runs.short import short
from tests.studies.content import content
study.SIZE = 3
study.carry_out(study.Study(short(12), 8), Path(sys.argv[1]), way=study.Way(1, "plain"))
"""


def test_a_process_that_is_killed_leaves_whole_shards(done, tmp_path):
    """After SIGKILL at any moment the same call ends in the same bytes."""
    folder = tmp_path / "killed"
    child = subprocess.Popen(
        [sys.executable, "-c", KILL_ME, str(folder)],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["src", "."])},
    )
    while child.poll() is None and not (folder / "shard_000000_003").exists():
        time.sleep(0.01)
    child.send_signal(signal.SIGKILL)
    child.wait()
    carry_out(a_study(), folder, way=PLAIN)

    assert content(folder) == content(done)


def test_stopping_leaves_whole_shards_only(tmp_path):
    """Ctrl-C in the middle of a shard gives this shard up and no other."""
    count = iter(range(100))

    def press():
        if next(count) == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        carry_out(a_study(), tmp_path / "s", way=replace(PLAIN, lived=press))

    assert [path.name for path in shards_in(tmp_path / "s")] == ["shard_000000_003"]
    assert [shard.number for shard in to_do(a_study(), tmp_path / "s")] == [1, 2]


def test_more_worlds_go_on_where_fewer_ended(tmp_path):
    """A larger study keeps the whole shards of the smaller one and does the cut one again."""
    for worlds in (4, 8):
        carry_out(a_study(worlds), tmp_path / "grown", way=PLAIN)
    carry_out(a_study(8), tmp_path / "at_once", way=PLAIN)

    assert content(tmp_path / "grown") == content(tmp_path / "at_once")


def test_a_study_that_grows_in_parts_counts_each_world_once(done, tmp_path):
    """The shard that was cut short may now be of another part, which is lived elsewhere."""
    parts = [tmp_path / "one", tmp_path / "two"]
    carry_out(a_study(4), parts[0], way=PLAIN)
    for k, folder in enumerate(parts, 1):
        carry_out(a_study(), folder, Part(k, 2), PLAIN)
    settings, shards = merge(parts)
    write_merged(settings, shards, tmp_path / "merged")

    assert [path.name for path in shards_in(parts[0])] == ["shard_000000_003", "shard_000002_002"]
    assert content(tmp_path / "merged") == content(done)


def test_of_a_shard_cut_short_and_whole_the_whole_one_counts(done, tmp_path):
    """Wherever it lies: beside the whole one, or in another folder of the same study."""
    carry_out(a_study(4), tmp_path / "fewer", way=PLAIN)
    other = tmp_path / "other"
    shutil.copytree(done, other)
    for folder in (done, other):
        shutil.copytree(tmp_path / "fewer" / "shard_000001_001", folder / "shard_000001_001")
    shutil.rmtree(other / "shard_000001_003")

    for folders in ([done], [done, other], [other, done]):
        assert totals_of(merge(folders)[1]).worlds == 8
    assert totals_of(shards_in(done)).worlds == 8
    assert totals_of(shards_in(other)).worlds == 6


def test_only_what_another_part_may_be_writing_is_left_half_written(done):
    """A part takes its own away, and what no part will ever write whole."""
    for name in ("000000_003.own", "000001_003.under_way", "000001_001.cut"):
        (done / f".shard_{name}").mkdir()
    carry_out(a_study(), done, Part(1, 2), PLAIN)

    assert [path.name for path in done.glob(".shard_*")] == [".shard_000001_003.under_way"]


def test_what_cannot_be_tidied_is_said(done, monkeypatch):
    """Nothing is lived beside what would be counted twice."""
    (done / "shard_000001_001").mkdir()
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)

    with pytest.raises(ChronicleError, match="shard_000001_001 cannot be removed"):
        carry_out(a_study(), done, way=PLAIN)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (Study(short(12), 5, 1), "other worlds"),
        (Study(short(12), 8, 2), "other first_seed"),
        (Study(short(12, "routine"), 8, 1), "other built"),
        (Study(short(12), 8, 1, "all"), "other keep"),
    ],
)
def test_another_study_is_refused(done, other, said):
    """One folder holds one study."""
    with pytest.raises(ChronicleError, match=said):
        carry_out(other, done, way=PLAIN)


def test_the_scenario_of_a_saved_run_is_the_same_study(done, tmp_path):
    """A folder goes on with the scenario that comes along in a file."""
    file = Run(short(12), 1, engine="plain").save(tmp_path / "run")
    again = Study(load_run(file).scenario, 8, 1)

    assert again.settings() == a_study().settings()
    assert to_do(again, done) == []


@pytest.mark.parametrize(
    ("worlds", "first", "said"),
    [
        (0, 1, "'0' is not a number of worlds: a whole number"),
        (-5, 1, "'-5' is not a number of worlds"),
        (2, 1.5, "'1.5' is not a seed"),
        (2, 2**63 - 1, "'9223372036854775808' is not a seed"),
    ],
)
def test_what_are_no_seeds_are_no_study(worlds, first, said):
    """Nothing is made of them: the last seed too must be one that a world can hold."""
    with pytest.raises(NotationError, match=said):
        Study(short(12), worlds, first)


def test_numbers_of_numpy_are_numbers_of_a_study():
    """What says what is studied is the same file."""
    worlds: Any = np.int64(8)
    first: Any = np.int64(1)
    numbers = Study(short(12), worlds, first)

    assert type(numbers.worlds) is type(numbers.first_seed) is int
    assert numbers.settings() == a_study().settings()


def test_a_way_has_an_engine():
    """Another word is no way; a cluster is not asked for by it."""
    with pytest.raises(NotationError, match=r"'ray' is not an engine \(allowed: auto, compiled"):
        Way(engine="ray")


def test_a_folder_with_something_else_is_refused(tmp_path):
    """Nothing of somebody else's is touched."""
    (tmp_path / "diary.txt").write_text("mine")

    with pytest.raises(ChronicleError, match="something else"):
        carry_out(a_study(), tmp_path, way=PLAIN)
    assert [file.name for file in tmp_path.iterdir()] == ["diary.txt"]


def test_parts_put_together_are_the_whole(done, tmp_path):
    """Parts made apart and merged are, to the byte, the study made at once."""
    parts = [tmp_path / "one", tmp_path / "two"]
    for k, folder in enumerate(parts, 1):
        carry_out(a_study(), folder, Part(k, 2), PLAIN)
    settings, shards = merge(parts)
    write_merged(settings, shards, tmp_path / "merged")

    assert content(tmp_path / "merged") == content(done)
    assert totals_of(shards).as_values() == totals_of(shards_in(done)).as_values()


def test_what_does_not_belong_together_is_not_merged(done, tmp_path):
    """Studies of other worlds are no parts, and the error says what differs."""
    carry_out(Study(short(12), 8, 50), tmp_path / "other", way=PLAIN)

    with pytest.raises(ChronicleError, match="first_seed is 50, not 1"):
        merge([done, tmp_path / "other"])
    with pytest.raises(ChronicleError, match="holds no study"):
        merge([tmp_path])


def test_what_is_kept_can_be_asked(tmp_path):
    """The chronicles of all worlds are one to questions in SQL."""
    pytest.importorskip("duckdb")
    carry_out(a_study(keep="all"), tmp_path / "kept", way=PLAIN)
    asked = open_chronicle(tmp_path / "kept")

    assert asked.execute("SELECT count(*), min(seed), max(seed) FROM run").fetchall() == [(8, 1, 8)]
    rows = asked.execute("SELECT count(*) FROM event e ANTI JOIN run r ON e.run = r.run").fetchall()
    assert rows == [(0,)]


def test_a_study_says_what_it_is(done):
    """Scenario, minds, seeds and versions lie beside the shards."""
    found = settings_of(done)

    assert (found["scenario"], found["minds"], found["worlds"]) == ("quiet_day", "random", 8)
    assert json.loads((done / "study.json").read_text()) == found
