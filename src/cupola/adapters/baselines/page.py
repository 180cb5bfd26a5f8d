"""The table of baselines as a page, and what is counted for it."""

from collections.abc import Iterable, Sequence

from cupola.adapters.baselines.counting import OWN
from cupola.adapters.baselines.rows import ALL, MEASURES, Dice, Row
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.text.clock import clock_of
from cupola.studies.report.page.document import table

EXAMPLE = "film"
"""The scenario of the example of a row."""
NAME, FOLDER = "baselines.md", "baselines"
"""The page, and the folder of rows beside it."""
PAGE = """\
# Baselines

What becomes of a crew when everybody is played in one way, or one person among others: the same
worlds, the same dice, and every share with an interval that holds the true one 95 times of 100
(Wilson; of `lives`, a mean, the normal one). None of it is a score: nobody wins here.

Made by `{command}`, which counts {own} anew,
takes every other row from [`{folder}/`]({folder}) as it stands there, and writes this page. Whoever
runs it again gets the same numbers.

{tables}## Who plays

{players}

## What is counted

{measures}

## A row of your own

A row is a file `{folder}/NAME.toml`. An entry `[[over]]` is one line of one table above; lines of
the same scenario, person, minute, worlds and seed stand together, and if a file names others than
those above, the rows of this package are counted for them too.

```toml
format = 1
name = "mine"
about = "What it is, how it was made, and how much it has seen."

[[over]]
scenario = "film"           # one that comes along
plays = "{person}"{gap}# whom it plays; "all" for everybody
others = "builtin"          # who decides for the rest, and for all before begins_at
begins_at = 2650            # minute from which it plays
worlds = 1000               # at least 2
seed = 500000               # world k has seed + k
own_life = [0.62, 0.59, 0.65]      # share, low, high; only where one person is played
lives = [0.48, 0.46, 0.50]
all_live = [0.11, 0.09, 0.13]
nobody_hurt = [0.14, 0.12, 0.16]
remedy = [0.31, 0.28, 0.34]
one_side = [0.22, 0.20, 0.25]
```

`cupola baselines --rows mine.toml` shows it beside the others. It is read with care: what is
missing, unknown or out of order is named, with what is allowed and what comes nearest. In Python,
for worlds that were lived by whatever you made:

```python
from cupola.adapters.baselines.counting import measures_of
from cupola.adapters.baselines.rows import Dice, Row, written
from cupola.adapters.crew.rewards import Ends

ends = Ends.of(records, scenario, rows)  # worlds at their ends, and the row of whom you play
dice = Dice("film", "{person}", "builtin", 2650, worlds=1000, seed=500000)
text = written(Row("mine", "What it is.", {{dice: measures_of(ends)}}))
```
"""


def groups(rows: Iterable[Row]) -> list[Dice]:
    """What was played in any of these rows: everybody first, then one person."""
    found = dict.fromkeys(dice for row in rows for dice in row.over)
    return sorted(found, key=lambda dice: dice.plays != ALL)


def page(rows: Sequence[Row], command: str) -> str:
    """The whole page, of this package's rows and the others."""
    person = str(load_scenario(EXAMPLE).source.found["protagonist"])
    tables = "".join(f"## {heading(dice)}\n\n{_grid(rows, dice)}\n" for dice in groups(rows))
    return PAGE.format(
        command=command,
        folder=FOLDER,
        person=person,
        gap=" " * (18 - len(person)),
        own=", ".join(f"`{name}`" for name in OWN),
        tables=tables,
        players="\n".join(f"- `{row.name}`: {row.about}" for row in rows),
        measures="\n".join(f"- `{name}`: {about}" for name, about in MEASURES.items()),
    )


def heading(dice: Dice) -> str:
    """What was played, in a line."""
    scenario = load_scenario(dice.scenario)
    since = f" from day {clock_of(dice.begins_at, scenario.minute_of_day)}"
    since = since if dice.begins_at else ""
    whom = f"everybody{since}"
    if dice.plays != ALL:
        person = next(row for row in scenario.person if row["id"] == dice.plays)
        whom = f"{person['full_name']}{since}, the others {dice.others}"
    return f"`{dice.scenario}`, {whom}; {dice.worlds:,} worlds from seed {dice.seed}"


def shown(measure: Sequence[float]) -> str:
    """A share and its interval, in percent: to a tenth next to none and to all."""
    share, low, high = (_percent(each) for each in measure)
    return f"{share} ({low} to {high})"


def _percent(share: float) -> str:
    percent = round(100.0 * share, 1)
    return f"{percent:.1f}" if 0.0 < percent < 1.0 or 99.0 < percent < 100.0 else f"{percent:.0f}"


def _grid(rows: Iterable[Row], dice: Dice) -> str:
    """The table of one kind of dice: a line for each player, shares of 100."""
    there = [row for row in rows if dice in row.over]
    names = [name for name in MEASURES if any(name in row.over[dice] for row in there)]
    lines = [(row.name, *(shown(row.over[dice][name]) for name in names)) for row in there]
    return table(("of 100", *names), lines)
