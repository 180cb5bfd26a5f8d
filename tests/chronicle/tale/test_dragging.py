"""Whoever goes with somebody in their grip drags them along, and the text says so."""

from cupola.chronicle.page.story import Partial
from cupola.chronicle.prose.lines import story
from cupola.chronicle.tale.texts import prose_of
from tests.chronicle.written import happens, written


def seize(number: int, minute: int):
    """Ida has Bo in her grip, in the galley."""
    return happens(number, "seize", "ida", "bo", outcome="held", minute=minute, place="galley")


def go(number: int, minute: int, place: str, goal: str = "lab", who: str = "ida"):
    """Somebody is one room nearer to a goal."""
    return happens(number, "go", who, goal, minute=minute, place=place)


def text_of(*events, telling: str = "everything") -> str:
    """The full text of these events."""
    return prose_of(written(*events), telling=telling)


def test_whoever_goes_with_somebody_in_their_grip_drags_them_along():
    """The text names who drags whom, and where to."""
    told = text_of(seize(1, 10), go(2, 11, "lab"))

    assert "drags Bo to the laboratory" in told or "drags him to the laboratory" in told


def test_whoever_goes_alone_drags_nobody():
    """A grip that was let go drags nobody along, and a walk alone is not told."""
    freed = happens(2, "release", "ida", "bo", minute=11, place="galley")
    told = text_of(seize(1, 10), freed, go(3, 12, "lab"))

    assert "drags" not in told


def test_a_walk_through_several_rooms_is_told_once():
    """It is told where it ends, not from hatch to hatch."""
    told = text_of(seize(1, 10), go(2, 11, "boat"), go(3, 12, "lab"))

    assert told.count("drags") == 1
    assert "to the laboratory" in told


def test_a_walk_on_which_the_other_fights_back_is_told_in_parts():
    """Where the one who is dragged strikes, the text says how they came there."""
    blow = happens(3, "strike", "bo", "ida", outcome="wounded", minute=12, place="boat")
    told = text_of(seize(1, 10), go(2, 11, "boat"), blow, go(4, 13, "lab"))

    assert told.index("to the boat") < told.index("wounds Ida") < told.index("to the laboratory")
    assert "goes to the boat" not in told


def test_who_was_dragged_does_not_go_there_once_more():
    """What the dragged one does next is done there, without a way of their own."""
    blow = happens(3, "strike", "bo", "ida", outcome="dead", minute=12, place="lab")
    told = text_of(seize(1, 10), go(2, 11, "lab"), blow)

    assert "goes to the laboratory" not in told
    assert "Bo kills Ida" in told


def test_who_is_dragged_tells_of_it():
    """Told as the one in the grip, it is what they perceived themselves."""
    assert "drags" in text_of(seize(1, 10), go(2, 11, "lab"), telling="as bo")


def test_who_did_not_see_the_grip_end_is_told_of_no_dragging():
    """Cem sees Bo seized and later sees Ida go; that Bo had died by then he does not see."""
    dies = happens(2, "die", "bo", minute=11, place="galley", perceivers=("ida",))
    chronicle = written(seize(1, 10), dies, go(3, 12, "lab"))
    page = story(Partial(chronicle, chronicle.telling("as cem").perceived))

    assert "drags" not in prose_of(chronicle, telling="as cem")
    assert [line.text for line in page if "drags" in line.text] == []


def test_a_page_says_who_was_dragged():
    """A short telling does not let a fight change rooms by itself."""
    blow = happens(3, "strike", "bo", "ida", outcome="dead", minute=12, place="lab")
    short = prose_of(written(seize(1, 10), go(2, 11, "lab"), blow), "page")

    assert "drags" in short


def test_whoever_goes_out_to_mend_the_antenna_goes_for_it():
    """What they go out for is told, even if nothing comes of it."""
    out = happens(1, "exit", "ida", intent="repair", place="outside")

    assert "Ida goes outside to repair the antenna" in text_of(out)
    assert "Ida goes outside to repair the antenna" in text_of(out, telling="as ida")


def test_nobody_knows_what_another_goes_out_for():
    """Told as somebody else, it is only seen that they go."""
    out = happens(1, "exit", "ida", intent="repair", place="outside")
    told = text_of(out, telling="as bo")

    assert "Ida goes outside" in told
    assert "to repair" not in told
