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


def test_a_scene_stands_where_most_of_it_happens():
    """Ida begins in the galley, and what she does then is done in the laboratory."""
    events = [here(1, "ida", "galley"), here(2, "ida", "lab"), here(3, "ida", "lab")]

    [scene] = scenes(clause_of(event) for event in events)

    assert scene.place == "lab"


def test_another_room_after_a_pause_is_another_scene_if_others_were_there():
    """What Ida does in the laboratory minutes after a talk with Bo does not belong to the talk."""
    talk = [
        happens(n, "tell", who, to, content="war_visible", held=0.9, place="galley", minute=n)
        for n, who, to in ((1, "ida", "bo"), (2, "bo", "ida"))
    ]

    assert places(*talk, here(3, "ida", "lab", minute=8))[-1] == ["lab"]


def test_kind_words_alone_are_no_scene():
    """Somebody comforts somebody, and nothing else happens."""
    assert places(happens(1, "comfort", "ida", "bo", content="comfort", place="galley")) == []


def test_a_scene_does_not_run_past_what_one_of_its_people_did_elsewhere():
    """Bo's doing in the laboratory is told before he joins Ida, though Ida began before."""
    ida = [here(n, "ida", "galley", minute=n) for n in (1, 8, 14, 20, 26, 32)]
    both = happens(9, "tell", "bo", "ida", content="war_visible", place="galley", minute=36)
    events = [ida[0], here(7, "bo", "lab", minute=2), *ida[1:], both]
    found = scenes(clause_of(event) for event in events)
    order = [clause.event.id for scene in found for clause in scene.clauses]

    assert order.index(7) < order.index(9)


def test_one_more_vain_call_of_the_ground_is_no_scene():
    """The first one tells that there is no link."""
    calls = [
        clause_of(happens(n, "tried", who, tried="attempt_contact", place="lab"), "no_ground")
        for n, who in ((1, "ida"), (20, "bo"))
    ]

    assert [scene.begins for scene in scenes(calls)] == [10]
