import pytest

from cupola.chronicle.tropes.heads import STATUSES, read_trope, trope_of, tropes
from cupola.errors import ChronicleError, TropeError

GOOD = """-- title: Somebody Dies
-- story: A person dies
--   aboard.
-- roles: person, place
-- not: A person who leaves.
-- status: own
SELECT run, minute, id AS event, actor AS person, place FROM event WHERE verb = 'die';
"""


def mistakes(text):
    """What is wrong with the head of a trope, one sentence each."""
    with pytest.raises(TropeError) as caught:
        trope_of(text, "somebody_dies", "somebody_dies.sql")
    return [f"{mistake.where}: {mistake.what}" for mistake in caught.value.mistakes]


def test_a_head_says_what_the_trope_is():
    """Each line of the head is read, and a value goes on over indented lines."""
    trope = trope_of(GOOD, "somebody_dies", "somebody_dies.sql")

    assert trope.title == "Somebody Dies"
    assert trope.story == "A person dies aboard."
    assert trope.columns == ("run", "minute", "event", "person", "place")
    assert trope.is_not == "A person who leaves."
    assert trope.needs == frozenset()


def test_a_query_has_no_end_of_statement():
    """What is put into a larger query has neither the head nor a semicolon."""
    query = trope_of(GOOD, "somebody_dies", "somebody_dies.sql").query

    assert query.startswith("SELECT")
    assert ";" not in query


def test_a_query_that_reads_what_is_shown_needs_a_telling():
    """Whether or not its head says so."""
    text = GOOD.replace("FROM event", "FROM event SEMI JOIN shown ON shown.event = event.id")

    assert trope_of(text, "own", "own.sql").needs == {"telling"}


@pytest.mark.parametrize("key", ["title", "story", "roles", "not", "status"])
def test_a_missing_line_is_named(key):
    """A head without one of the lines that all have is refused, and the line is named."""
    lines = [line for line in GOOD.splitlines() if not line.startswith(f"-- {key}:")]

    assert f"head: the line '-- {key}: ...' is missing" in mistakes("\n".join(lines))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title:", "titel:", "line 1: 'titel' is not allowed here (did you mean 'title'?)"),
        ("own", "owned", "status: 'owned' is not allowed here (did you mean 'own'?)"),
        ("person, place", "person, person", "roles: 'person' stands twice"),
        ("person, place", "person, run", "roles: 'run' is no name for a role: small letters, _"),
        ("status: own", "status: own\n-- needs: film", "needs: 'film' is not allowed here"),
    ],
)
def test_a_wrong_line_is_named(old, new, said):
    """What is written wrongly is shown with what is allowed, or what may have been meant."""
    assert any(text.startswith(said) for text in mistakes(GOOD.replace(old, new, 1)))


def test_a_file_that_is_not_there_is_named(tmp_path):
    """Reading a trope that is not there is an error that names the file."""
    with pytest.raises(ChronicleError, match=r"nothing\.sql cannot be read"):
        read_trope(tmp_path / "nothing.sql")


def test_every_trope_of_ours_has_a_status_and_a_title_of_its_own():
    """Titles are what people choose by, so no two tropes share one."""
    titles = [trope.title for trope in tropes().values()]

    assert len(set(titles)) == len(titles) > 0
    assert {trope.status for trope in tropes().values()} <= set(STATUSES)
