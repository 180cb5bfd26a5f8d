"""Stretches in which nothing is told one by one: what most do, and the company they keep."""

from collections import Counter
from collections.abc import Iterable

from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose.wording import verb_entry
from cupola.chronicle.tale.language import counted, listed, sentence_of
from cupola.chronicle.tale.manner import manner
from cupola.chronicle.tale.naming import Naming
from cupola.chronicle.tale.sifting import Sifted

HOUR, DAY = 60, 24 * 60
LASTING = 3 * HOUR
"""Minutes without anything told from which a sentence says how they pass."""
PART_LASTS = 2 * HOUR
"""Minutes of a part of a day from which it is named."""
ACTIVITY = {"sleep": "sleep", "work": "work", "do research": "work", "rest": "rest"}
"""What the routine of `sentences.toml` amounts to."""


class Bridges:
    """Sentences about the stretches between scenes."""

    def __init__(self, sifted: Sifted, naming: Naming, person: str | None = None) -> None:
        self.routine = [e for e in sifted.routine if person in (None, e.actor)]
        self.idle, self.since = sifted.idle, sifted.since
        self.naming, self.person = naming, person
        self.turn = 0
        self.told = ""

    def between(self, begins: int, ends: int) -> tuple[str, list[Happening]]:
        """How the time between two minutes passes, and the events that show it; "" if short."""
        if ends - begins < LASTING:
            return "", []
        parts = _without_bedtime([part for part in self._parts(begins, ends) if part[1]])
        shown = [*_within(self.routine, begins, ends), *_within(self.idle, begins, ends)]
        if not parts or not shown:
            return "", []
        if ends - begins >= DAY:
            return sentence_of(self._long(ends - begins)), shown
        phrases: list[tuple[str, str]] = []
        for name, does in parts:
            if phrases and phrases[-1][1] == does:
                phrases[-1] = (
                    f"{phrases[-1][0].replace(' and the ', ', the ')} and the {name}",
                    does,
                )
            else:
                phrases.append((name, does))
        said, self.told = self.told, phrases[-1][1]
        if all(does == said for _, does in phrases):
            return "", []
        return self._told(phrases), shown

    def _long(self, minutes: int) -> str:
        days = max(1, round(minutes / DAY))
        words = manner()["quiet"]
        form = str(words["days" if days > 1 else "day"])
        return form.replace("{days}", counted(days))

    def _parts(self, begins: int, ends: int) -> list[tuple[str, str]]:
        """The parts of a day in the stretch, each with what most people do in it."""
        first = self.naming.cast.minute_of_day
        found = []
        minute = begins
        while minute < ends:
            hour = (minute + first) % DAY // HOUR
            name, (_, until) = next(
                (name, hours)
                for name, hours in manner()["quiet"]["parts"].items()
                if hours[0] <= hour < hours[1]
            )
            stop = min(ends, minute + until * HOUR - (minute + first) % DAY)
            if stop - minute >= PART_LASTS or stop - minute >= (ends - begins) * 0.6:
                does = self._does(minute, stop, late=until == 24)
                asleep = name == "night" and self.person is not None
                found.append((name, does or (manner()["quiet"]["sleep"] if asleep else "")))
            minute = stop
        return found

    def _does(self, begins: int, ends: int, *, late: bool) -> str:
        """What most people do, as one does it: "work", "talk and jokes"."""
        idle = _within(self.idle, begins, ends)
        count = self._hours(begins, ends)
        if len(idle) >= (3 if late else 8) and (
            not count or count["sleep"] < sum(count.values()) / 2
        ):
            words = manner()["idle"]
            did = {event.verb for event in idle}
            kinds = [word for verb, word in words.items() if verb in did and word]
            return self._in_company(listed(kinds[:3]), idle)
        return str(manner()["quiet"][count.most_common(1)[0][0]]) if count else ""

    def _in_company(self, things: str, idle: list[Happening]) -> str:
        """What fills the time, and where if most of it happens in one place."""
        places = Counter(event.place for event in idle if event.place)
        place, often = places.most_common(1)[0] if places else (None, 0)
        if place is None or often * 2 < len(idle):
            return things
        form = str(manner()["quiet"]["in_company"])
        where = self.naming.called(place) or place
        return form.replace("{things}", things).replace("{place}", where)

    def _hours(self, begins: int, ends: int) -> Counter[str]:
        """How many minutes people spend on each activity; an event of routine ends it."""
        count: Counter[str] = Counter()
        for event in self.routine:
            spent = min(ends, event.minute) - max(begins, self.since[event.id])
            if spent > 0:
                does = str(verb_entry(event.verb).get("routine"))
                count[ACTIVITY.get(does, "work")] += spent
        return count

    def _told(self, phrases: list[tuple[str, str]]) -> str:
        """One sentence for the first two parts of the day, one for each that is left."""
        words = manner()["quiet"]
        told = []
        for at in range(0, len(phrases), 2):
            (when, does), *then = phrases[at : at + 2]
            if when == "night" and not then:
                form = words["night_sleep" if does == words["sleep"] else "night"]
            else:
                form = words["two" if then else "one"]
            plain = {does, *(part[1] for part in then)} != {"work"} and not then
            text = (
                str(form[0 if plain else self.turn % len(form)])
                .replace("{when}", when)
                .replace("{does}", does)
            )
            if then:
                text = text.replace("{then}", then[0][0]).replace("{later}", then[0][1])
            if " and the " in when:
                text = text.replace(" passes", " pass").replace(" goes", " go")
                text = text.replace(" is given", " are given")
            told.append(sentence_of(text.replace("in quiet", "quietly")))
            self.turn += 1
        return " ".join(told)


def _without_bedtime(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The parts of a day, less an evening that most sleep through: the night says it."""
    asleep = str(manner()["quiet"]["sleep"])
    evening = [name for name, (_, until) in manner()["quiet"]["parts"].items() if until == 24]
    return [part for part in parts if part != (evening[0], asleep)]


def _within(events: Iterable[Happening], begins: int, ends: int) -> list[Happening]:
    return [event for event in events if begins <= event.minute < ends]
