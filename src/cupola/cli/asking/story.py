"""Which story is asked about: one of a scenario, or one that was saved in a file."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cupola.cli.options import must_not_go
from cupola.cli.playing import Manner, Warming
from cupola.cli.run import decided, opened
from cupola.errors import NotationError
from cupola.studies.whatif.story import Story

StoryName = Annotated[
    str,
    typer.Argument(
        metavar="STORY", help="A scenario by name or TOML file, or a file of a saved run."
    ),
]

SAVED = "an option that goes with a saved story"
"""What an option is not that a saved story decides for itself."""


def story_of(name: str, options: Any) -> Story:
    """The story that is meant: of a scenario with its dice, or of a file.

    options: with a seed, minds, readings, an engine and whether JSON is asked for.  Raises
    ChronicleError, NotationError and ScenarioError.
    """
    found = _found(name, options)
    Warming(Manner(engine=options.engine, silent=options.as_json))
    return found


def _found(name: str, options: Any) -> Story:
    if is_kept(name):
        own = {"--seed": options.seed, "--minds": options.minds, "--reading": options.reading}
        must_not_go(own, SAVED)
        return Story.kept(name, str(options.engine))
    scenario = decided(opened(name, options.reading), options.minds, None, None)
    return Story(scenario, options.seed, str(options.engine))


def is_kept(name: str) -> bool:
    """Whether a story lies in a file of its own.  Raises NotationError for a folder."""
    file = Path(name)
    if file.is_dir():
        expected = "a story that can be lived again: a scenario, or a file that Run.save wrote"
        raise NotationError(name, name, expected, [])
    return file.is_file() and file.suffix != ".toml"
