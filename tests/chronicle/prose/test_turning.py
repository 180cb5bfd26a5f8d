from cupola.chronicle.prose.gathering import gathered
from cupola.chronicle.prose.turning import heaviest, turning_points, weighed
from cupola.chronicle.prose.wording import Wording
from cupola.world.book import Outcome
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import CAST, Stage


def texts(stage, how_many=14):
    """The sentences of the turning points."""
    return [line.text for line in turning_points(stage.chronicle(), how_many)]


def test_the_heaviest_events_are_chosen_and_told_in_order():
    """A death and an order outweigh a joke."""
    stage = Stage()
    stage.at(1).tell("base", Verb.ORDER, "ida", order=1)
    stage.at(2).tell("ida", Verb.JOKE)
    stage.at(3).tell("bo", Verb.DIE)

    assert texts(stage, 2) == ["The base orders Ida to take the station by any means.", "Bo dies."]


def test_there_are_never_more_than_wanted():
    """However much happens, one screen is one screen."""
    stage = Stage()
    for minute in range(0, 3000, 100):
        stage.at(minute).tell("ida", Verb.STRIKE, "bo")

    assert len(texts(stage)) == 14


def test_a_quiet_day_has_few_turning_points():
    """Routine is never one."""
    stage = Stage()
    for person in ("ida", "bo"):
        stage.tell(person, Verb.WORK)
        stage.tell(person, Verb.GO, "lab")

    assert texts(stage) == []


def test_what_several_see_within_the_hour_is_one_point():
    """The first is told, the others are named with it."""
    stage = Stage()
    for minute, person in ((10, "ida"), (12, "bo"), (14, "cem")):
        stage.at(minute).tell(person, Verb.SEE, looks="war_visible")

    assert texts(stage) == ["Ida sees that there is war on Earth. By 06:14 Bo and Cem too."]


def test_the_same_a_day_later_is_another_point():
    """Only what happens within an hour is one thing."""
    stage = Stage()
    stage.at(10).tell("ida", Verb.SEE, looks="war_visible")
    stage.at(1500).tell("bo", Verb.SEE, looks="war_visible")

    assert len(texts(stage)) == 2


def test_a_death_is_part_of_the_blow_that_brought_it_about():
    """The same death is not told twice."""
    stage = Stage()
    stage.tell("bo", Verb.STRIKE, "ida", instrument="wrench", outcome=int(Outcome.DEAD))
    stage.tell("ida", Verb.DIE, cause=0)

    assert texts(stage) == ["Bo kills Ida with the wrench."]


def test_a_lie_weighs_more_than_the_same_words_meant():
    """What the speaker held decides."""
    stage = Stage()
    stage.tell("ida", Verb.TELL, "bo", words="cem_dead", held=0.1)
    stage.tell("bo", Verb.TELL, "ida", words="cem_dead", held=0.9)
    lie, honest = weighed(stage.chronicle(), Wording(CAST))

    assert lie.weight > honest.weight


def test_only_the_first_to_see_a_thing_makes_it_a_turning_point():
    """Whoever sees it the next day sees nothing new."""
    stage = Stage()
    stage.at(1).tell("ida", Verb.SEE, looks="animals_maimed")
    stage.at(1500).tell("bo", Verb.SEE, looks="animals_maimed")
    first, second = weighed(stage.chronicle(), Wording(CAST))

    assert first.weight > second.weight


def test_what_exposes_a_liar_weighs_more():
    """An event by which somebody comes to hold that another lied is a turning point."""
    stage = Stage()
    stage.tell("ida", Verb.INSPECT, "heater")
    stage.tell("ida", Verb.INSPECT, "crane")
    stage.believes("ida", "bo_lied", 0.9, 0.1)
    stage.book.beliefs[0].cause = 1
    before, exposing = weighed(stage.chronicle(), Wording(CAST))

    assert exposing.weight >= before.weight + 5


def test_of_two_equal_points_the_earlier_is_chosen():
    """The choice does not depend on anything but the chronicle."""
    stage = Stage()
    stage.at(0).tell("ida", Verb.STRIKE, "bo")
    stage.at(200).tell("ida", Verb.STRIKE, "bo")
    points = list(gathered(weighed(stage.chronicle(), Wording(CAST)), 60))

    assert [point.event.id for point in heaviest(points, 1)] == [0]
