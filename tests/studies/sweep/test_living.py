"""A sweep lived: its points, its folder, and its table."""

from functools import cache

import pyarrow.parquet as parquet
import pytest

from cupola.errors import ChronicleError
from cupola.scenarios.reader import load_scenario
from cupola.studies.study import Way
from cupola.studies.sweep.axes import axes_of, grid
from cupola.studies.sweep.living import TABLE, Sweep, live, write
from cupola.studies.sweep.sensitivity import sensitivities_of

TRUST = "bonds.trust_others"
ALONE = Way(1, "auto")


@cache
def sweep(over=f"{TRUST}=0.001,0.999", worlds=12):
    """Two people, over how far each trusts the other."""
    scenario = load_scenario("two_people").setting({"temper.noise": 0.001}).played_by("builtin")
    return Sweep(scenario, axes_of([over], scenario), worlds)


def test_those_who_trust_hold_still_and_those_who_do_not_strike():
    """At the ends of trust somebody is always hurt, and never."""
    fight, peace = live(sweep(), grid(sweep().axes), None, ALONE)

    assert fight.figures["violence"].value == 1.0
    assert peace.figures["violence"].value == 0.0
    assert peace.figures["alive"].value == 2.0
    assert 0.0 == peace.figures["violence"].low < peace.figures["violence"].high < 0.3


def test_a_folder_goes_on_where_it_was(tmp_path):
    """What is kept is not lived again, and what was stopped comes to the same bytes."""
    points = grid(sweep().axes)
    live(sweep(), points[:1], tmp_path / "one", ALONE)
    lived = []
    found = live(sweep(), points, tmp_path / "one", Way(1, "auto", lambda: lived.append(1)))
    whole = live(sweep(), points, tmp_path / "two", Way(2, "auto"))

    assert len(lived) == sweep().worlds
    assert found == whole
    files = [write(sweep(), found, tmp_path / name) for name in ("one", "two")]
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_folder_is_of_one_sweep_only(tmp_path):
    """Another sweep does not go on in it, nor does one in a folder that holds something else."""
    live(sweep(), grid(sweep().axes), tmp_path / "one", ALONE)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("kept")

    with pytest.raises(ChronicleError, match="other worlds"):
        live(sweep(worlds=13), grid(sweep().axes), tmp_path / "one", ALONE)
    with pytest.raises(ChronicleError, match="not empty"):
        live(sweep(), grid(sweep().axes), tmp_path / "full", ALONE)


def test_the_table_has_a_row_for_each_point(tmp_path):
    """The axes by their keys, the worlds, and each outcome with both ends of its interval."""
    found = live(sweep(), grid(sweep().axes), tmp_path, ALONE)
    write(sweep(), found, tmp_path)
    table = parquet.read_table(tmp_path / TABLE)

    assert table.column(TRUST).to_pylist() == [0.001, 0.999]
    assert table.column("violence").to_pylist() == [1.0, 0.0]
    for name in ("violence", "alive", "wren_lives"):
        low, value, high = (
            table.column(f"{name}{end}").to_pylist() for end in ("_low", "", "_high")
        )
        assert all(a <= b <= c for a, b, c in zip(low, value, high, strict=True))


def test_violence_between_two_depends_on_trust():
    """Of trust and candour, only trust has a part in whether somebody strikes."""
    scenario = sweep().scenario
    axes = axes_of([f"{TRUST}=0.001..0.999", "crew.candour=0..1"], scenario)
    found = sensitivities_of(Sweep(scenario, axes, 2), 16, None, ALONE)
    violence = next(one for one in found if one.measure == "violence")

    assert violence.varies
    assert violence.total[TRUST].value > 0.5
    assert violence.total["crew.candour"].value == pytest.approx(0.0, abs=0.05)
