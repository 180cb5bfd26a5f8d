"""Options: what one person held open when the script decided for them.

These are the best that the built-in mind thinks of from the same view, each with what it is to
lead to, and what the story's person did.  Daily life is one option, however it is spent.
"""

from dataclasses import replace
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.page.wording import words
from cupola.chronicle.prose.wording import Wording
from cupola.studies.choose.dilemma import Option
from cupola.studies.likelihood.asking import Idea
from cupola.studies.likelihood.asking import Option as Thought
from cupola.studies.likelihood.findings import AMONG_BEST, Finding
from cupola.studies.outcome import SABOTAGE, VIOLENT
from cupola.world.actions import copy_action
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.names import Names
from cupola.world.notation import FORMS, MEANING, Slot, write
from cupola.world.records import Action

HARMFUL = {
    *range(Intention.LIE, Intention.CUT_LIFE_SUPPORT + 1),
    *range(Intention.STRIKE_WITH_ARM, Intention.AMBUSH + 1),
    Intention.AVENGE,
    Intention.LOCK_IN,
    Intention.BREAK_TRUCE,
    Intention.LEAVE_ALONE,
    Intention.STRIKE_FIRST,
}
"""Intentions that are against somebody: deceit, tampering, force that nobody has to ward off."""
HARMFUL_PURPOSES = (
    Intent.OBEY_ORDER,
    Intent.DECEIVE,
    Intent.REVENGE,
    Intent.KILL_OTHERS,
    Intent.LEAVE_ALONE,
    Intent.ISOLATE,
)
"""Purposes of a script's lines that are against somebody."""
TOLD = (
    Intention.LIE,
    Intention.CONCEAL,
    Intention.WARN,
    Intention.SIGNAL,
    Intention.LURE_OUTSIDE,
    Intention.SOUND_OUT,
)
"""Intentions of which it is told what would be said."""
DAILY = range(Intention.WORK, Intention.LOOK_OUT + 1)
"""Intentions of daily life."""


def options_of(finding: Finding) -> tuple[tuple[Option, ...], int]:
    """What was open, the story's own way among it, and which one that is."""
    best = _best(finding)
    made = [_thought_of(finding, group) for group in best]
    for place, group in enumerate(best):
        if any(finding.options.index(one) in finding.matching for one in group):
            return tuple(made), place
    return (*made, _as_told(finding)), len(made)


def _best(finding: Finding) -> list[list[Thought]]:
    """The best three of what was thought of, those that are as good as one together.

    Where one of them is to agree, to decline is among them too, however unlikely it is.
    """
    groups: dict[tuple[object, ...], list[Thought]] = {}
    for one in finding.options:
        if one.idea.first.verb == Verb.NONE:
            continue
        daily = one.idea.intention in DAILY
        key = ("daily",) if daily else (one.idea.intention, one.idea.whom)
        groups.setdefault(key, []).append(one)
    ranked = sorted(groups.values(), key=lambda group: -sum(one.chance for one in group))
    best, rest = ranked[:AMONG_BEST], ranked[AMONG_BEST:]
    no = next((group for group in rest if group[0].idea.intention == Intention.DECLINE), None)
    if no and any(group[0].idea.intention == Intention.AGREE for group in best):
        best[-1] = no
    return best


def _thought_of(finding: Finding, group: list[Thought]) -> Option:
    idea = group[0].idea
    names = finding.scenario.names
    return Option(
        do=(typed(finding, idea.first),),
        intention=idea.intention.name.lower(),
        whom="" if idea.whom == NOBODY else names.of(idea.whom),
        says=in_words(finding, idea),
        usual=round(sum(one.chance for one in group), 4),
        against=idea.intention in HARMFUL,
    )


def _as_told(finding: Finding) -> Option:
    """What the story's person did, by the lines of the script."""
    deeds = lines_of(finding)
    do = tuple(typed(finding, deed) for deed in deeds)
    told = [deed for deed, text in zip(deeds, do, strict=True) if text in finding.deeds]
    says = ", ".join(dict.fromkeys(as_words(finding, deed) for deed in told or deeds))
    against = finding.choice.purpose in HARMFUL_PURPOSES or any(map(is_harmful, deeds))
    return Option(do, "", "", says, round(finding.chance, 4), against)


def lines_of(finding: Finding) -> list[Action]:
    """What is tried in the first line of a decision, in order; walks to it, and no rest."""
    beats, choice = finding.scenario.beats, finding.choice
    first = int(beats[min(choice.tried)].turn)
    rows = [row for row in choice.rows if int(beats[row].turn) == first]
    return [
        deed
        for row in rows
        if (deed := action_of(beats[row].action)).verb == Verb.GO or row in choice.tried
    ]


def action_of(found: Any) -> Action:
    """An action of a table as one of its own."""
    action = plain(Action)
    copy_action(found, action)
    return action


def typed(finding: Finding, deed: Action) -> str:
    """A deed as it is typed, without who does it and what for."""
    text = write(finding.choice.person, deed, finding.scenario.names).partition(MEANING)[0]
    return text.partition(" ")[2]


def in_words(finding: Finding, idea: Idea) -> str:
    """What an idea is to bring about, as it follows "you"."""
    return intended(idea, wording_for(finding), finding.scenario.names)


def intended(idea: Idea, wording: Wording, names: Names) -> str:
    """What an idea is to bring about, in the words of somebody who is called "you"."""
    if idea.intention in DAILY:
        return "go on as usual"
    form = str(words()["intention"][idea.intention.name.lower()])
    towards, _, without = form.partition("|")
    whom = "" if idea.whom == NOBODY else wording.called(names.of(idea.whom))
    text = towards.replace("{target}", whom or "") if whom or "{target}" not in form else without
    told = said_in(idea.wanted, wording, names) if idea.intention in TOLD else ""
    return wording.reworded(text.replace("oneself", "yourself")) + told


def wording_for(finding: Finding) -> Wording:
    """Words that call the person "you"."""
    cast = Cast.of(finding.scenario)
    return Wording(replace(cast, shown=cast.shown | {finding.person: "you"}))


def said_in(deed: Action, wording: Wording, names: Names) -> str:
    """What would be said, in brackets; "" where nothing is."""
    if deed.verb == Verb.NONE or deed.words < 0:
        return ""
    content = names.of_words(deed.words)
    told = wording.said(content)
    said = told.get("deed") or told.get("claim") or told.get("topic") or content.replace("_", " ")
    return f" ({said})"


def as_words(finding: Finding, deed: Action) -> str:
    """A deed in words, as it follows "you"."""
    form, wording = FORMS[Verb(deed.verb)], wording_for(finding)
    slots = [*form.required]
    if all(isinstance(part, str) or _is_filled(part, deed) for part in form.optional):
        slots += form.optional
    words = [
        part.replace("_", " ")
        if isinstance(part, str)
        else wording.called(finding.scenario.names.of(getattr(deed, part.argument))) or ""
        for part in slots
        if isinstance(part, str) or part.kind != "words"
    ]
    return " ".join(filter(None, words)) + said_in(deed, wording, finding.scenario.names)


def _is_filled(part: Slot, deed: Action) -> bool:
    return bool(getattr(deed, part.argument) != NOBODY)


def is_harmful(deed: Action) -> bool:
    """Whether a deed is against somebody: force, or a system put out of action."""
    return deed.verb in (*VIOLENT, *SABOTAGE)
