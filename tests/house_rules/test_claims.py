"""Every claim of the sources is there, and whatever is said to show it exists."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cupola.chronicle.claims import Claim, claims, scenes
from cupola.chronicle.claims.reading import TEXTS, WAYS
from cupola.chronicle.claims.scenes import first
from cupola.chronicle.tropes.heads import tropes
from docs.generators.claims import KINDS
from tests.claims.film import film
from tests.house_rules.source import PACKAGE, REPOSITORY, TESTS
from tests.house_rules.test_docs import leads_somewhere
from tests.house_rules.test_systems import is_test

COUNT = 260
FEW = 12
"""At most so many claims may be left out."""
SCENARIOS = PACKAGE / "scenarios"


def every_link(way: str) -> Iterator[tuple[str, str]]:
    """Each claim that is shown in one way, with what shows it."""
    return ((claim.id, link) for claim in claims().values() for link in getattr(claim, way))


def broken(way: str, exists: Callable[[str], bool]) -> list[tuple[str, str]]:
    """What is said to show a claim and is not there."""
    return [(name, link) for name, link in every_link(way) if not exists(link)]


def is_field(link: str) -> bool:
    """Whether `file: key.key` is a key of a scenario's file, or of a file beside it."""
    name, _, keys = link.partition(": ")
    if not (SCENARIOS / name).is_file():
        return False
    found: Any = tomllib.loads((SCENARIOS / name).read_text(encoding="utf-8"))
    for key in keys.split("."):
        if not isinstance(found, dict) or key not in found:
            return False
        found = found[key]
    return True


def is_page(link: str) -> bool:
    """Whether a page, and in it a heading, is there."""
    return leads_somewhere(REPOSITORY / "README.md", link)


def is_module(folder: str) -> Callable[[str], bool]:
    """Whether a module of this name lies in a folder of the chronicle."""
    return lambda name: (PACKAGE / "chronicle" / folder / f"{name}.py").is_file()


def test_every_claim_is_there_once():
    """There are 260, numbered without a gap, each of a kind that has a heading."""
    assert list(claims()) == [f"C{number:03}" for number in range(1, COUNT + 1)]
    assert {claim.kind for claim in claims().values()} == set(KINDS)
    assert len({claim.text for claim in claims().values()}) == COUNT


def test_every_claim_says_who_says_so():
    """Each names one of the five texts at least, and no other."""
    assert all(claim.seeds and set(claim.seeds) <= set(TEXTS) for claim in claims().values())


def test_every_claim_is_shown_or_left_out():
    """What nothing shows says why; only a few are left out."""
    unshown = [claim for claim in claims().values() if not claim.shown_by]

    assert all(bool(claim.left_out) != bool(claim.shown_by) for claim in claims().values())
    assert len(unshown) <= FEW


def test_tests_exist():
    """Each test is a function of its file, and each claim but a trope's has one."""
    untested = [c.id for c in claims().values() if not (c.tests or c.tropes or c.left_out)]

    assert broken("tests", lambda link: is_test(TESTS, link)) == []
    assert untested == []


def test_tropes_exist_and_are_in_the_film():
    """Each is a file of the package, and somebody has its roles in the replay or its examples."""
    expected = tomllib.loads((TESTS / "tropes" / "expected.toml").read_text(encoding="utf-8"))
    named = {link for claim in claims().values() if claim.kind == "trope" for link in claim.tropes}

    assert broken("tropes", lambda link: link in tropes()) == []
    assert [name for name in named if not expected[name]["found"]] == []


def test_measures_and_figures_exist():
    """Each is a module of the chronicle."""
    assert broken("measures", is_module("measures")) == []
    assert broken("figures", is_module("figures")) == []


def test_fields_and_pages_exist():
    """Each field is a key of its file, each page and heading is there."""
    assert broken("fields", is_field) == []
    assert broken("pages", is_page) == []


def test_scenes_happen():
    """Each scene is an event of the replay."""
    chronicle = film().chronicle
    missing = [(n, scene) for n, scene in every_link("scenes") if first(chronicle, scene) is None]

    assert missing == []
    assert len(scenes(chronicle, claims()["C162"])) == 1


def test_contradictions_are_mutual_and_settled():
    """Whoever contradicts a claim is contradicted by it; it is said which is followed."""
    rows = claims()
    pairs = {(name, other) for name, claim in rows.items() for other in claim.conflicts}

    assert {(b, a) for a, b in pairs} == pairs
    assert [name for name, c in rows.items() if c.conflicts and not c.reading + c.left_out] == []


@pytest.mark.parametrize("way", WAYS)
def test_an_invented_link_is_found(way, monkeypatch):
    """A link of any kind that leads nowhere is a fault."""
    links: dict[str, Any] = {way: ("gone/test_x.py::test_y",)}
    invented = Claim("C001", "station", ("000",), "x", **links)
    monkeypatch.setattr("tests.house_rules.test_claims.claims", lambda: {"C001": invented})

    checks = (lambda link: is_test(TESTS, link), is_field, is_page, is_module("measures"))
    assert all(broken(way, check) for check in checks)


def test_every_test_of_a_claim_is_named():
    """No test below tests/claims stands for nothing."""
    named = {link for _, link in every_link("tests")}
    written = {
        f"claims/{file.name}::{line.split('(')[0].removeprefix('def ')}"
        for file in sorted(Path(TESTS / "claims").glob("test_*.py"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("def test_")
    }

    assert written - named == set()
