"""Stories read back from the shards of a study, for viewers to watch."""

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from cupola.errors import ChronicleError, NotationError
from cupola.scenarios.reader import load_scenario
from cupola.studies.study import Study, carry_out, shards_in
from cupola.studies.study import Way as Carrying
from cupola.studies.tropes.searching import Way, search
from cupola.studies.tropes.tellings import cast_of, stories_in, told_in
from tests.runs.short import short
from tests.studies.tropes.small import BLOW, VIEWED, a_study


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """Two short days of the film, whole."""
    folder = tmp_path_factory.mktemp("studies") / "study"
    carry_out(Study(short(200), 2, 1, "all"), folder, way=Carrying(1, "plain"))
    return folder


def test_a_kept_story_has_its_own_rows_in_their_order(study):
    """Out of a shard that is sorted by verb each story comes in the order it happened."""
    (shard,) = shards_in(study)
    stories = list(stories_in(shard, cast_of(study)))

    assert [story.told.run for story in stories] == [0, 1]
    for story in stories:
        numbers = [event.id for event in story.events]
        assert numbers == sorted(numbers)
        assert {event.minute <= story.minutes for event in story.events} == {True}


def test_every_story_has_a_telling(study):
    """Everything that happened in each story is shown, story by story."""
    cast = cast_of(study)
    told = told_in(shards_in(study), cast, "everything")
    happened = [len(story.events) for story in stories_in(shards_in(study)[0], cast)]
    runs = told["shown"].column("run").to_pylist()

    assert [runs.count(run) for run in (0, 1)] == happened
    assert set(told) >= {"shown", "viewer_belief"}


def test_what_viewers_hold_can_be_asked_of_a_study(study):
    """With a telling, a trope that asks what viewers hold is asked as well."""
    tally = search(study, [VIEWED], Way(telling="everything"))

    assert tally.left_out == ()
    assert tally.occurs.shape == (2, 1)


def test_a_telling_that_there_is_not_is_named(study):
    """Whoever mistypes a telling is told which there are."""
    with pytest.raises(NotationError, match="is not a telling of this run"):
        search(study, [VIEWED], Way(telling="as nobody"))


def test_a_scenario_that_is_not_there_is_named(tmp_path):
    """A study of a scenario that this machine lacks cannot be shown to viewers."""
    folder = a_study(tmp_path / "study", [(1, "over", BLOW)])
    text = (folder / "study.json").read_text().replace('"film"', '"gone"')
    (folder / "study.json").write_text(text)

    with pytest.raises(ChronicleError, match="a scenario that is not there"):
        cast_of(folder)


def of_ones_own(folder, called):
    """A study of a scenario of one's own that has the name of one that comes with the package."""
    folder.mkdir()
    there = load_scenario("two_people").source.folder
    for name in ("two_people.toml", "two_people.readings.toml"):
        text = (there / name).read_text(encoding="utf-8").replace("Wren", called)
        (folder / name).write_text(text, encoding="utf-8")
    own = load_scenario(folder / "two_people.toml").played_by("builtin")
    carry_out(Study(own, 1, 1, "all"), folder / "study", way=Carrying(1, "plain"))
    return folder / "study"


def test_a_scenario_that_only_has_the_name_is_not_taken_for_the_one_studied(tmp_path):
    """Whose people are others is refused; whose are the same is shown."""
    assert cast_of(of_ones_own(tmp_path / "same", "Wren")).person
    with pytest.raises(ChronicleError, match="a study of another scenario than the 'two_people'"):
        cast_of(of_ones_own(tmp_path / "other", "Robin"))
