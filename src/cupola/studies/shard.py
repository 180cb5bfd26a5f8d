"""A shard: a fixed range of seeds, lived and written by one worker in one piece.

Its bytes depend on the scenario, the seeds and the rules alone: not on threads, engine or time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cupola.chronicle import saving
from cupola.chronicle.cast import Cast
from cupola.runs.single import Run
from cupola.studies.keeping import Keeping
from cupola.studies.outcome import IN_VEHICLE, NO_REMEDY, ON_STATION, OUTCOME, PERSON, outcome_of
from cupola.world.book import Stage
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.intentions import Intention

REMEDY = {NO_REMEDY: "none", ON_STATION: "station", IN_VEHICLE: "vehicle"}
"""Where the remedy is, if nobody has it."""
COUNTED = tuple(name for name in PERSON.names or () if name != "stage")
"""What is counted of each person."""
INTENDED = {int(intention): intention.name.lower() for intention in Intention}
"""The word for each intention."""


@dataclass(frozen=True)
class Shard:
    """Which seeds: `count` of them from `first` on.

    number: its place among all shards.  at: the place of its first world among all worlds.
    """

    number: int
    at: int
    first: int
    count: int

    @property
    def folder(self) -> str:
        """The name of its folder."""
        return f"shard_{self.number:06}_{self.count:03}"

    def seeds(self) -> range:
        """Its seeds, in order."""
        return range(self.first, self.first + self.count)


def live(shard: Shard, run: Run, keep: str, lived: Callable[[], None]) -> dict[str, Any]:
    """The tables of a shard, once all its stories are over.

    lived: called after each story; what it raises ends the work.
    """
    rows = np.zeros(shard.count, OUTCOME)
    cast = Cast.of(run.scenario)
    kept = Keeping(cast, keep)
    for place, seed in enumerate(shard.seeds()):
        run.begin(seed)
        run.go_on()
        rows[place] = outcome_of(run)
        kept.add(run, shard.at + place)
        lived()
    return {**outcome_tables(rows, cast), **kept.tables()}


def write(shard: Shard, tables: dict[str, Any], folder: Path) -> None:
    """The shard is in the folder of its study, whole.  Raises ChronicleError."""
    saving.write(folder / shard.folder, tables, {})


def outcome_tables(rows: Any, cast: Cast) -> dict[str, Any]:
    """What came of each story, of each person in it, and what each was intent on."""
    people = {cast.number(row["id"]): str(row["id"]) for row in cast.person}
    return {
        "outcomes": _outcomes(rows, cast, people),
        "people": _people(rows, cast, people),
        "intentions": _intentions(rows, people),
    }


def _outcomes(rows: Any, cast: Cast, people: dict[int, str]) -> Any:
    import pyarrow as pa

    def told(name: str, kind: Any, gap: int | None = None) -> Any:
        values = rows[name]
        return pa.array(values.astype(np.int64), kind, mask=None if gap is None else values == gap)

    names = [_remedy(int(code), people) for code in rows["remedy"]]
    actors = [people.get(int(code)) for code in rows["first_actor"]]
    endings = [cast.endings.get(int(code)) for code in rows["ending"]]
    return pa.table(
        {
            "seed": told("seed", pa.int64()),
            "minutes": told("minutes", pa.int32()),
            "ending": _words(endings),
            "alive": pa.array(_sets(rows["alive"], people), pa.list_(pa.string())),
            "left": pa.array(_sets(rows["left"], people), pa.list_(pa.string())),
            "remedy": _words(names),
            "deaths": told("deaths", pa.int16()),
            "by_hand": told("by_hand", pa.int16()),
            "first_act": told("first_act", pa.int32(), -1),
            "first_actor": _words(actors),
        }
    )


def _people(rows: Any, cast: Cast, people: dict[int, str]) -> Any:
    import pyarrow as pa

    numbers, stories = np.array(list(people)), len(rows)
    sides = [cast.side_of(name) for name in people.values()]
    which = np.tile(numbers, stories)
    story = np.repeat(np.arange(stories), len(numbers))
    stages = [Stage(int(code)).name.lower() for code in rows["people"]["stage"][story, which]]

    def is_in(name: str) -> Any:
        return pa.array((rows[name][story] >> which) & 1 == 1)

    return pa.table(
        {
            "seed": pa.array(rows["seed"][story]),
            "person": _words(list(people.values()) * stories),
            "side": _words(sides * stories),
            "alive": is_in("alive"),
            "left": is_in("left"),
            "remedy": pa.array(rows["remedy"][story] == which),
            "order": _words(stages),
            **{name: pa.array(rows["people"][name][story, which]) for name in COUNTED},
        }
    )


def _intentions(rows: Any, people: dict[int, str]) -> Any:
    import pyarrow as pa

    story, person, intention = np.nonzero(rows["intended"])
    known = np.isin(person, list(people)) & (intention != int(Intention.NONE))
    story, person, intention = story[known], person[known], intention[known]
    return pa.table(
        {
            "seed": pa.array(rows["seed"][story]),
            "person": _words([people[int(number)] for number in person]),
            "intention": _words([INTENDED[code] for code in intention.tolist()]),
            "chosen": pa.array(rows["intended"][story, person, intention]),
        }
    )


def _remedy(code: int, people: dict[int, str]) -> str:
    return people[code] if code in people else REMEDY[code]


def _sets(bits: Any, people: dict[int, str]) -> list[list[str]]:
    known = range(PERSONS)
    return [[people[p] for p in known if p in people and int(row) >> p & 1] for row in bits]


def _words(words: Sequence[str | None]) -> Any:
    """A column of words by their places in a sorted list of them."""
    import pyarrow as pa

    known = sorted({word for word in words if word is not None})
    places = {word: place for place, word in enumerate(known)}
    codes = pa.array([None if word is None else places[word] for word in words], pa.int32())
    return pa.DictionaryArray.from_arrays(codes, pa.array(known, pa.string()))
