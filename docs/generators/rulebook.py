"""The rule book: what the docstrings of rules say, the verbs, the refusals, and the turn."""

import ast
from collections.abc import Iterator
from pathlib import Path

from cupola.world.catalogue.refusals import NEEDED, Refusal
from cupola.world.catalogue.verbs import VERB_ROWS, Channel, Family, Need, Verb
from docs.generators.markdown import PROSE, bullets, code, page, table
from docs.generators.source import PACKAGE, Chapter, chapter, chapters

CHANNELS: dict[Channel, str] = {
    Channel.PRIVATE: "by the actor alone",
    Channel.SIGHT: "seen by who is there",
    Channel.SPEECH: "heard by who is there; next door as voices",
    Channel.LOOP: "heard by who is called, and outside over the voice loop",
    Channel.SILENT: "seen by the one it is for; by others seldom",
    Channel.LOUD: "seen by who is there, heard next door",
    Channel.ALL_ABOARD: "by everybody aboard",
    Channel.MESSAGE: "read by the addressee",
    Channel.HULL: "seen by who is near, at a window on it or at the arm's console",
    Channel.UNSEEN: "by nobody; its effects may be",
}
NEEDS: dict[Need, str] = {
    Need.HOLD: "a hold",
    Need.FREE_HAND: "a free hand",
    Need.ITEM_IN_HAND: "the item in hand or pocket",
    Need.TARGET_HERE: "to be in the same place",
    Need.TARGET_ALIVE: "the other alive",
    Need.TARGET_AWAKE: "the other conscious",
    Need.NOT_SELF: "somebody else",
    Need.AT_SYSTEM: "to be at the system",
    Need.INSIDE: "to be inside",
    Need.NOT_HELD: "nobody's grip on the actor",
    Need.WORDS: "words",
}
FOLDERS = {
    "physics": "What happens by itself",
    "rules": "What one may do",
    "senses": "What one perceives",
    "beliefs": "What one holds",
    "minds": "Who decides",
}
"""Folders whose docstrings are the rule book, in the order of the book."""


def rulebook() -> str:
    """The whole page."""
    says = PROSE["rulebook"]
    return page(
        "Rule book",
        says["lead"],
        f"## A turn\n\n{says['turn']}",
        numbered_list(phases(PACKAGE / "runs" / "turn.py")),
        f"## Verbs\n\n{says['verbs'].strip()}",
        *verb_tables(),
        f"## What merely happens\n\n{says['happenings']}",
        table(["event", "perceived"], happenings()),
        f"## Refusals\n\n{says['refusals']}",
        table(["refusal", "needed", "given in"], refusals(PACKAGE / "rules")),
        *(part for folder, title in FOLDERS.items() for part in book(folder, title)),
    )


def numbered_list(lines: Iterator[str]) -> str:
    """Lines with numbers."""
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def phases(file: Path) -> Iterator[str]:
    """Each rule that the function `turn` of a module calls, in its order, with what it says."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    body = next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == "turn").body
    known = known_rules(file, tree)
    for statement in body:
        condition = ""
        parts: list[ast.stmt] = [statement]
        if isinstance(statement, ast.If):
            condition = f" (only if `{called(statement.test)[0]}`)"
            parts = statement.body
        for name in (name for part in parts for name in called(part)):
            if name in known:
                yield f"`{name}`{condition}: {known[name]}"


def known_rules(file: Path, tree: ast.Module) -> dict[str, str]:
    """What each rule says that a module has or imports, by the name it goes by there."""
    known = {rule.name: rule.says for rule in chapter(file).rules}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cupola."):
            source = file.parents[2] / f"{str(node.module).replace('.', '/')}.py"
            rules = {rule.name: rule.says for rule in chapter(source).rules}
            known |= {name.name: rules[name.name] for name in node.names if name.name in rules}
    return known


def called(node: ast.AST) -> list[str]:
    """The names of all functions called within a node, in the order of the source."""
    calls = [n for n in ast.walk(node) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    ordered = sorted(calls, key=lambda call: (call.lineno, call.col_offset))
    return [call.func.id for call in ordered if isinstance(call.func, ast.Name)]


def verb_tables() -> Iterator[str]:
    """One table for each family of verbs."""
    for family in Family:
        rows = [verb_cells(verb) for verb in Verb if VERB_ROWS[verb].family == family]
        if family != Family.HAPPENING:
            head = ["form", "minutes", "perceived", "needs"]
            yield f"### {family.name.capitalize()}\n\n{table(head, rows)}"


def verb_cells(verb: Verb) -> list[str]:
    """One verb's row: its form, how long it takes, how it is perceived, what it needs."""
    row = VERB_ROWS[verb]
    implied = Need.TARGET_ALIVE if row.needs & Need.TARGET_AWAKE else 0
    needs = [words for need, words in NEEDS.items() if row.needs & ~implied & need]
    return [code(row.form), str(row.minutes), CHANNELS[row.channel], ", ".join(needs)]


def happenings() -> list[list[str]]:
    """Every kind of event that nobody can try."""
    return [
        [code(verb.name.lower()), CHANNELS[VERB_ROWS[verb].channel]]
        for verb in Verb
        if VERB_ROWS[verb].family == Family.HAPPENING and verb != Verb.NONE
    ]


def refusals(folder: Path) -> list[list[str]]:
    """Every refusal: its name, what would be needed, and which modules ask for it."""
    texts = {file.stem: file.read_text(encoding="utf-8") for file in folder.glob("*.py")}
    return [
        [
            code(refusal.name),
            NEEDED[refusal],
            ", ".join(name for name in sorted(texts) if names(texts[name], refusal)),
        ]
        for refusal in Refusal
        if refusal != Refusal.ALLOWED
    ]


def names(text: str, refusal: Refusal) -> bool:
    """Whether a module's text names a refusal."""
    return any(
        isinstance(node, ast.Attribute) and ast.unparse(node) == f"Refusal.{refusal.name}"
        for node in ast.walk(ast.parse(text))
    )


def book(folder: str, title: str) -> Iterator[str]:
    """The chapters of one folder."""
    yield f"## {title}"
    for part in chapters(PACKAGE / folder):
        yield chapter_text(part)


def chapter_text(part: Chapter) -> str:
    """A module's docstring, and a line for each of its rules that others may use."""
    rules = bullets(f"`{rule.name}`: {rule.says}" for rule in part.rules if rule.is_public)
    return f"### {part.title}\n\n`{part.module}`\n\n{part.says}\n\n{rules}"
