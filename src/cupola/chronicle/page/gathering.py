"""All that the page knows of a run, as plain values."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.page.crew import Crew
from cupola.chronicle.page.eyes import sky, through
from cupola.chronicle.page.gauges import Gauges
from cupola.chronicle.page.layout import Layout, layout_of
from cupola.chronicle.page.links import Room, links_of, rooms_of, scenario_of
from cupola.chronicle.page.minds import minds_of
from cupola.chronicle.page.sightings import sightings
from cupola.chronicle.page.sky import sky_of
from cupola.chronicle.page.story import KINDS, Partial, Writer
from cupola.chronicle.page.veiled import hides_people, out_of_sight, veiled, visible
from cupola.chronicle.picture.moments import TURNS, hushes, parts_of_minutes, turns
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.acts import tells_of_war
from cupola.chronicle.tale.views import view_of
from cupola.chronicle.tale.whole import Act, tale_of
from cupola.chronicle.tellings import Telling
from cupola.chronicle.tellings.choosing import names_of

if TYPE_CHECKING:
    from cupola.scenarios.scenario import Scenario

Values = dict[str, Any]


def gathered(
    chronicle: Chronicle,
    scenario: "Scenario | None",
    tellings: Iterable[str] | None = None,
    gauges: Gauges | None = None,
) -> Values:
    """Everything that some tellings may show, by what it is for.

    scenario: if it is not given, one that comes with the package and has the same cast.
    """
    scenario = scenario or scenario_of(chronicle)
    crew = Crew(chronicle)
    rooms = rooms_of(chronicle, scenario)
    place = {room.id: at for at, room in enumerate(rooms)}
    chosen = [chronicle.telling(name) for name in tellings or names_of(chronicle)]
    stays, faints = crew.stays(place), crew.faints()
    writer = Writer(crew, place)
    data = {
        **about(chronicle, scenario),
        "people": crew.rows(),
        "stays": stays,
        "faints": faints,
        "seen": sightings(crew, place, stays, faints),
        "kinds": KINDS,
        "tellings": [told(crew, writer, telling) for telling in chosen],
        "sentences": list(writer.sentences),
        "minds": minds_of(crew),
        "vehicle": vehicle(chronicle.events),
        "turns": marked(chronicle),
        "sky": sky_of(chronicle, scenario),
        "gauges": (gauges or Gauges()).rows(crew.people_ids, list(place)),
    }
    data = as_told(data, crew, chosen)
    seen = {at for rows in data["seen"] for row in rows for at in row[2::3]}
    been = {at for row in [*data["stays"], *told_stays(data)] for at in row[::3]}
    layout = layout_of(rooms, links_of(chronicle, scenario, rooms), seen | been)
    known = set(place.values()) if shows_all(chosen) else been
    return data | {"station": station(rooms, layout, known)}


def shows_all(chosen: list[Telling]) -> bool:
    """Whether one of these tellings keeps nothing back."""
    return any(telling.person is None and not hides_people(telling) for telling in chosen)


def told_stays(data: Values) -> list[list[int]]:
    """The stays that tellings have of their own."""
    return [row for telling in data["tellings"] for row in telling["stays"]]


def as_told(data: Values, crew: Crew, chosen: list[Telling]) -> Values:
    """The same data without what none of these tellings shows."""
    eyes = {crew.at(telling.person) for telling in chosen} - {-1}
    others = [telling for telling in chosen if telling.person is None]
    if shows_all(chosen):
        return data
    data = data | {"premise": ""}  # which knows of more than anybody aboard
    if not others:
        return through(data, eyes)
    events = {row.event.id: row.event for telling in others for row in telling.shown}
    return veiled(data, eyes, out_of_sight(others, crew.people_ids)) | {
        "vehicle": vehicle([events[number] for number in sorted(events)]),
        "sky": sky(data, eyes, [e.minute for e in events.values() if tells_of_war(e)]),
    }


def about(chronicle: Chronicle, scenario: "Scenario | None") -> Values:
    """What the run is, and how it ended."""
    return {
        "title": chronicle.cast.title,
        "premise": scenario.premise if scenario else "",
        "note": (scenario.content_note if scenario else "") or USUAL_NOTE,
        "seed": str(chronicle.seed),
        "minutes": chronicle.minutes,
        "begins": chronicle.cast.minute_of_day,
        "falls": int(scenario is not None and bool(scenario.plan["gravity"])),
    }


USUAL_NOTE = "May tell of violence between people, of war and of death, soberly."
"""The content note where the scenario is not at hand."""


def station(rooms: list[Room], layout: Layout, known: set[int]) -> Values:
    """Places with their rectangles, ways, and the size of the sheet.

    known: places of which the hidden ones among them have a name and a rectangle.
    """
    places = [
        STRANGE | {"kind": room.kind}
        if room.hidden and at not in known
        else place(room, layout, at)
        for at, room in enumerate(rooms)
    ]
    return {"size": list(layout.size), "places": places, "ways": layout.ways}


STRANGE = {"title": "", "kind": "", "hidden": 1, "box": None}
"""A hidden place of which the page tells nothing."""


def place(room: Room, layout: Layout, at: int) -> Values:
    """One place; its rectangle is missing if it is not drawn."""
    spot = layout.spots.get(at)
    box = [round(v, 1) for v in (spot.x, spot.y, spot.w, spot.h)] if spot else None
    return {"title": room.title, "kind": room.kind, "hidden": int(room.hidden), "box": box}


def told(crew: Crew, writer: Writer, telling: Telling) -> Values:
    """A telling with its lines and its tension; `who` has these eyes, -1 for nobody."""
    tension = crew.chronicle.measures(telling.name).tension.as_values()["curve"]
    return {
        "key": telling.person or telling.name,
        "title": telling.title,
        "who": crew.at(telling.person),
        "lines": writer.lines(telling),
        "stays": crew.stays(writer.place, visible(telling)) if hides_people(telling) else [],
        "back": flat(out_of_sight([telling], crew.people_ids)) if hides_people(telling) else [],
        "hushes": [list(pair) for pair in hushes(Partial(crew.chronicle, telling.events))],
        **tale(telling),
        "tension": [[int(row[0]), round(row[3] * 100)] for row in tension],
    }


def flat(spans: list[list[tuple[int, int]]]) -> list[list[int]]:
    """For each person first and last minute of each span, one after the other."""
    return [[minute for span in found for minute in span] for found in spans]


def tale(telling: Telling) -> Values:
    """The acts of a telling, each with the minute at which it begins, and how it ends."""
    found = tale_of(view_of(telling))
    return {
        "acts": [[begins(act), act.title] for act in found.acts if act.passages],
        "ending": list(found.ending),
        "because": list(found.deaths),
        "loose": [f"{clock}: {text}" for clock, text in found.loose],
    }


def begins(act: Act) -> int:
    """The minute at which an act begins: that of its first scene, not of what leads up to it."""
    passage = next((p for p in act.passages if p.heading), act.passages[0])
    return min(event.minute for sentence in passage.sentences for event in sentence.events)


def vehicle(events: Sequence[Happening]) -> Values:
    """When the vehicle comes and goes: minutes, -1 for never."""
    first = {e.verb: e.minute for e in reversed(events)}
    return {"arrives": first.get("arrive", -1), "departs": first.get("depart", -1)}


def marked(chronicle: Chronicle) -> list[list[Any]]:
    """Minute, word and event of whatever concerns everybody."""
    at = parts_of_minutes([e for e in chronicle.events if e.verb in TURNS])
    return [[int(turn.minute), turn.word, turn.event] for turn in turns(chronicle.events, at)]
