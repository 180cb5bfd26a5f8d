"""Environments for peers: one folder for each, with exact versions, made once.

None of them is a dependency of Cupola, and none sees another.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from cupola.adapters.peers.catalogue import requirements
from cupola.errors import EngineError

PATIENCE_S = 1200
"""Seconds after which an installation is given up."""
DONE = "installed.txt"
"""Holds the requirements once all of them are installed."""


def usual_folder() -> Path:
    """Where environments are kept if nobody says where."""
    root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "cupola-peers"


def is_ready(folder: Path, environment: str) -> bool:
    """Whether it is there, with these versions."""
    done = folder / environment / DONE
    wanted = requirements(environment)
    return done.is_file() and done.read_text(encoding="utf-8") == wanted


def python_of(folder: Path, environment: str) -> Path:
    """The Python of an environment, which is made if it is not there.  Raises EngineError."""
    if not environment:
        return Path(sys.executable)
    home = folder / environment
    python = home / "bin" / "python"
    if not is_ready(folder, environment):
        wanted = home / "requirements.txt"
        _done("no environment", [sys.executable, "-m", "venv", "--clear", str(home)])
        wanted.write_text(requirements(environment), encoding="utf-8")
        install = "-m pip install --quiet --no-input --disable-pip-version-check --no-deps -r"
        _done("not installed", [str(python), *install.split(), str(wanted)])
        wanted.replace(home / DONE)
    return python


def _done(otherwise: str, command: Sequence[str]) -> None:
    """A command has been carried out.  Raises EngineError with its last word."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise EngineError(f"{otherwise}: it took more than {PATIENCE_S} s") from late
    except OSError as error:
        raise EngineError(f"{otherwise}: {error.strerror or error}") from error
    if done.returncode:
        raise EngineError(f"{otherwise}: {last_word(done.stderr)}")


def last_word(text: str) -> str:
    """The line that says why: the last that speaks of an error, or else the last."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    return (errors or lines or ["no reason was given"])[-1]
