"""What runs in a peer's process."""

import io
import json
import os
import subprocess
import sys

import pytest

from cupola.adapters.peers.catalogue import DRIVERS
from cupola.adapters.peers.drivers.host import driver_in, lived, say

NOISY = """
print("welcome to this library")
def prepare(cores):
    return {"cores": cores}, lambda: (1, 2, 3)
PEERS = {"part": prepare}
"""


def test_only_answers_stand_on_the_output(tmp_path):
    """What a library prints goes to the error stream; each question has one answer."""
    driver = tmp_path / "noisy.py"
    driver.write_text(NOISY)
    command = [sys.executable, "-P", str(DRIVERS / "host.py"), str(driver), "part", "0"]

    done = subprocess.run(command, input="0.01\n0.01\n", capture_output=True, text=True, check=True)

    about, *answers = map(json.loads, done.stdout.splitlines())
    assert about == {"cores": 1}
    assert len(answers) == 2
    assert "welcome" in done.stderr


def test_counts_are_added_up():
    """As long as there is time it goes on, and counts."""
    found = lived(lambda: (1, 2, 3), 0.01)

    assert found["worlds"] > 0
    assert found["agents"] == 2 * found["worlds"]
    assert found["decisions"] == 3 * found["worlds"]
    assert found["seconds"] >= 0.01


def test_a_driver_is_loaded_by_its_place(tmp_path):
    """A file that is in no package is loaded; one that is not there is an error."""
    (tmp_path / "one.py").write_text("PEERS = {'a': 1}")

    assert driver_in(tmp_path / "one.py").PEERS == {"a": 1}
    with pytest.raises(OSError, match="two"):
        driver_in(tmp_path / "two.py")


def test_an_answer_is_one_line():
    """It is an object of JSON and a line break, so that it can be read at once."""
    stream = io.StringIO()
    say(stream, {"a": os.linesep})

    assert stream.getvalue().count("\n") == 1
