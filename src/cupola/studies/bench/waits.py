"""Waits: how long it takes from a command to the first words of a story, and to the first page."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from importlib.util import find_spec

from cupola.errors import EngineError
from cupola.studies.bench.lanes import TIMES
from cupola.studies.bench.stories import Figures

CUPOLA = (sys.executable, "-m", "cupola.cli.main")
STORY = ("run", "quiet_day", "--until", "1 08:00")
SERVER = ("serve", "--port", "0", "--json", "--games")
AT_ONCE = {"PYTHONUNBUFFERED": "1"}
"""What a program says is read as soon as it says it, as on a screen."""
PATIENCE_S = 120.0
"""Seconds after which a server that does not answer is given up."""


def waits(times: int = TIMES) -> Figures:
    """Seconds of both, the middle one of so many tries; no page without the extra `page`.

    Raises EngineError if a story or a server does not begin: then no time would mean anything.
    """
    found: Figures = {"first_words_s": statistics.median(first_words() for _ in range(times))}
    if find_spec("nicegui"):
        found["first_page_s"] = statistics.median(first_page() for _ in range(times))
    return found


def first_words() -> float:
    """Seconds until a story told in plain Python begins: as at the first start on a machine."""
    environment = {**os.environ, **AT_ONCE, "CUPOLA_PLAIN": "1"}
    began = time.perf_counter()
    with subprocess.Popen((*CUPOLA, *STORY), stdout=subprocess.PIPE, env=environment) as told:
        assert told.stdout is not None
        told.stdout.read(1)
        waited = time.perf_counter() - began
        told.communicate()
    if told.returncode:
        raise EngineError("how soon a story begins could not be measured: it was not told")
    return waited


def first_page() -> float:
    """Seconds until a server has sent its first page."""
    environment = {**os.environ, **AT_ONCE}
    with tempfile.TemporaryDirectory(prefix="cupola-bench-") as games:
        began = time.perf_counter()
        with subprocess.Popen(
            (*CUPOLA, *SERVER, games), stdout=subprocess.PIPE, env=environment
        ) as server:
            assert server.stdout is not None
            try:
                address = json.loads(server.stdout.readline())["address"]
                with urllib.request.urlopen(address, timeout=PATIENCE_S) as page:
                    page.read()
                waited = time.perf_counter() - began
            except (OSError, ValueError) as error:
                what = "how soon a server answers could not be measured"
                raise EngineError(f"{what}: {error}") from error
            finally:
                server.terminate()
    return waited
