from cupola.senses.seeing import is_news, shows, shows_if_doubted
from cupola.world.catalogue.facts import Fact
from cupola.world.ledger import note_seen
from tests.rules.scenes import NODE
from tests.senses.sensing import Stage

FACT = Fact.WIRE_OK


def test_a_sight_is_news_until_seen():
    """What one never saw oneself, or holds otherwise, is news."""
    stage = Stage()
    mind = stage.world.minds[stage.person(NODE)]
    mind.credence[FACT] = 0.9
    assert is_news(mind, FACT, True)
    note_seen(mind, FACT, True)
    assert not is_news(mind, FACT, True)

    assert is_news(mind, FACT, False)


def test_a_second_look_settles_a_doubt():
    """What one has seen before and has come to doubt since is news; what is settled is not."""
    stage = Stage()
    mind = stage.world.minds[stage.person(NODE)]
    note_seen(mind, FACT, True)
    mind.credence[FACT] = 0.5
    assert is_news(mind, FACT, True)

    mind.credence[FACT] = 0.99
    assert not is_news(mind, FACT, True)


def test_the_usual_is_not_told():
    """A sight that only bears out what one holds is told by the one kind and not the other."""
    stage = Stage()
    ida = stage.person(NODE)
    stage.world.minds[ida].credence[FACT] = 0.9
    shows_if_doubted(stage.world, stage.book, ida, FACT, -1)
    assert stage.book.event_count == 0
    shows(stage.world, stage.book, ida, FACT, -1)

    assert stage.book.event_count == 1
