"""Where everything lies on the sheet: lanes, lines, words; nothing is drawn here."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from cupola.chronicle.picture import look
from cupola.chronicle.picture.courses import (
    Course,
    courses,
    drawable,
    peaks,
    seats,
)
from cupola.chronicle.picture.curve import Curve, curve
from cupola.chronicle.picture.lanes import Lane, lanes
from cupola.chronicle.picture.look import Person, people
from cupola.chronicle.picture.moments import Blow, Death, Lie, Mark, Moments, moments
from cupola.chronicle.picture.room import Box, Room
from cupola.chronicle.picture.stretch import Stretch, stretched
from cupola.chronicle.picture.tracks import Stay, tracks
from cupola.chronicle.prose.wording import Wording
from cupola.chronicle.store import Chronicle
from cupola.errors import ChronicleError

Width = Callable[[str, float], float]
"""How many pixels wide some words are in a size."""

GROUP_WIDTH = 17
"""Pixels for the names of the segments, which stand upright at the left edge."""
LEAST_LABEL, MOST_LABEL = 110, 150
"""Pixels that there are for names of places."""
HEAD = 64
"""Pixels for the title and the people."""
WORD_ROW = 13
"""Pixels for a row of words above the lanes."""
AXIS = 34
"""Pixels for hours and days below the lanes."""
CURVE = 46
"""Pixels for the curve."""
KEY = 26
"""Pixels for a row of the key."""
ROOM_FOR = {Lie: 17.0, Blow: 13.0, Death: 12.0}
"""Pixels of the axis for each kind of mark; others have as many as a word needs to stand apart."""
ROOM_FOR_TURN = 9.0
ROOM_FOR_MOVE = 2.2
"""Pixels of the axis for each time that somebody goes where more than routine awaits them."""


@dataclass(frozen=True)
class Word:
    """A word above the lanes, and the line that it belongs to.

    row: 0 is the lowest.  left: where the word begins.
    """

    text: str
    x: float
    left: float
    width: float
    row: int

    def covers(self, x: float) -> bool:
        """Whether the word stands where a line comes down."""
        return self.left - 2 < x < self.left + self.width + 2


@dataclass
class Sheet:
    """Everything that is about to be drawn, and where."""

    chronicle: Chronicle
    wording: Wording
    people: dict[str, Person]
    moments: Moments
    curve: Curve
    stretch: Stretch
    lanes: list[Lane]
    courses: list[Course]
    words: list[Word]
    left: float
    right: float
    room: Room = field(default_factory=Room)

    @property
    def top(self) -> float:
        """The upper edge of the lanes."""
        return self.lanes[0].top

    @property
    def bottom(self) -> float:
        """The lower edge of the lanes."""
        return self.lanes[-1].top + self.lanes[-1].height

    @property
    def by_person(self) -> dict[str, Course]:
        """The lines by the names of those who live them."""
        return {course.person: course for course in self.courses}

    @property
    def poles(self) -> tuple[str, ...]:
        """The names of the lines that come down from the words."""
        return tuple(f"turn-{number}" for number in range(len(self.words)))

    def field(self, right: float) -> Box:
        """The lanes, as far as some pixel to the right."""
        return Box(self.left, self.top, right - self.left, self.bottom - self.top)


def sheet(chronicle: Chronicle, width: Width) -> Sheet:
    """The picture of a run, laid out.  Raises ChronicleError if nobody did anything yet."""
    wording = Wording(chronicle.cast)
    walked = tracks(chronicle)
    if not walked:
        raise ChronicleError("there is nothing to draw: nobody has done anything yet")
    cast, shown = people(chronicle.cast), moments(chronicle, walked)
    left, right = edges(chronicle, wording, walked, width)
    stretch = stretched(
        chronicle.minutes, chronicle.cast.minute_of_day, wanted(walked, shown), (left, right)
    )
    seen = drawable(walked, stretch)
    found = seats(seen, stretch, ends(chronicle, shown, seen))
    words = list(written(stretch, shown, width, (left, look.WIDTH - look.EDGE)))
    top = look.EDGE + HEAD + WORD_ROW * (1 + max((word.row for word in words), default=0)) + 4
    rows = lanes(chronicle.cast, seen, peaks(found), top)
    lines = courses(found, rows)
    return Sheet(
        chronicle, wording, cast, shown, curve(chronicle), stretch, rows, lines, words, left, right
    )


def edges(
    chronicle: Chronicle, wording: Wording, walked: dict[str, list[Stay]], width: Width
) -> tuple[float, float]:
    """From where to where lines run: names of places stand before, names of people behind."""
    places = {stay.place for stays in walked.values() for stay in stays}
    label = max((width(wording.title(place), look.SMALL_SIZE) for place in places), default=0.0)
    names = [wording.called(str(row["id"])) or "" for row in chronicle.cast.person]
    name = max((width(name, look.NAME_SIZE) for name in names), default=0.0)
    left = look.EDGE + GROUP_WIDTH + min(max(label, LEAST_LABEL), MOST_LABEL) + 7
    return left, look.WIDTH - look.EDGE - name - 9


def wanted(walked: dict[str, list[Stay]], shown: Moments) -> dict[int, float]:
    """The pixels that each minute wants."""
    pixels: dict[int, float] = defaultdict(float)
    for mark in shown.marks():
        pixels[int(mark.minute)] += room_for(mark)
    for stays in walked.values():
        for stay in stays[1:]:
            pixels[stay.begin] += ROOM_FOR_MOVE if stay.busy else 0.0
    return pixels


def room_for(mark: Mark) -> float:
    """Pixels of the axis for a mark."""
    return ROOM_FOR.get(type(mark), ROOM_FOR_TURN)


def ends(chronicle: Chronicle, shown: Moments, walked: dict[str, list[Stay]]) -> dict[str, float]:
    """When each line ends, in minutes: at a death, else with the run."""
    died = {death.person: death.minute for death in shown.deaths}
    return {person: died.get(person, float(chronicle.minutes)) for person in walked}


def written(
    stretch: Stretch, shown: Moments, width: Width, within: tuple[float, float]
) -> Iterator[Word]:
    """The words above the lanes: none covers another, nor a line that comes down from another."""
    wishes = [(stretch.x(turn.minute), turn.word) for turn in shown.turns]
    wishes += [(stretch.x(begin), "life support silent") for begin, _ in shown.hushes]
    placed: list[Word] = []
    for x, text in sorted(wishes, reverse=True):
        tried = list(positions(text, x, width(text, look.TEXT_SIZE), within, len(wishes)))
        placed.append(next((word for word in tried if fits(word, placed)), tried[-1]))
    lowest = min((word.row for word in placed), default=0)
    yield from (replace(word, row=word.row - lowest) for word in reversed(placed))


TO_THE_LEFT = 2.5
"""Rows that a word rather goes up or down than to stand to the left of its line."""


def positions(
    text: str, x: float, wide: float, within: tuple[float, float], rows: int
) -> Iterator[Word]:
    """Where a word may stand: beside its line, rather to the right of it, rather in a low row."""
    places = [(float(abs(row)), row, x + 3) for row in range(-rows, rows + 1)]
    places += [(abs(row) + TO_THE_LEFT, row, x - wide - 3) for row in range(-rows, rows + 1)]
    for _, row, left in sorted(places):
        if within[0] <= left <= within[1] - wide:
            yield Word(text, x, left, wide, row)


def fits(word: Word, placed: Iterable[Word]) -> bool:
    """Whether a word covers no other, and neither's line runs through the other."""
    for other in placed:
        near = word.left < other.left + other.width + 8 and other.left < word.left + word.width + 8
        if word.row == other.row and near:
            return False
        if word.row < other.row and word.covers(other.x):
            return False
        if word.row > other.row and other.covers(word.x):
            return False
    return True
