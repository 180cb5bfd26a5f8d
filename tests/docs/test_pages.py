"""The pieces that generated pages are made of."""

from cupola.world.catalogue.verbs import Verb
from docs.generators.markdown import page, table
from docs.generators.rulebook import phases, verb_cells
from docs.generators.source import chapter
from tests.house_rules.source import plant

MODULE = '''"""Walking: on foot.

Who has feet walks.
"""

FAR = 12.0
"""m (own choice)."""
NAME = "walking"


@rule
def walk(world):
    """The walker is elsewhere.

    More about it.
    """


@rule
def _limp(world):
    """The walker is slower."""


def stroll(world):
    """No rule."""
'''


def test_a_chapter_is_what_the_source_says(tmp_path):
    """Docstring, rules with their first lines, and numbers come from the text of a module."""
    plant(tmp_path, "rules/walking.py", MODULE)
    read = chapter(tmp_path / "rules" / "walking.py")

    assert (read.module, read.title) == ("cupola.rules.walking", "Walking")
    assert read.says == "Walking: on foot.\n\nWho has feet walks."
    assert [(r.name, r.says, r.is_public) for r in read.rules] == [
        ("walk", "The walker is elsewhere.", True),
        ("_limp", "The walker is slower.", False),
    ]
    assert [(c.name, c.value, c.says) for c in read.constants] == [
        ("FAR", "12.0", "m (own choice).")
    ]


def test_the_order_of_a_turn_is_that_of_its_calls(tmp_path):
    """Each rule that a turn calls is one line, with its condition; other calls are none."""
    plant(
        tmp_path, "cupola/rules/walking.py", MODULE + "\n\n@rule\ndef is_due():\n    '''Due.'''\n"
    )
    plant(
        tmp_path,
        "cupola/runs/turn.py",
        "from cupola.rules.walking import _limp, is_due, stroll, walk\n"
        "def turn(world):\n"
        "    walk(world)\n"
        "    if is_due():\n"
        "        _limp(world)\n"
        "    stroll(world)\n",
    )

    assert list(phases(tmp_path / "cupola" / "runs" / "turn.py")) == [
        "`walk`: The walker is elsewhere.",
        "`_limp` (only if `is_due`): The walker is slower.",
    ]


def test_a_cell_stays_one_cell():
    """Bars and line breaks in a cell do not end it."""
    assert table(["a", "b"], [["one | two", "x\ny"]]).splitlines()[2] == "| one \\| two | x y |"


def test_a_page_leaves_out_what_is_empty():
    """Parts stand apart by one empty line; an empty part leaves no gap."""
    assert page("Title", "one\n", "", "two").splitlines()[3:] == ["", "one", "", "two"]


def test_what_a_verb_needs_is_said_once():
    """Who has to be conscious has to be alive: only the stronger need is named."""
    form, minutes, _, needs = verb_cells(Verb.AGREE)

    assert (form, minutes) == ("`agree {person}`", "1")
    assert "conscious" in needs
    assert "alive" not in needs
