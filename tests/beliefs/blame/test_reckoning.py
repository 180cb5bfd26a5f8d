from cupola.beliefs.blame.reckoning import KILLS_AGAIN, LEFT_LATELY, reckon
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import About, about
from cupola.world.layout import plain
from cupola.world.ledger import note_seen
from cupola.world.rows import Book
from tests.beliefs.people import a_mind, a_plan

ME, MATE, DEAD, STRANGER, THIRD = 0, 1, 2, 4, 5


def three_aboard(**fields):
    """A mind that holds two others aboard, on the other side, and whom it has just found dead."""
    mind = a_mind(ME, turn=600, **fields)
    mind.credence[about(About.ALIVE, DEAD)] = 0.01
    for other in range(8):
        mind.credence[about(About.ABOARD, other)] = 0.99 if other in (ME, STRANGER, THIRD) else 0.01
    mind.seen_turn[DEAD] = mind.turn
    return mind


def reckons(mind):
    """Whom the mind now suspects, and how surely."""
    reckon(mind, a_plan(), plain(Book, lazy=True), DEAD, True, 1)
    return mind.suspect[DEAD], mind.suspect_sure[DEAD]


def test_whom_one_suspects_one_trusts_less_and_fears():
    """As much as one is sure, and once: made again, the same guess moves nothing."""
    mind = three_aboard()
    culprit, sure = reckons(mind)
    spared = STRANGER + THIRD - culprit
    assert mind.trust[culprit] < 0.6 == mind.trust[spared]
    assert mind.credence[about(About.WILL_STRIKE, culprit)] == sure > 0.1

    surer = three_aboard()
    surer.credence[about(About.ABOARD, spared)] = 0.01
    assert reckons(surer)[1] > sure
    assert surer.trust[culprit] < mind.trust[culprit]


def test_more_points_to_whoever_has_harmed_another():
    """Of two strangers alike, whoever is held to have harmed somebody before."""
    mind = three_aboard()
    even = reckons(mind)[1]
    known = three_aboard()
    known.suspect[MATE], known.suspect_sure[MATE] = THIRD, 0.9
    culprit, sure = reckons(known)

    assert culprit == THIRD
    assert even < sure < even * KILLS_AGAIN


def gone(mind, minutes):
    """The same mind, before whose eyes the third has left so many minutes ago."""
    mind.turn -= minutes
    note_seen(mind, about(About.ABOARD, THIRD), False)
    mind.turn += minutes
    mind.credence[about(About.ABOARD, THIRD)] = 0.01
    mind.credence[about(About.ABOARD, STRANGER)] = 0.01
    return mind


def test_whoever_has_left_may_have_done_it_before():
    """Not so who left long before a body is found, or before one saw the dead alive."""
    assert reckons(gone(three_aboard(), LEFT_LATELY))[0] == THIRD
    assert reckons(gone(three_aboard(), LEFT_LATELY + 1))[0] == NOBODY

    for last_seen, culprit in ((560, THIRD), (580, NOBODY)):
        mind = gone(three_aboard(), 30)
        mind.seen_turn[DEAD] = last_seen
        assert reckons(mind)[0] == culprit
