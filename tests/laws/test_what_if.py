"""An intervention changes only what it causes.

Two arms of a moment are lived minute by minute with the same dice, one of them with something put
in, forbidden or meant otherwise.  Until somebody perceives something else than in the other arm,
what they decide is the same to the byte: options, scores, noise and all.
"""

from functools import cache
from random import Random

import numpy as np
import pytest

from cupola.runs.engine import engine_for
from cupola.runs.single import Run
from cupola.studies.whatif.arms import arms_of
from cupola.studies.whatif.branches import begin
from cupola.studies.whatif.story import Story
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.intentions import Intention

HOURS = 4
"""Hours after a moment in which both arms are watched."""
SENSES = (
    "place hold suited seated held_by health noise shut locked grip asleep pockets docked off "
    "burning leaking seen_place seen_turn item_at"
).split()
"""What in a mind is perceived without an event, as it stands each minute."""
SHOWN = "turn verb target place looks seen_outcome".split()
"""What of an event everybody perceives who perceives it at all."""
COMPILED = engine_for("auto").name == "compiled"
MOMENTS = 40 if COMPILED else 3
"""Random moments and changes in a usual test run."""


@cache
def crew():
    """Six people by their own minds, and the days of three stories of theirs."""
    return [Story("film", seed, minds="builtin") for seed in (3, 7, 11)]


def a_change(dice, story):
    """Somebody, and what they do, or do not do, in words."""
    scenario = story.scenario
    people = [str(row["id"]) for row in scenario.person]
    who, whom = dice.sample(people, 2)
    place = dice.choice([str(row["id"]) for row in scenario.place][:12])
    deed = dice.choice(
        ["rest", "joke", f"go {place}", f"talk {whom}", f"tell {whom} {who}_ordered", "look out"]
    )
    kept = "not: " if deed in ("rest", "joke") and dice.random() < 0.5 else ""
    return scenario.names.entities[who], f"{kept}{who} {deed}"


def percepts(run, page, person):
    """All that reaches somebody in one minute."""
    bit, rows = 1 << person, page["events"]
    rows = rows[rows["perceived"] & bit > 0]
    known, heard = (rows[name] & bit > 0 for name in ("recognised", "understood"))
    hidden = [np.where(known, rows["actor"], -1), np.where(heard, rows["words"], -1)]
    hidden += [np.where(known, rows["instrument"], -1), rows["doubted"] & bit]
    mind = run.world["minds"][person]
    senses = [np.array(mind[name]).tobytes() for name in SENSES]
    return [*senses, *(np.array(column).tobytes() for column in hidden)] + [
        rows[name].tobytes() for name in SHOWN
    ]


def decided(page, person):
    """Somebody's choices of one minute, whole; where fewer options were open, nothing else."""
    rows = page["decisions"][page["decisions"]["person"] == person].copy()
    rows["best"][rows["best"]["intention"] == Intention.NONE] = 0
    return rows.tobytes()


def breaks(arms, about, spoil=None):
    """Who decides otherwise before they perceive otherwise, or None; and who perceives in the end.

    spoil: done to the second arm's world at its beginning, for a leak that is planted.
    """
    runs = [Run(arm.scenario) for arm in arms]
    for run, arm in zip(runs, arms, strict=True):
        begin(run, arm, 5)
    if spoil:
        spoil(runs[1].world)
    waits = {row for row in range(PERSONS) if runs[0].world.persons[row].exists} - {about}
    for _ in range(HOURS * 60):
        pages = []
        for run in runs:
            run.go_on(int(run.world.turn) + 1)
            pages.append(run.pages.pop())
        for person in sorted(waits):
            if decided(pages[0], person) != decided(pages[1], person):
                return person
        both = list(zip(runs, pages, strict=True))
        waits = {q for q in waits if percepts(*both[0], q) == percepts(*both[1], q)}
        if not waits or any(run.world.ending for run in runs):
            return None
    return None


def two_arms(number):
    """Arms of a random moment with a random change, and whom it is about."""
    dice = Random(number)
    story = dice.choice(crew())
    about, change = a_change(dice, story)
    return arms_of(story.at(dice.randrange(300, 2900)), [change]), about


@pytest.mark.parametrize("number", range(MOMENTS))
def test_nobody_decides_otherwise_before_they_perceive_otherwise(number):
    """Of a random moment and change, everybody else's choices are the same bytes until then."""
    arms, about = two_arms(number)

    assert breaks(arms, about) is None


def test_a_planted_leak_is_found():
    """Dice that another person's deed moves on would break the law, and the test sees it."""

    def one_choice_more(world):
        for person in range(PERSONS):
            world.minds[person].choices += 1

    arms, about = two_arms(1)

    assert breaks(arms, about, one_choice_more) is not None
