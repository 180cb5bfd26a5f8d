"""A study: many worlds of one scenario, each with its own seed, in shards that outlive a crash.

A folder holds `study.json`, which says what is studied, and one folder for each shard that is
done.  A study that was stopped goes on where it was; parts that were made on several machines
are merged.  The files are the same to the byte however it was done.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

from cupola.chronicle import archive, saving
from cupola.chronicle.schema import VERSION
from cupola.errors import ChronicleError
from cupola.runs.batch import in_order, prepare
from cupola.runs.engine import must_be_an_engine
from cupola.runs.single import Run, dice_of
from cupola.scenarios.scenario import Scenario
from cupola.studies.cluster import Cluster, lived_on, task_of
from cupola.studies.keeping import NOTHING
from cupola.studies.shard import Shard, live, write

NAME = "study.json"
"""The file that says what is studied."""
SIZE = 128
"""Seeds of a shard, at most."""
MAY_GROW = "worlds"
"""What may be more than it was when a study goes on."""


@dataclass(frozen=True)
class Part:
    """The k-th of n parts of a study, from 1 on."""

    k: int = 1
    n: int = 1

    def holds(self, shard: Shard) -> bool:
        """Whether a shard belongs to this part."""
        return shard.number % self.n == self.k - 1


WHOLE = Part()
"""All of a study."""


@dataclass(frozen=True)
class Study:
    """What is studied: so many worlds of a scenario, from a first seed on.

    Raises NotationError for what are no seeds.
    """

    scenario: Scenario
    worlds: int
    first_seed: int = 1
    keep: str = NOTHING

    def __post_init__(self) -> None:
        dice = dice_of(self.first_seed, self.worlds)
        object.__setattr__(self, "worlds", len(dice))
        object.__setattr__(self, "first_seed", dice.start)

    def shards(self, part: Part = WHOLE) -> list[Shard]:
        """The shards of a part, in order; the last one of all may be smaller."""
        every = [
            Shard(at // SIZE, at, self.first_seed + at, min(SIZE, self.worlds - at))
            for at in range(0, self.worlds, SIZE)
        ]
        return [shard for shard in every if part.holds(shard)]

    def settings(self) -> dict[str, Any]:
        """What must be the same for two folders to be parts of one study."""
        scenario = self.scenario
        return {
            "scenario": scenario.name,
            "title": scenario.title,
            "built": _digest(scenario),
            "minds": scenario.minds or ("script" if scenario.scripted else "routine"),
            "readings": {reading.name: reading.way for reading in scenario.readings},
            "worlds": self.worlds,
            "first_seed": self.first_seed,
            "keep": self.keep,
            "shard": SIZE,
            "schema_version": VERSION,
            **archive.versions(),
        }


def _digest(scenario: Scenario) -> str:
    """A short text that is another for any other plan, start, sky or script."""
    start = scenario.start.copy()
    start["seed"] = 0
    digest = hashlib.sha256()
    for part in (scenario.plan, start, scenario.sky, scenario.beats):
        digest.update(part.tobytes())
    digest.update(json.dumps(scenario.names.names).encode())
    return digest.hexdigest()[: archive.DIGITS]


class NobodyWaitsError(Exception):
    """The study was stopped: a shard under way is given up."""


@dataclass
class Way:
    """How a study is done, which changes nothing in what comes out.

    threads: how many stories are lived at once, None for one a core.  lived: called after every
    story.  cluster: where Ray lives the shards; None for threads of this process.  Raises
    NotationError for what is no engine.
    """

    threads: int | None = None
    engine: str = "auto"
    lived: Callable[[], None] = lambda: None
    cluster: Cluster | None = None

    def __post_init__(self) -> None:
        must_be_an_engine(self.engine)


def carry_out(study: Study, folder: Path, part: Part = WHOLE, way: Way | None = None) -> None:
    """All shards of a part are in the folder; those that were there are left as they are.

    Raises ChronicleError if the folder holds another study, EngineError without Ray's answer.
    """
    saving.arrow()
    how = way or Way()
    open_folder(study, folder, part)
    missing = to_do(study, folder, part)
    if how.cluster:
        _with_ray(study, missing, folder, how, how.cluster)
    else:
        _with_threads(study, missing, folder, how)


def _with_ray(study: Study, missing: list[Shard], folder: Path, how: Way, at: Cluster) -> None:
    task = task_of(study.scenario, study.keep, how.engine)
    for shard in lived_on(at, task, missing, folder, how.threads):
        for _ in shard.seeds():
            how.lived()


def _with_threads(study: Study, missing: list[Shard], folder: Path, how: Way) -> None:
    prepare(study.scenario, how.engine)
    stop = Event()

    def work(run: Run, shard: Shard) -> None:
        write(shard, live(shard, run, study.keep, lived), folder)

    def lived() -> None:
        try:
            how.lived()
        except BaseException:
            stop.set()  # before a thread that is free lives the next shard for nobody
            raise
        if stop.is_set():
            raise NobodyWaitsError

    done = in_order(
        study.scenario, missing, work, threads=how.threads, engine=how.engine, stop=stop
    )
    for _ in done:
        pass


def to_do(study: Study, folder: Path, part: Part = WHOLE) -> list[Shard]:
    """The shards of a part that are not in the folder yet."""
    return [shard for shard in study.shards(part) if not (folder / shard.folder).is_dir()]


def open_folder(study: Study, folder: Path, part: Part = WHOLE) -> None:
    """The folder is there and says what is studied; what is half-written or cut short is gone."""
    wanted = study.settings()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / NAME).exists():
            _must_agree(settings_of(folder), wanted, folder)
        elif any(folder.iterdir()):
            raise ChronicleError(f"{folder} holds something else than a study: name another folder")
        _write_settings(folder, wanted)
        _tidy(study, folder, part)
    except OSError as error:
        raise ChronicleError(f"{folder} cannot be used: {error.strerror or error}") from error


def _must_agree(found: dict[str, Any], wanted: dict[str, Any], folder: Path) -> None:
    for key in wanted:
        if found.get(key) == wanted[key] or (key == MAY_GROW and found[key] < wanted[key]):
            continue
        raise ChronicleError(
            f"{folder} holds a study with other {key} ({found.get(key)}, not {wanted[key]}):"
            " name another folder"
        )


def _write_settings(folder: Path, settings: dict[str, Any]) -> None:
    made = folder / f".{NAME}.{os.getpid()}"
    made.write_text(saving.as_json(settings), encoding="utf-8")
    made.replace(folder / NAME)


def _tidy(study: Study, folder: Path, part: Part) -> None:
    """What a killed worker left half-written is gone, and a last shard that was cut short.

    The cut one may be of any part: whoever has to live it whole may do so in another folder.
    """
    for shard in study.shards():
        for left in folder.glob(f".shard_{shard.number:06}_*"):
            # Somebody else may just be writing a whole one of another part.
            if part.holds(shard) or not left.name.startswith(f".{shard.folder}."):
                _remove(left)
        for cut in folder.glob(f"shard_{shard.number:06}_*"):
            if cut.name != shard.folder:
                _remove(cut)


def _remove(folder: Path) -> None:
    """The folder is gone, perhaps by another part that tidies here at the same time."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        raise ChronicleError(f"{folder} cannot be removed: remove it and go on")


