"""The figures of the film, of a crew left to itself, and of a hut: how they must read."""

import re
import sys
from itertools import combinations

import pytest

from cupola.chronicle.figures import FIGURES, figures, svg
from cupola.chronicle.figures.deaths_and_exits import lives
from cupola.chronicle.figures.trust import course
from cupola.chronicle.picture.look import HUES, LETTER_SIZE, WIDTH
from cupola.errors import ChronicleError, EngineError, NotationError
from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from tests.chronicle.scene import Stage
from tests.chronicle.test_picture import hut
from tests.chronicle.written import happens, written
from tests.claims.film import CREW, film

STORIES = ("film", "left to itself", "winter_hut")
CASES = [(story, name) for story in STORIES for name in FIGURES]


@pytest.fixture(scope="module")
def told():
    """Three stories by their names."""
    alone = run(load_scenario("film").played_by("builtin"), 108, engine="plain")
    return {
        "film": film().chronicle,
        "left to itself": alone,
        "winter_hut": run("winter_hut", engine="plain"),
    }


def boxes(canvas):
    """All writing of a figure, with where it lies."""
    return [(t.get_text(), t.get_window_extent(canvas.renderer)) for t in canvas.axes.texts]


@pytest.mark.parametrize(("story", "name"), CASES)
def test_no_words_overlap_and_none_is_cut(told, story, name):
    """Measured in a wide font, no words touch others, and all lie within the sheet."""
    canvas, _ = FIGURES[name](told[story])
    found = boxes(canvas)
    overlaps = [
        (one, other)
        for (one, a), (other, b) in combinations(found, 2)
        if a.x0 < b.x1 - 1 and b.x0 < a.x1 - 1 and a.y0 < b.y1 - 1 and b.y0 < a.y1 - 1
    ]

    assert overlaps == []
    assert min(box.x0 for _, box in found) >= 0
    assert max(box.x1 for _, box in found) <= WIDTH
    assert min(box.y0 for _, box in found) >= 0
    assert max(box.y1 for _, box in found) <= canvas.height


@pytest.mark.parametrize("name", FIGURES)
def test_the_same_run_has_the_same_bytes(told, name):
    """Nothing of the day or the machine is in a file."""
    text = svg(told["film"], name)

    assert text == svg(told["film"], name)
    assert "<dc:date>" not in text


@pytest.mark.parametrize("name", FIGURES)
def test_everybody_has_a_mark_and_writing_is_large_enough(told, name):
    """The letters of all six stand in it, and no writing is smaller than a mark's letter."""
    canvas, _ = FIGURES[name](told["film"])

    assert set("KCGNAI") <= {text for text, _ in boxes(canvas)}
    assert min(t.get_fontsize() for t in canvas.axes.texts) >= LETTER_SIZE


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_but_hues_of_people_is_coloured(told, name):
    """Whatever is neither a person's hue nor a grey of the paper is not there."""
    used = set(re.findall(r"(?:fill|stroke): (#[0-9a-f]{6})", svg(told["film"], name)))
    coloured = {c for c in used if max(rgb(c)) - min(rgb(c)) > 30}

    assert coloured <= set(HUES)


def rgb(colour):
    """The red, green and blue of a colour, from 0 to 255."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def test_those_who_cannot_see_them_are_told(told):
    """Each has a title and a description that says what it shows."""
    found = {name: FIGURES[name](told["film"])[1] for name in FIGURES}

    assert all(title.startswith("I.S.S.: ") for title, _ in found.values())
    assert (
        "Gordon is alive: held to the end by Gordon, Alexey and Nicholai"
        in found["who_knew_what"][1]
    )
    assert "Kira trusts Christian 0.60 to 0.0" in found["trust"][1]
    assert found["deaths_and_exits"][1].count("kills") == 2


def test_every_life_ends_as_it_did(told):
    """Four deaths with what brought them about, and two who leave."""
    rows = lives(told["film"])

    assert [row.fate for row in rows] == ["dead"] * 4 + ["left"] * 2
    assert [row.person.id for row in rows[:2]] == ["nika", "nicholai"]
    assert rows[0].told == "Day 3 13:57. Christian kills Nika with a gas can."


def test_a_death_that_comes_late_has_an_hour_of_its_own():
    """What decided it stands at its own minute, and the death at the death's."""
    swing = happens(1, "swing", "ida", "bo", instrument="crane", outcome="free_fall")
    story = written(swing, happens(2, "die", "bo", cause=1), fates=["aboard", "dead"])
    told = next(row.told for row in lives(story) if row.person.id == "bo")

    assert told.startswith("Day 1 06:10. The crane, driven by Ida,")
    assert told.endswith(" Day 1 06:20. Bo dies.")


def test_trust_ends_with_either_of_the_two(told):
    """A line begins at minute 0, goes on until one of them dies, and stays in bounds."""
    points = course(told["film"], "kira", "nika", 3357)

    assert (points[0][0], points[-1][0]) == (0, 3357)
    assert all(0 <= value <= 1 for _, value in points)


def test_figures_are_files(told, tmp_path):
    """Each as SVG and as PNG, in a folder that is made; what is there is replaced."""
    folder = tmp_path / "a" / "b"
    written = told["film"].figures(folder, ["Deaths and exits"])
    again = figures(told["film"], folder, ["deaths_and_exits"])

    assert [path.name for path in written] == ["deaths_and_exits.svg", "deaths_and_exits.png"]
    assert written == again
    assert written[0].read_text(encoding="utf-8") == svg(told["film"], "deaths_and_exits")
    assert written[1].read_bytes().startswith(b"\x89PNG")


def test_what_cannot_be_drawn_is_said(tmp_path, monkeypatch):
    """An unknown figure, a run in which nothing happened, a file for a folder, no library."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(NotationError, match="did you mean 'trust'"):
        figures(hut(), tmp_path, ["trsut"])
    with pytest.raises(ChronicleError, match="nothing to draw"):
        figures(Stage().chronicle(), tmp_path)
    with pytest.raises(ChronicleError, match="cannot be written"):
        figures(hut(), tmp_path / "file" / "folder", ["trust"])
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(EngineError, match=r"cupola\[figures\]"):
        figures(hut(), tmp_path, ["trust"])


def test_all_six_have_a_small_picture_of_their_trust(told):
    """Each of the six is the one who trusts, once."""
    canvas, _ = FIGURES["trust"](told["film"])
    names = [text for text, _ in boxes(canvas) if text.endswith(" trusts")]

    assert len(names) == len(CREW)
