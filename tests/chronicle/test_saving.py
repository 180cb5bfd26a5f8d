import builtins
import json
import stat

import pytest

from cupola.chronicle.saving import open_chronicle, write_texts
from cupola.errors import ChronicleError, EngineError
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage

duckdb = pytest.importorskip("duckdb")


@pytest.fixture
def chronicle():
    """A run in which Ida tells Bo something and Bo strikes her."""
    stage = Stage().at(5)
    stage.tell("ida", Verb.TELL, "bo", words="cem_dead", truth=0, held=0.1, seen_by=["ida", "bo"])
    stage.at(6).tell("bo", Verb.STRIKE, "ida", instrument="wrench", cause=0, seen_by=["cem"])
    return stage.chronicle()


def test_what_is_written_can_be_asked(chronicle, tmp_path):
    """A question in SQL is answered in words."""
    connection = open_chronicle(chronicle.write(tmp_path / "run"))
    found = connection.execute(
        "SELECT e.actor, e.instrument, c.content FROM event e JOIN event c ON e.cause = c.id"
    ).fetchall()

    assert found == [("bo", "wrench", "cem_dead")]


def test_every_column_has_the_type_of_the_schema(chronicle, tmp_path):
    """What DuckDB finds in the files is what `schema.sql` says."""
    from cupola.chronicle.schema import schema

    connection = open_chronicle(chronicle.write(tmp_path / "run"))
    for name, columns in schema().items():
        rows = connection.execute(f"DESCRIBE {name}").fetchall()
        assert {row[0]: row[1] for row in rows} == columns


def test_the_schema_is_sql(tmp_path):
    """DuckDB can make the tables as they are written down."""
    from cupola.chronicle.schema import schema, text

    connection = duckdb.connect()
    connection.execute(text())
    rows = connection.execute("SELECT table_name FROM information_schema.tables").fetchall()

    assert {row[0] for row in rows} == set(schema())


def test_the_same_run_is_written_in_the_same_bytes(chronicle, tmp_path):
    """Nothing in the files depends on when or where they were written."""
    one, two = chronicle.write(tmp_path / "one"), chronicle.write(tmp_path / "two")

    for file in one.iterdir():
        assert file.read_bytes() == (two / file.name).read_bytes(), file.name


def test_summary_and_actions_lie_beside_the_tables(chronicle, tmp_path):
    """A run can be read without any package."""
    folder = chronicle.write(tmp_path / "run")

    assert json.loads((folder / "run.json").read_text())["events"] == 2
    assert (folder / "actions.txt").exists()


def test_a_folder_that_holds_something_is_left_as_it_is(chronicle, tmp_path):
    """Nothing is overwritten and nothing half-written."""
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "diary.txt").write_text("mine")
    with pytest.raises(ChronicleError, match="not empty"):
        chronicle.write(tmp_path / "run")

    assert [file.name for file in tmp_path.rglob("*")] == ["run", "diary.txt"]


def test_an_empty_folder_may_be_filled(chronicle, tmp_path):
    """A folder made beforehand is as good as none."""
    (tmp_path / "run").mkdir()

    assert (chronicle.write(tmp_path / "run") / "event.parquet").is_file()


def test_a_file_is_no_folder(chronicle, tmp_path):
    """The error names the path."""
    (tmp_path / "run").write_text("")

    with pytest.raises(ChronicleError, match="is a file"):
        chronicle.write(tmp_path / "run")


def test_a_folder_that_cannot_be_made_is_an_error(chronicle, tmp_path):
    """A path below a file cannot be written, and nothing is left behind."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ChronicleError, match="cannot be written"):
        chronicle.write(tmp_path / "file" / "run")

    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_a_disk_that_fails_leaves_nothing(chronicle, tmp_path, monkeypatch):
    """When one of the files cannot be written, none appears."""

    def fail(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pyarrow.parquet.write_table", fail)
    with pytest.raises(ChronicleError, match="No space left"):
        chronicle.write(tmp_path / "run")

    assert list(tmp_path.iterdir()) == []


def test_others_may_read_what_was_written(chronicle, tmp_path):
    """The folder has the usual permissions, not those of a temporary one."""
    (tmp_path / "usual").mkdir()
    folder = chronicle.write(tmp_path / "run")

    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE((tmp_path / "usual").stat().st_mode)


def test_a_question_reads_no_other_file(chronicle, tmp_path):
    """The connection sees the chronicle and nothing else."""
    (tmp_path / "secret.csv").write_text("a\n1\n")
    connection = open_chronicle(chronicle.write(tmp_path / "run"))

    with pytest.raises(duckdb.PermissionException):
        connection.execute(f"SELECT * FROM read_csv('{tmp_path}/secret.csv')")
    with pytest.raises(duckdb.Error):
        connection.execute("SET enable_external_access=true")


def test_many_runs_are_asked_at_once(chronicle, tmp_path):
    """A folder of folders is one chronicle."""
    chronicle.write(tmp_path / "a")
    chronicle.write(tmp_path / "b")

    rows = open_chronicle(tmp_path).execute("SELECT count(*) FROM event").fetchall()
    assert rows == [(4,)]


def test_an_empty_folder_is_no_chronicle(tmp_path):
    """The error says what is missing."""
    with pytest.raises(ChronicleError, match=r"event\.parquet"):
        open_chronicle(tmp_path)


def test_a_broken_file_is_an_error(chronicle, tmp_path):
    """What is no Parquet file is named."""
    folder = chronicle.write(tmp_path / "run")
    (folder / "event.parquet").write_text("no parquet")

    with pytest.raises(ChronicleError, match="cannot be read"):
        open_chronicle(folder)


@pytest.mark.parametrize("package", ["pyarrow", "duckdb"])
def test_a_missing_package_is_named_with_its_extra(chronicle, tmp_path, monkeypatch, package):
    """Who lacks the extra is told its name."""
    found = builtins.__import__

    def lacking(name, *rest, **more):
        if name.partition(".")[0] == package:
            raise ImportError(name)
        return found(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", lacking)
    with pytest.raises(EngineError, match=r"cupola\[data\]"):
        chronicle.write(tmp_path / "run") if package == "pyarrow" else open_chronicle(tmp_path)


def test_a_text_that_cannot_be_written_says_which(tmp_path):
    """A file whose folder is a file is named in the error."""
    taken = tmp_path / "taken"
    taken.write_text("")

    with pytest.raises(ChronicleError, match=r"taken/page\.md cannot be written"):
        write_texts({taken / "page.md": "a page"})
