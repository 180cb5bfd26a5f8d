import pytest

from cupola.chronicle.tale.language import base, counted, listed, plural, sentence_of, series


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("tells", "tell"),
        ("goes", "go"),
        ("does", "do"),
        ("is", "are"),
        ("has", "have"),
        ("tries", "try"),
        ("watches", "watch"),
        ("pushes", "push"),
        ("loses", "lose"),
        ("refuses", "refuse"),
        ("promises", "promise"),
        ("will", "will"),
    ],
)
def test_a_verb_of_one_becomes_a_verb_of_several(one, many):
    """Whatever the third person ends in."""
    assert base(one) == many


def test_a_predicate_is_made_plural_with_all_its_verbs():
    """A second verb of the same predicate follows the first."""
    assert plural("calls the ground and gets no answer") == "call the ground and get no answer"


def test_predicates_are_joined_so_that_it_is_clear_what_belongs_together():
    """A mere "and" would be read wrongly after another "and"; one between names is none."""
    assert series(["sits", "reads"]) == "sits and reads"
    assert series(["sits", "reads", "sleeps"]) == "sits, reads and sleeps"
    assert series(["strikes and misses", "flees"]) == "strikes and misses, then flees"
    assert series(["sits", "reads", "nods and goes"]) == "sits, reads, and nods and goes"
    assert series(["greets Ida and Bo", "sits"]) == "greets Ida and Bo and sits"


def test_names_are_enumerated():
    """One, two, three; nobody is nothing."""
    assert [listed(["Ida", "Bo", "Cem"][:n]) for n in range(4)] == [
        "",
        "Ida",
        "Ida and Bo",
        "Ida, Bo and Cem",
    ]


def test_small_numbers_are_words():
    """From thirteen on they are figures."""
    assert [counted(number) for number in (1, 12, 13)] == ["one", "twelve", "13"]


def test_a_sentence_has_a_capital_and_one_full_stop():
    """Whether or not the text had them."""
    assert sentence_of("ida sits") == sentence_of("Ida sits.") == "Ida sits."
