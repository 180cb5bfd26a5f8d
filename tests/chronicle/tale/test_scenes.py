from cupola.chronicle.tale.clauses import clause_of
from cupola.chronicle.tale.scenes import scenes
from tests.chronicle.written import happens


def places(*events) -> list[list[str | None]]:
    """The places of each scene of these events, event by event."""
    return [
        [clause.event.place for clause in scene.clauses]
        for scene in scenes(clause_of(event) for event in events)
    ]


def here(number: int, who: str, place: str, **more):
    """Somebody unlocks something; only they see it."""
    return happens(number, "unlock", who, f"box{number}", place=place, perceivers=(who,), **more)


def test_what_happens_at_the_same_time_to_others_is_another_scene():
    """Ida's and Bo's doings are told one after the other, however they alternate."""
    events = [
        here(1, "ida", "galley"),
        here(2, "bo", "lab"),
        here(3, "ida", "galley"),
        here(4, "bo", "lab"),
    ]

    assert places(*(e for e in events)) == [["galley", "galley"], ["lab", "lab"]]


def test_nothing_is_moved_before_what_somebody_in_it_did():
    """Bo comes into Ida's scene with what he did before behind him."""
    events = [here(1, "ida", "galley"), here(2, "bo", "lab"), here(3, "bo", "galley")]

    assert places(*events)[0] == ["galley"]


def test_a_long_pause_ends_a_scene():
    """The same person in the same place, hours later, is another scene."""
    events = [here(1, "ida", "galley"), here(2, "ida", "galley", minute=300)]

    assert places(*events) == [["galley"], ["galley"]]
