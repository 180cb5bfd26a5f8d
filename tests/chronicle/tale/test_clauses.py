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


def silences(then: int, **more) -> list[Clause]:
    """What becomes of the silences of two people, the second of them at its own time."""
    return spread(
        clause_of(happens(n, "conceal", who, content=f"{who}_ordered", perceivers=(who,), **more))
        for n, who in ((1, "ida"), (then, "bo"))
    )


def test_what_several_do_for_themselves_in_one_scene_is_told_once():
    """It stands where the first of them does it, and says that it was not at once."""
    [clause] = silences(then=5)

    assert (clause.minute, clause.until, clause.apart) == (10, 10, True)
    assert clause.actors == ("ida", "bo")


def test_what_several_do_for_themselves_hours_apart_is_told_in_its_place():
    """Nothing is told hours before it happens."""
    assert [clause.minute for clause in silences(then=20)] == [10, 200]


def test_a_silence_that_deceives_is_told_in_its_place():
    """It answers whoever asked, and stands after their question."""
    assert [clause.actors for clause in silences(then=5, intent="deceive")] == [("ida",), ("bo",)]


def test_several_see_the_war_each_in_their_own_time():
    """Nobody is said to have seen it before they did."""
    sights = spread(
        clause_of(happens(n, "see", who, "earth", looks="war_visible", perceivers=(who,)))
        for n, who in ((1, "ida"), (4, "bo"))
    )

    assert [clause.minute for clause in sights] == [10, 40]


def test_nobody_is_said_to_be_dead_before_they_die():
    """Two bodies seen one after the other are two sentences, if one died in between."""
    told_in_order = told(
        happens(1, "see", "ida", "bo", looks="bo_dead", perceivers=("ida",), minute=1),
        happens(2, "die", "cem", perceivers=("cem",), minute=1),
        happens(3, "see", "ida", "cem", looks="cem_dead", perceivers=("ida",), minute=1),
    )

    assert [clause.event.verb for clause in told_in_order] == ["see", "die", "see"]


def promises(*pairs: tuple[str, str], **more) -> list[Clause]:
    """The clauses of promises to stay, each of one person to another, a minute apart."""
    return told(
        *(
            happens(n, "promise", who, whom, content=f"{who}_stays", minute=n, **more)
            for n, (who, whom) in enumerate(pairs)
        )
    )


def test_several_do_it_to_one_another_if_everybody_does_it_and_has_it_done():
    """Each of three promises the next one to stay."""
    [clause] = promises(("ida", "bo"), ("bo", "cem"), ("cem", "ida"))

    assert clause.mutual
    assert set(clause.actors) == {"ida", "bo", "cem"}


def test_whoever_has_it_done_and_does_it_not_is_in_no_one_another():
    """Bo promises nobody anything: that is two promises."""
    found = promises(("ida", "bo"), ("cem", "ida"))

    assert [(clause.actors, clause.targets) for clause in found] == [
        (("ida",), ("bo",)),
        (("cem",), ("ida",)),
    ]


def test_of_three_two_may_do_it_to_each_other():
    """The third is told apart."""
    both, third = promises(("ida", "bo"), ("bo", "ida"), ("cem", "bo"))

    assert both.mutual
    assert (third.actors, third.targets) == (("cem",), ("bo",))


def test_what_happens_in_two_places_is_no_one_sentence():
    """It would have one place for both."""
    found = told(
        happens(1, "see", "ida", looks="wire_cut", place="galley", minute=1),
        happens(2, "see", "bo", looks="wire_cut", place="lab", minute=2),
    )

    assert [clause.event.place for clause in found] == ["galley", "lab"]


def test_a_question_stands_before_its_answer():
    """Though the answer goes with what was said before the question."""
    found = told(
        happens(1, "tell", "ida", "bo", content="ida_ordered", held=0.9, minute=1),
        happens(2, "ask", "ida", "bo", content="bo_ordered", minute=2),
        happens(3, "tell", "bo", "ida", content="bo_ordered", held=0.9, minute=3),
    )

    assert [clause.event.verb for clause in found] == ["tell", "ask", "tell"]
