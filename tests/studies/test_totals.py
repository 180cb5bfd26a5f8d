"""What a study found."""

import numpy as np
import pytest

from cupola.chronicle import saving
from cupola.chronicle.cast import Cast
from cupola.errors import ChronicleError
from cupola.studies.outcome import IN_VEHICLE, OUTCOME
from cupola.studies.shard import outcome_tables
from cupola.studies.totals import Ending, totals_of
from cupola.world.book import Stage
from cupola.world.catalogue.intentions import Intention
from tests.runs.short import short

pytest.importorskip("pyarrow")


@pytest.fixture
def folder(tmp_path):
    """Four worlds: in three of them the first person kills the second, in one two leave."""
    rows = np.zeros(4, OUTCOME)
    rows["seed"], rows["first_actor"], rows["first_act"] = range(4), -1, -1
    rows["alive"], rows["remedy"] = 0b111111, -2
    rows["alive"][:3], rows["by_hand"][:3], rows["deaths"][:3] = 0b111101, 1, 1
    rows["first_actor"][:3], rows["first_act"][:3] = 0, 30
    rows["left"][3], rows["remedy"][3] = 0b010001, IN_VEHICLE
    rows["people"]["kills"][:3, 0] = rows["people"]["violent"][:3, 0] = 1
    rows["people"]["deeds"][:, 0] = 5
    rows["people"]["stage"] = int(Stage.READ)
    rows["intended"][:, 0, int(Intention.WORK)] = 2
    saving.write(tmp_path / "shard", outcome_tables(rows, Cast.of(short())), {})
    return tmp_path / "shard"


def test_endings_are_counted(folder):
    """An ending is who lives, who left and where the remedy is; the most frequent comes first."""
    totals = totals_of([folder])
    (first, share), (second, _) = totals.most_common()
    names = tuple(totals.people)

    assert first == Ending((names[0], *names[2:]), (), "station")
    assert (share.count, share.share) == (3, 0.75)
    assert second == Ending(names, (names[0], names[4]), "vehicle")


def test_deaths_and_force_are_counted_by_worlds(folder):
    """Shares are of worlds; violent acts are of what was done besides routine."""
    totals = totals_of([folder])

    assert (totals.worlds, totals.killed, totals.quarrelled) == (4, 3, 3)
    assert totals.violent_share == 3 / 20


def test_people_are_counted(folder):
    """Who lives and leaves, what each did, how far each order came, what each was intent on."""
    totals = totals_of([folder, folder])
    found = list(totals.as_values()["people"].values())

    assert found[0]["a_world"]["kills"] == 0.75
    assert found[0]["in_worlds"]["kills"]["count"] == 6
    assert found[1]["lives"]["share"] == 0.25
    assert found[4]["leaves"]["share"] == 0.25
    assert found[0]["orders"] == {"read": 8}
    assert found[0]["intentions"] == {"work": 16}


def test_what_nobody_ever_wanted_is_named(folder):
    """Every intention of the catalogue but those chosen."""
    never = totals_of([folder]).never_chosen()

    assert "work" not in never
    assert "none" not in never
    assert len(never) == len(Intention) - 2


def test_a_broken_shard_is_named(folder):
    """The error says which file."""
    (folder / "people.parquet").write_text("no parquet")

    with pytest.raises(ChronicleError, match=r"people\.parquet cannot be read"):
        totals_of([folder])


def test_nothing_is_found_in_nothing():
    """A study without worlds has no endings and divides by nothing."""
    values = totals_of([]).as_values()

    assert (values["worlds"], values["endings"]) == (0, [])
