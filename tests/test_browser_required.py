"""Where a browser is required, a run without one has failed; elsewhere it says what it skipped."""

import subprocess
import sys

import pytest

ONE = "tests/browser/test_first_page.py::test_a_page_may_ask_no_other_host"


def run_without_browser(*more):
    """One test of pages where no browser can be found."""
    typed = [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", ONE, *more]
    return subprocess.run(typed, capture_output=True, text=True, env={"PATH": "/nowhere"})


@pytest.mark.parametrize(("more", "code"), [((), 0), (("--browser-required",), 1)])
def test_a_run_without_a_browser_says_so(more, code):
    """It says how many tests were skipped, and fails only where a browser is required."""
    done = run_without_browser(*more)

    assert done.returncode == code
    assert "in a browser: 0 tests ran, 1 were skipped" in done.stdout
    assert ("a browser is required" in done.stdout) == bool(more)
