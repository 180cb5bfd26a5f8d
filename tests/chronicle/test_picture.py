"""The picture of the film, and of other runs: what must be on it, and how it must read."""

import colorsys
import re
import sys
from itertools import combinations, pairwise

import pytest

from cupola.chronicle.picture import draw, drawn, svg
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.look import HUES, LETTER_SIZE, WIDTH, people
from cupola.chronicle.picture.sheet import sheet
from cupola.errors import ChronicleError, EngineError
from cupola.runs.whole import run
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import CAST, Stage
from tests.cli.door import typed
from tests.house_rules.source import REPOSITORY


@pytest.fixture(scope="module")
def film():
    """The film, replayed."""
    return run("film", engine="plain")


@pytest.fixture(scope="module")
def laid(film):
    """Where everything lies on the film's picture."""
    return sheet(film, Canvas().width_of)


@pytest.fixture(scope="module")
def text(film):
    """The film's picture as SVG."""
    return svg(film)


@pytest.fixture(scope="module", params=["film", "quiet_day"])
def canvas(request, film):
    """A picture before it is kept."""
    return drawn(film if request.param == "film" else run(request.param, engine="plain"))[0]


def hut():
    """A small hut in which one lies to another, kills him and stays."""
    stage = Stage()
    for person in ("ida", "bo", "cem"):
        stage.at(1).tell(person, Verb.GO, "lab", place="lab")
    stage.at(9).tell(
        "ida", Verb.TELL, "bo", words="cem_dead", held=0.1, place="lab", perceived=3, understood=3
    )
    stage.at(20).tell("ida", Verb.STRIKE, "bo", place="lab", outcome=6)
    stage.tell("bo", Verb.DIE, place="lab")
    stage.world.persons[1].alive = 0
    stage.world.turn = 60
    return stage.chronicle()


def test_every_living_person_has_a_line_to_the_end(film, laid, text):
    """Whoever lives has a line from the first minute to the last, and a name behind it."""
    alive = [fate.person for fate in film.endings if fate.fate != "dead"]
    end = laid.stretch.x(film.minutes)

    assert alive
    assert all(laid.by_person[person].points[-1, 0] == pytest.approx(end) for person in alive)
    assert all(f'id="life-{person}"' in text for person in laid.people)
    assert all(f'id="lives-{person}"' in text for person in alive)


def test_every_death_ends_a_line_at_its_minute(film, laid, text):
    """A line ends within the minute of the death, under a stroke, with the name near it."""
    deaths = [event for event in film.events if event.verb == "die"]

    assert len(deaths) == len(re.findall('id="death-', text)) == 4
    for death in deaths:
        end = laid.by_person[death.actor].points[-1, 0]
        assert laid.stretch.x(death.minute) <= end <= laid.stretch.x(death.minute + 1)
        assert f">{laid.people[death.actor].name} dies<" in text


def test_every_lie_is_an_arrow(film, text):
    """From whoever says what they do not hold goes an arrow, to everybody who can tell it."""
    lies = [event for event in film.events if event.is_lie]

    assert lies
    assert all(re.search(f'id="lie-{event.id}-{event.actor}', text) for event in lies)


def test_an_arrow_goes_to_whoever_hears():
    """A lie told to one person points to that person, the blow and the death are marked too."""
    text = svg(hut())

    assert re.findall(r'id="(lie-[^"]*)"', text) == ["lie-3-ida-bo"]
    assert re.findall(r'id="(blow-[^"]*)"', text) == ["blow-4-bo"]
    assert re.findall(r'id="(death-[^"]*)"', text) == ["death-bo"]


def test_what_concerns_everybody_is_written(text):
    """War, orders, the link, life support and the vehicle have a word each."""
    words = "war below,orders,link lost,threat,life support silent,link back,vehicle leaves"

    assert [word for word in words.split(",") if f">{word}<" not in text] == []


def test_the_same_run_has_the_same_bytes(film, text):
    """Nothing of the day or the machine is in the file."""
    assert svg(film) == text
    assert "<dc:date>" not in text


def test_nothing_is_red(text):
    """No colour of the picture is a red that one would see as such."""
    colours = {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}", text)}
    reds = []
    for colour in colours:
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        hue, _, strong = colorsys.rgb_to_hls(red, green, blue)
        if strong > 0.25 and (hue < 25 / 360 or hue > 335 / 360):
            reds.append(colour)

    assert len(colours) > len(HUES) / 2
    assert reds == []


