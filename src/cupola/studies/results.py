"""A study from Python, and what it found as frames of polars.

The same tables lie in the study's folder as Parquet; `outcomes.sql` says what their columns mean.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from cupola.errors import ChronicleError, NotationError
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies import frames
from cupola.studies.intervals import Share, wilson
from cupola.studies.keeping import CHOICES, NOTHING
from cupola.studies.study import WHOLE, Study, Way, carry_out, merge
from cupola.studies.totals import PersonTotals, Totals, totals_of

if TYPE_CHECKING:
    import polars as pl

MANY = 1000
"""Worlds of a study if nobody says how many: enough for shares within three of a hundred."""


class Results:
    """What a study found.

    settings: what was studied.  shards: the folders that hold it.
    """

    def __init__(self, settings: Mapping[str, Any], shards: list[Path]) -> None:
        self.settings = dict(settings)
        self.shards = shards
        self.made_for_it: TemporaryDirectory[str] | None = None

    def __repr__(self) -> str:
        return f"<Results: {self.totals.worlds:,} worlds of {self.settings['scenario']}>"

    @cached_property
    def outcomes(self) -> "pl.DataFrame":
        """One row a world: who lives, who left, with what, who used force first."""
        return frames.read(self.shards, "outcomes")

    @cached_property
    def people(self) -> "pl.DataFrame":
        """One row a world and person: whether they live, how far their order came, their deeds."""
        return frames.read(self.shards, "people")

    @cached_property
    def intentions(self) -> "pl.DataFrame":
        """One row a world, person and intention: how often it was chosen."""
        return frames.read(self.shards, "intentions")

    def table(self, name: str) -> "pl.DataFrame":
        """A table of the chronicle, such as "event", of all worlds.

        Raises ChronicleError if the study kept none: `keep="events"` or `keep="all"`.
        """
        return frames.read(self.shards, name)

    @cached_property
    def totals(self) -> Totals:
        """The sums over all worlds."""
        return totals_of(self.shards)

    @property
    def endings(self) -> "pl.DataFrame":
        """Every ending with its share and interval, the most frequent first."""
        return frames.frame(
            ending._asdict() | asdict(share) for ending, share in self.totals.most_common()
        )

    @property
    def shares(self) -> "pl.DataFrame":
        """In how many worlds something is so, with intervals; of nobody alone: person is empty."""
        return frames.frame(
            {"person": person, "what": what, **asdict(share)}
            for person, what, share in _shares(self.totals)
        )


def _shares(totals: Totals) -> Iterator[tuple[str | None, str, Share]]:
    yield None, "killed_by_another", wilson(totals.killed, totals.worlds)
    yield None, "violence", wilson(totals.quarrelled, totals.worlds)
    for name, person in totals.people.items():
        for what, count in _counts(person).items():
            yield name, what, wilson(count, totals.worlds)


def _counts(person: PersonTotals) -> dict[str, int]:
    """In how many worlds each thing is so of a person."""
    whole = {"lives": person.alive, "leaves": person.left, "has_remedy": person.remedy}
    return whole | dict(person.worlds)


def study(
    scenario: Scenario | str,
    worlds: int = MANY,
    *,
    folder: str | Path | None = None,
    seed: int | None = None,
    keep: str = NOTHING,
    way: Way | None = None,
) -> Results:
    """Many worlds of a scenario: `cupola.study("film", 200).endings`.

    scenario: one that was loaded, as it is; or a name or TOML file, whose people then decide for
    themselves, as at the command line.  folder: where it is kept, and goes on if it was stopped;
    None for as long as what comes back is used.  keep: "none", "events" or "all" of each story.
    Raises ChronicleError if the folder holds another study, NotationError for another `keep` and
    for what are no seeds.
    """
    if keep not in CHOICES:
        raise NotationError(keep, keep, "what a study can keep", CHOICES)
    played = left_to_themselves(scenario)
    asked = Study(played, worlds, played.seed if seed is None else seed, keep)
    made = TemporaryDirectory(prefix="cupola-") if folder is None else None
    place = Path(made.name if made else folder or "")
    carry_out(asked, place, WHOLE, way or Way(engine="compiled"))
    found = read_study(place)
    found.made_for_it = made
    return found


def left_to_themselves(scenario: Scenario | str) -> Scenario:
    """A scenario that was loaded, as it is; one that is named, its people left to themselves."""
    if isinstance(scenario, Scenario):
        return scenario
    return load_scenario(scenario).played_by("builtin")


def read_study(*folders: str | Path) -> Results:
    """What a study found that lies in a folder, or in several as parts of one.

    Raises ChronicleError if there is none, or if they are no parts of one study.
    """
    settings, shards = merge(Path(folder) for folder in folders)
    if not settings:
        raise ChronicleError("no folder of a study was named")
    return Results(settings, shards)
