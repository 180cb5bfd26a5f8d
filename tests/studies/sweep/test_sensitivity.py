"""Sensitivity, against functions whose indices are known in closed form."""

from math import pi

import numpy as np
import pytest

from cupola.studies.sweep.axes import Axis
from cupola.studies.sweep.sensitivity import sensitivities

ANGLES = tuple(Axis(f"x{number}", -pi, pi) for number in (1, 2, 3))
A, B = 7.0, 0.1


def ishigami(points):
    """The function of Ishigami and Homma (1990): sin x1 + a sin^2 x2 + b x3^4 sin x1."""
    x1, x2, x3 = np.array(points).T
    return (np.sin(x1) + A * np.sin(x2) ** 2 + B * x3**4 * np.sin(x1))[:, None]


def analytic():
    """Its first and total indices, worked out by hand."""
    alone = 0.5 * (1.0 + B * pi**4 / 5.0) ** 2
    second = A**2 / 8.0
    together = B**2 * pi**8 * (1.0 / 18.0 - 1.0 / 50.0)
    whole = alone + second + together
    first = (alone / whole, second / whole, 0.0)
    return first, ((alone + together) / whole, second / whole, together / whole)


def test_the_indices_of_ishigami_are_the_analytic_ones():
    """Within two of a hundred of what the formula says, and inside their intervals."""
    (found,) = sensitivities(ishigami, ANGLES, ["y"], 2048)

    for told, expected in zip((found.first, found.total), analytic(), strict=True):
        for index, true in zip(told.values(), expected, strict=True):
            assert index.value == pytest.approx(true, abs=0.02)
            assert index.low - 0.005 <= true <= index.high + 0.005
    assert found.points == 2048 * 5


def test_what_is_the_same_everywhere_depends_on_nothing():
    """A constant has no variance to share out: all indices are zero, and it is said so."""
    (found,) = sensitivities(lambda points: np.ones((len(points), 1)), ANGLES, ["y"], 8)

    assert not found.varies
    assert all(index.value == 0.0 for index in (*found.first.values(), *found.total.values()))


def test_a_key_that_alone_decides_has_the_whole():
    """Where y is one of the keys, its first and total index are one and the others' are none."""
    axes = Axis("a", 0.0, 1.0), Axis("b", 0.0, 1.0)
    (found,) = sensitivities(lambda points: np.array(points)[:, :1], axes, ["y"], 512)

    assert found.first["a"].value == pytest.approx(1.0, abs=0.02)
    assert found.total["b"].value == pytest.approx(0.0, abs=1e-9)


def test_several_measures_are_told_apart():
    """Each measure has indices of its own, from the same points."""
    axes = Axis("a", 0.0, 1.0), Axis("b", 0.0, 1.0)
    one, other = sensitivities(lambda points: np.array(points), axes, ["y", "z"], 256)

    assert (one.measure, other.measure) == ("y", "z")
    assert one.total["a"].value > 0.9 > 0.1 > one.total["b"].value
    assert other.total["b"].value > 0.9 > 0.1 > other.total["a"].value
