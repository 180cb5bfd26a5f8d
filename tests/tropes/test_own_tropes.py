"""Somebody's own trope sees the tables of a chronicle, and nothing else of this machine."""

import subprocess
import time

import pytest

from cupola.chronicle.tropes import apart
from cupola.chronicle.tropes.asking import Limits
from cupola.chronicle.tropes.heads import trope_of
from cupola.chronicle.tropes.written.document import find_in_written, written_of
from cupola.errors import EngineError, TropeError

pytest.importorskip("duckdb")

HEAD = "-- title: Own\n-- story: Own.\n-- roles: person\n-- not: Not.\n-- status: own\n"
STORY = """
people
  anna west
  boris east
events
  10 anna strike boris outcome dead seen by boris
  11 boris die because 1
"""
USUAL = Limits(400, 5.0)
ALL = "SELECT run, minute, id AS event, actor AS person FROM event"


def found(query, limits=USUAL, *, own=False):
    """What a query finds in a story of two events.  own: asked in a process apart."""
    trope = trope_of(HEAD + query, "own", "own.sql", own=own)
    return find_in_written(written_of(STORY, "story.md"), [trope], limits)


def complaint(query, limits=USUAL, *, own=False):
    """What is said about a query that may not be asked."""
    with pytest.raises(TropeError) as caught:
        found(query, limits, own=own)
    return str(caught.value)


@pytest.mark.parametrize("own", [False, True])
def test_a_select_finds_what_is_there(own):
    """A query that keeps to the tables yields its matches, in this process or apart."""
    assert [match.roles["person"] for match in found(ALL, own=own)] == ["anna", "boris"]


@pytest.mark.parametrize(
    "query", [f"COPY ({ALL}) TO 'stolen.csv'", f"{ALL} WHER x = 1", "SELECT 1 AS x"]
)
def test_a_process_apart_says_the_same(query):
    """A mistake is told in the same words wherever the query was asked."""
    assert complaint(query, own=True) == complaint(query)


def test_of_matches_that_bind_the_same_the_first_counts():
    """Two rows with the same roles in one run are one match, at the earlier minute."""
    (match,) = found("SELECT run, minute, id AS event, 'anna' AS person FROM event")

    assert (match.minute, match.event) == (10, 1)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("COPY event TO '{folder}/stolen.csv'", "a statement of the kind 'copy'"),
        ("INSTALL httpfs", "where one SELECT is allowed"),
        ("LOAD httpfs", "where one SELECT is allowed"),
        ("ATTACH '{folder}/other.db'", "where one SELECT is allowed"),
        ("SET memory_limit = '100GB'", "where one SELECT is allowed"),
        ("DROP TABLE event", "where one SELECT is allowed"),
        (f"{ALL}; DROP TABLE event", "2 statements where one SELECT is allowed"),
        ("", "0 statements where one SELECT is allowed"),
    ],
)
def test_nothing_but_one_select_is_allowed(query, said, tmp_path):
    """What writes, loads, attaches or sets is refused, and so are two statements."""
    assert said in complaint(query.format(folder=tmp_path))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "source",
    [
        "read_csv('/etc/passwd')",
        "read_text('/etc/passwd')",
        "glob('/etc/*')",
        "'/etc/passwd'",
        "read_parquet('https://example.com/x.parquet')",
        "sqlite_scan('/tmp/x.db', 't')",
    ],
)
def test_no_file_and_no_network_can_be_read(source):
    """A query that names a file or an address is refused."""
    query = f"SELECT 0 AS run, 0 AS minute, NULL AS event, 'x' AS person FROM {source}"

    assert "own.sql: 1 mistake" in complaint(query)


@pytest.mark.parametrize("own", [False, True])
def test_an_endless_query_is_stopped(own):
    """A query that would take for ever ends when its time is over."""
    began = time.monotonic()
    said = complaint(
        "SELECT 0 AS run, 0 AS minute, count(*) AS event, 'x' AS person"
        " FROM range(10000000) a, range(10000000) b, range(10000000) c",
        Limits(400, 0.5),
        own=own,
    )

    assert "it took longer than 0.5 seconds" in said
    assert time.monotonic() - began < 10.0


@pytest.mark.parametrize(
    "hungry",
    [
        "len(list(i)) AS event, 'x' AS person FROM range(1000000000) AS t(i)",
        "len(repeat('x', 2000000000)) AS event, 'x' AS person",
        "len(range(1, 2000000000)) AS event, 'x' AS person",
    ],
)
def test_memory_is_limited(hungry):
    """Neither a query nor one call of a function gets more memory than is allowed."""
    said = complaint(f"SELECT 0 AS run, 0 AS minute, {hungry}", own=True)

    assert "it needs more memory than 400 MB" in said


@pytest.mark.parametrize(
    ("code", "last", "error"),
    [
        (1, "ImportError: no module", EngineError),
        (1, "MemoryError", TropeError),
        (-9, "", TropeError),
        (apart.TOO_LONG, "", TropeError),
    ],
)
def test_a_process_that_breaks_off_says_why(code, last, error, monkeypatch):
    """A machine that lacks something is no mistake of whoever wrote the query."""
    broken = subprocess.CompletedProcess([], code, stdout="", stderr=last)
    monkeypatch.setattr(apart, "_in_a_process", lambda *_: broken)

    with pytest.raises(error):
        found(ALL, own=True)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (f"{ALL}\nWHER verb = 'die'", "line 7  syntax error"),
        (f"{ALL}\n\nWHERE verbb = 'die'", "line 8  Referenced column"),
        (f"{ALL} JOIN bonds USING (run)", "line 6  Table with name bonds does not exist"),
    ],
)
def test_a_mistake_is_shown_with_its_line(query, said):
    """The line counts from the top of the file, and stands there with the reason."""
    text = complaint(query)

    assert said in text
    assert query.splitlines()[-1] in text


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT run, minute, id AS event, actor FROM event", "by the head they are"),
        ("SELECT run, 'x' AS minute, 1 AS event, 'x' AS person FROM event", "has varchars"),
        ("SELECT 7 AS run, 1 AS minute, 1 AS event, 'x' AS person", "run 7, which is none"),
        ("SELECT run, NULL AS minute, 1 AS event, 'x' AS person FROM event", "lacks its run"),
        (
            "SELECT run, minute, i AS event, i AS person FROM event, range(200001) AS t(i)",
            "more than 200,000 matches",
        ),
    ],
)
def test_what_is_found_has_to_be_a_match(query, said):
    """A match has the columns of the head, a run that is there and a minute."""
    assert said in complaint(query)
