"""`cupola version`: what is installed here, for reports of faults."""

import platform
from importlib.metadata import PackageNotFoundError, version

from cupola.cli.options import Json
from cupola.cli.screen import print_object, show

SHOWN = ("numpy", "numba", "pydantic", "pyarrow", "duckdb")
"""Packages whose version can change what is seen."""


def versions() -> dict[str, str | None]:
    """The versions of Cupola, of Python and of what it stands on; None for what is not there."""
    found: dict[str, str | None] = {"cupola": version("cupola")}
    found["python"] = platform.python_version()
    found["machine"] = platform.machine()
    for name in SHOWN:
        found[name] = _version_of(name)
    return found


def _version_of(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def command(as_json: Json = False) -> None:
    """Say which versions are installed here."""
    found = versions()
    if as_json:
        print_object(found)
        return
    for name, number in found.items():
        show(f"{name:<9} {number or 'not installed'}")
