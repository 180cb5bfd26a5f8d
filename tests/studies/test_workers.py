"""The measure of what Ray costs."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from cupola.studies.bench.workers import measured, processor_time

BUSY = "import time; end = time.process_time() + 0.3\nwhile time.process_time() < end: pass"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc here")
def test_what_children_spend_counts():
    """A child that is over counts as much as one that is at work."""
    before = processor_time()
    subprocess.run([sys.executable, "-c", BUSY], check=True)

    assert processor_time() - before >= 0.3 - 2 * 0.01
    assert processor_time() >= time.process_time() - 0.05


def test_the_overhead_is_that_of_the_middle_figures(monkeypatch):
    """By turns, each kind as often as asked; the share by which one takes longer."""
    typed = []

    def run(words, **_):
        typed.append(words[4])
        return subprocess.CompletedProcess(words, 0, "12.0" if words[4] == "ray" else "10.0")

    monkeypatch.setattr(subprocess, "run", run)
    found = measured(100, 2)

    assert typed == ["threads", "ray"] * 2
    assert found["processor_overhead"] == pytest.approx(0.2)
