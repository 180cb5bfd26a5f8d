from itertools import pairwise

from cupola.chronicle.page.crew import Crew
from cupola.chronicle.page.minds import minds_of
from cupola.chronicle.page.wording import intention, kind_of, words
from cupola.chronicle.tables import STAKES
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from tests.chronicle import stories


def test_every_intention_and_stake_has_words():
    """Whatever a mind can mean to do, and whatever is at stake, the page can say."""
    named = {intention.name.lower() for intention in Intention if intention}

    assert set(words()["intention"]) == named
    assert set(words()["stake"]) == set(STAKES)


def test_kinds_name_verbs_that_there_are():
    """Each verb of the kinds is one of the catalogue, and no other kind has it too."""
    listed = [verb for verbs in words()["kind"].values() for verb in verbs]

    assert {verb.upper() for verb in listed} <= {verb.name for verb in Verb}
    assert len(listed) == len(set(listed))
    assert kind_of("work") == "act"


def test_an_intention_names_whom_it_is_about_where_it_is_about_somebody():
    """The words with a name are taken if there is one, and the others if not."""
    crew = Crew(stories.film())

    assert intention(crew, "warn", "nika") == "warn Nika"
    assert intention(crew, "warn", None) == "warn somebody"
    assert intention(crew, "work", "nika") == "work"
    assert intention(crew, None, None) == ""


def test_the_best_option_is_the_one_that_was_taken():
    """Of a free choice the first option is what the person then means to do."""
    found = minds_of(Crew(stories.free(stories.SEEDS[0])))
    free = [row for row in found["decisions"] if len(row) > 4]

    assert len(free) > 100
    assert all(row[4][0] == row[2] for row in free)


def test_beliefs_come_with_what_was_held_before():
    """The credence before a move is the credence after the last one of the same fact."""
    found = minds_of(Crew(stories.film()))
    held: dict[tuple[int, int], int] = {}
    for _, person, fact, value, before in found["beliefs"]:
        assert abs(held.get((person, fact), before) - before) <= 1
        held[person, fact] = value

    assert held


def test_a_moments_rest_between_two_deeds_is_not_what_somebody_is_about():
    """Whoever follows a script and is about to act again is not said to mean to rest."""
    found = minds_of(Crew(stories.film()))
    idle = {number for number, text in enumerate(found["means"]) if text in ("rest", "work")}
    rows = sorted(found["decisions"], key=lambda row: (row[1], row[0]))
    pairs = [(one, two) for one, two in pairwise(rows) if one[1] == two[1]]
    soon = [
        one for one, two in pairs if one[2] in idle and two[2] not in idle and two[0] - one[0] < 20
    ]

    assert idle
    assert soon == []
