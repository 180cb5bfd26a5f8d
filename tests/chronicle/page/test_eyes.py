import pytest

from cupola.chronicle.page.gathering import gathered
from tests.chronicle import stories

EVENT, KNOWN = 1, 5
PEOPLE = [row["id"] for row in stories.film_scenario().person]


@pytest.mark.parametrize("person", PEOPLE)
def test_a_page_through_one_persons_eyes_tells_what_this_person_perceived(person):
    """Its lines are of events that the person perceived or did, and of nothing else."""
    chronicle = stories.film()
    data = gathered(chronicle, stories.film_scenario(), [f"as {person}"])
    lines = data["tellings"][0]["lines"]
    events = [chronicle.by_number[line[EVENT]] for line in lines]

    assert lines
    assert all(person in event.perceivers or person == event.actor for event in events)


@pytest.mark.parametrize("person", PEOPLE)
def test_a_page_through_one_persons_eyes_holds_no_other_mind(person):
    """Other people's beliefs, bonds, choices, wishes, ways and ends are not in the file."""
    data = gathered(stories.film(), stories.film_scenario(), [f"as {person}"])
    own = PEOPLE.index(person)
    others = [row for at, row in enumerate(data["people"]) if at != own]
    minds = data["minds"]

    for name in ("beliefs", "trust", "bonds", "decisions", "orders"):
        assert {row[1] for row in minds[name]} == ({own} if minds[name] else set())
    assert minds["truth"] == []
    assert all(row["dies"] == -1 and not row["wants"] for row in others)
    assert all(not stays for at, stays in enumerate(data["stays"]) if at != own)
    assert all(line[KNOWN] in (0, 1 << own) for line in data["tellings"][0]["lines"])


def test_a_page_through_eyes_that_never_saw_the_hidden_room_does_not_name_it():
    """A place that only some know of is not in the page of somebody who was never there."""
    data = gathered(stories.film(), stories.film_scenario(), ["as gordon"])
    whole = gathered(stories.film(), stories.film_scenario())
    hidden = [at for at, place in enumerate(whole["station"]["places"]) if place["hidden"]]

    assert hidden
    assert all(not data["station"]["places"][at]["title"] for at in hidden)


def test_the_whole_page_offers_every_telling():
    """One can choose among everything, the script's own telling, and each person's eyes."""
    data = gathered(stories.film(), stories.film_scenario())

    assert [telling["key"] for telling in data["tellings"]] == ["everything", "film", *PEOPLE]
