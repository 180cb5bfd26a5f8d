"""How the picture looks: sizes in pixels at a width of 900, colours, and each person's mark.

Whose orders somebody is under shows as a shape, a hue belongs to a person.  Nothing is red, and
violence has the colour of the writing.  The hues keep apart in grey and for the colour-blind.
"""

from dataclasses import dataclass

from cupola.chronicle.cast import Cast, letter_of
from cupola.chronicle.prose.wording import Wording

WIDTH = 900
"""Pixels from edge to edge."""
EDGE = 16
"""Pixels of paper at each edge."""
TITLE_SIZE = 17
NAME_SIZE = 11.5
TEXT_SIZE = 10.5
SMALL_SIZE = 10
LETTER_SIZE = 9
"""Pixels: the smallest writing there is, a letter in a person's mark."""
PITCH = 7.5
"""Pixels between two lines that run side by side."""
LIFE_WIDTH = 2.2
TOKEN = 12
"""Pixels a person's mark is wide."""

PAPER = "#fcfbf8"
BAND = "#f3f1eb"
RULE = "#d9d5ca"
INK = "#24272c"
SOFT_INK = "#5c626b"
SHADE = "#e2e2e7"
POLE = "#a5a299"
LIGHT_LETTER = "#ffffff"
DARK_LETTER = "#15171a"

HUES = (
    "#14235e",
    "#bf8700",
    "#00705a",
    "#b8409a",
    "#3f8fe0",
    "#5e4200",
    "#79828c",
    "#7d5fb2",
)
"""One for each person, in the order of the cast."""
SHAPES = ("o", "s", "D", "^")
"""One for each side, in the order of the cast: round, square, and so on."""


def letter_on(hue: str) -> str:
    """White or near black, whichever is easier to read on this hue."""
    return max((LIGHT_LETTER, DARK_LETTER), key=lambda letter: contrast(letter, hue))


def contrast(one: str, other: str) -> float:
    """How well one colour is read on the other, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True)
class Person:
    """One of the cast, as drawn.  side: the place of their side among those of the cast."""

    id: str
    name: str
    letter: str
    side: int
    hue: str

    @property
    def shape(self) -> str:
        """The shape of all who are under the same orders."""
        return SHAPES[self.side % len(SHAPES)]


def people(cast: Cast) -> dict[str, Person]:
    """Everybody of the cast, by name."""
    wording = Wording(cast)
    sides = list(dict.fromkeys(row.get("side") for row in cast.person))
    letters: list[str] = []
    made: dict[str, Person] = {}
    for number, row in enumerate(cast.person):
        name = str(row["id"])
        letters.append(letter_of(name, letters))
        hue = HUES[number % len(HUES)]
        called = wording.called(name) or name
        made[name] = Person(name, called, letters[-1], sides.index(row.get("side")), hue)
    return made
