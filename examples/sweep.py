"""Trust, and from where on it keeps the peace: two people at a row of trusts, and the table.

At the command line: cupola sweep two_people --over bonds.trust_others=0.2..0.9:8 --out trust
"""

import polars as pl

import cupola
from cupola.studies.study import Way
from cupola.studies.sweep.axes import axes_of, grid
from cupola.studies.sweep.living import Sweep, live, table

barn = cupola.load_scenario("two_people").played_by("builtin")
axes = axes_of(["bonds.trust_others=0.2..0.9:8"], barn)
sweep = Sweep(barn, axes, worlds=200)
found = pl.from_arrow(table(sweep, live(sweep, grid(axes), None, Way(engine="compiled"))))

print(found.select("bonds.trust_others", "worlds", "violence", "violence_low", "violence_high"))
