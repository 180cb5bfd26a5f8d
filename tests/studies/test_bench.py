"""How fast it is here."""

import ast
import inspect
import json
import re
from importlib.util import find_spec

import pytest

from cupola.errors import EngineError
from cupola.runs import turn as turns
from cupola.studies.bench import phases
from cupola.studies.bench.measuring import NAMES
from cupola.studies.bench.waits import first_page, first_words, waits
from cupola.studies.bench.yardstick import LAP, longest_way_to_one
from tests.house_rules.source import REPOSITORY

DOCUMENT = REPOSITORY / "docs" / "bench.md"
KEPT = sorted((REPOSITORY / "benchmarks").glob("*.json"))


def called_in(function: object) -> list[str]:
    """The names of what a function calls."""
    tree = ast.parse(inspect.getsource(function))  # type: ignore[arg-type]
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [node.func.id for node in calls if isinstance(node.func, ast.Name)]


def test_every_figure_is_documented():
    """`docs/bench.md` names exactly the figures that are printed, in their order."""
    documented = re.findall(r"^\| `(\w+)` \|", DOCUMENT.read_text(encoding="utf-8"), re.M)

    assert sorted(documented) == sorted(NAMES)


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.stem)
def test_what_was_measured_can_be_read(file):
    """Each kept measurement is one object, and the table of them names it."""
    table = (file.parent / "README.md").read_text(encoding="utf-8")

    assert isinstance(json.loads(file.read_text(encoding="utf-8")), dict)
    assert f"[{file.name}]({file.name})" in table


def test_the_phases_are_those_of_the_turn():
    """What is measured phase by phase is all that a turn does."""
    parts = (phases.phase, phases._earlier_phase)
    measured = {name for part in parts for name in called_in(part)}
    measured -= {part.__name__ for part in parts}
    done = set(called_in(turns.turn)) - {"open_page"}

    assert measured == done
    assert len(phases.PHASES) == phases.PHASE_COUNT


def test_every_figure_of_the_issue_is_there():
    """The names that others rely on are among the figures."""
    relied_on = "world_bytes film_turns_per_s_1 film_turns_per_s_2 random_turns_per_s_1"
    relied_on += " random_turns_per_s_2 copies_per_s cold_compile_s warm_start_s"
    relied_on += " minds_turns_per_s_1 minds_turns_per_s_2 stories_per_s choices_per_turn"
    relied_on += " options_per_choice lap_ms minds_turns_per_lap first_words_s first_page_s"

    assert set(relied_on.split()) <= set(NAMES)


@pytest.mark.parametrize(("below", "length"), [(2, 0), (4, 7), (28, 111), (872, 178), (LAP, 237)])
def test_a_lap_reckons_what_it_says(below, length):
    """The records of halving and tripling are published: OEIS A006877 and A006878."""
    assert longest_way_to_one(below) == length


def test_a_story_and_a_server_are_waited_for():
    """Both begin, and nothing of them is left; without the extra there is no page to wait for."""
    found = waits(times=1)

    assert found.pop("first_words_s") > 0.0
    assert bool(found) == bool(find_spec("nicegui"))
    assert all(seconds > 0.0 for seconds in found.values())


def test_what_does_not_begin_has_no_time(monkeypatch):
    """A story that is not told and a server that does not answer are errors, not short waits."""
    monkeypatch.setattr("cupola.studies.bench.waits.STORY", ("run", "no_such_scenario"))
    monkeypatch.setattr("cupola.studies.bench.waits.SERVER", ("serve", "--no-such-option"))

    with pytest.raises(EngineError, match="it was not told"):
        first_words()
    with pytest.raises(EngineError, match="could not be measured"):
        first_page()
