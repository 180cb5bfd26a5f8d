"""`cupola version`."""

import json

from tests.cli.door import typed


def test_versions_are_lines():
    """One line for each thing that can change what is seen."""
    done = typed("version")

    assert done.exit_code == 0
    assert done.stdout.startswith("cupola")


def test_versions_are_one_flat_object():
    """With --json there is one object, and nothing else."""
    found = json.loads(typed("version", "--json").stdout)

    assert {"cupola", "python", "numpy", "numba"} <= set(found)
    assert all(value is None or isinstance(value, str) for value in found.values())
