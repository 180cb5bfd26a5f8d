"""The palette: everything written is easy to read, by day and by night (WCAG 2.2, level AA)."""

import re

import pytest

from cupola.chronicle.page.crew import lightened, tint
from cupola.chronicle.picture.look import HUES, contrast
from cupola.web import assets

TEXT = 4.5
"""Contrast of text (1.4.3)."""
FIELD = 3.0
"""Contrast of what shows where one types (1.4.11)."""
GROUNDS = ("ground", "panel", "room")
SCHEMES = re.findall(r"{([^{}]*--ground:[^{}]*)}", assets.look("plain"))


def colours(scheme):
    """The colours of a scheme, by name."""
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", scheme))


def mixed(one, other, share):
    """A colour between two."""
    parts = [[int(text[at : at + 2], 16) for at in (1, 3, 5)] for text in (one, other)]
    return "#" + "".join(
        f"{round(a * share + b * (1 - share)):02x}" for a, b in zip(*parts, strict=True)
    )


def test_contrast_is_the_ratio_of_the_guidelines():
    """Black on white is 21, a colour on itself 1, and #767676 on white just 4.5 (W3C)."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#808080", "#808080") == 1.0
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_there_is_a_dark_and_a_light_scheme():
    """Dark is one block; light is one for who asks for it and one for whose system does."""
    grounds = [colours(scheme)["ground"] for scheme in SCHEMES]

    assert len(grounds) == 3
    assert len(set(grounds)) == 2


@pytest.mark.parametrize("scheme", range(3))
@pytest.mark.parametrize("ink", ["ink", "soft", "faint", "alarm"])
def test_every_ink_is_easy_to_read_on_every_ground(scheme, ink):
    """No text stands out less than the guidelines ask for."""
    found = colours(SCHEMES[scheme])

    assert min(contrast(found[ink], found[ground]) for ground in GROUNDS) >= TEXT


@pytest.mark.parametrize("scheme", range(3))
def test_one_sees_where_to_type(scheme):
    """The edge of a field stands out from the page and from the field."""
    found = colours(SCHEMES[scheme])
    (share,) = re.findall(
        r"--field: color-mix\(in srgb, var\(--soft\) (\d+)%", assets.look("plain")
    )
    edge = mixed(found["soft"], found["ground"], int(share) / 100)

    assert min(contrast(edge, found[ground]) for ground in GROUNDS) >= FIELD


@pytest.mark.parametrize("hue", HUES)
def test_the_letter_of_a_mark_is_easy_to_read(hue):
    """By day and by night, whoever cannot tell the hues reads the letters."""
    assert contrast(*tint(hue)) >= TEXT
    assert contrast(*tint(lightened(hue))) >= TEXT


@pytest.mark.parametrize("hue", HUES)
def test_people_stand_out_from_the_dark(hue):
    """By night every mark stands out from the station behind it."""
    assert all(contrast(lightened(hue), colours(SCHEMES[0])[ground]) >= FIELD for ground in GROUNDS)
