"""The shelf of dilemmas: what is written is read again, and what comes with the package holds."""

from dataclasses import replace
from functools import cache

import pytest

from cupola.adapters.text.facing import Watching
from cupola.errors import ChronicleError
from cupola.minds.errand import first_missing
from cupola.scenarios.reader import load_scenario
from cupola.studies.choose.dilemma import built, kept, parsed, read, write, written
from cupola.studies.choose.living import outcome_words
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Action
from tests.studies.choose.planted import cell, dilemma, shelf


def test_what_is_written_is_read_again():
    """A shelf comes back from its text as it was."""
    one = shelf(dilemma(cells=(cell(0, "as_usual", (1, 2, 3)),)), dilemma("lark", other="wren"))

    assert parsed(written(one), "here") == one


def test_a_shelf_can_be_kept_in_a_file(tmp_path):
    """What is written to a file is read from there."""
    write(shelf(dilemma()), tmp_path / "some.toml")

    assert read(tmp_path / "some.toml") == shelf(dilemma())


def test_dilemmas_are_of_the_scenario_that_they_were_found_in():
    """One that only has its name is refused, and so is a file that does not say."""
    mine = load_scenario("two_people")
    found = replace(shelf(dilemma()), built=built(mine))
    found.must_be_of(mine.with_seed(7))

    with pytest.raises(ChronicleError, match="not of the 'two_people' that was read"):
        found.must_be_of(mine.setting({"turns": 20}))
    with pytest.raises(ChronicleError, match="do not say of which 'two_people' they are"):
        shelf(dilemma()).must_be_of(mine)


@pytest.mark.parametrize("text", ["", "scenario = 1", 'scenario = "x"\ndilemma = [1]', "]["])
def test_what_is_no_shelf_is_said_to_be_none(text):
    """A file that holds something else is a mistake with its name."""
    with pytest.raises(ChronicleError, match=r"odd\.toml holds no dilemmas"):
        parsed(text, "odd.toml")


def test_the_package_has_nine_dilemmas_of_many_people():
    """Nine are kept, of at least five people, none twice, in the order of their minutes."""
    found = kept().dilemmas

    assert len(found) == 9
    assert len({one.person for one in found}) >= 5
    assert len({(one.person, one.minute) for one in found}) == 9
    assert sorted(found, key=lambda one: one.minute) == list(found)


def test_each_dilemma_has_two_to_four_ways_and_the_storys_own():
    """Whoever decides has a choice; what the story's person did is among it; shares are shares."""
    for one in kept().dilemmas:
        assert 2 <= len(one.options) <= 4
        assert one.film in range(len(one.options))
        assert all(0.0 <= option.usual <= 1.0 for option in one.options)
        assert sum(option.usual for option in one.options) <= 1.0001
        assert len({option.says for option in one.options}) == len(one.options)


def test_the_outcomes_kept_are_those_that_are_counted():
    """The columns of the figures kept mean what is counted today."""
    assert kept().outcomes == outcome_words(load_scenario(kept().scenario))


@cache
def story():
    """The scenario that the package's dilemmas are of, with its dice."""
    return load_scenario(kept().scenario).with_seed(kept().seed)


def begins(view, option):
    """Why the first thing on the way to an option cannot be tried, or ALLOWED.

    A walk to where one is has been done, as in any script.
    """
    refusal = Refusal.ALLOWED
    for text in option.do:
        attempt, wanted = plain(Action), view.read(text)
        first_missing(view.mind, view.picture, view.plan, wanted, attempt)
        refusal = view.why_not(attempt)
        if wanted.verb != Verb.GO or refusal != Refusal.ALREADY_SO:
            break
    return refusal


@pytest.mark.parametrize("one", kept().dilemmas, ids=lambda one: f"{one.person}_{one.minute}")
def test_every_way_can_be_begun_as_far_as_the_person_knows(one):
    """The first thing on the way to each option is allowed, and the other is held to live."""
    view = Watching(story(), one.person, one.minute).view

    for option in one.options:
        assert begins(view, option) == Refusal.ALLOWED, option.do
    assert view.mind.credence[about(About.ALIVE, story().names.entities[one.other])] >= 0.5
