"""The picture in words, for those who cannot see it."""

from collections import Counter

from cupola.chronicle.clock import day_clock
from cupola.chronicle.picture.sheet import Sheet
from cupola.chronicle.prose.wording import enumerated


def title(sheet: Sheet) -> str:
    """What the picture is."""
    return f"{sheet.chronicle.cast.title}: {len(sheet.courses)} lives, drawn from one run"


def description(sheet: Sheet) -> str:
    """What the picture shows."""
    names = enumerated(person.name for person in sheet.people.values())
    begin, end = (clock(sheet, minute) for minute in (0, sheet.chronicle.minutes))
    parts = [
        f"Lines for {names} from {begin} to {end}, in lanes for {len(sheet.lanes)} places.",
        *turns(sheet),
        *silences(sheet),
        *lies(sheet),
        *deaths(sheet),
        *ends(sheet),
        f"Below: {sheet.curve.label[:1].lower()}{sheet.curve.label[1:]}.",
    ]
    return " ".join(parts)


def clock(sheet: Sheet, minute: float) -> str:
    """The day and time of a moment."""
    return day_clock(int(minute), sheet.stretch.minute_of_day)


def turns(sheet: Sheet) -> list[str]:
    """What concerns everybody, and when."""
    told = [f"{turn.word}, {clock(sheet, turn.minute)}" for turn in sheet.moments.turns]
    return [f"Marked: {'; '.join(told)}."] if told else []


def silences(sheet: Sheet) -> list[str]:
    """When life support is silent."""
    return [
        f"Life support is silent from {clock(sheet, begin)} to {clock(sheet, end)}."
        for begin, end in sheet.moments.hushes
    ]


def lies(sheet: Sheet) -> list[str]:
    """Who lies how often."""
    count = Counter(sheet.people[lie.speaker].name for lie in sheet.moments.lies)
    told = [f"{name} ({number})" for name, number in count.items()]
    return [f"Lies by {enumerated(told)}."] if told else []


def deaths(sheet: Sheet) -> list[str]:
    """Who dies, and when."""
    return [
        f"{sheet.people[death.person].name} dies, {clock(sheet, death.minute)}."
        for death in sheet.moments.deaths
    ]


def ends(sheet: Sheet) -> list[str]:
    """Who leaves and who stays."""
    told: list[str] = []
    for fate, verb in (("left", "leave in the vehicle"), ("aboard", "live aboard")):
        those = [row.person for row in sheet.chronicle.endings if row.fate == fate]
        if those:
            told.append(f"{enumerated(sheet.people[p].name for p in those)} {verb}.")
    return told
