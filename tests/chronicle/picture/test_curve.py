from cupola.chronicle.picture.curve import ACROSS, curve
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage


def test_trust_counts_across_the_sides():
    """The curve begins with the mean of how each side trusts the other."""
    stage = Stage()
    stage.world.minds[0].trust = [0.0, 0.9, 0.7, 0, 0, 0, 0, 0]
    found = curve(stage.chronicle())

    assert found.label == ACROSS
    assert found.points == ((0, (0.9 + 0.7 + 0.5 + 0.5) / 4),)


def test_the_dead_no_longer_count():
    """After a death the mean is that of the living."""
    stage = Stage()
    stage.world.minds[0].trust = [0.0, 0.9, 0.5, 0, 0, 0, 0, 0]
    stage.at(8).tell("bo", Verb.DIE)

    assert curve(stage.chronicle()).points[-1] == (8, 0.5)
