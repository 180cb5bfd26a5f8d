"""When one person saw another last: whoever is in the same place is seen there."""

from cupola.chronicle.page.crew import Crew

Stays = list[list[int]]


def sightings(crew: Crew, place: dict[str, int], stays: Stays, faints: Stays) -> list[Stays]:
    """For each person and each other: first minute, last minute and place of each sighting."""
    found = []
    for one, name in enumerate(crew.people):
        row: Stays = []
        glimpses = glimpsed(crew, place, name)
        for other in range(len(crew.people)):
            seen = [] if one == other else together(stays[one], stays[other])
            seen = awake(seen, faints[one]) + ([] if one == other else glimpses.get(other, []))
            row.append([value for part in sorted(seen) for value in part])
        found.append(row)
    return found


def together(one: list[int], other: list[int]) -> list[tuple[int, int, int]]:
    """From when to when two people are in the same place."""
    found = []
    for at in range(0, len(one), 3):
        for to in range(0, len(other), 3):
            begin, end = max(one[at + 1], other[to + 1]), min(one[at + 2], other[to + 2])
            if one[at] == other[to] and begin < end:
                found.append((begin, end, one[at]))
    return found


def awake(seen: list[tuple[int, int, int]], faints: list[int]) -> list[tuple[int, int, int]]:
    """The same without the time in which one is unconscious."""
    for at in range(0, len(faints), 2):
        down, up = faints[at], faints[at + 1]
        parts = []
        for begin, end, where in seen:
            if begin <= min(end, down):
                parts.append((begin, min(end, down), where))
            if max(begin, up) < end:
                parts.append((max(begin, up), end, where))
        seen = parts
    return seen


def glimpsed(crew: Crew, place: dict[str, int], name: str) -> dict[int, list[tuple[int, int, int]]]:
    """Whom somebody perceives doing something elsewhere, without a machine between them."""
    found: dict[int, list[tuple[int, int, int]]] = {}
    for shown in crew.chronicle.telling(name).shown:
        event = shown.event
        other = crew.at(event.target if event.verb in ("swing", "rescue") else event.actor)
        afar = event.instrument in crew.machines or event.place not in place
        if other >= 0 and shown.recognised and not afar and crew.people_ids[other] != name:
            moment = (event.minute, event.minute, place[event.place or ""])
            found.setdefault(other, []).append(moment)
    return found
