"""The shards of a study as Ray tasks: on this machine, or on all machines of a cluster.

A task lives one shard and hands back its files; whoever asked for the study writes them, so the
machines share no disk.  What a lost worker had under way is given to another one.  The bytes
are those that threads write.
"""

import os
import pickle
import socket
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cupola.chronicle import archive, saving
from cupola.errors import EngineError
from cupola.runs import warm
from cupola.runs.batch import WAITING, cores
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.shard import Shard, live, write

RETRIES = 20
"""How often a shard is given to another worker before it is held to be what ends them."""
STORE = 512 * 2**20
"""Bytes of memory through which the workers of this machine hand over their shards."""
PATIENCE = 5.0
"""Seconds in which a cluster has to answer at all."""
LOOKS = 5.0
"""Seconds after which it is looked whether any machine is left."""
SILENT = {"RAY_USAGE_STATS_ENABLED": "0"}
"""Nothing is reported to anybody."""
ALONE = {**SILENT, "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0"}
"""Workers of one's own listen to this machine only, unless Ray was loaded before."""
JOINING = {**SILENT, "RAY_gcs_server_port_wait_time_s": "4"}
"""A cluster is asked four times to let one in, which takes up to half a minute."""
SHORT = "/tmp"
"""Where Ray's sockets lie meanwhile: their paths may have 107 characters, most of them Ray's."""
LACKING = "--engine ray needs the package ray: install the extra cupola[ray]"
QUIET = {"log_to_driver": False, "logging_level": "ERROR"}
"""What is said is said by the study."""

Files = dict[str, bytes]


@dataclass(frozen=True)
class Cluster:
    """Where tasks run.

    address: of a cluster, such as "10.0.0.1:6379"; None for workers of one's own on this
    machine, which go when the study is done.
    """

    address: str | None = None


@dataclass(frozen=True)
class Task:
    """What a worker has to know besides the shard.  versions: those of whoever asks."""

    scenario: Scenario
    keep: str
    engine: str
    versions: dict[str, str]

    def files_of(self, shard: Shard) -> Files:
        """The files of a shard that is lived here.

        Raises EngineError if they would not be those that the asking machine writes.
        """
        _must_be(self.versions)
        if self.engine == "compiled" and warm.is_needed():
            warm.warm()
        run = Run(self.scenario, engine=self.engine)
        with TemporaryDirectory() as made:
            write(shard, live(shard, run, self.keep, lambda: None), Path(made))
            return {file.name: file.read_bytes() for file in Path(made, shard.folder).iterdir()}


def task_of(scenario: Scenario, keep: str, engine: str) -> Task:
    """What any worker has to do so that the files are those of this machine."""
    return Task(scenario, keep, engine, versions())


def versions() -> dict[str, str]:
    """What a worker must have in common with whoever asks."""
    return {"pyarrow": str(saving.arrow().__version__), **archive.versions()}


def _must_be(wanted: dict[str, str]) -> None:
    here = versions()
    for name, version in wanted.items():
        if here[name] != version:
            raise EngineError(
                f"a worker on {socket.gethostname()} has other {name} ({here[name]}, not"
                f" {version}): install the same Cupola on all machines"
            )


def lived_on(
    cluster: Cluster, task: Task, shards: Iterable[Shard], folder: Path, at_once: int | None
) -> Generator[Shard, None, None]:
    """Every shard, as soon as it is in the folder.

    at_once: how many are lived at the same time, None for as many as there are cores.  Raises
    EngineError without the extra `ray`, if the cluster does not answer, and for a shard in which
    one worker after another ends.
    """
    with _joined(cluster, at_once) as ray:
        work = ray.remote(_files_of).options(num_cpus=1, max_retries=RETRIES)
        known, under_way, coming = ray.put(pickle.dumps(task)), dict[Any, Shard](), iter(shards)
        try:
            while True:
                room = (at_once or WAITING * _cores(ray)) - len(under_way)
                for shard in islice(coming, max(0, room)):
                    under_way[work.remote(known, shard)] = shard
                if not under_way:
                    return
                done = _first_of(ray, list(under_way))
                _put(_fetched(ray, done), folder / under_way[done].folder)
                yield under_way.pop(done)
        finally:
            for left in under_way:
                ray.cancel(left, force=True)


def _files_of(task: bytes, shard: Shard) -> Files:
    """What a worker hands back.  The task comes as bytes: Ray's own pickling breaks records."""
    known: Task = pickle.loads(task)
    return known.files_of(shard)


def _first_of(ray: Any, under_way: list[Any]) -> Any:
    """A task that is over.  Raises EngineError if no machine is left that could end one."""
    while True:
        over, _ = ray.wait(under_way, timeout=LOOKS)
        if over:
            return over[0]
        if not any(node["Alive"] for node in ray.nodes()):
            raise EngineError("no machine of the cluster is left: the same command goes on later")


def _fetched(ray: Any, done: Any) -> Files:
    """The files that a task hands back.  Raises EngineError, and whatever the task raised."""
    try:
        files: Files = ray.get(done)
    except ray.exceptions.RayTaskError as error:
        raise error.cause from None
    except ray.exceptions.RayError as error:
        raise EngineError(f"Ray could not carry out the study: {error}") from error
    return files


def _put(files: Files, folder: Path) -> None:
    """The shard's folder is there, whole.  Raises ChronicleError."""
    with saving.new_folder(folder) as made:
        for name, content in files.items():
            (made / name).write_bytes(content)


def _cores(ray: Any) -> int:
    """The cores of all machines that have joined by now."""
    return max(1, int(ray.cluster_resources().get("CPU", 1)))


@contextmanager
def _joined(cluster: Cluster, at_once: int | None) -> Iterator[Any]:
    """Ray, ready for tasks; what was started for it ends with it."""
    for name, value in (JOINING if cluster.address else ALONE).items():
        os.environ.setdefault(name, value)
    try:
        import ray
    except ImportError as error:
        raise EngineError(LACKING) from error
    if ray.is_initialized():
        yield ray
        return
    with TemporaryDirectory(prefix="cupola-", dir=SHORT, ignore_cleanup_errors=True) as logs:
        try:
            if cluster.address:
                _join(ray, cluster.address)
            else:
                ray.init(num_cpus=at_once or cores(), **_on_this_machine(logs), **QUIET)
            yield ray
        finally:
            ray.shutdown()


def _join(ray: Any, address: str) -> None:
    """The cluster at the address takes tasks.  Raises EngineError."""
    _must_answer(address)
    try:
        ray.init(address=address, **QUIET)
    except (ConnectionError, RuntimeError, ray.exceptions.RayError) as error:
        raise EngineError(
            f"the cluster at {address} did not let this machine in: {error}\n"
            "Both must have the same version of Ray, the same token, and RAY_AUTH_MODE set alike."
        ) from error


def _on_this_machine(logs: str) -> dict[str, Any]:
    """How Ray starts workers that nobody else can reach."""
    return {
        "address": "local",
        "include_dashboard": False,
        "object_store_memory": STORE,
        "_node_ip_address": "127.0.0.1",
        "_temp_dir": logs,
    }


def _must_answer(address: str) -> None:
    """Somebody listens at the address, if it is one.  Raises EngineError."""
    host, _, port = address.rpartition("/")[2].rpartition(":")
    if not (host and port.isdecimal()):
        return
    try:
        socket.create_connection((host, int(port)), PATIENCE).close()
    except OSError as error:
        raise EngineError(f"no cluster answers at {address}: {error.strerror or error}") from error
