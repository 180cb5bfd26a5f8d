from cupola.chronicle.tale.clauses import Clause, clause_of, merged, spread
from tests.chronicle.written import happens


def told(*events) -> list[Clause]:
    """The clauses of these events."""
    return merged(clause_of(event) for event in events)


def test_the_same_by_several_is_one_clause():
    """All names in the order in which they did it."""
    [clause] = told(
        happens(1, "board", "ida", "boat_drive"), happens(2, "board", "bo", "boat_drive")
    )

    assert clause.actors == ("ida", "bo")


def test_the_same_to_several_is_one_clause():
    """An order to three people is one order."""
    [clause] = told(
        happens(1, "order", "base", "ida", content="take_station"),
        happens(1, "order", "base", "bo", content="take_station"),
    )

    assert clause.targets == ("ida", "bo")


def test_several_things_said_to_one_are_one_clause():
    """With one that they are told to."""
    [clause] = told(
        happens(1, "tell", "ida", "bo", content="cem_dead", held=0.9),
        happens(1, "tell", "ida", "bo", content="war_visible", held=0.9),
    )

    assert clause.contents == ("cem_dead", "war_visible")


def test_a_lie_and_a_truth_are_two_clauses():
    """Else nobody could say which of them is the lie."""
    both = told(
        happens(1, "tell", "ida", "bo", content="cem_dead", held=0.9),
        happens(1, "tell", "ida", "bo", content="war_visible", held=0.1),
    )

    assert len(both) == 2


def test_what_two_do_to_each_other_is_one_clause():
    """Neither is the target alone."""
    [clause] = told(
        happens(1, "comfort", "ida", "bo", content="comfort"),
        happens(2, "comfort", "bo", "ida", content="comfort"),
    )

    assert clause.mutual
    assert (clause.actors, clause.targets) == (("ida", "bo"), ())


def test_blows_with_different_outcomes_are_never_one_clause():
    """A miss and a wound are told apart."""
    both = told(
        happens(1, "strike", "ida", "bo", outcome="unhurt"),
        happens(1, "strike", "ida", "bo", outcome="wounded"),
    )

    assert [clause.times for clause in both] == [1, 1]


def test_nothing_is_told_before_what_somebody_in_it_has_perceived():
    """Bo sees what Ida saw, but only after she has called him."""
    told_in_order = told(
        happens(1, "see", "ida", "earth", looks="war_visible", perceivers=("ida",)),
        happens(1, "assemble", "ida", "galley", minute=11),
        happens(2, "see", "bo", "earth", looks="war_visible", perceivers=("bo",), minute=12),
    )

    assert [clause.actors for clause in told_in_order] == [("ida",), ("ida",), ("bo",)]


def test_what_several_do_for_themselves_within_hours_is_told_once():
    """It stands where the first of them does it, and says that it was not at once."""
    [clause] = spread(
        clause_of(happens(n, "conceal", who, content=f"{who}_ordered", perceivers=(who,)))
        for n, who in ((1, "ida"), (9, "bo"))
    )

    assert (clause.minute, clause.until, clause.apart) == (10, 10, True)
    assert clause.actors == ("ida", "bo")
