"""Studies: shards, resuming, merging."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from cupola.chronicle.saving import open_chronicle
from cupola.errors import ChronicleError
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