def settings_of(folder: Path) -> dict[str, Any]:
    """What a folder says that it studies.  Raises ChronicleError."""
    try:
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ChronicleError(f"{folder} holds no study: it lacks {NAME}") from error
    except (OSError, ValueError) as error:
        raise ChronicleError(f"{folder / NAME} cannot be read") from error
    if not isinstance(found, dict) or not isinstance(found.get(MAY_GROW), int):
        raise ChronicleError(f"{folder / NAME} cannot be read")
    return found


def shards_in(folder: Path) -> list[Path]:
    """The folders of the shards that are done, in order, each once."""
    return _each_once(path for path in folder.glob("shard_*") if path.is_dir())


def _each_once(shards: Iterable[Path]) -> list[Path]:
    """In order, the fullest of those with the same number.

    While a study grows in parts, one folder may hold a shard cut short and another the same whole.
    """
    found: dict[str, Path] = {}
    for path in sorted(shards, key=lambda path: path.name, reverse=True):
        number, _, _count = path.name.rpartition("_")
        found.setdefault(number, path)
    return [found[number] for number in sorted(found)]


def merge(folders: Iterable[Path]) -> tuple[dict[str, Any], list[Path]]:
    """What several folders study together, and all their shards, each once.

    Raises ChronicleError if they are no parts of one study.
    """
    settings: dict[str, Any] = {}
    shards: list[Path] = []
    for folder in folders:
        found = settings_of(folder)
        for key in settings:
            if found.get(key) != settings[key]:
                raise ChronicleError(
                    f"{folder} is no part of the same study: its {key} is {found.get(key)},"
                    f" not {settings[key]}"
                )
        settings = settings or found
        shards += shards_in(folder)
    return settings, _each_once(shards)


def write_merged(settings: dict[str, Any], shards: list[Path], folder: Path) -> None:
    """One new folder holds all shards, as if it had been one study.  Raises ChronicleError."""
    with saving.new_folder(folder) as made:
        _write_settings(made, settings)
        for shard in shards:
            shutil.copytree(shard, made / shard.name)
