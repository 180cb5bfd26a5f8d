"""The learning example and its page: what is compared with what, and a run from end to end."""

import json
import runpy
import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from docs.generators import learning
from tests.house_rules.source import REPOSITORY

EXAMPLE = REPOSITORY / "examples" / "learn.py"
HAS_LEARNER = "sb3_contrib"


@pytest.fixture(scope="module")
def learn():
    """The example's names."""
    return SimpleNamespace(**runpy.run_path(str(EXAMPLE)))


@pytest.fixture(scope="module")
def resting(learn):
    """Stories of the first scenario, in which the person only rests."""
    return learn.played(replace(learn.TRAINING[0], worlds=6), learn.resting)[0]


def test_what_is_rewarded_is_what_is_compared(learn, resting):
    """The worth of a story is half one's own life and half the crew's."""
    found = learn.values(resting)

    assert np.allclose(found["worth"], 0.5 * found["own_life"] + 0.5 * found["lives"])


def test_the_same_worlds_are_compared(learn):
    """The built-in mind plays the same dice: it does so twice alike, and not as on others."""
    dice = replace(learn.TRAINING[0], worlds=6)
    first, again = (learn.values(learn.built_in(dice)) for _ in range(2))
    other = learn.values(learn.built_in(replace(dice, seed=900)))

    assert all((first[name] == again[name]).all() for name in learn.MEASURES)
    assert any((first[name] != other[name]).any() for name in learn.MEASURES)


def test_who_plays_alike_is_not_better(learn, resting):
    """A policy that does what the built-in mind does has no difference."""
    mine = learn.values(resting)
    found = learn.compared("worth", [mine, mine], {"builtin": mine, "resting": mine})

    assert found["over_worlds"] == [0.0, 0.0, 0.0]
    assert found["verdict"] == "no clear difference"


def test_a_verdict_needs_policies_that_agree(learn, resting):
    """One policy out of two that is much better makes no verdict; both of them do."""
    theirs = learn.values(resting) | {"worth": np.linspace(0.1, 0.2, 6)}
    good = theirs | {"worth": theirs["worth"] + 0.5}
    slightly = theirs | {"worth": theirs["worth"] + 0.01}
    them = {"builtin": theirs, "resting": theirs}

    assert learn.compared("worth", [good, good], them)["verdict"] == "better"
    assert learn.compared("worth", [good, slightly], them)["verdict"] == "no clear difference"


def test_endings_are_kept(learn, resting, tmp_path):
    """How stories ended is the same after it was in a file."""
    file = tmp_path / "ends.npz"
    learn.keep_ends(file, {"film": resting})
    found = learn.values(learn.ends_in(file, "film"))

    assert all((found[name] == value).all() for name, value in learn.values(resting).items())


@pytest.mark.slow
def test_from_end_to_end(tmp_path, monkeypatch):
    """Two policies learn a little, are compared, and the page and the figure can be written."""
    pytest.importorskip(HAS_LEARNER, reason="no learner: install the extra `train`")
    pytest.importorskip("matplotlib")
    terms = "--seeds 2 --choices 16384 --worlds 4".split()
    command = [sys.executable, str(EXAMPLE), *terms, "--kept", tmp_path, "--out", tmp_path]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    monkeypatch.setattr(
        learning, "results", lambda: json.loads((tmp_path / "learning.json").read_text())
    )

    assert "winter_hut" in told
    assert "2 policies learnt" in learning.learning()
    assert "policy-2-1" in learning.learning_figure()
    assert 'name = "learned"' in (tmp_path / "baselines" / "learned.toml").read_text()
