"""Somebody's mark as it stands in a page of text: the side's shape, the person's hue, a letter."""

from markupsafe import Markup

from cupola.chronicle.cast import Cast
from cupola.chronicle.page.crew import lightened, tint
from cupola.chronicle.picture.look import Person, people

BODIES = {
    "o": '<circle r="15" class="body hued"/>',
    "s": '<rect x="-14" y="-14" width="28" height="28" rx="3.3" class="body hued"/>',
    "D": '<path d="M0 -18L18 0L0 18L-18 0Z" class="body hued"/>',
    "^": '<path d="M0 -17L17 13H-17Z" class="body hued"/>',
}
"""Each shape, thirty units across."""
LETTER = '<text class="letter inked" font-size="16.8" dy="0.5">{letter}</text>'
HUES = '<g style="--l:{light};--li:{light_ink};--d:{dark};--di:{dark_ink}">'
"""A hue and what is written on it, by day and by night; the looks choose."""


def marks_of(cast: Cast) -> dict[str, Markup]:
    """Everybody's mark, by name."""
    return {name: mark_of(one) for name, one in people(cast).items()}


def mark_of(one: Person) -> Markup:
    """One person's mark."""
    light, dark = tint(one.hue), tint(lightened(one.hue))
    hues = Markup(HUES).format(light=light[0], light_ink=light[1], dark=dark[0], dark_ink=dark[1])
    letter = Markup(LETTER).format(letter=one.letter)
    return hues + Markup(BODIES[one.shape]) + letter + Markup("</g>")
