"""What holds of every verb: a row, a teller, an effect on what one holds, a place on the pages."""

import ast
import re
import tomllib
from pathlib import Path

from cupola.world.catalogue.verbs import VERB_ROWS, VERBS, Channel, Family, Need, Verb
from docs.generators.rulebook import CHANNELS, NEEDS
from tests.house_rules.source import PACKAGE, REPOSITORY, Module, modules, plant

TELLERS = ("rules", "physics", "senses", "runs", "world")
HOLDERS = ("beliefs", "senses", "world/claims.py")
"""Folders of what one holds, and the module that they ask what a verb puts forward."""
REAL = [verb for verb in Verb if verb != Verb.NONE]
SENTENCES = tomllib.loads(
    next((PACKAGE / "chronicle").rglob("sentences.toml")).read_text(encoding="utf-8")
)

NO_EFFECT_ON_BELIEF: dict[Verb, str] = {
    Verb.ALIGHT: "where somebody is, one sees",
    Verb.RIDE: "felt by one's own body",
    Verb.DROP: "where a thing is, one sees",
    Verb.POCKET: "where a thing is, one sees",
    Verb.INSTALL: "what was set up shows itself to whoever inspects it",
    Verb.MAUL: "the animals show what befell them",
    Verb.HUSH: "silence is noticed, or not, by listening",
    Verb.NUKE: "nobody aboard perceives it; windows show what burns",
    Verb.LINK_RETURNS: "nobody aboard perceives it; a call shows it",
    Verb.REFUSED: "a line of a script that was given up is no deed",
    Verb.REGRET: "a feeling of one's own, which has risen before",
    Verb.ACHE: "a pain of one's own says nothing of its cause",
    Verb.HESITATE: "no answer yet is no evidence",
}
"""Verbs from which nobody learns anything by the event itself, and why."""


def told_by_name(root: Path) -> set[str]:
    """Verbs that some module tells under their own name."""
    return {
        name
        for module in modules(root)
        if module.folder in TELLERS
        for call in tells(module)
        if (name := member_of("Verb", call.args[2]))
    }


def families_told(root: Path) -> set[str]:
    """Modules of rules that tell whatever verb they were asked for, or call one that does."""
    some = {
        module.path.stem
        for module in modules(root)
        if module.folder == "rules" and any(passes_on(call) for call in tells(module))
    }
    return some | {
        module.path.stem
        for module in modules(root)
        if module.folder == "rules" and some & set(re.findall(r"cupola\.rules\.(\w+)", module.text))
    }


def tells(module: Module) -> list[ast.Call]:
    """Every call of `tell` in a module."""
    return [
        node
        for node in module.nodes
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "tell" and len(node.args) >= 3
    ]


def passes_on(call: ast.Call) -> bool:
    """Whether the verb that is told is not one by name, but the one that was asked for."""
    return not member_of("Verb", call.args[2])


def member_of(catalogue: str, node: ast.expr) -> str:
    """The member's name in `Verb.STRIKE`, '' for anything else."""
    text = ast.unparse(node)
    return text.partition(".")[2] if text.startswith(f"{catalogue}.") else ""


def untold(root: Path) -> list[str]:
    """Verbs that no rule tells."""
    named, families = told_by_name(root), families_told(root)
    return [
        verb.name
        for verb in REAL
        if verb.name not in named and VERB_ROWS[verb].family.name.lower() not in families
    ]


def named_among(root: Path, folders: tuple[str, ...]) -> set[Verb]:
    """Verbs that modules of these folders, or at these paths, name or compare with two others."""
    found: set[Verb] = set()
    for module in modules(root):
        if module.folder in folders or str(module.path) in folders:
            for node in module.nodes:
                if isinstance(node, ast.Attribute) and (name := member_of("Verb", node)):
                    found.add(Verb[name])
                elif isinstance(node, ast.Compare) and len(node.ops) == 2:
                    found |= between(node)
    return found


def between(compared: ast.Compare) -> set[Verb]:
    """The verbs from one to another in `Verb.STRIKE <= verb <= Verb.DISARM`."""
    low, high = member_of("Verb", compared.left), member_of("Verb", compared.comparators[-1])
    if not low or not high:
        return set()
    return {verb for verb in Verb if Verb[low] <= verb <= Verb[high]}


def test_every_verb_has_a_row():
    """Every verb has one row of the catalogue, and its number fits the plan's table."""
    assert set(VERB_ROWS) == set(Verb)
    assert max(Verb) < VERBS


def test_every_verb_is_told():
    """Every verb is told somewhere, by its own name or by the family that passes it on."""
    assert untold(PACKAGE) == []


def test_every_verb_moves_what_one_holds():
    """Every verb is taken up by the beliefs, or is listed with the reason why it is not."""
    silent = set(REAL) - named_among(PACKAGE, HOLDERS)

    assert sorted(verb.name for verb in silent - set(NO_EFFECT_ON_BELIEF)) == []


def test_every_exception_is_one():
    """No verb stays listed as without effect once the beliefs take it up."""
    assert set(NO_EFFECT_ON_BELIEF) & named_among(PACKAGE, HOLDERS) == set()


def test_every_verb_is_in_the_rule_book():
    """The form of every verb that can be tried stands in the rule book."""
    text = (REPOSITORY / "docs" / "rulebook.md").read_text(encoding="utf-8")

    assert [
        form for verb in REAL if (form := VERB_ROWS[verb].form) and f"`{form}`" not in text
    ] == []


def test_every_verb_has_a_sentence():
    """Every verb has its words in the prose, even if they are none."""
    assert [verb.name for verb in REAL if verb.name.lower() not in SENTENCES["verb"]] == []


def test_the_rule_book_has_words_for_every_channel_and_need():
    """How a verb is perceived and what it needs can be said in words."""
    assert set(CHANNELS) == set(Channel)
    assert set(NEEDS) == set(Need)


def test_what_merely_happens_cannot_be_tried():
    """A happening has no form, so that no script and no player can write it; all else has one."""
    happenings = [verb for verb in REAL if VERB_ROWS[verb].family == Family.HAPPENING]

    assert happenings == [verb for verb in REAL if not VERB_ROWS[verb].form]


def test_an_untold_verb_is_found(tmp_path):
    """A verb that is only compared with is told by nobody."""
    root = plant(tmp_path, "rules/moving.py", "if action.verb == Verb.GO: ...\n")

    assert len(untold(root)) == len(REAL)


def test_a_told_verb_counts(tmp_path):
    """It is told by name, or by a family that passes on what it was asked for."""
    root = plant(tmp_path, "rules/caring.py", "tell(world, book, action.verb, actor, target)\n")
    plant(root, "physics/war.py", "tell(world, book, Verb.NUKE, state, target)\n")
    told = {verb.name for verb in REAL} - set(untold(root))

    assert told == {v.name for v in REAL if VERB_ROWS[v].family == Family.CARING} | {"NUKE"}


def test_a_range_of_verbs_counts(tmp_path):
    """A comparison between two verbs takes up all that lie between them."""
    root = plant(tmp_path, "beliefs/trust.py", "if Verb.STRIKE <= verb <= Verb.SEIZE: ...\n")

    assert named_among(root, ("beliefs",)) == {Verb.STRIKE, Verb.STRANGLE, Verb.SEIZE}
