"""How each person is shown: a letter in a shape of a hue."""

from dataclasses import dataclass

from cupola.chronicle.cast import Cast, letter_of
from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.prose.wording import Wording


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
        return look.SHAPES[self.side % len(look.SHAPES)]


def people(cast: Cast) -> dict[str, Person]:
    """Everybody of the cast, by name."""
    wording = Wording(cast)
    sides = list(dict.fromkeys(row.get("side") for row in cast.person))
    letters: list[str] = []
    made: dict[str, Person] = {}
    for number, row in enumerate(cast.person):
        name = str(row["id"])
        letters.append(letter_of(name, letters))
        hue = look.HUES[number % len(look.HUES)]
        called = wording.called(name) or name
        made[name] = Person(name, called, letters[-1], sides.index(row.get("side")), hue)
    return made


def draw_token(canvas: Canvas, person: Person, x: float, y: float) -> None:
    """A person's mark stands at a place."""
    small = 1.0 if person.shape == "s" else 0.0
    canvas.mark(
        person.shape,
        x,
        y,
        look.TOKEN - small,
        colour=person.hue,
        edge=look.PAPER,
        width=0.8,
        over=7.5,
    )
    canvas.write(
        person.letter,
        x,
        y + 0.2,
        size=look.LETTER_SIZE,
        bold=True,
        colour=look.letter_on(person.hue),
        side="center",
        over=8,
    )
