"""A small scenario of a stranger: a hut with two people, as text, to be written and spoilt."""

from pathlib import Path

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import read_scenario

HUT = """
title = "A hut"
premise = "Two people wait for the snow to stop."
home = "kitchen"
meeting_place = "kitchen"
languages = ["plain"]
agencies = ["Northern Office"]
[sides]
north = { title = "those of the north" }
[places]
kitchen = { title = "the kitchen", volume_m3 = 30 }
attic = { title = "the attic", volume_m3 = 20, lockable = true }
[[hatches]]
between = ["kitchen", "attic"]
[people.ida]
full_name = "Ida Quist"
aliases = ["Idun"]
side = "north"
agency = "Northern Office"
role = "cook"
tongue = "plain"
at = "kitchen"
post = "kitchen"
quarters = "attic"
[people.bo]
full_name = "Bo Lund"
side = "north"
agency = "Northern Office"
role = "guide"
tongue = "plain"
at = "attic"
post = "kitchen"
quarters = "attic"
[items]
axe = { title = "an axe", at = "attic", uses = ["heavy"], harm = 0.9 }
"""


def hut(folder: Path, text: str = HUT, script: str = "") -> Path:
    """The hut's file in a folder, with a script beside it if there is one."""
    if script:
        (folder / "hut.beats.toml").write_text(script, encoding="utf-8")
        text = f'script = "hut.beats.toml"\n{text}'
    file = folder / "hut.toml"
    file.write_text(text, encoding="utf-8")
    return file


def mistakes(file: Path) -> dict[str, str]:
    """Every mistake that reading a scenario names: where, and what is wrong."""
    with pytest.raises(ScenarioError) as caught:
        read_scenario(file)
    return {mistake.where: mistake.what for mistake in caught.value.mistakes}
