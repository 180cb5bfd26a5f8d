"""Tellings from a file: what somebody chose to show, hide, put first or suggest."""

import pytest

from cupola.errors import ScenarioError
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage
from tests.chronicle.tellings.stories import deed


def evening():
    """Three deeds of an evening."""
    stage = Stage()
    deed(stage, 10, "ida", Verb.JOKE, words="joke")
    deed(stage, 20, "bo", Verb.SING, words="ballad", seen_by=("bo",))
    deed(stage, 700, "cem", Verb.COMFORT, "ida")
    return stage.chronicle()


def told(tmp_path, text):
    """The evening by a telling of this text."""
    file = tmp_path / "own.toml"
    file.write_text(f'title = "Mine"\n{text}', encoding="utf-8")
    return evening().telling(file)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ["joke", "sing", "comfort"]),
        ('hides = [{ verb = "joke" }]', ["sing", "comfort"]),
        ('shows = [{ actor = ["ida", "cem"] }]', ["joke", "comfort"]),
        ('hides = [{ actor = "bo", alone = true }, { unseen = true }]', ["joke", "comfort"]),
        ('shows = [{ from = "1 06:15", until = "1 08:00" }]', ["sing"]),
        ('shows = [{ content = "ballad" }]', ["sing"]),
        ('hides = [{ verb = "joke", actor = "bo" }]', ["joke", "sing", "comfort"]),
        ('opens_with = [{ verb = "comfort" }]', ["comfort", "joke", "sing"]),
    ],
)
def test_a_file_says_what_is_shown_and_in_which_order(tmp_path, text, shown):
    """Events are shown that fit a pattern of `shows`, none that fits one of `hides`, in order."""
    assert [event.verb for event in told(tmp_path, text).events] == shown


def test_a_telling_can_suggest_and_explain(tmp_path):
    """A suspicion that a telling suggests is taken back by the event that explains it."""
    text = 'suggests = [{ at = { verb = "joke" }, words = "ida_will_strike", %s }]'
    laid = told(tmp_path, text % 'explained_by = { verb = "comfort" }').viewer()
    values = [move.value for move in laid.beliefs if move.fact == "ida_will_strike"]

    assert values[0] > 0.5
    assert values[-1] == pytest.approx(laid.profile.expects["ida"])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('hides = [{ verb = "jooke" }]', "did you mean 'joke'"),
        ('hides = [{ actor = "ivy" }]', "hides\\[1\\].actor"),
        ("hides = [{}]", "names no event"),
        ('hides = [{ place = "gally" }]', "did you mean 'galley'"),
        ('hides = [{ content = "balad" }]', "did you mean 'ballad'"),
        ('hides = [{ from = "1 29:00" }]', "no time of a day"),
        ('hide = [{ verb = "joke" }]', "did you mean 'hides'"),
        ('suggests = [{ at = { verb = "joke" }, words = "ida_strikes" }]', "suggests\\[1\\].words"),
    ],
)
def test_a_mistake_in_a_telling_is_named(tmp_path, text, word):
    """What a telling's file says that there is not is an error with place and nearest match."""
    with pytest.raises(ScenarioError, match=word):
        told(tmp_path, text)
