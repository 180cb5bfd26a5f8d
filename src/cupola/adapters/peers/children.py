"""A peer's process: started, asked, and ended whatever it does."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cupola.adapters.peers.catalogue import DRIVERS, Peer
from cupola.adapters.peers.homes import last_word
from cupola.errors import EngineError

READY_S = 900.0
"""Seconds that a peer may take until it can be measured: compiling for JAX takes minutes."""
LATE_S = 60.0
"""Seconds that an answer may be late."""
ENDING_S = 5.0
"""Seconds that a process may take to end by itself."""
LAST_LINES = 200
"""Lines of its error stream that are remembered."""
COUNTED = ("seconds", "processor", "worlds", "agents", "decisions")
"""What an answer has to count."""
ALONE = {"JAX_PLATFORMS": "cpu", "CUDA_VISIBLE_DEVICES": "", "PYTHONUNBUFFERED": "1"}
"""On the processor alone."""


def command_for(python: Path, peer: Peer, cores: Sequence[int]) -> list[str]:
    """What starts a peer in a process that keeps to these cores."""
    host, where = DRIVERS / "host.py", ",".join(map(str, cores))
    return [str(python), "-P", str(host), str(peer.script), peer.part, where]


class Child:
    """A process that answers one line to each line.

    about: what it said of itself when it was ready.  failed: whether it ever gave no answer.
    """

    def __init__(self, command: Sequence[str], *, cache: Path | None = None) -> None:
        self.errors: deque[str] = deque(maxlen=LAST_LINES)
        self.lines: queue.Queue[str | None] = queue.Queue()
        kept = {"JAX_COMPILATION_CACHE_DIR": str(cache)} if cache else {}
        try:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
                env={**os.environ, **ALONE, **kept},
                process_group=0,
            )
        except OSError as error:
            raise EngineError(f"not started: {error.strerror or error}") from error
        self.listening = [
            threading.Thread(target=listen, daemon=True)
            for listen in (self._listen, self._listen_to_errors)
        ]
        for thread in self.listening:
            thread.start()
        self.about: dict[str, Any] = {}
        self.failed = False

    def _listen(self) -> None:
        """Every line it says waits to be read; None when it has said its last."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def _listen_to_errors(self) -> None:
        """The last lines of its error stream are known."""
        assert self.process.stderr is not None
        self.errors.extend(self.process.stderr)

    def get_ready(self, seconds: float = READY_S) -> None:
        """It can be measured.  Raises EngineError."""
        self.about = self._heard(seconds)

    def ask(self, seconds: float) -> None:
        """It begins to live for so many seconds.  Raises EngineError."""
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(f"{seconds}\n")
            self.process.stdin.flush()
        except OSError as error:
            raise self._failure(self._why()) from error

    def answer(self, seconds: float) -> dict[str, float]:
        """What it did.  Raises EngineError."""
        heard = self._heard(seconds + LATE_S)
        counts = [heard.get(name) for name in COUNTED]
        if not all(isinstance(count, int | float) and count >= 0 for count in counts):
            raise self._failure(f"its answer is no measurement: {str(heard)[:80]}")
        if heard["seconds"] <= 0 or heard["processor"] <= 0:
            raise self._failure("its answer took no time")
        return heard

    def _heard(self, seconds: float) -> dict[str, Any]:
        """The next thing it says.  Raises EngineError if that is nothing, or no object."""
        try:
            line = self.lines.get(timeout=seconds)
        except queue.Empty as silence:
            raise self._failure(f"it said nothing for {seconds:g} s") from silence
        if line is None:
            raise self._failure(self._why())
        try:
            heard = json.loads(line)
        except ValueError:
            heard = None
        if not isinstance(heard, dict):
            raise self._failure(f"its answer is no measurement: {line.strip()[:80]}")
        return heard

    def _failure(self, reason: str) -> EngineError:
        """An error with this reason; it is not asked again."""
        self.failed = True
        return EngineError(reason)

    def _why(self) -> str:
        """Why it has ended, by its own last word."""
        try:
            code = self.process.wait(LATE_S)
        except subprocess.TimeoutExpired:
            return "it closed its output and did not end"
        self.listening[1].join(ENDING_S)
        return f"it ended with {code}: {last_word(''.join(self.errors))[:200]}"

    def end(self) -> None:
        """It is over, and so is whatever it started."""
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            if self.process.stdin is not None:
                self.process.stdin.close()
            self.process.wait(ENDING_S)
        with contextlib.suppress(OSError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for thread in self.listening:
            thread.join(ENDING_S)
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()
