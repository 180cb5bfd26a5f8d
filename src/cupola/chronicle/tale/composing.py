"""Clauses as running text: joined where they go together, with names, pronouns and times."""

from collections import Counter
from dataclasses import dataclass, field, replace

from cupola.chronicle.clock import day_clock
from cupola.chronicle.happenings import Happening
from cupola.chronicle.tale.clauses import DRAGS, Clause
from cupola.chronicle.tale.language import listed, sentence_of, series
from cupola.chronicle.tale.manner import manner
from cupola.chronicle.tale.marks import Marks
from cupola.chronicle.tale.naming import Naming, Said
from cupola.chronicle.tale.scenes import Scene
from cupola.chronicle.tale.views import View

MOST_JOINED = 3
"""Predicates in one sentence."""
LONG = 150
"""Characters after which nothing more is joined to a sentence."""
SOON = 12
"""Minutes within which what one does next may stand in the same sentence."""
LATER = 14
"""Minutes after which a sentence says how much later it is."""
SHORT = 62
"""Characters up to which a sentence is short, so that two may stand as one."""
APART = 2
"""Sentences that stand between two such."""
CLOSE = 3
"""Minutes within which two things may stand in one sentence, though others do them."""
RUN = 2
"""Sentences in a row that may begin with a pronoun."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a telling, with the events that it tells, or that it says something of."""

    text: str
    events: tuple[Happening, ...]
    aside: bool = False


@dataclass
class Thread:
    """What the sentences so far leave in mind."""

    subject: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()
    pronouns: int = 0
    place: str | None = None
    minute: int = 0
    last: str = ""
    clause: Clause | None = None
    short: bool = False
    since: int = 9
    involved: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()
    meant: set[tuple[str, str]] = field(default_factory=set)


