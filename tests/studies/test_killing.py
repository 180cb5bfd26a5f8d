"""A study that is killed at random moments, again and again."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec

import pytest

from cupola.studies.cluster import SHORT
from cupola.studies.study import shards_in
from tests.house_rules.source import REPOSITORY
from tests.studies.content import content

pytest.importorskip("pyarrow")
needs_ray = pytest.mark.skipif(not find_spec("ray"), reason="the extra cupola[ray] is missing")
A_LITTLE_S = 0.3
"""A shard of the small study takes about as long."""
CARRY_OUT = """
import sys
from pathlib import Path
from cupola.scenarios.reader import load_scenario
from cupola.studies import cluster, study
from tests.runs.short import short
folder, how, what, worlds, size, logs = sys.argv[1:]
cluster.SHORT, study.SIZE = logs, int(size)
film = what == "film"
scenario = load_scenario("film").played_by("builtin") if film else short(12)
there = cluster.Cluster() if how == "ray" else None
way = study.Way(2, "compiled" if film else "plain", cluster=there)
study.carry_out(study.Study(scenario, int(worlds), 1, "events"), Path(folder), way=way)
"""


@pytest.fixture
def logs():
    """A folder with a short path for what Ray writes meanwhile."""
    with tempfile.TemporaryDirectory(dir=SHORT, ignore_cleanup_errors=True) as made:
        yield made


def begun(*words):
    """A process, with a session of its own, that carries out a study."""
    return subprocess.Popen(
        [sys.executable, "-c", CARRY_OUT, *map(str, words)],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["src", "."])},
        start_new_session=True,
    )


def killed_in(folder, child, dice):
    """How many shards were done when the process was killed, some shards from its start on."""
    wanted = len(shards_in(folder)) + dice.randint(1, 2)
    while child.poll() is None and len(shards_in(folder)) < wanted:
        time.sleep(0.005)
    time.sleep(dice.random() * A_LITTLE_S)
    os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    return len(shards_in(folder))


def killed_and_resumed(how, study, times, tmp_path, logs):
    """Whether a study that is killed so often, and then ends, has the bytes of one that is not."""
    dice, killed, whole = random.Random(1), tmp_path / "killed", tmp_path / "whole"
    done = [killed_in(killed, begun(killed, how, *study, logs), dice) for _ in range(times)]
    for folder, engine in ((killed, how), (whole, "threads")):
        assert begun(folder, engine, *study, logs).wait() == 0
    assert any(0 < shards < len(shards_in(whole)) for shards in done)
    shutil.rmtree(logs)
    return content(killed) == content(whole)


@pytest.mark.parametrize(
    ("how", "times"), [("threads", 3), pytest.param("ray", 1, marks=needs_ray)]
)
def test_a_killed_study_ends_in_the_same_bytes(how, times, tmp_path, logs):
    """Killed at random moments and resumed each time, it is the study that nobody disturbed."""
    assert killed_and_resumed(how, ("short", 60, 3), times, tmp_path, logs)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["threads", pytest.param("ray", marks=needs_ray)])
def test_ten_kills_change_no_byte(how, tmp_path, logs):
    """The film's crew, lived by the compiled rules, killed ten times on each engine."""
    assert killed_and_resumed(how, ("film", 2000, 40), 10, tmp_path, logs)
