"""What every test shares."""

from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from functools import cache
from typing import Any

import pytest
from hypothesis import settings

from cupola.runs import engine
from cupola.runs.warm import alone
from cupola.world.compiled import is_cached
from cupola.world.layout import blank, table_of
from cupola.world.plan import Plan
from cupola.world.records import Beat, SkyMinute, Tables, Work, World
from cupola.world.rows import Book

# The first example of a law may compile the rules, which takes longer than any sane deadline.
settings.register_profile("cupola", deadline=None)
settings.load_profile("cupola")


BY_DOORS = frozenset(("adapters", "test_baselines.py", "test_how_to.py", "test_learning.py"))
"""Folders and files of tests that go through the doors, which have a program of their own."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is slow runs only when asked for: `pytest -m slow`.

    What goes through the doors runs late: `make test` compiles their program meanwhile.
    """
    items.sort(key=lambda item: bool(BY_DOORS.intersection(item.path.parts)))
    if "slow" in str(config.getoption("markexpr")):
        return
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="slow; asked for by: pytest -m slow"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--browser-required`: it is a failure if no test ran in a browser."""
    says = "fail if no test ran in a browser, instead of saying so"
    parser.addoption("--browser-required", action="store_true", help=says)


BROWSER: Counter[str] = Counter()
"""How many tests of pages ran in a browser, and how many were skipped."""


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Tests of pages are counted, those of other processes too."""
    if "browser" in report.keywords:
        BROWSER["ran"] += report.when == "call" and not report.skipped
        BROWSER["skipped"] += report.skipped


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where a browser is required and none was used, the whole run has failed."""
    if session.config.getoption("browser_required") and is_first_process(session.config):
        if not BROWSER["ran"] and not session.config.getoption("collectonly"):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """The last lines say how many tests ran in a browser."""
    if sum(BROWSER.values()) or config.getoption("browser_required"):
        ran, skipped = BROWSER["ran"], BROWSER["skipped"]
        terminalreporter.write_line(f"in a browser: {ran} tests ran, {skipped} were skipped")
    if config.getoption("browser_required") and not BROWSER["ran"]:
        terminalreporter.write_line("a browser is required, and no test ran in one", red=True)


def is_first_process(config: pytest.Config) -> bool:
    """Whether this process hands the tests out, or runs them alone."""
    return not hasattr(config, "workerinput")


@pytest.fixture(scope="session", autouse=True)
def one_process_compiles() -> Iterator[None]:
    """Of several test processes the first that needs the compiled rules compiles them.

    The others wait for it and find its work done; where it lies ready nobody waits, whatever else
    is compiled meanwhile.  A test that needs none pays nothing.
    """
    entry_of = engine.compiled_live

    @cache
    def compiled_alone() -> Any:
        entry = entry_of()
        tables = Tables(blank(SkyMinute), blank(Beat))
        with nullcontext() if is_cached() else alone():
            worlds, plans, books, works = (
                table_of(blank(record)[0]) for record in (World, Plan, Book, Work)
            )
            entry(worlds, plans, tables, books, works, 0)
        return entry

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "compiled_live", compiled_alone)
        yield
