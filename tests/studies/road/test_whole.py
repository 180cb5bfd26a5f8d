"""A whole road: kept as it is made, gone on with, drawn and told."""

import json
from dataclasses import replace

import pytest

from cupola.studies.road.figure import svg
from cupola.studies.road.following import DEAD, ENDING, VIOLENCE, Reached, follow
from cupola.studies.road.page import answer, page
from cupola.studies.road.whole import Mile, Road, roads
from cupola.studies.study import Way
from tests.studies.road.film import script

ENDINGS, DEADS = (0, 10, 80, 100), (0, 60, 90, 100)


def short():
    """The film's script with its last forks only."""
    return replace(script(), forks=script().forks[-3:])


def planted():
    """A road of four forks whose ending is decided by the second and third."""
    numbered = enumerate(zip(ENDINGS, DEADS, strict=True))
    miles = [
        Mile(beat, f"Day 1 0{beat}:00", f"Beat {beat} happens.", Reached(beat, 100, counts))
        for beat, (one, two) in numbered
        for counts in [{ENDING: one, DEAD: two, VIOLENCE: 100}]
    ]
    return Road(script(), 100, tuple(miles))


def test_it_says_where_it_was_decided():
    """The beats that moved a share most come first."""
    assert [mile.beat for mile in planted().turns(ENDING)] == [2, 3, 1]
    assert [mile.beat for mile in planted().turns(DEAD, 1)] == [1]


def test_the_page_says_whether_it_is_written_into_the_rules():
    """How many come to the ending with nothing followed, and what it takes, with intervals."""
    told = page(planted(), "cupola road film")

    assert "in 0.0 % (0.0 to 3.7) of worlds" in answer(planted())
    assert "only once the script is followed up to beat 2:" in answer(planted())
    assert "Made by `cupola road film`: " in told
    assert told.count("\n| ") == 2 + len(ENDINGS)
    assert "**Beat 2** (Day 1 02:00): the same ending 10.0 to 80.0 of 100" in told


def test_the_figure_has_a_line_for_each_share():
    """Each can be found by its name, and the description says it in words."""
    drawn = svg(planted())

    assert all(f'id="{name}"' in drawn for name in ("the-same-ending", "any-violence"))
    assert "most changes at the beats 2, 3, 1" in drawn


@pytest.fixture
def begun(tmp_path):
    """A road that was stopped after its first fork."""
    file = tmp_path / "road.json"
    growing = roads(short(), 4, file, Way(threads=1))
    next(growing)
    next(growing)
    growing.close()
    return file


def test_a_road_that_was_stopped_goes_on(begun, monkeypatch):
    """What is done is not lived again, and what comes out is the same."""
    asked = []

    def watched(of, forks, *how):
        asked.extend(forks)
        return follow(of, forks, *how)

    monkeypatch.setattr("cupola.studies.road.whole.follow", watched)
    *_, road = roads(short(), 4, begun, Way(threads=1))

    assert [fork.beat for fork in asked] == [fork.beat for fork in short().forks[1:]]
    assert road.is_whole
    *_, anew = roads(short(), 4, None, Way(threads=1))
    assert road.miles == anew.miles


@pytest.mark.parametrize("other", ["rules", "worlds", "nothing"])
def test_a_road_of_another_kind_is_made_anew(begun, other):
    """A file made under other rules, of other worlds, or that cannot be read, is not used."""
    found = json.loads(begun.read_text())
    found["settings"][other] = "another"
    begun.write_text(json.dumps(found) if other != "nothing" else "{")

    assert next(roads(short(), 4, begun)).miles == ()
