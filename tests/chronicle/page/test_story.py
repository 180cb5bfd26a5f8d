from cupola.chronicle.page.crew import Crew
from cupola.chronicle.page.story import KINDS, Writer
from cupola.chronicle.prose.wording import sentences
from tests.chronicle import stories
from tests.chronicle.written import happens, written

MINUTE, EVENT, KIND, SENTENCE, LIE, SHOWN = 0, 1, 6, 8, 9, 10


def lines(name):
    """The lines of one telling of the film, and the writer with its sentences."""
    writer = Writer(Crew(stories.film()), {})
    return writer.lines(stories.film().telling(name)), list(writer.sentences)


def test_lies_are_called_lies_where_the_telling_knows_them():
    """With everything told, exactly the lines of lies end with the words that say so."""
    found, texts = lines("everything")
    words = sentences()["lie"]["told"]

    assert any(line[LIE] for line in found)
    assert all(texts[line[SENTENCE]].endswith(words) == bool(line[LIE]) for line in found)


def test_lines_are_shown_in_the_order_of_the_telling():
    """The minute at which a line is shown never goes back, whatever minute it tells of."""
    for name in ("everything", "film", "as nika"):
        shown = [line[SHOWN] for line in lines(name)[0]]
        assert shown == sorted(shown)


def test_every_kind_of_deed_has_a_drawing():
    """The film has lines of each kind that the page draws; no alarm sounds in it."""
    assert {KINDS[line[KIND]] for line in lines("everything")[0]} == {*KINDS} - {"alarm"}


def test_one_person_calls_only_own_lies_lies():
    """Whoever is lied to is not told so; the liar knows."""
    everything, _ = lines("everything")
    liars = {stories.film().by_number[line[EVENT]].actor for line in everything if line[LIE]}

    for person in [row["id"] for row in stories.film_scenario().person]:
        own = [line for line in lines(f"as {person}")[0] if line[LIE]]
        assert bool(own) == (person in liars)
        assert all(stories.film().by_number[line[EVENT]].actor == person for line in own)


def told(story, name):
    """The sentences of one telling of a story written by hand."""
    writer = Writer(Crew(story), {})
    return [list(writer.sentences)[row[SENTENCE]] for row in writer.lines(story.telling(name))]


def test_what_one_person_only_hears_names_nobody():
    """There are voices next door, and rings where they came from are a guess."""
    story = written(happens(1, "propose", "ida", "bo", content="truce"), vague={1: ("cem",)})
    rows = Writer(Crew(story), {}).lines(story.telling("as cem"))

    assert told(story, "as cem") == ["Somebody talks next door."]
    assert [(row[3], row[4], row[-1]) for row in rows] == [(-1, -1, 1)]