def test_hues_stay_apart_in_grey():
    """Any two of six people differ in how light their hues are."""
    greys = sorted(
        0.299 * int(hue[1:3], 16) + 0.587 * int(hue[3:5], 16) + 0.114 * int(hue[5:7], 16)
        for hue in HUES[:6]
    )

    assert min(high - low for low, high in pairwise(greys)) >= 5


def test_sides_differ_by_shape():
    """Those under the same orders share a shape, and nobody else has it."""
    shapes = {person.id: person.shape for person in people(CAST).values()}

    assert shapes["bo"] == shapes["cem"] != shapes["ida"]


def test_writing_is_large_enough(text):
    """No writing is smaller than nine pixels in a picture as wide as a page."""
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)px", text)]

    assert min(sizes) == LETTER_SIZE >= 9
    assert f'width="{WIDTH}"' in text


def test_no_words_overlap(canvas):
    """Measured in a wide font, no words touch other words."""
    boxes = [(t.get_text(), t.get_window_extent(canvas.renderer)) for t in canvas.axes.texts]
    overlaps = [
        (one, other)
        for (one, a), (other, b) in combinations(boxes, 2)
        if a.x0 < b.x1 and b.x0 < a.x1 and a.y0 < b.y1 - 1 and b.y0 < a.y1 - 1
    ]

    assert overlaps == []


def test_nothing_is_cut(canvas):
    """All writing lies within the sheet."""
    boxes = [t.get_window_extent(canvas.renderer) for t in canvas.axes.texts]

    assert min(box.x0 for box in boxes) >= 0
    assert max(box.x1 for box in boxes) <= WIDTH
    assert min(box.y0 for box in boxes) >= 0
    assert max(box.y1 for box in boxes) <= canvas.height


def test_writing_can_be_selected(text):
    """Words are words, in whatever font is at hand."""
    assert set(re.findall(r"font-family: ([^;\"]*)", text)) == {"sans-serif"}
    assert ">far end of the truss<" in text


def test_those_who_cannot_see_it_are_told(text):
    """A title and a description say who dies, when, and who leaves."""
    (told,) = re.findall(r'<desc id="desc">(.*?)</desc>', text)

    assert '<title id="title">I.S.S.: 6 lives' in text
    assert told.count("dies, Day 3") == 4
    assert "leave in the vehicle" in told


def test_the_picture_of_the_page_is_that_of_the_film(text):
    """docs/film.svg tells what the film tells now: `cupola film --picture docs/film.svg`."""
    described = re.compile(r"<desc .*</desc>")
    on_page = (REPOSITORY / "docs" / "film.svg").read_text(encoding="utf-8")

    assert described.findall(on_page) == described.findall(text)


def test_a_picture_can_be_kept_in_two_ways(tmp_path):
    """The ending of the name decides; any other is refused, and nothing is written."""
    assert draw(hut(), tmp_path / "a.svg").read_bytes().startswith(b"<?xml")
    assert draw(hut(), tmp_path / "a.PNG").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(ChronicleError, match=r"\.svg or \.png"):
        draw(hut(), tmp_path / "a.jpg")

    assert len(list(tmp_path.iterdir())) == 2


def test_a_picture_that_cannot_be_written_is_an_error(tmp_path):
    """A folder that is not there gives a sentence, not a trace."""
    with pytest.raises(ChronicleError, match="cannot be written"):
        draw(hut(), tmp_path / "no" / "a.svg")


def test_without_the_library_it_is_said_what_to_install(monkeypatch):
    """The plotting library comes with an extra, which the error names."""
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)

    with pytest.raises(EngineError, match=r"cupola\[figures\]"):
        svg(hut())


def test_nothing_has_happened_yet():
    """A run in which nobody did anything cannot be drawn."""
    with pytest.raises(ChronicleError, match="nothing to draw"):
        svg(Stage().chronicle())


def test_the_command_draws_the_film(tmp_path):
    """`cupola film --picture FILE` draws it and says so; a wrong name is refused at once."""
    file = tmp_path / "film.svg"
    done = typed("film", "--picture", str(file))
    wrong = typed("film", "--picture", str(tmp_path / "film.txt"))

    assert done.exit_code == 0
    assert "Drawn in" in done.stdout
    assert file.stat().st_size > 20_000
    assert wrong.exit_code == 2
