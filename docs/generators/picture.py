"""The film as a picture: six lives over three days."""

from cupola.chronicle.picture import svg
from docs.generators.replays import replay


def picture() -> str:
    """The picture of the film, drawn from its replay."""
    return svg(replay().chronicle)
