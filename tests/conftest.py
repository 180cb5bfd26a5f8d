"""What every test shares."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import settings

from cupola.runs import engine
from cupola.runs.warm import alone
from cupola.world.layout import blank, table_of
from cupola.world.plan import Plan
from cupola.world.records import Beat, SkyMinute, Tables, Work, World
from cupola.world.rows import Book

# The first example of a law may compile the rules, which takes longer than any sane deadline.
settings.register_profile("cupola", deadline=None)
settings.load_profile("cupola")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is slow runs only when asked for: `pytest -m slow`."""
    if "slow" in str(config.getoption("markexpr")):
        return
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="slow; asked for by: pytest -m slow"))


@pytest.fixture(scope="session", autouse=True)
def one_process_compiles() -> Iterator[None]:
    """Of several test processes the first that needs the compiled rules compiles them.

    The others wait for it and find its work done.  A test that needs none pays nothing.
    """
    entry_of = engine.compiled_live

    @cache
    def compiled_alone() -> Any:
        entry = entry_of()
        tables = Tables(blank(SkyMinute), blank(Beat))
        with alone():
            worlds, plans, books, works = (
                table_of(blank(record)[0]) for record in (World, Plan, Book, Work)
            )
            entry(worlds, plans, tables, books, works, 0)
        return entry

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "compiled_live", compiled_alone)
        yield
