import pytest

from cupola.chronicle.tropes.written.document import read_written, written_of
from cupola.errors import ChronicleError, TropeError

PEOPLE = "people\n  anna west role commander newcomer authority 3 kindness 0.9\n  boris east\n"


def story(text):
    """The one chronicle of a text."""
    (chronicle,) = written_of(PEOPLE + text, "story.md")
    return chronicle


def rows(text, table):
    """The rows of one table of a written chronicle."""
    return story(text).tables[table]


def mistakes(text):
    """What is wrong with a text, one sentence each."""
    with pytest.raises(TropeError) as caught:
        written_of(text, "story.md")
    return [f"{mistake.where}: {mistake.what}" for mistake in caught.value.mistakes]


def test_a_person_has_what_the_line_says_and_is_middling_otherwise():
    """What is not said of a person is neither high nor low, and they are of the crew."""
    anna, boris = rows("", "person")

    assert (anna["side"], anna["role"], anna["newcomer"]) == ("west", "commander", True)
    assert (anna["kindness"], anna["courage"], boris["kindness"]) == (0.9, 0.5, 0.5)
    assert [row["id"] for row in rows("", "member")] == ["anna", "boris"]


def test_an_event_has_what_its_line_says():
    """Each word announces a column, in any order."""
    line = "12 anna strike boris at lab outcome mortal with drill meaning revenge because 1"
    text = f"places\n lab\nitems\n drill\nevents\n 5 boris joke\n {line} held 0.2 false says motto"
    event = rows(text, "event")[1]

    assert event["minute"] == 12
    assert [event[key] for key in ("actor", "verb", "target")] == ["anna", "strike", "boris"]
    assert [event[key] for key in ("place", "outcome", "instrument")] == ["lab", "mortal", "drill"]
    assert [event[key] for key in ("intent", "cause", "content")] == ["revenge", 1, "motto"]
    assert (event["held"], event["truth"]) == (0.2, 0)


def test_events_are_numbered_by_their_minutes():
    """Lines may stand in any order; a label stands for the event wherever it goes."""
    text = "events\n 20 boris die because blow\n blow: 10 anna strike boris outcome dead"

    assert [(row["id"], row["verb"], row.get("cause")) for row in rows(text, "event")] == [
        (1, "strike", None),
        (2, "die", 1),
    ]


def test_those_who_see_an_event_are_the_actor_and_whoever_is_named():
    """Nobody perceives their own death; who cannot tell the doer or the words is marked."""
    text = "events\n 1 anna strike boris seen by boris\n 2 boris die seen by anna\n"
    text += " 3 anna say says motto unheard by boris\n 4 anna look unrecognised by boris"
    seen = [
        (row["event"], row["person"], row["recognised"], row["understood"])
        for row in rows(text, "perceived")
    ]

    assert seen == [
        (1, "anna", True, True),
        (1, "boris", True, True),
        (2, "anna", True, True),
        (3, "anna", True, True),
        (3, "boris", True, False),
        (4, "anna", True, True),
        (4, "boris", False, True),
    ]


def test_a_belief_knows_what_was_held_before():
    """The value before is that of the line before about the same, unless it is said."""
    text = "beliefs\n 1 anna hidden_room 0.9\n 5 anna hidden_room 0.2\n 6 boris hidden_room 0.4"

    assert [row["before"] for row in rows(text, "belief")] == [0.001, 0.9, 0.001]


def test_a_bond_may_go_both_ways():
    """`both` makes a second row with the two exchanged."""
    bonds = rows("bonds\n 0 anna love boris 0.8 both", "bond")

    assert [(row["person"], row["other"], row["kind"]) for row in bonds] == [
        ("anna", "boris", "love"),
        ("boris", "anna", "love"),
    ]


def test_how_it_ended_follows_from_what_happened():
    """Who died is dead, who rode away after a departure has left."""
    text = "others\n boat\nevents\n 1 boris die\n 5 anna depart station with boat"
    fates = {row["person"]: row["fate"] for row in rows(text, "ending")}

    assert fates == {"boris": "dead", "anna": "left"}


def test_the_viewer_is_shown_everything_or_what_is_said():
    """Without a section `shown` all events are shown in their order."""
    events = "events\n a: 1 anna joke\n b: 2 boris joke\n"

    assert [row["event"] for row in rows(events, "shown")] == [1, 2]
    assert [row["event"] for row in rows(events + "shown\n b, a", "shown")] == [2, 1]


def test_what_stands_before_the_first_heading_goes_for_all():
    """People of the first block are in every chronicle, what happens only in its own."""
    text = (
        f"# Title\n```\n{PEOPLE}```\n"
        "## One\nhappens: person=anna\nWhy.\n```\nevents\n 1 anna joke\n```\n"
        "## Two\ndoes not happen\nBecause.\n```\nevents\n 2 boris joke\n 3 boris joke\n```\n"
    )
    one, two = written_of(text, "story.md")

    assert (one.title, one.expected, one.why) == ("One", ({"person": "anna"},), "Why.")
    assert (two.title, two.expected, two.why) == ("Two", (), "Because.")
    assert [len(part.tables["person"]) for part in (one, two)] == [2, 2]
    assert [len(part.tables["event"]) for part in (one, two)] == [1, 2]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1 ana joke", "'ana' is nobody and nothing that is known (did you mean 'anna'?)"),
        ("1 anna strik boris", "'strik' is no verb (did you mean 'strike'?)"),
        ("1 anna strike boris outcome ded", "'ded' is no outcome (did you mean 'dead'?)"),
        ("1 anna joke att lab", "'lab' is not expected here"),
        ("x anna joke", "'x' is no minute: a whole number from 0 to 1000000"),
        ("1 anna say held 2", "'2' is no credence: a number from 0 to 1"),
        ("1 anna joke because 9", "'9' is the label or number of no event"),
        ("1 anna joke seen by carl", "'carl' is nobody of the people"),
        ("1 anna joke seen by", "nothing stands after 'seen'"),
        ("1 anna", "verb is missing"),
        ("1 anna say held 0.1 held 0.2", "held is said twice"),
    ],
)
def test_a_wrong_word_is_shown_with_its_line(line, said):
    """A word that is not known is shown with its place and what may have been meant."""
    text = f"{PEOPLE}places\n  lab\nevents\n  {line}\n"

    assert any(what.startswith("line 7: ") and said in what for what in mistakes(text))


def test_all_mistakes_are_shown_together():
    """Whoever writes a chronicle learns of every mistake at once."""
    text = f"{PEOPLE}event\n 1 anna joke\nevents\n 1 ana joke\n 2 boris jok\n"

    assert len(mistakes(text)) == 4


def test_an_unknown_section_is_named():
    """A line that begins no section is shown with the sections there are."""
    assert "did you mean 'people'?" in mistakes("peple\n anna west\n")[0]


def test_a_file_that_is_not_there_is_named(tmp_path):
    """Reading chronicles that are not there is an error that names the file."""
    with pytest.raises(ChronicleError, match=r"nothing\.md cannot be read"):
        read_written(tmp_path / "nothing.md")
