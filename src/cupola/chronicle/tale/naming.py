"""Sentences of clauses: who is called by name, who by a pronoun, and what was named before.

A pronoun stands only where nobody else can be meant by it.  A thing that was once "a wrench" is
"the wrench" from then on, and within one sentence "it".
"""

from dataclasses import dataclass, replace
from functools import cached_property

from cupola.chronicle.cast import Cast
from cupola.chronicle.happenings import UNKNOWN, Happening
from cupola.chronicle.prose.wording import GAP, Wording, of_somebody, sentences, verb_entry
from cupola.chronicle.tale.clauses import DRAGS, Clause, clause_of
from cupola.chronicle.tale.language import PRONOUNS, counted, listed, plural
from cupola.chronicle.tale.manner import manner
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import (
    FIRST_HARM,
    NO_WORDS,
    About,
    fact_of,
    is_harm,
    is_sabotage,
    says_so,
)

MANY = 4
"""People from which all of a cast are "all", with their number, instead of their names."""
SUBJECT = "\N{SECTION SIGN}"
"""Stands for whoever does it, until it is known how they are called."""


@dataclass(frozen=True)
class Said:
    """A clause in words: a predicate with who it is about, or a sentence of its own.

    people: whom it mentions besides the subject.  instrument: the thing that it names.
    """

    clause: Clause
    subject: tuple[str, ...]
    predicate: str
    people: frozenset[str]
    instrument: str | None = None
    known: frozenset[str] = frozenset()
    """What the sentence has put forward so far, word for word."""
    way: str = ""
    """Going where it is done, as a predicate before its own."""
    names_target: bool = True
    """Whether it names to whom it is done."""

    @property
    def is_whole(self) -> bool:
        """Whether it has a subject of its own, so that nothing can be joined to it."""
        return not self.subject


