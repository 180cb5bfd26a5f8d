"""What one can do now, and why not the rest; what may stand next; and what a text would do."""

from collections.abc import Iterator
from typing import Any

from cupola.adapters.text.choices import (
    GROUPS,
    NO_WORDS_HELP,
    is_groundless,
    refusal_text,
)
from cupola.adapters.text.completing import Completer, values_of
from cupola.adapters.text.percepts import Teller, needed
from cupola.adapters.text.reading import Reader
from cupola.adapters.text.scene import Scene
from cupola.adapters.text.waiting import wait_until, waits_for_news
from cupola.chronicle.clock import day_clock
from cupola.chronicle.prose.wording import begun
from cupola.errors import CupolaError
from cupola.minds.outside.arguments import OF_THE_ONE_MEANT
from cupola.minds.outside.view import View, nearness
from cupola.web.seats.witnesses import witnesses
from cupola.web.words import words
from cupola.world.actions import intend
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import NO_WORDS, fact_of, is_statement, says_so
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.claims import LIE, is_told
from cupola.world.layout import plain
from cupola.world.notation import FORMS, Form, Slot, write
from cupola.world.records import Action, Percept

Values = dict[str, Any]
MOST_WORDS = 240
"""Suggestions that are sent at a time."""
EVENS = 0.5
"""Credence from which a person holds something rather so than not."""


def doing(view: View) -> list[Values]:
    """Every verb under its head: the text it begins with, and why it cannot be tried, if so."""
    return [
        {"head": head, "verbs": [_verb(view, FORMS[verb]) for verb in verbs]}
        for head, families in GROUPS.items()
        if (verbs := [verb for verb in FORMS if _is_there(view, verb, families)])
    ]


def _is_there(view: View, verb: Verb, families: tuple[Any, ...]) -> bool:
    return VERB_ROWS[verb].family in families and bool(view.plan.verbs[verb].exists)


def _verb(view: View, form: Form) -> Values:
    """One verb.  gap: whether something has to follow."""
    gap = any(isinstance(part, Slot) for part in form.required)
    text = opening(form)
    label = str(words()["verb"].get(text.replace(" ", "_"), text.replace("_", " ")))
    why = obstacle(view, form)
    return {"text": text, "label": label, "gap": gap, "why": begun(needed(why)) if why else ""}


def obstacle(view: View, form: Form) -> Refusal:
    """ALLOWED if anything can be tried with a verb, else what comes nearest to allowing it."""
    nearest, furthest = Refusal.NO_SUCH_TARGET, -1
    for action, said in ways(view, form):
        for action.words in said:
            why = view.why_not(action)
            if why == Refusal.ALLOWED:
                if not is_groundless(view, action):
                    return why
                break
            if nearness(why) > furthest:
                nearest, furthest = why, nearness(why)
            if why in NO_WORDS_HELP and (action.target != NOBODY or why not in OF_THE_ONE_MEANT):
                break
    return nearest


def ways(view: View, form: Form) -> Iterator[tuple[Action, list[int]]]:
    """An action for each target and tool of a form, and the words that may be tried with it.

    The same action is used for all, for a form may have many thousands.
    """
    action = plain(Action)
    intend(action, int(form.verb), NOBODY)
    optional = {part.argument for part in form.optional if isinstance(part, Slot)}
    values: dict[str, list[int]] = {}
    for part in (*form.required, *form.optional):
        if isinstance(part, Slot):
            values[part.argument] = [value for _, value in values_of(part, view.names)]
    for action.target in [*values.get("target", []), *lacking("target", values, optional)]:
        for action.instrument in [
            *values.get("instrument", []),
            *lacking("instrument", values, optional),
        ]:
            yield action, values.get("words") or [int(NO_WORDS)]


def lacking(argument: str, values: dict[str, list[int]], optional: set[str]) -> list[int]:
    """Nobody and nothing, where a gap may stay empty or there is none."""
    return [NOBODY] if argument in optional or argument not in values else []


def opening(form: Form) -> str:
    """The words with which a form begins, before its first gap."""
    told = []
    for part in form.required:
        if isinstance(part, Slot):
            break
        told.append(part)
    return " ".join(told)


def suggestions(view: View, teller: Teller, text: str) -> list[Values]:
    """What may stand next in a text, what can be tried first."""
    found = Completer(view, teller, ("wait",)).suggestions(text)
    heard = heard_words(view)
    found.sort(key=lambda one: (not one.can, one.text not in heard))
    return [
        {"text": one.text, "says": one.meaning, "can": one.can}
        for one in found[:MOST_WORDS]
        if one.text != teller.name
    ]


def heard_words(view: View) -> set[str]:
    """The words for what the person has seen or been told, as they hold it now."""
    return {
        word
        for word, code in view.names.words.items()
        if is_statement(code)
        and view.mind.told[fact_of(code)]
        and (view.mind.credence[fact_of(code)] >= EVENS) == says_so(code)
    }


def meant(view: View, teller: Teller, text: str) -> Values:
    """What a text would do: in plain words, who will perceive it; or why it cannot be done."""
    try:
        return _waited(view, text) or _meant(view, teller, Reader(view.names, teller).read(text))
    except CupolaError as error:
        return {"ok": False, "why": begun(str(error).rstrip(".") + ".")}


def _waited(view: View, text: str) -> Values | None:
    """What waiting would do; None for anything else."""
    word, _, rest = text.strip().partition(" ")
    texts = words()["play"]
    if word != "wait":
        return None
    if waits_for_news(rest):
        return {"ok": True, "says": texts["until_news"], "seen": "", "lie": False}
    clock = day_clock(wait_until(rest, view), int(view.plan.minute_of_day))
    says = str(texts["until"]).replace("{clock}", clock)
    return {"ok": True, "says": says, "seen": "", "lie": False}


def _meant(view: View, teller: Teller, action: Action) -> Values:
    why = refusal_text(view, teller, action)
    if why:
        return {"ok": False, "why": begun(why)}
    text = write(view.person, action, view.names).removeprefix(f"{view.name} ")
    return {
        "ok": True,
        "text": text,
        "says": beforehand(teller, action)
        or in_words(view, teller, action)
        or begun(text.replace("_", " ")),
        "seen": witnesses(Scene(view, teller), action),
        "lie": is_lie(view, action),
        "minutes": int(view.plan.verbs[action.verb].minutes),
    }


def beforehand(teller: Teller, action: Action) -> str:
    """A deed in a sentence that tells nothing of its outcome; "" where any sentence does."""
    form = words()["beforehand"].get(Verb(action.verb).name.lower(), "")
    whom = "" if action.target == NOBODY else teller.called(action.target)
    return str(form).replace("{target}", whom)


def in_words(view: View, teller: Teller, action: Action) -> str:
    """An action of one's own in a sentence; "" where there is none."""
    percept = plain(Percept)
    percept.turn, percept.verb, percept.actor = view.minute, int(action.verb), view.person
    percept.target, percept.instrument = int(action.target), int(action.instrument)
    percept.words, percept.place = int(action.words), int(view.mind.place)
    percept.looks = int(NO_WORDS)
    return teller.sentence(percept) or ""


def is_lie(view: View, action: Action) -> bool:
    """Whether the person would put forward what they hold below one half."""
    if not is_told(action.verb) or not is_statement(action.words):
        return False
    credence = view.mind.credence[fact_of(action.words)]
    return bool((credence if says_so(action.words) else 1.0 - credence) < LIE)
