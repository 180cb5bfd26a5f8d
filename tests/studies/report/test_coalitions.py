"""People who agreed on a plan and each did a part of it."""

import numpy as np
import pytest

from cupola.studies.report.coalitions import PARTS, agreements, has_mixed_coalition
from cupola.world.catalogue.facts import Phrase
from cupola.world.catalogue.verbs import Verb
from tests.studies.report.rows import does, told

AGENCIES = np.array([1, 1, 2, 3, 0, 0, 0, 0])
LEAVE = int(Phrase.LEAVE_TOGETHER)


def agree(one, other, plan=LEAVE, truth=1):
    """One agrees to what another proposed."""
    return does(Verb.AGREE, one, other, words=plan, truth=truth)


def is_mixed(*events):
    """Whether these events hold a coalition of mixed agency."""
    return has_mixed_coalition(told(*events), AGENCIES)


def test_two_of_different_agencies_who_both_do_a_part():
    """One readies the vehicle, one boards it, as agreed."""
    assert is_mixed(agree(0, 2), does(Verb.PREPARE, 0), does(Verb.BOARD, 2))


@pytest.mark.parametrize(
    "events",
    [
        (does(Verb.PREPARE, 0), does(Verb.BOARD, 2)),
        (does(Verb.PREPARE, 0), agree(0, 2), does(Verb.BOARD, 2)),
        (agree(0, 2), does(Verb.PREPARE, 0)),
        (agree(0, 1), does(Verb.PREPARE, 0), does(Verb.BOARD, 1)),
        (agree(0, 2, truth=0), does(Verb.PREPARE, 0), does(Verb.BOARD, 2)),
        (agree(0, 2), does(Verb.WATCH, 0, 2), does(Verb.WATCH, 2, 0)),
        (agree(0, 1), does(Verb.PREPARE, 0), does(Verb.BOARD, 2)),
    ],
)
def test_what_is_no_mixed_coalition(events):
    """No agreement, a part before it, one idle, one agency, not meant, other deeds, an outsider."""
    assert not is_mixed(*events)


def test_agreements_join_people_into_one_group():
    """Who agreed with a third is in one group with the second, if it is about the same plan."""
    parts = (does(Verb.UNLOCK, 2), does(Verb.DEPART, 3))

    assert is_mixed(agree(2, 0), agree(3, 0), *parts)
    assert not is_mixed(agree(2, 0), agree(3, 0, int(Phrase.TRUCE)), *parts)


def test_every_plan_has_parts():
    """Each plan that can be agreed on asks for at least two deeds."""
    assert min(len(parts) for parts in PARTS.values()) > 1
    assert len(agreements(told(agree(0, 2), agree(2, 0)))) == 2
