"""The roll of a scenario: who, what and where, as rows for a chronicle."""

from collections.abc import Iterable
from typing import Any

from cupola.scenarios.building import Site
from cupola.scenarios.switches import Reading

Row = dict[str, Any]


def rows_of(site: Site, readings: Iterable[Reading]) -> dict[str, Any]:
    """The tables person, member, item, place and param, and how sentences call things."""
    return {
        "person": tuple(_person(site, name) for name in site.text.people),
        "member": tuple(_members(site)),
        "item": tuple(_items(site)),
        "place": tuple(_places(site)),
        "param": _params(site, readings),
        "shown": _shown(site),
    }


def _person(site: Site, name: str) -> Row:
    text = site.text.people[name]
    return {
        "id": name,
        "full_name": text.full_name,
        "pronoun": text.pronoun or "-",
        "side": text.side,
        "agency": text.agency,
        "role": text.role,
        "goal": text.goal,
        "wants": text.wants or "",
        "newcomer": text.newcomer,
        "authority": text.authority,
    }


def _members(site: Site) -> list[Row]:
    animals = [name for name in site.text.animals.names if site.exists(name)]
    shown = animals if site.plan.mice else []
    return [{"id": name, "grp": "crew"} for name in site.text.people] + [
        {"id": name, "grp": site.text.animals.group} for name in shown
    ]


def _items(site: Site) -> list[Row]:
    things = [
        {
            "id": name,
            "made_for": text.made_for,
            "part_of": text.part_of or "-",
            "maker": text.maker or "-",
            "effect": text.effect,
        }
        for name, text in site.text.items.items()
        if site.exists(name)
    ]
    machines = [
        {"id": text.name, "made_for": "machine", "part_of": "-", "maker": "-", "effect": "-"}
        for text in site.text.systems.values()
        if site.exists(text.name)
    ]
    return things + machines


def _places(site: Site) -> list[Row]:
    return [
        {"id": name, "title": text.title, "kind": text.kind, "segment": text.segment}
        for name, text in site.text.places.items()
        if site.exists(name)
    ]


def _params(site: Site, readings: Iterable[Reading]) -> dict[str, str]:
    text = site.text
    params = {
        "work_title": text.title,
        "title_site": text.title_site,
        "mice": text.mice,
        "without": " ".join(text.without) or "-",
    }
    if text.protagonist:
        params["protagonist"] = text.protagonist
    return params | {f"reading.{reading.name}": reading.way for reading in readings}


def _shown(site: Site) -> dict[str, str]:
    text = site.text
    shown = {name: row.title for name, row in text.places.items()}
    shown |= {name: row.title for name, row in text.items.items()}
    shown |= {row.name: row.title for row in text.systems.values()}
    shown |= {name: row.title for name, row in text.grounds.items()}
    shown |= {name: row.title for name, row in text.states.items()}
    return shown | text.wording
