"""Branching: the deeds of a story that one can take out, and what comes of it, as plain values."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.clock import day_clock
from cupola.chronicle.happenings import Happening
from cupola.chronicle.page import page_of
from cupola.chronicle.prose.lines import sentence, story
from cupola.chronicle.prose.wording import Wording, begun
from cupola.chronicle.store import Chronicle
from cupola.errors import NotationError
from cupola.runs.branch import Moment
from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from cupola.scenarios.scenario import Scenario
from cupola.studies.whatif import Asked, Pair, Story, arms_of
from cupola.studies.whatif.branches import live_on
from cupola.studies.whatif.differing import LIVES, differences, endings, partings, typical
from cupola.web.library import Library, Wish
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.verbs import VERB_ROWS, Family, Verb
from cupola.world.layout import plain
from cupola.world.notation import MEANING, write
from cupola.world.records import Action

Values = dict[str, Any]
MOST_PAIRS = 2_000
"""Pairs that one question may take."""
EARLIER = 1
"""Minutes before a deed at which the two stories part."""
SHOWN = 40
"""Lines of each story that are shown."""
LED_UP = 4
"""Lines before the first other one that are shown."""
GRAVE = (Family.FIGHTING, Family.DRIVING)
"""What one is most likely to want to take out."""
EVERYDAY = (Family.MOVING, Family.WORKING, Family.LOOKING)
"""What is no deed, where no script says that it matters."""


@dataclass(frozen=True)
class Deed:
    """Something that somebody does in a story: when, how it is typed, and in words.

    event: the number of what came of it.
    """

    minute: int
    actor: int
    verb: int
    text: str
    says: str
    event: int = -1

    @property
    def who(self) -> str:
        """Who does it, as it is typed."""
        return self.text.partition(" ")[0]


@dataclass(frozen=True)
class Question:
    """What is changed: in which story, which deed, and what happens instead ("" for nothing)."""

    wish: Wish
    deed: Deed
    instead: str = ""

    @property
    def change(self) -> str:
        """The change as it is typed."""
        return f"{self.deed.text} -> {self.instead}" if self.instead else f"not: {self.deed.text}"

    @property
    def minute(self) -> int:
        """When the two stories part."""
        return max(0, self.deed.minute - EARLIER)


def deeds_of(library: Library, wish: Wish) -> list[Deed]:
    """The deeds of a story that can be taken out, in order."""
    scenario, chronicle = library.scenario(wish), library.chronicle(wish)
    wording = Wording(chronicle.cast)
    found = _of_script(scenario, chronicle) if scenario.scripted else _of_minds(scenario, chronicle)
    return [
        Deed(minute, actor, verb, text, told(wording, event, text), event.id if event else -1)
        for minute, actor, verb, text, event in found
    ]


Found = tuple[int, int, int, str, Happening | None]


def _of_script(scenario: Scenario, chronicle: Chronicle) -> Iterator[Found]:
    """What the script's lines have people do; what is only walking is left out."""
    done = {(event.beat, event.actor, event.verb): event for event in reversed(chronicle.events)}
    for beat in scenario.beats:
        verb = Verb(int(beat.action.verb))
        if not 0 <= int(beat.actor) < PERSONS or VERB_ROWS[verb].family == Family.MOVING:
            continue
        name = scenario.names.of(int(beat.actor))
        event = done.get((int(beat.number), name, verb.name.lower()))
        if event is not None:
            text = write(int(beat.actor), beat.action, scenario.names)
            yield int(beat.turn), int(beat.actor), int(verb), text, event


def _of_minds(scenario: Scenario, chronicle: Chronicle) -> Iterator[Found]:
    """What people did by their own minds, but for everyday life."""
    for event in chronicle.events:
        form = DEEDS.get(event.verb)
        actor = scenario.names.entities.get(event.actor or "", PERSONS)
        if form is None or actor >= PERSONS:
            continue
        text = write(actor, _action(scenario, event, form), scenario.names)
        yield event.minute, actor, int(form), text, event


DEEDS = {
    verb.name.lower(): verb
    for verb, row in VERB_ROWS.items()
    if row.form and row.family not in EVERYDAY
}
"""What counts as a deed where no script says so, by its word."""


def _action(scenario: Scenario, event: Happening, verb: Verb) -> Action:
    """The action that an event was."""
    action, names = plain(Action), scenario.names
    action.verb = int(verb)
    action.target = names.entities.get(event.target or "", NOBODY)
    action.instrument = names.entities.get(event.instrument or "", NOBODY)
    action.words = names.words.get(event.content or "", NO_WORDS)
    return action


