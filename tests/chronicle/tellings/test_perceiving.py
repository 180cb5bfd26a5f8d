"""What one person can make out of an event, and with whom they see themselves."""

import pytest

from cupola.chronicle.prose.lines import sentence
from cupola.chronicle.prose.wording import Wording, verb_entry
from cupola.chronicle.tellings.perceiving import THROUGH_HATCHES, as_perceived, is_noise
from cupola.chronicle.tellings.percepts import whole
from cupola.chronicle.tellings.telling import Shown
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.entities import UNKNOWN as NOT_TOLD
from cupola.world.catalogue.verbs import VERB_ROWS, Channel
from tests.chronicle.scene import CAST
from tests.chronicle.stories import film, free
from tests.chronicle.written import happens, written

PLEDGE = happens(4, "pledge", "ida", "bo", instrument="wrench", place="galley", content="truce")
HEARD = [verb.name.lower() for verb, row in VERB_ROWS.items() if row.channel in THROUGH_HATCHES]


def unrecognised(event):
    """The event as it is perceived by whoever cannot tell whose doing it is."""
    return as_perceived(Shown(1, event, recognised=False, understood=False))


def test_voices_next_door_are_somebodys_and_no_more():
    """Not who speaks, to whom, of what, with what in hand, where, or what kind of words it is."""
    heard = unrecognised(PLEDGE)

    assert (heard.actor, heard.verb, heard.content) == ("unknown", "talk", None)
    assert (heard.target, heard.instrument, heard.place) == (None, None, None)


def test_a_noise_next_door_does_not_say_what_came_of_it():
    """It is a blow; whose, at whom and with what outcome is behind the wall."""
    heard = unrecognised(happens(1, "strike", "ida", "bo", outcome="dead", place="galley"))

    assert (heard.actor, heard.verb) == ("unknown", "strike")
    assert (heard.target, heard.outcome, heard.place) == (None, None, None)


def test_outside_it_is_seen_what_is_done_to_whom():
    """Who drives the machine is not, nor where that one is."""
    swing = happens(1, "swing", "ida", "bo", instrument="crane", outcome="unhurt", place="outside")
    seen = unrecognised(swing)

    assert (seen.actor, seen.place) == ("unknown", None)
    assert (seen.target, seen.instrument, seen.outcome) == ("bo", "crane", "unhurt")


@pytest.mark.parametrize("verb", HEARD)
def test_all_that_is_heard_through_a_hatch_has_a_sentence_about_somebody(verb):
    """None of them names anybody, any place or any thing."""
    event = happens(1, verb, "ida", "bo", instrument="wrench", place="galley", content="truce")
    heard = unrecognised(event)
    told = sentence(Wording(CAST), heard)

    assert is_noise(heard)
    assert told in ("Somebody talks next door.", "Somebody sings next door.") or (
        told == "Somewhere near there is the noise of a blow." or "routine" in verb_entry(verb)
    )


@pytest.mark.parametrize("person", ["kira", "alexey", "gordon"])
def test_a_text_is_told_no_more_than_a_viewer_perceives(person):
    """Whatever a viewer's percept leaves open, the event as it is told leaves open too."""
    for story in (film(), free(42)):
        telling = story.telling(f"as {person}")
        for shown, event in zip(telling.shown, telling.perceived, strict=True):
            percept = whole(shown, story.cast)
            assert percept.actor != NOT_TOLD or event.actor in (None, "unknown")
            assert percept.target != NOT_TOLD or event.target is None
            assert percept.instrument != NOT_TOLD or event.instrument is None
            assert percept.place != NOBODY or event.place is None
            assert percept.outcome or event.outcome is None


def test_whom_a_voice_reaches_next_door_nobody_in_the_room_can_tell():
    """Ida and Bo are in the galley; Cem makes out in the laboratory what Bo says there."""
    ways = [
        happens(number, "go", who, place, place=place, perceivers=(who,))
        for number, (who, place) in enumerate(
            [("ida", "galley"), ("bo", "galley"), ("cem", "lab")], 1
        )
    ]
    story = written(*ways, happens(4, "tell", "bo", "ida", content="war_visible", place="galley"))

    assert story.telling("as bo").perceived[-1].perceivers == ("ida", "bo")
    assert story.telling("as cem").perceived[-1].perceivers == ("cem",)


def test_whoever_is_spoken_to_is_known_to_hear_it():
    """Even if they have turned to go by then."""
    ways = [happens(1, "go", "ida", "lab", place="lab"), happens(2, "go", "bo", place="galley")]
    told = happens(3, "tell", "bo", "ida", content="war_visible", place="galley")

    assert written(*ways, told).telling("as bo").perceived[-1].perceivers == ("ida", "bo")


def test_the_hull_is_the_only_channel_through_which_a_deed_is_seen_but_not_its_doer():
    """Of every other, whoever is not recognised was but heard."""
    story = free(42)
    names = [f"as {row['id']}" for row in story.cast.person]
    events = [event for name in names for event in story.telling(name).perceived]
    vague = {e.verb for e in events if e.actor == "unknown" and not is_noise(e)}

    outside = {v.name.lower() for v, row in VERB_ROWS.items() if row.channel == Channel.HULL}
    assert vague - {"announce"} <= outside
