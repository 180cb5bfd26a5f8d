"""`cupola tropes`."""

import json

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from cupola.chronicle.tropes.heads import tropes
from cupola.runs.whole import run
from tests.cli.door import typed
from tests.runs.short import short
from tests.studies.tropes.small import BLOW, JOKE, a_study

OWN = """-- title: Somebody Is Struck
-- story: One strikes another.
-- roles: striker, struck
-- not: A blow that misses.
-- status: own
SELECT run, minute, event, actor AS striker, target AS struck FROM attack WHERE hurt
"""
WRITTEN = """
```
people
  anna west
  boris east
```
## A blow lands
happens: striker=anna, struck=boris
She strikes.
```
events
  10 anna strike boris outcome wounded
```
## A blow misses
does not happen
She misses.
```
events
  10 anna strike boris outcome {outcome}
```
"""


@pytest.fixture
def own(tmp_path):
    """A trope of somebody's own."""
    file = tmp_path / "struck.sql"
    file.write_text(OWN)
    return str(file)


@pytest.fixture
def written(tmp_path):
    """Two chronicles written by hand, in one of which the trope happens."""
    file = tmp_path / "stories.md"
    file.write_text(WRITTEN.format(outcome="unhurt"))
    return str(file)


@pytest.fixture(scope="module")
def studies(tmp_path_factory):
    """Two studies of the same seeds, with blows and without."""
    folder = tmp_path_factory.mktemp("studies")
    for name, text in (("with", BLOW), ("without", JOKE)):
        a_study(folder / name, [(seed, "over", text) for seed in range(6)], 6)
    return folder


def test_without_a_place_to_look_in_all_tropes_are_listed():
    """Each trope stands there by its name, with its story."""
    listed = json.loads(typed("tropes", "--json").stdout)
    shown = typed("tropes").stdout

    assert [row["name"] for row in listed] == sorted(tropes())
    assert all(row["name"] in shown for row in listed)


def test_chronicles_written_by_hand_can_be_searched(own, written):
    """Each has its title, its matches, and whether they are as the file says."""
    done = typed("tropes", written, "--sql", own)

    assert done.exit_code == 0
    assert (
        "A blow lands\nSomebody Is Struck  Day 1 06:10  striker anna  struck boris" in done.stdout
    )
    assert "All is found as the file says." in done.stdout


def test_what_is_otherwise_than_the_file_says_is_said(own, tmp_path):
    """A near miss that is found all the same has a line of its own."""
    file = tmp_path / "stories.md"
    file.write_text(WRITTEN.format(outcome="dead"))
    told = json.loads(typed("tropes", str(file), "--sql", own, "--json").stdout)

    (line,) = told["otherwise_than_said"]

    assert line.startswith("A blow misses (line 14): nothing is expected, minute=10, event=1")


def test_a_chronicle_in_its_folder_can_be_searched(tmp_path):
    """Every match names seed, minute and roles; tropes that are not there are named too."""
    kept = run(short(60), 3, engine="plain")
    kept.write(tmp_path / "run")
    told = json.loads(typed("tropes", str(tmp_path / "run"), "--json").stdout)

    assert told["stories"] == [{"run": 0, "title": f"{kept.cast.title}, seed 3"}]
    assert {match["seed"] for match in told["matches"]} <= {3}
    assert {match["trope"] for match in told["matches"]} | set(told["absent"]) == set(tropes())


def test_a_study_is_a_table_of_shares(own, studies):
    """The share of worlds with its interval, and the matches with their seeds."""
    shown = typed("tropes", str(studies / "with"), "--sql", own).stdout
    told = json.loads(typed("tropes", str(studies / "with"), "--sql", own, "--json").stdout)
    (row,) = told["tropes"]

    assert "Somebody Is Struck  100.0  61.0 to 100.0" in shown
    assert (row["worlds"], row["share"], row["matches"]) == (6, 1.0, 6)
    assert [match["seed"] for match in row["examples"]] == list(range(6))


def test_two_studies_are_compared(own, studies):
    """What a change does is a difference in points of a hundred, with its interval."""
    words = (str(studies / "with"), "--against", str(studies / "without"), "--sql", own)
    told = json.loads(typed("tropes", *words, "--json").stdout)

    assert told["paired"] == 6
    assert told["tropes"][0]["difference"] == 1.0


def test_a_scenario_is_run_and_searched():
    """A name instead of a folder is a run that is lived now, with the dice asked for."""
    done = typed("tropes", "two_people", "--seed", "3", "--engine", "plain", "--only", "irony")

    assert done.exit_code == 0
    assert done.stdout.startswith("Two people, seed 3\n0 of 1 found.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere",), "nowhere"),
        (("--only", "irony_"), "did you mean 'irony'?"),
        (("--sql", "nowhere.sql"), "nowhere.sql cannot be read"),
    ],
)
def test_what_is_not_there_is_bad_input(words, said):
    """The error names it, and the exit code is 2."""
    done = typed("tropes", *words)

    assert done.exit_code == 2
    assert said in done.stderr


def test_a_wrong_query_is_shown_with_its_line(written, tmp_path):
    """Line and reason stand on the error stream, and the exit code is 2."""
    file = tmp_path / "wrong.sql"
    file.write_text(OWN.replace("WHERE", "WHER"))
    done = typed("tropes", written, "--sql", str(file))

    assert done.exit_code == 2
    assert "line 6  syntax error" in done.stderr


def test_only_a_study_can_be_compared(own, written, studies):
    """A story alone has no share that could differ."""
    done = typed("tropes", written, "--sql", own, "--against", str(studies / "with"))

    assert done.exit_code == 2
    assert "is no study" in done.stderr