class Naming(Wording):
    """How a cast is called in running text; it remembers which things were named."""

    def __init__(self, cast: Cast) -> None:
        super().__init__(cast)
        self.named: set[str] = set()
        self.in_claim: dict[int, str] = {}
        self.speaker, self.hurt_self = -1, ""

    @cached_property
    def pronouns(self) -> dict[str, tuple[str, str, str]]:
        """For each person with a pronoun: its three forms."""
        rows = {row["id"]: row.get("pronoun") for row in self.cast.person}
        return {name: PRONOUNS[one] for name, one in rows.items() if one in PRONOUNS}

    def pronoun(self, name: str, others: frozenset[str] | set[str], form: int) -> str | None:
        """A pronoun for somebody, None if one of the others could be meant by it."""
        own = self.pronouns.get(name)
        if own is None or any(self.pronouns.get(other) == own for other in others - {name}):
            return None
        return own[form]

    def called(self, name: str | None) -> str | None:
        """What something is called; what was named before is known."""
        usual = super().called(name)
        if name in self.named and usual:
            for article in ("a ", "an "):
                if usual.startswith(article):
                    return f"the {usual.removeprefix(article)}"
        return usual

    def _person(self, number: int) -> str:
        return self.in_claim.get(number) or super()._person(number)

    def _harm(self, pair: int) -> str:
        culprit, victim = divmod(pair, PERSONS)
        hurt = self.hurt_self if self.hurt_self and victim == self.speaker else None
        names = {"{culprit}": self._person(culprit), "{victim}": hurt or super()._person(victim)}
        text = str(sentences()["harm"]["own" if culprit == victim else "so"])
        for gap, name in names.items():
            text = text.replace(gap, name)
        return text

    def together(self, people: tuple[str, ...]) -> str:
        """Several people as one subject: by their names, or as all of them."""
        if len(people) >= MANY and set(people) == set(self.people):
            form = str(manner()["heading"]["everybody"])
            return form.replace("{count}", counted(len(people)))
        return self.listed(people)

    def say(self, clause: Clause, before: Said | None = None) -> Said | None:
        """The clause in words, None if it has none; `before` is said in the same sentence."""
        event = clause.event
        gaps = self._all_gaps(clause, before)
        for form in self._forms(clause, before):
            needed = GAP.findall(form)
            if not all(gaps.get(name) for name in needed):
                continue
            text = GAP.sub(lambda found: str(gaps[found[1]]), f"{form[:1].lower()}{form[1:]}")
            instrument = event.instrument if "instrument" in needed else None
            self._remember(clause, needed)
            said = self._said(clause, self.reworded(text), instrument)
            put = clause.contents if "claim" in needed else ()
            known = (before.known if before else frozenset()) | {*put}
            return replace(said, known=known, names_target="target" in needed)
        return None

    def _remember(self, clause: Clause, needed: list[str]) -> None:
        used = {"instrument": clause.event.instrument, "target": clause.event.target}
        self.named |= {name for gap, name in used.items() if gap in needed and name}

    def _forms(self, clause: Clause, before: Said | None) -> list[str]:
        """The forms that may tell it, the best first."""
        if clause.form == "struggle":
            return [str(manner()["fight"]["many" if clause.until > clause.minute + 1 else "one"])]
        if clause.form == "unheard":
            forms = sentences()["unheard"]
            return [str(forms.get(clause.event.verb, forms["told"]))]
        if clause.form == "unknowing":
            return [str(manner()["instead"]["unknowing"]), *verb_entry(clause.event.verb)["forms"]]
        if clause.form == DRAGS:
            return [str(sentences()["dragging"]["told"])]
        if clause.form == "agreed":
            ways = manner()["instead"]
            return [ways["agreed"], ways["agreed_to"], *verb_entry(clause.event.verb)["forms"]]
        if clause.form:
            return [str(manner()["instead"][clause.form])]
        if before and clause.contents and before.known.issuperset(clause.contents):
            short = manner()["of_it"].get(clause.event.verb)
            if short:
                return [str(short)]
        if before and clause.event.verb == "assemble":
            if clause.event.target == before.clause.event.place:
                return [str(manner()["of_it"]["assemble"])]
        entry, unknown = verb_entry(clause.event.verb), of_somebody(clause.event)
        return unknown or [*entry.get(clause.event.outcome or "", []), *entry.get("forms", [])]

    def _said(self, clause: Clause, text: str, instrument: str | None) -> Said:
        people = frozenset(p for p in (*clause.targets, *self._named_in(clause)) if p)
        head, _, rest = text.partition(" ")
        if head != SUBJECT or ". " in rest:
            whole = text.replace(
                SUBJECT, listed(self.called(name) or name for name in clause.actors)
            )
            everybody = people | frozenset(clause.actors)
            return Said(clause, (), whole.rstrip("."), everybody, instrument)
        rest = rest.rstrip(".")
        if clause.times > 1:
            often = "twice" if clause.times == 2 else "many_times"
            first, linked, then = rest.partition(" and ")
            rest = f"{first} {manner()['instead'][often]}{linked}{then}"
        if len(clause.actors) > 1:
            rest = plural(rest)
        return Said(clause, clause.actors, rest, people, instrument)

    def _named_in(self, clause: Clause) -> set[str]:
        """The people whom its words are about."""
        said = "_".join(filter(None, [clause.event.content, clause.event.looks, *clause.contents]))
        return {person for person in self.people if person in said.split("_")}

    def _all_gaps(self, clause: Clause, before: Said | None) -> dict[str, str | None]:
        event = clause.event
        self.in_claim = self._in_claim(clause)
        self._speaks(clause)
        gaps = self.gaps(event)
        gaps["actor"] = SUBJECT if clause.actors else None
        if event.actor == UNKNOWN and event.verb == "announce":
            gaps["actor"] = None
        if clause.contents[1:]:
            gaps |= self._several(clause)
        if clause.form == "unknowing":
            gaps |= self._unknowing(clause)
        if clause.afar and gaps.get("claim"):
            gaps["claim"] = str(manner()["instead"]["afar"]).format(claim=gaps["claim"])
        self.in_claim, self.hurt_self = {}, ""
        gaps["target"] = self._targets(clause, before)
        gaps |= self._own_thing(clause, gaps)
        gaps["people"] = self.listed(clause.actors) if clause.actors else None
        gaps["minutes"] = counted(clause.until - clause.minute)
        if before and event.instrument in (before.instrument, *before.clause.targets):
            gaps["instrument"] = "it" if event.instrument else None
        return gaps

    def _unknowing(self, clause: Clause) -> dict[str, str | None]:
        """What is not known, and by whom: by the one who says it, or by each of several."""
        claim = self.said(clause.contents[0]).get("claim")
        if clause.actors[1:]:
            return {"claim": claim, "they": "they", "know": "do not know"}
        own = self.pronouns.get(clause.actors[0])
        return {"claim": claim, "they": own[0] if own else None, "know": "does not know"}

    def put(self, event: Happening) -> dict[str, str | None]:
        """What is put forward, with a pronoun for whoever speaks of themselves."""
        clause = clause_of(event)
        self.in_claim = self._in_claim(clause)
        said = self.said(event.content)
        self.in_claim = {}
        return {"claim": said.get("claim")}

    def _targets(self, clause: Clause, before: Said | None) -> str | None:
        if clause.mutual:
            return "each other" if len(clause.actors) == 2 else "one another"
        if not clause.targets:
            return None
        if before and before.clause.event.verb == "assemble" and clause.targets == ("all",):
            return "them"
        thing = clause.targets[0] if clause.targets[0] not in self.people else None
        if before and thing and thing in (before.instrument, *before.clause.targets):
            return "it"
        if before and before.clause.form == DRAGS and thing == before.clause.event.place:
            return "it"
        same = before and before.names_target and clause.targets == before.clause.targets
        if before and same and not clause.targets[1:]:
            one = clause.targets[0]
            others = (before.people | self._named_in(clause)) - set(clause.actors)
            found = self.pronoun(one, others, 1) if one not in clause.actors else None
            if found:
                return found
        return listed(self.called(name) or name for name in clause.targets)

    def _own_thing(self, clause: Clause, gaps: dict[str, str | None]) -> dict[str, str | None]:
        """A thing named after whoever does it, as their own.

        What they say of themselves is a clause, where a pronoun can stand for them.
        """
        found: dict[str, str | None] = {}
        own = self.pronouns.get(clause.actors[0]) if len(clause.actors) == 1 else None
        if own is None:
            return found
        thing, owner = gaps.get("instrument") or "", f"{self.called(clause.actors[0])}'s "
        if thing.startswith(owner):
            found["instrument"] = f"{own[2]} own {thing.removeprefix(owner)}"
        alike = any(self.pronouns.get(one, own) == own for one in clause.targets)
        if gaps.get("claim") and not alike and clause.event.verb != "conceal":
            found["self"] = None
        return found

    def _in_claim(self, clause: Clause) -> dict[int, str]:
        """Who is called by a pronoun in what is said: the speaker, or whoever is asked."""
        asks = clause.event.verb == "ask"
        about = clause.targets if asks else clause.actors
        own = self.pronouns.get(about[0]) if len(about) == 1 else None
        if own is None:
            return {}
        alike = not asks and any(self.pronouns.get(one) == own for one in clause.targets)
        word = f"{own[0]} {own[1]}self" if alike else own[0]
        return {self.cast.number(about[0]): word}

    def _speaks(self, clause: Clause) -> None:
        """Whoever says what was done to them says it without their name."""
        own = self.pronouns.get(clause.actors[0]) if len(clause.actors) == 1 else None
        if own:
            self.speaker, self.hurt_self = self.cast.number(clause.actors[0]), own[1]

    def _several(self, clause: Clause) -> dict[str, str | None]:
        """Several things that are said, in one sentence."""
        found = [self.said(content) for content in clause.contents]
        claims = self._claims(clause.contents)
        gaps: dict[str, str | None] = {
            "claim": " and that ".join(claims) if len(claims) < 3 else listed_claims(claims),
            "objection": None,
            "self": None,
            "own": None,
            "assurance": None,
        }
        if clause.event.verb == "ask":
            gaps["claim"] = " and whether ".join(claims)
        if clause.event.verb == "defend":
            gaps["objection"] = " and that ".join(claims)
        if not all(one.get("claim") for one in found):
            gaps["claim"] = None
            gaps["topic"] = listed(str(one.get("topic") or one.get("claim")) for one in found)
        return gaps

    def _claims(self, contents: tuple[str, ...]) -> list[str]:
        """Statements, those that say the same of several people made one."""
        groups: dict[str, list[int]] = {}
        texts: dict[str, str] = {}
        for content in contents:
            words = self.cast.names.words.get(content, NO_WORDS)
            key, person = content, -1
            if 0 <= words < FIRST_HARM and fact_of(words) < len(About) * PERSONS:
                kind, person = divmod(fact_of(words), PERSONS)
                key = f"{kind} {says_so(words)}"
            elif is_harm(words) and not is_sabotage(words):
                culprit, person = divmod(words - FIRST_HARM, PERSONS)
                key = f"harm {culprit}"
            groups.setdefault(key, []).append(person)
            texts[key] = str(self.said(content).get("claim"))
        return [
            self._by_one(texts[key], people)
            if key.startswith("harm ")
            else self._of_several(texts[key], people)
            for key, people in groups.items()
        ]

    def _by_one(self, claim: str, victims: list[int]) -> str:
        """What one is said to have done to several."""
        if len(victims) < 2:
            return claim
        *_, last = victims
        rest = claim.removesuffix(super()._person(last))
        return rest + listed(super(Naming, self)._person(victim) for victim in victims)

    def _of_several(self, claim: str, people: list[int]) -> str:
        if len(people) < 2:
            return claim
        rest = claim.removeprefix(self._person(people[-1])).strip()
        return f"{listed(self._person(person) for person in people)} {plural(rest)}"


def listed_claims(claims: list[str]) -> str:
    """Three claims or more, each with its "that"."""
    return ", that ".join(claims[:-1]) + f" and that {claims[-1]}"
