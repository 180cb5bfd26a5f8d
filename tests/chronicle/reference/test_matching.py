from dataclasses import replace

from cupola.chronicle.reference.log import FIELDS, Wanted
from cupola.chronicle.reference.matching import matched
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage

NOBODY: frozenset[str] = frozenset()
BLANK = Wanted("E1", 1, 1, False, dict.fromkeys(FIELDS), (), NOBODY, NOBODY)


def wanted(number, beat, actor, verb, **more):
    """One event of a log."""
    fields = dict.fromkeys(FIELDS) | {"actor": frozenset({actor}), "verb": frozenset({verb})}
    causes = more.pop("causes", ())
    fields |= {name: frozenset({value}) for name, value in more.items()}
    return replace(BLANK, id=f"E{number}", beat=beat, slot=beat, fields=fields, causes=causes)


def stage_of(*events):
    """A chronicle's events, given as minute, actor, verb, target."""
    stage = Stage()
    for minute, actor, verb, target in events:
        stage.at(minute).tell(actor, verb, target)
    return stage.chronicle().events


def test_an_event_that_fits_is_found():
    """Every field that is wanted is as wanted."""
    (match,) = matched([wanted(1, 1, "ida", "joke")], stage_of((3, "ida", Verb.JOKE, None)))

    assert match.came_about
    assert [event.minute for event in [match.event] if event] == [3]


def test_another_weapon_is_a_difference_and_no_match():
    """Nothing is fitted nearly; the field is named."""
    stage = Stage()
    stage.tell("ida", Verb.STRIKE, "bo", instrument="rope")
    row = wanted(1, 1, "ida", "strike", target="bo", instrument="wrench")
    (match,) = matched([row], stage.chronicle().events)

    assert not match.came_about
    assert match.differs == (("instrument", "wrench", "rope"),)


def test_what_never_happened_is_missing():
    """An event of quite another kind is no difference but an absence."""
    (match,) = matched([wanted(1, 1, "ida", "joke")], stage_of((3, "bo", Verb.DIE, None)))

    assert match.event is None


def test_beats_come_in_their_order():
    """Of two beats in the wrong order one is reported, at its time."""
    rows = [wanted(1, 1, "ida", "joke"), wanted(2, 2, "bo", "die")]
    events = stage_of((3, "bo", Verb.DIE, None), (9, "ida", Verb.JOKE, None))
    matches = matched(rows, events)

    assert [match.came_about for match in matches].count(True) == 1
    assert [m.differs[0][0] for m in matches if not m.came_about] == ["order"]


def test_within_a_beat_any_order_will_do():
    """The log's own order within a beat is not documented."""
    rows = [wanted(1, 1, "ida", "joke"), wanted(2, 1, "bo", "die")]
    events = stage_of((3, "bo", Verb.DIE, None), (9, "ida", Verb.JOKE, None))

    assert all(match.came_about for match in matched(rows, events))


def test_what_is_caused_comes_after_its_cause():
    """Along a cause the order matters even within a beat."""
    rows = [wanted(1, 1, "ida", "strike"), wanted(2, 1, "bo", "die", causes=("E1",))]
    events = stage_of((3, "bo", Verb.DIE, None), (9, "ida", Verb.STRIKE, "bo"))
    one, two = matched(rows, events)

    assert one.came_about
    assert not two.came_about


def test_one_event_is_not_two():
    """What was to happen twice has to happen twice."""
    rows = [wanted(1, 1, "ida", "joke"), wanted(2, 1, "ida", "joke")]

    found = matched(rows, stage_of((3, "ida", Verb.JOKE, None)))
    assert [match.came_about for match in found] == [True, False]


def test_an_event_too_early_does_not_drag_others_with_it():
    """One joke at the end, where it does not belong, leaves the beats between as they are."""
    rows = [wanted(n, n, "ida", verb) for n, verb in enumerate(("joke", "shove", "die"), 1)]
    events = stage_of(
        (3, "ida", Verb.SHOVE, None), (5, "ida", Verb.DIE, None), (9, "ida", Verb.JOKE, None)
    )

    assert [match.came_about for match in matched(rows, events)] == [False, True, True]


def test_what_may_come_later_may_come_at_any_time():
    """But not before the beats before it."""
    late = replace(wanted(2, 2, "bo", "joke"), later=True)
    rows = [wanted(1, 1, "ida", "joke"), late, wanted(3, 3, "ida", "die")]
    events = stage_of(
        (1, "ida", Verb.JOKE, None), (5, "ida", Verb.DIE, None), (9, "bo", Verb.JOKE, None)
    )

    assert all(match.came_about for match in matched(rows, events))


def test_beats_that_may_change_places_do():
    """Two beats with the same slot are one for the order."""
    rows = [replace(wanted(1, 1, "ida", "joke")), replace(wanted(2, 2, "bo", "die"), slot=1)]
    events = stage_of((3, "bo", Verb.DIE, None), (9, "ida", Verb.JOKE, None))

    assert all(match.came_about for match in matched(rows, events))


def test_a_run_in_which_nothing_happens_fits_nothing():
    """No events, no matches, no error."""
    assert [m.event for m in matched([wanted(1, 1, "ida", "joke")], [])] == [None]
