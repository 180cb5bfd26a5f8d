"""A study from Python, and its findings as frames."""

import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest

import cupola
from cupola.chronicle.schema import tables_in
from cupola.errors import ChronicleError, EngineError, NotationError
from cupola.studies import frames, results
from cupola.studies.frames import frame
from cupola.studies.results import read_study, study
from cupola.studies.study import Part, Study, Way, carry_out
from tests.runs.short import short

pytest.importorskip("pyarrow")
pl = pytest.importorskip("polars")
PLAIN = Way(threads=1, engine="plain")
KINDS = {
    "BIGINT": pl.Int64,
    "INTEGER": pl.Int32,
    "SMALLINT": pl.Int16,
    "BOOLEAN": pl.Boolean,
    "VARCHAR": pl.Categorical,
    "VARCHAR[]": pl.List(pl.String),
}


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Five short days, of which all is kept."""
    folder = tmp_path_factory.mktemp("study") / "s"
    return study(short(12), 5, folder=folder, seed=7, keep="all", way=PLAIN)


@pytest.mark.parametrize("name", ["outcomes", "people", "intentions"])
def test_a_table_has_the_columns_that_are_documented(found, name):
    """What is written, and read as a frame, is what `outcomes.sql` says."""
    sql = (files("cupola.studies") / "outcomes.sql").read_text(encoding="utf-8")
    table = getattr(found, name)

    assert {key: KINDS[kind] for key, kind in tables_in(sql)[name].items()} == dict(table.schema)
    assert set(table["seed"]) <= {7, 8, 9, 10, 11}


def test_frames_and_totals_agree(found):
    """A share is the same, counted in the frame or by the sums over all shards."""
    lives = found.shares.filter(pl.col("what") == "lives")
    counted = found.people.group_by("person").agg(pl.col("alive").sum())

    assert dict(lives.select("person", "count").rows()) == {
        str(person): alive for person, alive in counted.rows()
    }
    assert found.endings["count"].sum() == found.totals.worlds == 5
    assert (found.shares["low"] <= found.shares["share"]).all()
    assert (found.shares["share"] <= found.shares["high"]).all()


def test_what_was_kept_is_a_frame(found):
    """A table of the chronicle, of all worlds; one that is not there is an error."""
    assert found.table("run")["seed"].to_list() == [7, 8, 9, 10, 11]
    assert found.table("event")["run"].unique().sort().to_list() == [0, 1, 2, 3, 4]
    with pytest.raises(ChronicleError, match="holds no table weather"):
        found.table("weather")


def test_a_study_without_a_folder_lasts_as_long_as_its_findings():
    """Nothing is left on disk when nobody holds the findings any more."""
    found = study(short(12), 2, way=PLAIN)
    assert found.made_for_it
    folder = Path(found.made_for_it.name)

    assert len(found.outcomes) == 2
    assert folder.is_dir()
    del found
    assert not folder.exists()


def test_parts_are_read_as_one(tmp_path):
    """Folders of one study, made apart, are one set of findings."""
    whole = Study(short(12), 200, 1)
    for k in (1, 2):
        carry_out(whole, tmp_path / str(k), Part(k, 2), PLAIN)
    found = read_study(tmp_path / "1", tmp_path / "2")

    assert found.outcomes["seed"].to_list() == list(range(1, 201))
    assert repr(found) == "<Results: 200 worlds of quiet_day>"


def test_whoever_is_named_decides_for_themselves(monkeypatch):
    """A name stands for what the command studies; a loaded scenario is taken as it is."""
    asked = []
    monkeypatch.setattr(results, "carry_out", lambda study, *_: asked.append(study))
    monkeypatch.setattr(results, "read_study", lambda _: results.Results({}, []))
    for scenario in ("film", cupola.load_scenario("film")):
        study(scenario, 3)

    assert [one.scenario.scripted for one in asked] == [False, True]


def test_what_cannot_be_kept_or_read_is_said(tmp_path):
    """The error names what was asked for and what there is."""
    with pytest.raises(NotationError, match="did you mean 'events'"):
        study(short(12), 2, keep="event")
    with pytest.raises(ChronicleError, match="holds no study"):
        read_study(tmp_path)
    with pytest.raises(ChronicleError, match="no folder"):
        read_study()


@pytest.mark.parametrize(("worlds", "seed"), [(0, 1), (-5, 1), (2, 1.5), (2, 2**63 - 1)])
def test_what_are_no_seeds_leave_no_folder(tmp_path, worlds, seed):
    """It is said before anything is made."""
    with pytest.raises(NotationError, match=r"is not a (seed|number of worlds)"):
        study(short(12), worlds, seed=seed, folder=tmp_path / "s", way=PLAIN)

    assert list(tmp_path.iterdir()) == []


@dataclass
class Row:
    """A finding."""

    name: str
    share: float


def test_any_findings_become_a_frame(tmp_path):
    """Dataclasses and mappings are rows, and a frame goes to Parquet and back."""
    made = frame([Row("a", 0.5), Row("b", 0.25)])
    made.write_parquet(tmp_path / "f.parquet")

    assert made.rows() == [("a", 0.5), ("b", 0.25)]
    assert frame([{"name": "a", "share": 0.5}]).equals(made.head(1))
    assert pl.read_parquet(tmp_path / "f.parquet").equals(made)


def test_without_polars_the_extra_is_named(monkeypatch):
    """Only frames ask for the package."""
    monkeypatch.setitem(sys.modules, "polars", None)

    with pytest.raises(EngineError, match=r"cupola\[data\]"):
        frames.polars()
