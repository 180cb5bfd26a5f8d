"""What a telling that knows more than a witness says about a deed: lies, intents, secrecy."""

from cupola.chronicle.happenings import BondMove, Happening
from cupola.chronicle.prose.wording import begun, verb_entry
from cupola.chronicle.tale.clauses import Clause
from cupola.chronicle.tale.manner import manner
from cupola.chronicle.tale.naming import Naming
from cupola.chronicle.tale.sifting import SECRET
from cupola.chronicle.tale.views import View
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import NO_WORDS, Fact, fact_of, is_harm, is_statement, says_so

SURE = 0.2
"""Credence below which somebody knows better than to believe it."""
HIDDEN = 8.0
"""Weight of a deed from which it is said that nobody saw it."""
CHARGING, CHARGES = ("tell", "signal", "accuse", "say"), ("_will_strike", "_lied", "_leaves_alone")
"""Ways of saying something against somebody, and what is said."""
BRINGING = ("tell", "say", "call", "signal", "see")
"""Ways of bringing news."""
FIRST_OF_THE_WORLD = int(Fact.WAR_VISIBLE)
"""The first fact that is about nobody."""
ATTACKS = ("strike", "strangle", "swing", "seize")
WAKING = ("faint", "come_to", "wake")
"""Happenings that change whether somebody is awake."""
FORCE = (*ATTACKS, "shove", "disarm", "hunt")
LATELY = 15
"""Minutes within which an answer to an attack is self-defence."""
NOT_MEANT = 0.5
"""Credence below which what is proposed, promised or threatened is not meant."""


