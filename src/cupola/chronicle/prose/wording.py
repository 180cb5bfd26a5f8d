"""Gaps of sentences filled: who, with what, where, and what was said.

The sentences themselves are in `sentences.toml`.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.happenings import UNKNOWN, Happening
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import (
    FIRST_HARM,
    NO_WORDS,
    About,
    Fact,
    Phrase,
    fact_of,
    is_harm,
    is_statement,
    says_so,
)
from cupola.world.catalogue.verbs import VERB_ROWS, Verb

GAP = re.compile(r"\{(\w+)\}")


@cache
def sentences() -> dict[str, Any]:
    """All of `sentences.toml`."""
    text = (files("cupola.chronicle.prose") / "sentences.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def blanks() -> frozenset[int]:
    """The words that are said for want of an answer."""
    phrases = sentences()["phrase"]
    return frozenset(phrase for phrase in Phrase if "blank" in phrases.get(phrase.name.lower(), {}))


def verb_entry(verb: str) -> dict[str, Any]:
    """What `sentences.toml` says about a verb."""
    entry: dict[str, Any] = sentences()["verb"][verb]
    return entry


def of_somebody(event: Happening) -> list[str]:
    """The forms that tell what somebody does whom one cannot recognise; none for anybody else."""
    return list(sentences()["unknown"].get(event.verb, [])) if event.actor == UNKNOWN else []


def filled(forms: Iterable[str], gaps: Mapping[str, str | None]) -> str | None:
    """The first form whose gaps are all known, filled; None if there is none."""
    for form in forms:
        if all(gaps.get(name) for name in GAP.findall(form)):
            return GAP.sub(lambda found: str(gaps[found.group(1)]), form)
    return None


def begun(sentence: str) -> str:
    """The sentence, or each of several, with a capital at its start."""
    return re.sub(r"(^|[.!?] )([a-z])", lambda m: m.group(1) + m.group(2).upper(), sentence)


def enumerated(names: Iterable[str]) -> str:
    """Names as an enumeration: "Ida", "Ida and Bo", "Ida, Bo and Cem"."""
    *most, last = list(names)
    return f"{', '.join(most)} and {last}" if most else last


class Wording:
    """How a cast's people, things and statements are called in sentences."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The names of all persons, as the scenario has them."""
        return tuple(row["id"] for row in self.cast.person)

    @cached_property
    def titles(self) -> dict[str, str]:
        """What places are called."""
        return {row["id"]: row.get("title") or row["id"] for row in self.cast.place}

    @cached_property
    def own_words(self) -> dict[str, str]:
        """What this scenario says for several words of the usual sentences, longest first."""
        several = sorted((key for key in self.cast.shown if " " in key), key=len, reverse=True)
        return {key.lower(): self.cast.shown[key] for key in several}

    def reworded(self, text: str) -> str:
        """A sentence with the words that this scenario has for the usual ones."""
        if not self.own_words:
            return text
        usual = "|".join(map(re.escape, self.own_words))
        return re.sub(rf"\b({usual})\b", self._own, text, flags=re.IGNORECASE)

    def _own(self, usual: re.Match[str]) -> str:
        own = self.own_words[usual[0].lower()]
        return begun(own) if usual[0][0].isupper() else own

    def called(self, name: str | None) -> str | None:
        """What something is called within a sentence."""
        if name is None:
            return None
        if name in self.cast.shown:
            return self.cast.shown[name]
        if 0 <= self.cast.names.entities.get(name, PERSONS) < PERSONS:
            return name.replace("_", " ").title()
        if name in GENERAL:
            return GENERAL[name]
        title = self.titles.get(name, name).replace("_", " ")
        return title if title.startswith(ARTICLES) else f"the {title}"

    def title(self, name: str) -> str:
        """What a place or thing is called on its own, without an article."""
        title = self.titles.get(name) or self.cast.shown.get(name, name)
        return title.replace("_", " ").removeprefix("the ")

    def listed(self, people: Iterable[str]) -> str:
        """An enumeration of people."""
        return enumerated(self.called(name) or name for name in people)

    def gaps(self, event: Happening) -> dict[str, str | None]:
        """What fills the gaps of this event's sentence."""
        gaps = {
            "actor": None if event.actor == UNKNOWN else self.called(event.actor),
            "target": self.called(event.target),
            "instrument": self.called(event.instrument),
            "place": self.called(event.place),
            "demand": sentences()["demand"].get(event.content),
            "tried": infinitive(event.tried),
            "alone": sentences()["alone"]["told"] if event.instrument == event.actor else None,
        }
        content = event.content or event.looks
        gaps |= self.said(content) | self.said_of_oneself(event.actor, content)
        return gaps if event.instrument else gaps | {"word": None}

    def said_of_oneself(self, speaker: str | None, content: str | None) -> dict[str, str | None]:
        """A statement as whoever it is about makes it; nothing for every other."""
        words = self.cast.names.words.get(content or "", NO_WORDS)
        who = self.cast.names.entities.get(speaker or "", NO_WORDS)
        if is_harm(words):
            culprit, victim = divmod(words - FIRST_HARM, PERSONS)
            form = sentences()["harm"]["own_self" if culprit == victim else "self"]
            form = form if culprit == who else ""
            return {"self": str(form).replace("{victim}", self._person(victim)) or None}
        if not is_statement(words) or fact_of(words) % PERSONS != who:
            return {}
        kind = fact_of(words) // PERSONS
        if kind >= len(About):
            return {}
        entry = sentences()["about"][About(kind).name.lower()]
        side = "so" if says_so(words) else "not"
        found = {gap: entry.get(f"{gap}_{side}") for gap in ("own", "assurance")}
        return found | {"self": entry.get("self") if side == "so" else None}

    def said(self, content: str | None) -> dict[str, str | None]:
        """Something said, as a statement, as a subject of talk, or as something proposed."""
        words = self.cast.names.words.get(content or "")
        if words is None:
            return {}
        if is_statement(words):
            entry, person = self._fact(fact_of(words))
            side = "so" if says_so(words) else "not"
            claim = str(entry[side]).replace("{person}", person)
            objection = f"it is not so that {claim}" if says_so(words) else claim
            return {"claim": claim, "objection": objection, **_proposed(entry)}
        if is_harm(words):
            return {"claim": self._harm(words - FIRST_HARM)}
        entry = sentences()["phrase"][Phrase(words).name.lower()]
        said = {
            gap: entry.get(gap)
            for gap in "topic reason refused request assurance plea word blank".split()
        }
        return said | _proposed(entry)

    def whose_wound(self, looks: str | None) -> str:
        """Who is said to be hurt; "" if it is about something else."""
        words = self.cast.names.words.get(looks or "", NO_WORDS)
        if is_statement(words) and says_so(words):
            kind, person = divmod(fact_of(words), PERSONS)
            if kind == About.HURT:
                return self.cast.names.of(person)
        return ""

    def weight(self, event: Happening) -> float:
        """What the thing seen, given or taken adds to an event's weight."""
        found = 0.0
        if event.verb == "see":
            words = self.cast.names.words.get(event.content or event.looks or "", NO_WORDS)
            if is_statement(words):
                side = "weight_so" if says_so(words) else "weight_not"
                found += float(self._fact(fact_of(words))[0].get(side, 0))
        if event.verb in ("give", "take", "pledge"):
            kind = self.made_for.get(event.instrument or "", "")
            found += float(sentences()["thing"].get(kind, 0))
        return found

    @cached_property
    def made_for(self) -> dict[str, str]:
        """What each item is made for."""
        return {row["id"]: row.get("made_for") or "" for row in self.cast.item}

    def _fact(self, fact: int) -> tuple[dict[str, Any], str]:
        if fact >= len(About) * PERSONS:
            return sentences()["fact"][Fact(fact).name.lower()], ""
        kind, person = divmod(fact, PERSONS)
        return sentences()["about"][About(kind).name.lower()], self._person(person)

    def _harm(self, pair: int) -> str:
        culprit, victim = divmod(pair, PERSONS)
        form = sentences()["harm"]["own" if culprit == victim else "so"]
        names = {"culprit": self._person(culprit), "victim": self._person(victim)}
        return str(filled([form], names))

    def _person(self, number: int) -> str:
        return self.called(self.cast.names.of(number)) or ""


def _proposed(entry: Mapping[str, Any]) -> dict[str, str | None]:
    """What is proposed: as a deed, and as a thing if it is one."""
    deed = str(entry.get("deed") or "")
    short = deed.startswith(ARTICLES) and deed.count(" ") < LONG_OFFER
    joint = deed.removeprefix("to ") if deed.startswith("to ") else None
    return {"deed": deed or None, "offer": deed if short else None, "joint": joint}


LONG_OFFER = 4
"""Spaces in what is proposed from which it stands after the one to whom it is proposed."""
ARTICLES = ("the ", "a ", "an ")
GENERAL = {
    "all": "everybody",
    "station": "the station",
    "earth": "the Earth",
    "own_side": "those of the same side",
    "other_side": "those of the other side",
    UNKNOWN: "somebody",
}
"""What groups and wholes are called."""


def infinitive(verb: str | None) -> str | None:
    """A verb as it follows "to"; None for no verb."""
    if not verb:
        return None
    if "to" in verb_entry(verb):
        return str(verb_entry(verb)["to"])
    form = VERB_ROWS[Verb[verb.upper()]].form
    return re.split(r" ?[\[{]", form)[0].replace("_", " ") or verb.replace("_", " ")
