"""Who decides for whom: the script, a kind of mind, first one and then the other."""

import pytest

from cupola.errors import ScenarioError
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import MindKind
from cupola.world.catalogue.verbs import Verb

FILM = load_scenario("film")
GORDON = 2
HALF_PAST_NINE = 2 * 1440 + 9 * 60 + 30 - FILM.minute_of_day


def kinds(people):
    """The kinds of mind of the six."""
    return [MindKind(int(person.mind)).name.lower() for person in people[:6]]


def lived(scenario, until=None):
    """A plain run of a scenario up to a minute, or to its end."""
    run = Run(scenario, engine="plain")
    run.go_on(until)
    return run


def test_one_person_can_have_a_mind_of_their_own():
    """The others go on by the script; rolls pinned for that person are left to chance."""
    changed = FILM.with_mind("nicholai", "pacifist")

    assert kinds(changed.start.persons) == ["script"] * 5 + ["pacifist"]
    assert changed.scripted
    assert "nicholai" not in {pin["who"] for pin in changed.pins}
    assert 0 < int(changed.start.pins_used) < int(FILM.start.pins_used)


def test_a_mind_of_ones_own_outlasts_other_changes():
    """Also where another kind decides for everybody else; a kind for all is for all."""
    mixed = FILM.played_by("builtin").with_mind("kira", "talker").reading(kin="brothers")

    assert kinds(mixed.start.persons) == ["talker"] + ["builtin"] * 5
    assert mixed.minds == "builtin"
    assert kinds(mixed.played_by("mirror").with_seed(3).start.persons) == ["mirror"] * 6
    assert kinds(mixed.played_by("mirror").reading(kin="brothers").start.persons) == ["mirror"] * 6


@pytest.mark.parametrize(
    ("who", "kind", "sentence"),
    [("nicolai", "pacifist", "did you mean 'nicholai'"), ("kira", "pacifst", "'pacifist'")],
)
def test_a_slip_of_the_pen_is_an_error(who, kind, sentence):
    """It says what was found, where, and what comes nearest."""
    with pytest.raises(ScenarioError, match=sentence):
        FILM.with_mind(who, kind)


@pytest.mark.parametrize(
    "given", [FILM.with_minds, lambda kinds: FILM.handed_over(HALF_PAST_NINE, others=kinds)]
)
def test_nobody_has_two_kinds_of_mind(given):
    """However the name is spelled; neither is dropped in silence."""
    with pytest.raises(ScenarioError, match="the one kind of mind given to kira"):
        given({"kira": "pacifist", "Kira": "obedient"})


def test_up_to_the_hand_over_it_is_the_film_to_the_byte():
    """Then each of them decides for themselves, and no roll is pinned any more."""
    film, handed = (
        lived(FILM, HALF_PAST_NINE),
        Run(FILM.handed_over(HALF_PAST_NINE), engine="plain"),
    )
    handed.go_on(HALF_PAST_NINE)
    assert handed.identity == film.identity
    film.go_on(HALF_PAST_NINE + 1)
    handed.go_on(HALF_PAST_NINE + 1)

    assert kinds(handed.world.persons) == ["builtin"] * 6
    assert int(handed.world.pins_used) == 0
    assert handed.identity != film.identity


def test_what_is_under_way_at_the_hand_over_is_finished():
    """Who is putting on a suit goes on with it, whoever decides by now."""
    morning = HALF_PAST_NINE - 110
    film, handed = lived(FILM, morning), lived(FILM.handed_over(morning), morning + 60)
    before, after = film.world.persons[GORDON], handed.world.persons[GORDON]

    assert before.doing.verb == Verb.SUIT_UP
    assert before.until > morning + 60
    assert after.mind == MindKind.BUILTIN
    assert before.doing.tobytes() == after.doing.tobytes()


def test_others_can_be_handed_to_other_minds():
    """One kind for most, and another for somebody by name."""
    handed = FILM.handed_over(HALF_PAST_NINE, "talker", {"nicholai": "obedient"})
    run = lived(handed, HALF_PAST_NINE + 1)

    assert kinds(run.world.persons) == ["talker"] * 5 + ["obedient"]


def test_some_can_be_handed_over_alone():
    """A scenario may name them; the script goes on for everybody else."""
    over = {"at": "3 09:30", "to": "routine", "people": ["kira"]}
    run = lived(FILM.setting({"hand_over": over}), HALF_PAST_NINE + 1)

    assert kinds(run.world.persons) == ["routine"] + ["script"] * 5


def test_after_the_script_is_gone_nothing_is_handed_over():
    """One kind of mind for all decides from the first minute on."""
    assert kinds(FILM.handed_over(99).played_by("random").start.persons) == ["random"] * 6


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({"minds": "oracle"}, "minds +'oracle' is not a kind of mind"),
        ({"minds": "builtin"}, "a script decides already"),
        ({"hand_over": {"at": "9 09:30"}}, "is not after the beginning, within the run"),
        ({"hand_over": {"at": "3 25:30"}}, "no time of a day"),
        ({"hand_over": {"at": "3 09:30", "people": ["kyra"]}}, "did you mean 'kira'"),
        ({"hand_over": {"at": "3 09:30", "too": "random"}}, "did you mean 'to'"),
    ],
)
def test_mistakes_in_a_file_are_listed(keys, sentence):
    """Each with its key."""
    with pytest.raises(ScenarioError, match=sentence):
        FILM.setting(keys)


def test_without_a_script_there_is_nothing_to_hand_over():
    """Nor can one person follow it."""
    quiet = load_scenario("quiet_day")

    with pytest.raises(ScenarioError, match="there is no script to follow"):
        quiet.handed_over(100)
    with pytest.raises(ScenarioError, match=r"people\.nika\.mind +there is no script"):
        quiet.with_mind("nika", "script")
