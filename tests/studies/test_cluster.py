"""The shards of a study as Ray tasks."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from cupola.errors import EngineError
from cupola.studies import study as studies
from cupola.studies.cluster import ALONE, SHORT, Cluster, task_of, versions
from cupola.studies.study import Study, Way, carry_out
from tests.house_rules.source import REPOSITORY
from tests.runs.short import short
from tests.studies.content import content
from tests.studies.processes import descendants, listening

pytest.importorskip("pyarrow")
if not find_spec("ray"):  # to load it here would be before it is told to keep to this machine
    pytest.skip("the extra cupola[ray] is not installed", allow_module_level=True)
RAY = "import sys; from ray.scripts.scripts import main; sys.exit(main())"
HEAD = (
    "start --head --block --disable-usage-stats --include-dashboard=false --num-cpus=2"
    " --node-ip-address=127.0.0.1 --object-store-memory=100000000"
)
BEGINS_S = 60
THREADS = Way(threads=1, engine="plain")


@pytest.fixture(autouse=True)
def small_shards(monkeypatch):
    """Three worlds a shard."""
    monkeypatch.setattr(studies, "SIZE", 3)


@pytest.fixture(scope="module")
def cluster():
    """A cluster of two workers that listens to this machine only: its address and its token."""
    port = free_port()
    with tempfile.TemporaryDirectory(dir=SHORT, ignore_cleanup_errors=True) as made:
        token = Path(made, "token")
        token.write_text(secrets.token_hex(32))
        secret = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN_PATH": str(token)}
        head = subprocess.Popen(
            [sys.executable, "-c", RAY, *HEAD.split(), f"--port={port}", f"--temp-dir={made}"],
            env={**os.environ, **ALONE, **secret},
            stdout=subprocess.DEVNULL,
        )
        wait_for(port)
        yield f"127.0.0.1:{port}", secret
        head.terminate()
        head.wait(BEGINS_S)


JOIN = """
import sys
from pathlib import Path
from cupola.errors import EngineError
from cupola.studies import study
from cupola.studies.cluster import Cluster
from tests.runs.short import short
study.SIZE = 3
lived = []
way = study.Way(None, "plain", lambda: lived.append(1), Cluster(sys.argv[1]))
try:
    study.carry_out(study.Study(short(12), 8, 1, sys.argv[3]), Path(sys.argv[2]), way=way)
except EngineError as error:
    print(error)
print(len(lived))
"""


def joined(address, folder, keep, secret):
    """What a process says that carries out a study on a cluster."""
    paths = {"PYTHONPATH": os.pathsep.join(["src", "."])}
    done = subprocess.run(
        [sys.executable, "-c", JOIN, address, str(folder), keep],
        cwd=REPOSITORY,
        env={**os.environ, **paths, **ALONE, **secret},
        capture_output=True,
        text=True,
        timeout=BEGINS_S,
        check=True,
    )
    return done.stdout


def free_port():
    """A port that nobody listens at."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait_for(port):
    """Somebody listens at the port."""
    until = time.monotonic() + BEGINS_S
    while time.monotonic() < until:
        with closing(socket.socket()) as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("no cluster has started")


def wait_for_end_of(pids):
    """Whether these processes are over."""
    until = time.monotonic() + BEGINS_S
    while time.monotonic() < until:
        if not any(Path(f"/proc/{pid}").exists() for pid in pids):
            return True
        time.sleep(0.1)
    return False


def a_study(keep="none", worlds=8):
    """A few short days."""
    return Study(short(12), worlds, 1, keep)


@pytest.mark.parametrize("keep", ["none", "all"])
def test_a_cluster_changes_no_byte(cluster, tmp_path, keep):
    """Whatever is kept, tasks of a cluster and threads leave the same files, world by world."""
    address, secret = cluster
    said = joined(address, tmp_path / "ray", keep, secret)
    carry_out(a_study(keep), tmp_path / "threads", way=THREADS)

    assert said == "8\n"
    assert content(tmp_path / "ray") == content(tmp_path / "threads")


def test_a_cluster_lets_nobody_in_without_its_token(cluster, tmp_path):
    """The error names the address and what both must have."""
    address, _ = cluster
    said = joined(address, tmp_path / "s", "none", {"RAY_AUTH_MODE": "disabled"})

    assert f"the cluster at {address} did not let this machine in" in said
    assert "the same token" in said


def test_what_a_lost_worker_had_under_way_is_done_again(tmp_path):
    """Workers of one's own, killed in the middle, change no byte."""
    killed: list[int] = []

    def kill():
        if not killed:
            for pid in [*descendants("ray::_files_of"), *descendants("ray::IDLE")]:
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    study = a_study(worlds=30)
    carry_out(study, tmp_path / "ray", way=Way(2, "plain", kill, Cluster()))
    carry_out(study, tmp_path / "threads", way=THREADS)

    assert killed
    assert content(tmp_path / "ray") == content(tmp_path / "threads")


def test_workers_of_ones_own_are_nobody_elses(tmp_path):
    """Nobody reaches them from another machine, and none is left when the study is done."""
    reached: list[str] = []
    at_work: list[int] = []

    others = descendants("ray::")

    def look():
        at_work[:] = [pid for pid in descendants("ray::") if pid not in others]
        reached[:] = listening(at_work)

    carry_out(a_study(worlds=3), tmp_path / "s", way=Way(1, "plain", look, Cluster()))

    assert at_work
    assert reached
    assert {host for host in reached if host != "127.0.0.1"} == set()
    assert wait_for_end_of(at_work)


def test_a_cluster_that_does_not_answer_is_said(tmp_path):
    """The error names the address, at once."""
    address = f"127.0.0.1:{free_port()}"

    with pytest.raises(EngineError, match=f"no cluster answers at {address}"):
        carry_out(a_study(), tmp_path / "s", way=Way(1, "plain", cluster=Cluster(address)))


def test_without_ray_the_extra_is_named(tmp_path, monkeypatch):
    """Nothing but a study on Ray asks for the package."""
    monkeypatch.setitem(sys.modules, "ray", None)

    with pytest.raises(EngineError, match=r"cupola\[ray\]"):
        carry_out(a_study(), tmp_path / "s", way=Way(1, "plain", cluster=Cluster()))


def test_a_worker_with_other_rules_is_refused():
    """What would be lived by other rules, or written otherwise, is not lived at all."""
    task = task_of(short(12), "none", "plain")
    other = replace(task, versions={**versions(), "rules": "0123"})
    (shard, *_) = a_study().shards()

    assert set(task.files_of(shard)) == {
        f"{n}.parquet" for n in ("outcomes", "people", "intentions")
    }
    with pytest.raises(EngineError, match="other rules"):
        other.files_of(shard)
