"""The figures of two stories: the film, and its crew left to itself."""

from collections.abc import Callable
from functools import partial

from cupola.chronicle.figures import FIGURES, svg
from docs.generators.replays import replay
from docs.generators.stories import SEED, free


def film_figure(name: str) -> str:
    """A figure of the film."""
    return svg(replay().chronicle, name)


def own_figure(name: str) -> str:
    """A figure of the crew's own story."""
    return svg(free(), name)


def all_figures() -> dict[str, Callable[[], str]]:
    """Each file below docs/ and what writes it."""
    pages: dict[str, Callable[[], str]] = {}
    for name in FIGURES:
        pages[f"stories/figures/film_{name}.svg"] = partial(film_figure, name)
        pages[f"stories/figures/by_itself_{SEED}_{name}.svg"] = partial(own_figure, name)
    return pages
