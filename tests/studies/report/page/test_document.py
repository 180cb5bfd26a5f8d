"""The report as a document."""

from cupola.studies.report.page.document import document, table
from tests.studies.report.planted import planted

MADE = "cupola report --worlds 9 --seed 1 --out nine.md"


def test_every_verdict_is_told():
    """What is met and what is not, both in the tables; what is not, again at the top."""
    good, bad = document(planted(1.0), MADE), document(planted(-1.0), MADE)

    assert "| met |" in good
    assert "**not met**" not in good
    assert "**not met**" in bad
    assert bad.index("- What film says.") < bad.index("## How stories go and end")


def test_controls_that_pass_are_no_good():
    """They are told as what is not as it should be."""
    good = document(planted(1.0), MADE)

    assert "Minds that are random pass (a), which they should fail." in good
    assert "**passes who is who, (a), (c)**" in good
    assert "fails all three" in document(planted(-1.0), MADE)


def test_it_says_of_what_it_is_made():
    """The command, worlds, dice and rules, and how each number came about."""
    text = document(planted(1.0), MADE)

    assert f"`{MADE}`" in text
    assert "seeds 1 to 9" in text
    assert "| fitted |" in text
    assert "| prediction |" in text


def test_endings_are_told_by_name():
    """The dead, who left, and who has the remedy."""
    text = document(planted(1.0), MADE)

    assert "| 66.7 % | 35.4 % to 87.9 % | Christian | nobody | Alexey |" in text
    assert "| nobody | Kira, Christian, Gordon, Nika, Alexey, Nicholai | left on the" in text


def test_the_same_numbers_make_the_same_text():
    """No date, no time, no machine."""
    assert document(planted(1.0), MADE) == document(planted(1.0), MADE)


def test_a_table_has_a_head():
    """In Markdown."""
    assert table(("a", "b"), [("1", "2")]) == "| a | b |\n| --- | --- |\n| 1 | 2 |\n"