class Composer:
    """Puts the scenes of one view into sentences."""

    def __init__(self, view: View, naming: Naming) -> None:
        self.view, self.naming = view, naming
        self.marks = Marks(view, naming)
        self.turn = self.ways = 0
        self.regrets = 0
        self.laters: Counter[str] = Counter()
        self.at: dict[str, str] = {}

    def compose(self, scene: Scene) -> list[Sentence]:
        """The sentences of a scene."""
        thread = Thread(place=scene.place, minute=scene.begins)
        found: list[Sentence] = []
        rest = list(scene.clauses)
        while rest:
            group = self._group(rest, thread)
            del rest[: max(1, len(group))]
            if not group:
                continue
            answer = self._answer(group, rest)
            made = self._sentence(group, answer, thread)
            if answer is not None:
                del rest[0]
            asides = self._asides(group)
            if made.text == thread.last:
                continue
            thread.last = made.text
            alone = asides or answer is not None
            whole = None if alone else self._compound(found, made, group, thread)
            if whole is not None:
                found[-1] = whole
            else:
                thread.involved = thread.now
                thread.short = not alone and len(made.text) <= SHORT and not group[0].is_whole
                found += [made, *asides]
                if any(self._names_another(one.text, thread) for one in asides):
                    thread.subject = ()
        return found

    def _names_another(self, text: str, thread: Thread) -> bool:
        """Whether a sentence names anybody but the subject of the one before it."""
        others = set(self.naming.people) - set(thread.subject)
        return any((self.naming.called(person) or person) in text for person in others)

    def _compound(
        self, found: list[Sentence], made: Sentence, group: list[Said], thread: Thread
    ) -> Sentence | None:
        """Two short sentences about different people as one; None if they stand better alone."""
        thread.since += 1
        if not found or not thread.short or len(made.text) > SHORT or group[0].is_whole:
            return None
        if thread.since <= APART or thread.before == group[0].subject:
            return None
        pause = made.events[0].minute - found[-1].events[-1].minute
        if pause > CLOSE or not made.text.startswith(self.naming.listed(group[0].subject)):
            return None
        thread.short, thread.since = False, 0
        apart = not (thread.involved & (group[0].clause.involved | group[0].people)) and pause == 0
        link = manner()["compound"]["while" if apart else "and"]
        text = f"{found[-1].text.rstrip('.')}{link} {made.text}"
        return Sentence(text, found[-1].events + made.events)

    def _group(self, clauses: list[Clause], thread: Thread) -> list[Said]:
        """The first clauses that make one sentence; none if the first cannot be said."""
        group: list[Said] = []
        length = 0
        for clause in clauses:
            if group and not self._goes_on(group, clause, length):
                break
            said = self._said(clause, group, thread)
            if said is None or (group and said.is_whole):
                break
            group.append(said)
            length += len(said.predicate)
            if said.is_whole or clause.form in LAST or self.marks.of(clause):
                break
        return group

    def _said(self, clause: Clause, group: list[Said], thread: Thread) -> Said | None:
        """The clause in words, as it stands after those of the same sentence."""
        before = group[-1] if group else None
        last = before.clause if before else thread.clause
        if clause.event.verb == "agree" and not (clause.form or clause.mutual):
            answers = last is not None and self._answers(last, clause)
            clause = clause if answers else replace(clause, form="agreed")
        said = self.naming.say(clause, before)
        if said is None:
            return None
        if last and clause.event.verb == "regret" and last.actors == clause.actors:
            if clause.minute - last.until <= 1:
                return replace(said, predicate=self._regret())
        if before is None:
            return said
        place = clause.event.place
        if place == before.clause.event.place or place is None or _untold(clause):
            return said
        if before.clause.event.verb == "drift" and clause.event.verb in CALLING:
            return said
        if self._is_walked(clause, place, before.clause.until):
            return replace(said, way=self._way(place))
        return replace(said, predicate=f"{self.where(place)} {said.predicate}")

    def _regret(self) -> str:
        """That somebody regrets what they have just done, as a predicate."""
        forms = manner()["after"]["regret"]
        self.regrets += 1
        return str(forms[(self.regrets - 1) % len(forms)])

    def _is_walked(self, clause: Clause, place: str, since: int) -> bool:
        """Whether a change of place is told as a way: every other one that somebody alone went.

        since: the minute told last; whoever was there before it does not go there now.
        """
        if len(clause.actors) != 1 or self._kind(place) not in WALKED:
            return False
        if self.at.get(clause.actors[0]) in (None, place) or self.view.came(clause.event) < since:
            return False
        self.ways += 1
        return self.ways % 2 == 1

    def _way(self, place: str) -> str:
        """Going there, as a predicate."""
        return str(manner()["place"]["way"]).replace("{place}", self.naming.called(place) or place)

    def _kind(self, place: str) -> str:
        """What kind of place it is."""
        rows = self.naming.cast.place
        return next((row.get("kind") or "room" for row in rows if row["id"] == place), "room")

    def _goes_on(self, group: list[Said], clause: Clause, length: int) -> bool:
        """Whether a clause may stand in the same sentence as those before it."""
        last = group[-1].clause
        if clause.form == "unheard":
            return False
        if group[0].is_whole or clause.actors != last.actors or not clause.actors:
            return False
        if len(group) >= MOST_JOINED or length > LONG or clause.minute - last.until > SOON:
            return False
        there = clause.event.place == last.event.place or _untold(clause)
        return there or (len(group) == 1 and clause.minute - last.until <= LATER // 2)

    def _answer(self, group: list[Said], rest: list[Clause]) -> Clause | None:
        """The next clause, if it is the answer to what is said last."""
        if not rest or rest[0].contents[1:] or not self._reply(group[-1].clause, rest[0]):
            return None
        last, reply = group[-1].clause, rest[0]
        fits = reply.actors == last.targets and reply.targets == last.actors
        soon = reply.minute - last.until <= SOON and last.event.verb in ASKING
        return reply if fits and soon and not self.marks.of(last) else None

    def _reply(self, last: Clause, reply: Clause) -> str:
        """How what follows answers what is said last, as a predicate; "" if it is no answer."""
        verb, forms = reply.event.verb, manner()["reply"]
        if verb == "refuse" and last.event.verb != "propose":
            return ""
        if verb in ("agree", "refuse") and not self._answers(last, reply):
            return ""
        if reply.form == "unknowing":
            return self._no_answer(last, reply)
        if last.event.verb != "ask" or verb not in ("tell", "say"):
            return str(forms.get(verb, ""))
        if self.marks.of(reply) or reply.contents != last.contents:
            return ""
        return str(forms["confirm"])

    def _answers(self, last: Clause, reply: Clause) -> bool:
        """Whether this answers what was proposed just before, or a plea."""
        if last.event.verb == "propose":
            return last.contents == reply.contents or not reply.contents
        said = self.naming.said(last.event.content)
        return last.event.verb != "ask" and bool(said.get("plea") or said.get("reason"))

    def _no_answer(self, last: Clause, reply: Clause) -> str:
        """That somebody who is asked does not know, as a predicate; "" if asked something else."""
        forms, own = manner()["reply"], self.naming.pronouns.get(reply.actors[0])
        if last.event.verb != "ask" or reply.contents != last.contents:
            return ""
        return str(forms["unknowing"]).format(they=own[0]) if own else str(forms["blank"])

    def _sentence(self, group: list[Said], answer: Clause | None, thread: Thread) -> Sentence:
        first, place = group[0], group[0].clause.event.place
        parts = [(said.way, self._meant(said, thread), self._unanswered(said)) for said in group]
        told = [part for three in parts for part in three if part]
        moves = place not in (None, thread.place) and not _untold(first.clause)
        goes_on = moves and thread.clause is not None and not first.is_whole
        walked = goes_on and self._is_walked(first.clause, place or "", thread.minute)
        if walked:
            told.insert(0, self._way(place or ""))
        text = series(told)
        if not first.is_whole:
            text = f"{self._subject(first, thread)} {text}"
        events = [event for said in group for event in said.clause.events]
        people = frozenset().union(*(said.people for said in group))
        if answer is not None:
            reply = self._reply(group[-1].clause, answer)
            name = self.naming.listed(answer.actors)
            text += f", who {reply}" if text.endswith(name) else f", and {name} {reply}"
            events += answer.events
        text = self._placed(text, first.clause, thread, walked=walked)
        for clause in [*(said.clause for said in group), *filter(None, [answer])]:
            for event in clause.events:
                if event.place and event.actor:
                    self.at[event.actor] = event.place
            if clause.form == DRAGS and clause.event.place:
                self.at |= dict.fromkeys(clause.targets, clause.event.place)
        thread.before, thread.subject, thread.people = thread.subject, first.subject, people
        thread.place = group[-1].clause.event.place or thread.place
        thread.minute = max(event.minute for event in events)
        thread.clause = group[-1].clause
        thread.now = people | frozenset(group[-1].clause.actors)
        return Sentence(sentence_of(text), tuple(events))

    def _meant(self, said: Said, thread: Thread) -> str:
        """The predicate, with what is meant by it if that is new."""
        clause = said.clause
        meant = self.marks.intent(clause)
        key = (clause.actors[0] if clause.actors else "", meant)
        if said.is_whole or not meant or key in thread.meant:
            return said.predicate
        thread.meant.add(key)
        ways = [way for way in OUTCOMES if way in said.predicate]
        deed, linked, came = said.predicate.partition((ways or OUTCOMES)[0])
        pause = "," if linked and meant.startswith(",") else ""
        return f"{deed}{meant}{pause}{linked}{came}"

    def _unanswered(self, said: Said) -> str:
        """That whoever is asked never answers, as a predicate; "" where the telling cannot tell."""
        clause = said.clause
        knows = self.view.knows_all or clause.event.actor == self.view.person
        if clause.event.verb != "ask" or clause.mutual or clause.form or not knows:
            return ""
        if not all(self.view.stays_unanswered(event) for event in clause.events):
            return ""
        return str(manner()["reply"]["none_many" if clause.actors[1:] else "none_one"])

    def _subject(self, said: Said, thread: Thread) -> str:
        """The subject of a sentence: names, or a pronoun where it is clear."""
        same = said.subject == thread.subject and len(said.subject) == 1
        if same and thread.pronouns < RUN:
            others = thread.people - set(said.subject)
            word = self.naming.pronoun(said.subject[0], others, 0)
            if word:
                thread.pronouns += 1
                return word
        thread.pronouns = 0
        return self.naming.together(said.subject)

    def _placed(self, text: str, clause: Clause, thread: Thread, *, walked: bool) -> str:
        """The sentence with where and how much later it is, if that has changed."""
        before = []
        if clause.minute - thread.minute >= LATER:
            before.append(self._later(clause, clause.minute - thread.minute))
        place = clause.event.place
        new = place is not None and place != thread.place and not _untold(clause)
        if place is not None and new and not walked:
            before.append(self.where(place))
        if clause.apart and clause.actors[1:]:
            before = [str(manner()["spread"]["told"])]
        if not before:
            return text
        return f"{', '.join(before)}{',' if before[1:] else ''} {text}"

    def _later(self, clause: Clause, minutes: int) -> str:
        """How much later it is, in words that change from time to time."""
        words = manner()["later"]
        clock = day_clock(clause.minute, self.naming.cast.minute_of_day).rpartition(" ")[2]
        for limit, key in LATER_WORDS:
            if limit <= minutes < limit + 7:
                turn = self.laters[key]
                self.laters[key] += 1
                return str(words[key][turn % len(words[key])]).replace("{time}", clock)
        return str(words["at"]).replace("{time}", clock)

    def where(self, place: str) -> str:
        """In which place, as a phrase."""
        form = str(manner()["place"][self._kind(place)])
        return form.replace("{place}", self.naming.called(place) or place)

    def _asides(self, group: list[Said]) -> list[Sentence]:
        """What the telling knows about what was just told."""
        found = []
        for said in group:
            text = self.marks.of(said.clause, self.turn)
            if text:
                self.turn += 1
                found.append(Sentence(text, said.clause.events, aside=True))
        return found

    def slug(self, scene: Scene) -> str:
        """The heading of a scene: day and hour, place, people."""
        clock = day_clock(scene.begins, self.naming.cast.minute_of_day).replace(" ", "\0", 1)
        parts = [clock.replace(" ", ", ").replace("\0", " ")]
        if scene.place:
            parts.append(self.naming.title(scene.place))
        people = scene.present(self.naming.people)
        if people and self.view.person is not None:
            people = [person for person in people if person != self.view.person]
        if len(people) == len(self.naming.people) > 2:
            parts.append(str(manner()["heading"]["all"]))
        elif people:
            parts.append(listed(self.naming.called(person) or person for person in people))
        return " · ".join(parts)


def _untold(clause: Clause) -> bool:
    """Whether the place of a clause goes without saying."""
    return clause.form in WITHIN or clause.event.verb in manner()["place"]["untold"]


WALKED = ("room", "vehicle")
"""Kinds of places that one goes to."""
WITHIN = ("lock_within", "unlock_within", DRAGS)
"""Forms that name the place themselves."""
LAST = ("unheard", "alone", "mistaken")
"""Forms after which nothing can be joined to a sentence."""
CALLING = ("call", "talk")
"""What whoever drifts away does where they are by then."""
OUTCOMES = (" and does ", " and slips")
"""Between a deed and how it comes out; what it is meant for stands with the deed."""
ASKING = ("propose", "ask", "tell", "say", "talk", "contact")
"""Verbs that an answer may follow in the same sentence."""
LATER_WORDS = ((14, "quarter"), (27, "half"), (41, "three_quarters"), (56, "hour"))
"""From how many minutes on which words tell how much later it is."""
