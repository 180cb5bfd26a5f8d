"""The front door of the package."""

import subprocess
import sys

import cupola


def test_the_public_names_are_those_that_are_there():
    """`__all__` lists exactly what can be had, not more than fits on a page, and each is itself."""
    had = {name: getattr(cupola, name) for name in cupola.__all__}

    assert set(cupola.__all__) == set(cupola.HOMES)
    assert [getattr(thing, "__name__", None) for thing in had.values()] == list(had)
    assert 10 <= len(had) <= 40


def test_a_name_that_is_not_there_is_an_attribute_error():
    """Asking for something else fails as it does with any module."""
    assert not hasattr(cupola, "no_such_name")


def test_importing_the_package_is_quick():
    """Importing it loads neither numpy nor the compiler."""
    code = "import sys, cupola; sys.exit('numpy' in sys.modules or 'numba' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0
