"""From the decisions of a story to their forks: the story is run once more, and stops at each."""

from collections.abc import Sequence
from dataclasses import replace

from cupola.minds.kinds.table import MINDS
from cupola.runs.branch import Moment
from cupola.studies.likelihood.choices import Choice
from cupola.studies.whatif.arms import arm_with
from cupola.studies.whatif.changes import Deed
from cupola.studies.whatif.story import Story
from cupola.studies.why.decisions import Decision
from cupola.studies.why.forks import Changed, Fork, Weighed
from cupola.world.actions import copy_action
from cupola.world.catalogue.entities import NOBODY
from cupola.world.layout import plain
from cupola.world.records import Action

DEFAULT_MINDS = "builtin"
"""Who decides where a script does not go on."""


def forks_of(story: Story, decisions: Sequence[Decision], minds: str = DEFAULT_MINDS) -> list[Fork]:
    """The fork of each of these decisions of a story."""
    run = story.begun()
    moments: dict[int, Moment] = {}
    for minute in sorted({one.minute for one in decisions}):
        run.go_on(minute)
        moments[minute] = run.moment(told=True)
    return [_fork(moments[one.minute], one, minds) for one in decisions]


def _fork(moment: Moment, one: Decision, minds: str) -> Fork:
    if one.choice is not None:
        return _of_script(moment, one.choice, minds)
    if one.taken is None or one.runner_up is None:
        raise ValueError("a decision is a line of a script, or a choice with a runner-up")
    return Weighed(moment, one.person, one.taken, one.runner_up)


def _of_script(moment: Moment, choice: Choice, minds: str) -> Changed:
    """The lines are followed up to the end of the choice, or none is and its deeds are not done."""
    scenario, kind = moment.scenario, MINDS[minds]
    first = int(moment.world.persons[choice.person].next_beat)
    rows = range(first, choice.rows[-1] + 1)
    lines = [scenario.beats[row] for row in rows if scenario.beats[row].actor == choice.person]
    deeds = tuple(Deed(choice.person, _by_any_means(deed)) for deed in choice.deeds.values())
    kept = arm_with(moment, scenario, lines, kind)
    free = arm_with(moment, scenario, [], kind)
    return Changed((kept, replace(free, forbidden=deeds)))


def _by_any_means(deed: Action) -> Action:
    """The same deed, with whatever it may be done."""
    made = plain(Action)
    copy_action(deed, made)
    made.instrument = NOBODY
    return made