def told(wording: Wording, event: Happening | None, text: str) -> str:
    """A deed in words."""
    known = sentence(wording, event) if event else None
    return (known or begun(text.replace("_", " "))).rstrip(".")


def first_chosen(deeds: list[Deed], minute: int | None) -> int:
    """The number of the deed that is proposed: the next one, or the first grave one."""
    if minute is not None:
        return next((n for n, deed in enumerate(deeds) if deed.minute >= minute), 0)
    grave = (n for n, deed in enumerate(deeds) if VERB_ROWS[Verb(deed.verb)].family in GRAVE)
    return next(grave, 0)


def asked_of(library: Library, question: Question, pairs: int, engine: str) -> Asked:
    """The two arms of a question, with their dice.  Raises NotationError and ScenarioError."""
    if not 1 <= pairs <= MOST_PAIRS:
        raise NotationError(str(pairs), str(pairs), f"from 1 to {MOST_PAIRS} pairs", [])
    scenario = library.scenario(question.wish)
    moment = moment_of(scenario, question.wish.seed, question.minute, engine)
    return Asked(arms_of(moment, [question.change]), range(1, pairs + 1), None, engine)


def moment_of(scenario: Scenario, seed: int | None, minute: int, engine: str) -> Moment:
    """The moment at which two stories part."""
    return Story(scenario, seed, engine).at(minute)


def figures(scenario: Scenario, found: list[Pair]) -> Values:
    """Every outcome with its interval, the endings, and by what the stories part."""
    rows = [
        {
            "kind": "life" if row.kind == LIVES else "other",
            "words": row.words,
            "before": row.before,
            "after": row.after,
            "low": max(0.0, min(1.0, row.before + row.low)),
            "high": max(0.0, min(1.0, row.before + row.high)),
            "sure": row.is_sure,
            "says": row.sentence(),
        }
        for row in differences(scenario, found)
    ]
    return {
        "pairs": len(found),
        "rows": rows,
        "endings": [
            [words, before / len(found), after / len(found)]
            for words, before, after in endings(scenario, found)
        ],
        "apart": sum(pair.parting is not None for pair in found) / len(found),
        "partings": [
            {
                "share": part.count / len(found),
                "changed": part.changed,
                "clock": day_clock(part.minute, scenario.minute_of_day),
                "says": in_words(part.text, scenario),
            }
            for part in partings(scenario, found)
        ],
    }


def in_words(text: str, scenario: Scenario) -> str:
    """What is typed of a deed, as one reads it: who, then what; names with capitals."""
    people = {str(row["id"]) for row in scenario.person}
    who, _, deed = text.partition(MEANING)[0].replace("_", " ").strip().partition(" ")
    named = " ".join(word.title() if word in people else word for word in deed.split())
    return f"{who.title()}: {named}" if deed else who.title()


def two_stories(asked: Asked, found: list[Pair]) -> Values | None:
    """A typical pair: the lines of both stories, and which of them only one has."""
    scenario = asked.arms[0].scenario
    pair = typical(scenario, found)
    if pair is None:
        return None
    told = [story(lived(asked, at, pair.seed)) for at in (0, 1)]
    both = [[(one.day_clock, one.text) for one in lines] for lines in told]
    begins = max(0, shared_lines(*both) - LED_UP)
    texts = [{text for _, text in lines} for lines in both]
    stories = [
        [
            {"clock": clock, "text": text, "only": text not in texts[1 - at]}
            for clock, text in both[at][begins : begins + SHOWN]
        ]
        for at in (0, 1)
    ]
    return {"seed": pair.seed, "stories": stories}


def shared_lines(first: list[Any], second: list[Any]) -> int:
    """How many lines two stories have in common before they part."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(first), len(second)))


def lived(asked: Asked, arm: int, seed: int) -> Chronicle:
    """The story of one arm with these dice, from where they part."""
    run = Run(asked.arms[arm].scenario, engine=asked.engine)
    live_on(run, asked.arms[arm], seed)
    return chronicle_of(run)


def page_of_arm(asked: Asked, arm: int, seed: int) -> str:
    """The story page of one arm with these dice."""
    return page_of(lived(asked, arm, seed), asked.arms[arm].scenario)


def cast_of(library: Library, wish: Wish) -> Cast:
    """The people of a story."""
    return Cast.of(library.scenario(wish))
