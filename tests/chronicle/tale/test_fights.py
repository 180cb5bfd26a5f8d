from cupola.chronicle.tale.clauses import clause_of
from cupola.chronicle.tale.fights import folded_fights
from tests.chronicle.written import happens


def fight(*outcomes: str):
    """A fight in which Ida and Bo strike in turn, one blow a minute."""
    return [
        clause_of(happens(n, "strike", *("ida", "bo")[:: (-1) ** n], outcome=outcome, minute=n))
        for n, outcome in enumerate(outcomes)
    ]


def test_a_short_fight_is_told_blow_by_blow():
    """Nothing of it is folded."""
    blows = fight("unhurt", "wounded", "unhurt")

    assert folded_fights(blows) == blows


def test_of_a_long_fight_the_blows_that_decide_are_told():
    """The lesser ones make one clause, which says how long they went on."""
    told = folded_fights(fight(*["unhurt"] * 8, "wounded", "mortal"))

    assert [clause.event.outcome for clause in told if not clause.form] == [
        "unhurt",
        "wounded",
        "mortal",
    ]
    [struggle] = [clause for clause in told if clause.form == "struggle"]
    assert set(struggle.actors) == {"ida", "bo"}
    assert len(struggle.events) == 7


def test_no_blow_gets_lost():
    """Every blow is told or stands in the folded clause."""
    told = folded_fights(fight(*["unhurt"] * 9))

    assert sorted(e.id for clause in told for e in clause.events) == list(range(9))


def test_two_fights_far_apart_are_two():
    """A pause of hours is no fight that goes on."""
    late = [
        clause_of(happens(n, "strike", "ida", "bo", outcome="unhurt", minute=500 + n))
        for n in range(2)
    ]

    assert folded_fights([*fight("unhurt", "unhurt"), *late])[-2:] == late
