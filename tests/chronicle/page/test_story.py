from cupola.chronicle.page.crew import Crew
from cupola.chronicle.page.story import KINDS, UNSEEN, Writer, as_shown
from cupola.chronicle.prose.wording import sentences
from cupola.chronicle.tellings.telling import Shown
from tests.chronicle import stories

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


def test_who_was_not_recognised_is_somebody():
    """A deed whose doer could not be told is somebody's, and words not taken in are not there."""
    event = next(e for e in stories.film().events if e.verb == "tell" and e.content)
    seen = as_shown(Shown(1, event, recognised=False, understood=False))

    assert seen.actor == UNSEEN
    assert seen.content is None


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
