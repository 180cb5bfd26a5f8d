"""Viewer profiles: what somebody holds of the people aboard before anything is shown.

All viewers follow the same rules; only these priors differ, so that one story can leave several
opinions.  Who is wary of a side is made once for each side of the scenario.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.prose.wording import Wording
from cupola.errors import NotationError

FIRST = "newcomer"
"""The profile that stands for a viewer where nothing else is asked: even priors."""


@dataclass(frozen=True)
class Profile:
    """One kind of viewer.

    trust, expects: towards each person, how likely they mean no harm, and will strike.
    """

    name: str
    title: str
    suspicion: float
    empathy: float
    trust: Mapping[str, float]
    expects: Mapping[str, float]


def profiles_of(cast: Cast) -> dict[str, Profile]:
    """Every profile that there is for a cast, by name, in a fixed order."""
    found: dict[str, Profile] = {}
    for name, row in _rows().items():
        made = _of_each_side(cast, name, row) if "of_a_side" in row else [_even(cast, name, row)]
        found |= {profile.name: profile for profile in made}
    return found


def profile_of(cast: Cast, name: str) -> Profile:
    """The profile of this name.  Raises NotationError for one that there is not."""
    found = profiles_of(cast)
    if name not in found:
        raise NotationError(name, name, "a viewer profile here", found)
    return found[name]


@cache
def _rows() -> dict[str, dict[str, Any]]:
    text = (files("cupola.chronicle.tellings") / "profiles.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _even(cast: Cast, name: str, row: dict[str, Any]) -> Profile:
    """A viewer who begins with the same opinion of everybody."""
    people = [str(person["id"]) for person in cast.person]
    return Profile(
        name,
        row["title"],
        row["suspicion"],
        row["empathy"],
        dict.fromkeys(people, float(row["trust"])),
        dict.fromkeys(people, float(row["expects"])),
    )


def _of_each_side(cast: Cast, name: str, row: dict[str, Any]) -> Iterator[Profile]:
    """A viewer for each side, with another first opinion of its people; none if all are one."""
    sides = list(dict.fromkeys(person.get("side") for person in cast.person))
    if len(sides) < 2:
        return
    for side in sides:
        even = _even(cast, f"{name}_of_{side}", row)
        theirs = [str(person["id"]) for person in cast.person if person.get("side") == side]
        yield Profile(
            even.name,
            even.title.format(people=Wording(cast).listed(theirs)),
            even.suspicion,
            even.empathy,
            {**even.trust, **dict.fromkeys(theirs, float(row["of_a_side"]["trust"]))},
            {**even.expects, **dict.fromkeys(theirs, float(row["of_a_side"]["expects"]))},
        )
