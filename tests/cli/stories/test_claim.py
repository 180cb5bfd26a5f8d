"""`cupola claim`: what stands on the screen."""

import json

from tests.cli.door import typed


def test_a_claim_is_told_with_scene_cost_and_proof():
    """Text, documents, minute, what it moved, the next harm, conflicts and what shows it."""
    done = typed("claim", "c162")

    assert done.exit_code == 0
    for part in ("no Pod 0", "deception", "document 004", "minute 3352, beat 25", "This is a lie"):
        assert part in done.stdout
    for part in ("Christian", "finds out", "next harm", "C163", "Read so", "test_christian"):
        assert part in done.stdout


def test_what_is_left_out_says_why():
    """Without a scene and without a proof there is the reason."""
    done = typed("claim", "C258")

    assert "Left out: " in done.stdout
    assert "minute" not in done.stdout


def test_all_claims_are_counted():
    """Kinds with their numbers, and the ways in which they are shown."""
    done = typed("claim")
    counts = json.loads(typed("claim", "--json").stdout)

    assert "260 claims of 5 texts" in done.stdout
    assert sum(counts["kinds"].values()) == sum(counts["ways"].values()) == 260


def test_a_claim_is_one_object():
    """With --json everything is there as plain values, the scene with what it cost."""
    told = json.loads(typed("claim", "C144", "--json").stdout)

    assert (told["id"], told["kind"]) == ("C144", "event")
    assert told["scenes"][0]["harms"][-1][1:] == ["die", "nika"]
    assert told["shown_by"]["tests"]


def test_an_unknown_claim_is_bad_input():
    """Exit code 2, and the claim that comes nearest."""
    done = typed("claim", "C999")

    assert done.exit_code == 2
    assert "did you mean 'C" in done.stderr
