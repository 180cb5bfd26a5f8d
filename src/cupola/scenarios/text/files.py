"""Files from a stranger: small, readable, beside each other, or a mistake that says so."""

import re
import tomllib
from pathlib import Path
from typing import Any

from cupola.errors import Mistake, ScenarioError
from cupola.scenarios.text.mistakes import clean, not_one_of, shown

LARGEST_FILE = 256 * 1024
"""Bytes that a scenario, station or script may have; the film has less than a tenth."""
DEEPEST_TABLE = 12
"""How deep tables and lists may lie in each other."""
FILE_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}(\.[a-z]{1,12})?\.toml")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
PARTS = {"station": "stations", "crew": "crews"}
"""Keys whose value is the name of a file, and the folder of such files."""
BUILT_IN = Path(__file__).resolve().parent.parent


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a file.  Raises ScenarioError if it is too large or not readable."""
    name = clean(path.name)
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise ScenarioError(name, [Mistake("the file", "is not a file")])
        if size > LARGEST_FILE:
            what = f"has {size} bytes; at most {LARGEST_FILE} are allowed"
            raise ScenarioError(name, [Mistake("the file", what)])
        with path.open("rb") as file:
            text = file.read(LARGEST_FILE + 1).decode("utf-8")
        found = tomllib.loads(text)
    except OSError as error:
        raise ScenarioError(name, [Mistake("the file", _why(error))]) from None
    except UnicodeDecodeError as error:
        what = f"byte {error.start + 1} is not UTF-8"
        raise ScenarioError(name, [Mistake("the file", what)]) from None
    except tomllib.TOMLDecodeError as error:
        raise ScenarioError(name, [Mistake(_line_of(error), _clean_reason(error))]) from None
    except RecursionError:
        raise ScenarioError(name, [Mistake("the file", "its tables lie too deep")]) from None
    mistakes = list(control_characters(found))
    if mistakes:
        raise ScenarioError(name, mistakes)
    return found


def _why(error: OSError) -> str:
    return f"cannot be read: {(error.strerror or 'unknown reason').lower()}"


def _line_of(error: tomllib.TOMLDecodeError) -> str:
    line = re.search(r"line (\d+)", str(error))
    return f"line {line.group(1)}" if line else "the last line"


def _clean_reason(error: tomllib.TOMLDecodeError) -> str:
    reason = re.sub(r" \(at [^)]*\)$", "", str(error))
    return f"is not TOML: {clean(reason[:1].lower() + reason[1:])}"


def control_characters(found: object, where: str = "", depth: int = 0) -> list[Mistake]:
    """Mistakes for texts and keys with characters that do not show."""
    if depth > DEEPEST_TABLE:
        return [Mistake(where, f"lies deeper than {DEEPEST_TABLE} tables")]
    if isinstance(found, str):
        hit = CONTROL.search(found)
        what = f"{shown(found)} has a control character, U+{ord(hit.group()):04X}" if hit else ""
        return [Mistake(where or "the file", what)] if hit else []
    mistakes: list[Mistake] = []
    if isinstance(found, dict):
        for key, value in found.items():
            mistakes += control_characters(key, f"{where}.{clean(key)}".strip("."), depth + 1)
            mistakes += control_characters(value, f"{where}.{clean(key)}".strip("."), depth + 1)
    elif isinstance(found, list):
        for number, value in enumerate(found):
            mistakes += control_characters(value, f"{where}[{number + 1}]", depth + 1)
    return mistakes


def known_scenarios() -> list[str]:
    """Names of the scenarios that come with the package."""
    return sorted(path.stem for path in BUILT_IN.glob("*.toml") if "." not in path.stem)


def beside(folder: Path, name: object, key: str, file: str) -> Path:
    """The file of this name in the scenario's own folder or among those of the package.

    Raises ScenarioError for a name that is a way out of the folder.
    """
    if not isinstance(name, str) or not FILE_NAME.fullmatch(name):
        what = f"{shown(name)} is not the plain name of a TOML file in the scenario's own folder"
        raise ScenarioError(file, [Mistake(key, what)])
    folders = [home / PARTS[key] if key in PARTS else home for home in (folder, BUILT_IN)]
    for home in folders:
        path = home / name
        if path.exists():
            if home.resolve() not in path.resolve().parents:
                what = f"{shown(name)} leads out of the scenario's folder"
                raise ScenarioError(file, [Mistake(key, what)])
            return path
    known = [path.name for home in folders for path in sorted(home.glob("*.toml"))[:40]]
    raise ScenarioError(file, [Mistake(key, not_one_of(name, "a file here", known))])


def merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Two files as one: what stands above wins, tables are joined key by key."""
    whole = dict(below)
    for key, value in above.items():
        old = whole.get(key)
        joined = isinstance(old, dict) and isinstance(value, dict)
        whole[key] = merged(old, value) if joined else value  # type: ignore[arg-type]
    return whole
