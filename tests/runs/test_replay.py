"""A chronicle read back from its folder."""

import pytest

from cupola.chronicle import archive
from cupola.chronicle.prose import ending_lines, story, turning_points
from cupola.chronicle.schema import schema
from cupola.errors import ChronicleError
from cupola.runs.replay import read_chronicle
from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from tests.chronicle import stories
from tests.runs.short import short

pytest.importorskip("pyarrow")


@pytest.fixture(scope="module")
def chronicle():
    """What an hour left behind."""
    run = Run(short(60), 5, engine="plain")
    run.go_on()
    return chronicle_of(run)


@pytest.fixture
def replay(chronicle, tmp_path):
    """The same, written and read back."""
    return read_chronicle(chronicle.write(tmp_path / "run"))


def test_a_replay_tells_the_same_story(chronicle, replay):
    """Sentence by sentence, without a rule being run."""
    for tell in (story, turning_points):
        assert [str(line.text) for line in tell(replay)] == [
            str(line.text) for line in tell(chronicle)
        ]
    assert ending_lines(replay) == ending_lines(chronicle)
    assert replay.actions() == chronicle.actions()


@pytest.mark.parametrize("name", schema())
def test_every_table_is_read_back(chronicle, replay, name):
    """Row by row it is what was written, numbers as exactly as the file has them."""
    for key, column in chronicle.table(name).items():
        wanted, found = column.tolist(), replay.table(name)[key].tolist()
        if any(isinstance(value, float) for value in wanted):
            wanted, found = ([v and pytest.approx(v, abs=1e-6) for v in wanted], found)
        assert found == wanted, key


def test_what_somebody_carries_is_read_back_as_it_was(tmp_path):
    """In the same order, be it only one's own trifles."""
    told = stories.free(42)
    again = read_chronicle(told.write(tmp_path / "run"))

    assert any(len(row.carries) > 1 for row in told.endings)
    assert again.endings == told.endings


def test_cast_summary_and_world_are_read_back(chronicle, replay):
    """Names, the length of the run and the last world are those of the run."""
    assert replay.cast == chronicle.cast
    assert replay.summary() == chronicle.summary()
    assert (replay.minutes, replay.seed) == (60, 5)
    assert replay.world.minds[0].trust == chronicle.world.minds[0].trust


def test_a_story_outlives_the_layout_of_worlds(chronicle, replay, monkeypatch):
    """Under another layout all can be told but what the last world alone knows."""
    monkeypatch.setattr(archive, "layout_version", lambda: "another")

    assert len(story(replay)) == len(story(chronicle))
    with pytest.raises(ChronicleError, match="another version"):
        _ = replay.world


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("cast.json", '{"names": [], "aliases": {}}', "cast.json cannot be read"),
        ("run.json", '{"run": 0, "seed": 5, "schema_version": 1}', "minutes is None"),
        ("run.json", '{"run": "x", "seed": 5, "schema_version": 1}', "run is 'x'"),
    ],
)
def test_the_file_that_is_broken_is_named(chronicle, tmp_path, name, text, told):
    """And what is wrong with it."""
    folder = chronicle.write(tmp_path / "run")
    (folder / name).write_text(text)

    with pytest.raises(ChronicleError, match=told):
        read_chronicle(folder)


def test_events_of_another_run_are_not_told(chronicle, tmp_path):
    """There are more of them, or fewer, than the run's own row says."""
    run = Run(short(30), 5, engine="plain")
    run.go_on()
    other = chronicle_of(run).write(tmp_path / "other")
    folder = chronicle.write(tmp_path / "run")
    (other / "event.parquet").replace(folder / "event.parquet")

    with pytest.raises(
        ChronicleError, match=r"event\.parquet is of another run: it has \d+ events"
    ):
        _ = read_chronicle(folder).events


def test_what_is_no_chronicle_is_an_error(chronicle, tmp_path):
    """An empty folder, another version and a missing table are named."""
    folder = chronicle.write(tmp_path / "run")
    (folder / "event.parquet").unlink()
    with pytest.raises(ChronicleError, match=r"event\.parquet cannot be read"):
        _ = read_chronicle(folder).events
    with pytest.raises(ChronicleError, match="is no chronicle"):
        read_chronicle(tmp_path)
    text = (folder / "run.json").read_text()
    (folder / "run.json").write_text(text.replace('"schema_version": 1', '"schema_version": 0'))

    with pytest.raises(ChronicleError, match="version 0"):
        read_chronicle(folder)
