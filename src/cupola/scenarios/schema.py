"""What a scenario's text may say: keys, kinds of values and their bounds.

Whether names mean something is asked afterwards, in `checking.py`.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints, field_validator

from cupola.scenarios.text.forms import (
    CLOSED,
    HOURS,
    Amount,
    Clock,
    Line,
    Lines,
    Name,
    Names,
    Prose,
    Several,
    Share,
    Signed,
    When,
)
from cupola.scenarios.text.orbit import OrbitText
from cupola.scenarios.text.outfit import (
    AerialText,
    ContactText,
    LeftOutText,
    Point,
    PortText,
    WindowText,
)
from cupola.world.catalogue.entities import PERSONS, PLACES
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.records import PINS

LONGEST_RUN = 14 * 1440
"""Minutes; two weeks."""

LONGEST_DO = 300
"""Characters of the attempts of one line of a script."""
MOST_LINES = 75
"""Lines of a script: short enough to be read."""


class Text(BaseModel):
    """A table of a scenario: no other keys, no other types, no infinite numbers."""

    model_config = CLOSED


class TraitsText(Text):
    """How somebody is, all from 0 to 1."""

    duty: Share = 0.5
    empathy: Share = 0.5
    suspicion: Share = 0.3
    courage: Share = 0.5
    steadiness: Share = 0.5
    attention: Share = 0.5
    candour: Share = 0.5


class PersonText(Text):
    """One person."""

    full_name: Line
    aliases: Lines = []
    pronoun: Literal["she", "he"] | None = None
    side: Name
    agency: Line
    role: Line
    goal: Line = "-"
    wants: Line | None = None
    authority: Annotated[int, Field(ge=0, le=9)] = 1
    newcomer: bool = False
    arrives: bool = False
    past: Share = 0.0
    mind: Name | None = None
    skills: Names = []
    tongue: Name
    languages: Names = []
    at: Name
    post: Name
    quarters: Name
    wakes_at: Annotated[str, StringConstraints(pattern=HOURS)] = "06:00"
    knows: Names = []
    traits: TraitsText = TraitsText()
    trust: dict[Name, Share] = {}
    friend: dict[Name, Signed] = {}
    love: dict[Name, Share] = {}


class PlaceText(Text):
    """One place.

    earth_window: whether the Earth is seen from here; windows: which ways, all if none is named.
    hole_mm: how wide a hole in its wall is; it is there from the beginning, if not from hole_at on.
    fire_at: when a fire breaks out.
    """

    title: Line
    kind: Literal["room", "vehicle", "hull", "void"] = "room"
    segment: Annotated[int, Field(ge=0, le=9)] = 0
    side: Name | None = None
    volume_m3: Amount = 0.0
    earth_window: bool = False
    windows: list[WindowText] = []
    sees: Names = []
    airlock_to: Name | None = None
    prepare_minutes: Annotated[int, Field(ge=1, le=1440)] = VERB_ROWS[Verb.SUIT_UP].minutes
    hidden: bool = False
    lockable: bool = False
    fans_db: Amount = 0.0
    machines_db: Amount = 0.0
    scrubber: Share = 0.0
    generator: Share = 0.0
    hole_mm: Amount = 0.0
    hole_at: When = "never"
    fire_at: When = "never"


class HatchText(Text):
    """One hatch, or handholds between two stretches of hull."""

    between: Annotated[list[Name], Field(min_length=2, max_length=2)]
    flow_m3_per_min: Amount = 0.0
    key: Name | None = None
    open: bool = True


class ItemText(Text):
    """One thing."""

    title: Line
    at: Name
    pocketed: bool = False
    loose: bool = False
    secret: bool = False
    made_for: Name = "tool"
    uses: Names = []
    harm: Share = 0.0
    mass_kg: Amount = 0.5
    opens: Name | None = None
    part_of: Name | None = None
    maker: Name | None = None
    effect: Line = "-"
    shown: bool = False


class SystemText(Text):
    """One system: what it is called, where it is worked, what it needs."""

    name: Name
    title: Line
    places: Annotated[list[Name], Field(min_length=1, max_length=PLACES)]
    seats: Annotated[int, Field(ge=0, le=PERSONS)] = 0
    reach_m: Amount = 0.0
    key: Name | None = None
    inside: Name | None = None
    on: bool = True
    broken: bool = False
    locked: bool = False
    stock: Annotated[int, Field(ge=0, le=500)] = 0


class OrderText(Text):
    """An order: secret, or read aloud to all at once as it comes."""

    at: When = "never"
    to: Names = []
    wording: Literal["take_station", "remove_others"] = "take_station"
    clarity: Share = 1.0
    aloud: bool = False


class GroundText(Text):
    """One control centre or government below."""

    title: Line
    aliases: Lines = []
    side: Name
    land: Name | None = None
    order: OrderText = OrderText()
    calls_at: When = "never"
    calls: Name | None = None
    aid_at: When = "never"


class StateText(Text):
    """One state below: whose land is struck, and when it strikes.

    land: places of it, latitude and longitude, each a quarter of a degree wide; the first is the
    one that is struck first.  warheads: how many it has ready.  answers: whether it strikes back.
    ally, joins: for whom it goes to war if that one is struck, and with what chance.
    """

    title: Line
    aliases: Lines = []
    side: Name | None = None
    land: Annotated[list[Point], Field(max_length=24)] = []
    strikes: Name | None = None
    strikes_at: When = "never"
    warheads: Annotated[int, Field(ge=0, le=20_000)] = 0
    answers: bool = False
    ally: Name | None = None
    joins: Share = 0.0


class SideText(Text):
    """Those under the same orders.

    at_war: whether their government is at war.  If nothing is said, it is if a state of theirs
    strikes or is struck, or if one of their grounds sends an order.
    """

    title: Line
    at_war: bool | None = None


class BondsText(Text):
    """What people hold of each other where nothing else is said."""

    trust_own: Share = 0.7
    trust_others: Share = 0.6
    trust_newcomer: Share = 0.5


class LinkText(Text):
    """The link to the ground as a whole, whatever the ways to it."""

    lost_at: When = "never"
    returns_at: When = "never"


class HandOverText(Text):
    """From when on minds decide instead of the script; for these people, or for all.

    to: the kind of mind.  minds: another kind for some of them.
    """

    at: Clock
    to: Name = "builtin"
    people: Names = []
    minds: dict[Name, Name] = {}


class AnimalsText(Text):
    """The animals."""

    group: Name = "animals"
    names: Annotated[list[Name], Field(max_length=8)] = []
    quarrel_at: When = "never"


class TemperText(Text):
    """What was fitted in the built-in mind; see `world/plan.py`.

    emphasis: by stake.  readiness: by intention; whatever is not named has 0.
    """

    noise: Annotated[float, Field(ge=0.001, le=10)]
    emphasis: dict[Name, Annotated[float, Field(ge=-1, le=10)]] = {}
    readiness: dict[Name, Annotated[float, Field(ge=-10, le=10)]] = {}


class GameText(Text):
    """A choice between two: hold still or strike first, with an answer known beforehand.

    payoffs: R if both hold still, T for who strikes alone, P if both strike, S for who is struck.
    """

    payoffs: Annotated[list[Amount], Field(min_length=4, max_length=4)]

    @field_validator("payoffs")
    @classmethod
    def _best_to_hold(cls, payoffs: list[float]) -> list[float]:
        """Nothing is better than peace, and nothing worse than to be struck."""
        if not payoffs[0] > payoffs[1] > payoffs[2] > payoffs[3]:
            raise ValueError("each has to be greater than the next: R > T > P > S")
        return payoffs


class PinText(Text):
    """A roll whose result the script fixes."""

    purpose: Name
    who: Name
    about: Name = "nobody"
    count: Annotated[int, Field(ge=0, le=100_000)] = 0
    happens: bool
    when: Line | None = None
    why: Line | None = None


class BeatText(Text):
    """One line of a script: when, who, tries what, and why."""

    at: Clock
    who: Line
    do: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_DO)]
    meaning: Annotated[Name | None, Field(alias="for")] = None
    beat: Annotated[int, Field(ge=0, le=99)] = 0
    patience: Annotated[int, Field(ge=0, le=1440)] = 30
    when: Line | None = None


class ScriptText(Text):
    """A script: attempts, and apart from them the pinned rolls.  telling: the file of its own."""

    telling: Line | None = None
    beats: Annotated[list[BeatText], Field(max_length=MOST_LINES)] = []
    pins: Annotated[list[PinText], Field(max_length=2 * PINS)] = []


class ValueText(Text):
    """One way to read a disagreement: who reads it so, and what it changes in the scenario."""

    sources: Lines = []
    note: Line = "-"
    changes: Annotated[dict[Line, object], Field(alias="set")] = {}


class SwitchText(Text):
    """A disagreement or an open point of the sources, as a switch."""

    about: Line
    ways: Annotated[dict[Name, ValueText], Field(min_length=2, max_length=6)]


class ScenarioText(Text):
    """A whole scenario.

    wording: words of the usual sentences, and what stands for them in this scenario.
    renamed: names of the scenario that it is like, and what they are called here.
    """

    title: Line
    premise: Prose
    content_note: Prose = ""
    seed: Annotated[int, Field(ge=0, lt=2**62)] = 1
    turns: Annotated[int, Field(ge=1, le=LONGEST_RUN)] = 1440
    starts_at: Annotated[str, StringConstraints(pattern=HOURS)] = "06:00"
    like: Name | None = None
    renamed: dict[Line, Line] = {}
    station: Name | None = None
    crew: Name | None = None
    script: Line | None = None
    minds: Name | None = None
    hand_over: HandOverText | None = None
    switches: Line | None = None
    without: Names = []
    readings: dict[Name, Name] = {}
    home: Name
    meeting_place: Name
    void: Name | None = None
    docks_at: When = "never"
    suit_minutes: Amount = 420.0
    protagonist: Name | None = None
    title_site: Line = "station"
    agencies: Lines = []
    sides: Annotated[dict[Name, SideText], Field(min_length=1, max_length=PERSONS)]
    languages: Annotated[list[Name], Field(min_length=1, max_length=8)]
    people: Annotated[dict[Name, PersonText], Field(min_length=1)]
    bonds: BondsText = BondsText()
    places: Annotated[dict[Name, PlaceText], Field(min_length=1)]
    hatches: list[HatchText] = []
    ports: dict[Name, PortText] = {}
    aerials: dict[Name, AerialText] = {}
    left_out: dict[Name, LeftOutText] = {}
    items: dict[Name, ItemText] = {}
    systems: dict[Name, SystemText] = {}
    grounds: dict[Name, GroundText] = {}
    states: dict[Name, StateText] = {}
    first_striker: Name | None = None
    contacts: dict[Name, ContactText] = {}
    link: LinkText = LinkText()
    orbit: OrbitText = OrbitText()
    mice: Literal["shown", "told", "absent"] = "told"
    animals: AnimalsText = AnimalsText()
    game: GameText | None = None
    temper: TemperText
    true: Names = []
    phrases: dict[Name, Name] = {}
    wording: dict[Several, Line] = {}
    aliases: dict[Line, Name] = {}