class Marks:
    """What may be added to the clauses of one view."""

    def __init__(self, view: View, naming: Naming) -> None:
        self.view, self.naming = view, naming

    def of(self, clause: Clause, turn: int = 0) -> str:
        """A sentence or two about a clause, "" if there is nothing to add."""
        if clause.event.id in self.view.known_lies:
            lie, effect = self._lie(clause, turn), self._effect(clause, turn)
            return f"{lie.rstrip('.')}; {effect}" if effect else lie
        exposed = self._exposed(clause, turn)
        if exposed:
            return exposed
        witnessed = self._witnessed(clause, turn)
        if witnessed:
            return witnessed
        known = self._known(clause, turn) if self.view.knows_all else ""
        return " ".join(filter(None, [known, self._trust(clause, turn)]))

    def _witnessed(self, clause: Clause, turn: int) -> str:
        """Who sees a sabotage, and ceases to trust whoever does it; "" if nobody sees one."""
        if not self.view.knows_all or clause.event.verb not in SECRET:
            return ""
        seen = {
            person
            for event in clause.events
            for person in event.perceivers
            if self.view.recognised(event, person)
        }
        who = [one for one in self.naming.people if one in seen - set(clause.actors)]
        if not who:
            return ""
        lost = {row.person for event in clause.events for row in self._lost(event)}
        kind = "lost" if lost == set(who) and len(clause.actors) == 1 else "told"
        names = {"people": self.naming.listed(who), "other": self.naming.listed(clause.actors)}
        form = manner()["seen"][f"{kind}_one" if len(who) == 1 else f"{kind}_many"]
        text = _filled(str(form), names)
        return text if kind == "lost" else " ".join(filter(None, [text, self._trust(clause, turn)]))

    def _lost(self, event: Happening) -> list[BondMove]:
        """Who ceases by an event to trust whoever does it."""
        return [row for row in self.view.trust_lost.get(event.id, ()) if row.other == event.actor]

    def _known(self, clause: Clause, turn: int) -> str:
        """What only a telling that knows all can add."""
        event = clause.event
        weight = float(verb_entry(event.verb).get("weight", 0))
        seen = {person for one in clause.events for person in one.perceivers}
        unseen = seen <= {event.actor} and event.place and event.verb != "die"
        if weight >= HIDDEN and unseen:
            return _one_of(manner()["unseen"]["told"], turn)
        mistake = self._mistake(clause, turn)
        if mistake:
            return mistake
        if event.verb in CHARGING and (event.content or "").endswith(CHARGES):
            return self._effect(clause, turn, "charge")
        return ""

    def _mistake(self, clause: Clause, turn: int) -> str:
        """That somebody lays harm on the wrong one: in words, or as they see it done."""
        event = clause.event
        if event.verb in CHARGING and event.truth == 0 and len(clause.contents) == 1:
            if is_harm(self.naming.cast.names.words.get(event.content or "", NO_WORDS)):
                names = {"actor": self.naming.listed(clause.actors)}
                return _filled(_one_of(manner()["charge"]["mistaken"], turn), names)
        if event.verb in ATTACKS:
            for row in self.view.moved.get(event.id, ()):
                culprit, _, victim = row.fact.partition("_harmed_")
                wrong = victim == event.target and culprit != event.actor
                if wrong and row.before < NOT_MEANT <= row.value:
                    people = {"hearer": [row.person], "culprit": [culprit]}
                    names = {gap: self.naming.listed(who) for gap, who in people.items()}
                    return _filled(_one_of(manner()["charge"]["laid_on"], turn), names)
        return ""

    def _trust(self, clause: Clause, turn: int) -> str:
        """Who ceases to trust whoever did it; "" if nobody does, or they are dead by it."""
        doer = clause.actors[0] if len(clause.actors) == 1 else None
        ids = {event.id for event in clause.events}
        people = [
            row.person
            for event in sorted(ids)
            for row in self.view.trust_lost.get(event, ())
            if row.other == doer and not self._is_plain(row.person, clause)
        ]
        if doer is None or not people or self._is_messenger(doer, clause):
            return ""
        who = tuple(dict.fromkeys(people))
        form = _one_of(manner()["trust"]["lost_one" if len(who) == 1 else "lost_many"], turn)
        names = {"people": self.naming.listed(who), "other": self.naming.listed([doer])}
        return _filled(form, names)

    def _is_messenger(self, doer: str, clause: Clause) -> bool:
        """Whether it is the news that moves people, and not whoever brings it."""
        event, names = clause.event, self.naming.cast.names
        content = event.content or ""
        words = names.words.get(content, NO_WORDS)
        if event.verb not in BRINGING or content.endswith(CHARGES) or not is_statement(words):
            return False
        fact = fact_of(words)
        return fact >= FIRST_OF_THE_WORLD or fact % PERSONS != names.entities[doer]

    def _is_plain(self, person: str, clause: Clause) -> bool:
        """Whether it goes without saying: they are struck by it, or struck first."""
        doer = clause.actors[0]
        struck = clause.event.verb in FORCE and person in clause.targets
        return struck or any(
            one.verb in FORCE and (one.actor, one.target) == (person, doer)
            for one in self.view.events
            if one.id < clause.event.id
        )

    def _exposed(self, clause: Clause, turn: int) -> str:
        """That somebody sees by this that another has lied; "" if nobody does."""
        for row in self.view.moved.get(clause.event.id, ()):
            liar = row.fact.removesuffix("_lied")
            if liar != row.fact and row.before < NOT_MEANT <= row.value and row.person != liar:
                names = {"liar": [liar], "hearer": [row.person]}
                texts = {gap: self.naming.listed(who) for gap, who in names.items()}
                kind = "exposed" if self._has_lied(liar, clause) else "suspected"
                return _filled(_one_of(manner()["lie"][kind], turn), texts)
        return ""

    def _has_lied(self, liar: str, clause: Clause) -> bool:
        """Whether the telling knows that somebody has lied by then."""
        if not self.view.knows_all:
            return False
        lies = (self.view.shown[event] for event in self.view.known_lies)
        return any(lie.actor == liar and lie.id < clause.event.id for lie in lies)

    def _lie(self, clause: Clause, turn: int) -> str:
        words = manner()["lie"]
        held = clause.event.held or 0.0
        known = held <= SURE and clause.event.truth == 0
        kind = "several" if clause.contents[1:] else "one" if known else "guess"
        if not self.view.knows_all:
            return _one_of(words["plain"], turn)
        names = {"actor": self.naming.listed(clause.actors)}
        return _filled(_one_of(words[kind], turn), names)

    def _effect(self, clause: Clause, turn: int, said: str = "lie") -> str:
        """Whether the one it was told to held it then; "" if that cannot be told, or is unheard."""
        if not self.view.knows_all or len(clause.targets) != 1 or clause.contents[1:]:
            return ""
        if clause.form == "unheard":
            return ""
        content = self.naming.cast.names.words.get(clause.contents[0], NO_WORDS)
        if not is_statement(content) or clause.targets[0] not in clause.event.perceivers:
            return ""
        fact = self.naming.cast.names.word_names.get(fact_of(content))
        moves = [
            row
            for row in self.view.moved.get(clause.event.id, ())
            if row.person == clause.targets[0] and row.fact == fact
        ]
        held = bool(moves) and (moves[-1].value >= 0.5) == says_so(content)
        words = manner()[said]["believed" if held else "doubted"]
        return _filled(_one_of(words, turn), {"hearer": self.naming.listed(clause.targets)})

    def intent(self, clause: Clause) -> str:
        """What a deed was meant for, as a phrase after it; "" if the telling does not know."""
        event = clause.event
        if event.verb in manner()["errand"]:
            known = self.view.knows_all or event.actor == self.view.person
            errand = manner()["errand"][event.verb].get(event.intent, "")
            return self.naming.reworded(str(errand)) if known else ""
        if self.view.knows_all and event.verb in manner()["unmeant"]:
            meant = event.held is None or event.held >= NOT_MEANT
            return "" if meant else str(manner()["unmeant"][event.verb])
        if not self.view.knows_all or event.verb not in manner()["intent"]["verbs"]:
            return ""
        if event.intent == "self_defence" and not self._was_attacked(event):
            return ""
        return str(manner()["intent"].get(event.intent, ""))

    def _was_attacked(self, event: Happening) -> bool:
        """Whether the one it is done to struck first, shortly before, and is on their feet."""
        attacks = [
            one
            for one in self.view.events
            if one.verb in ATTACKS
            and {one.actor, one.target} == {event.target, event.actor}
            and one.id < event.id
            and event.minute - one.minute <= LATELY
        ]
        return bool(attacks) and attacks[0].actor == event.target and self._is_up(event)

    def _is_up(self, event: Happening) -> bool:
        """Whether the one it is done to is awake, as far as the telling shows."""
        states = [
            one.verb
            for one in self.view.events
            if one.actor == event.target and one.verb in WAKING and one.id < event.id
        ]
        return not states or states[-1] != "faint"


def _one_of(forms: list[str], turn: int) -> str:
    return str(forms[turn % len(forms)])


def _filled(form: str, names: dict[str, str]) -> str:
    """The form with its gaps filled; a gap with a capital is the start of a sentence."""
    for gap, name in names.items():
        form = form.replace(f"{{{gap}}}", name).replace(f"{{{gap.title()}}}", begun(name))
    return form
