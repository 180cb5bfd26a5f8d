"""A study small enough to count by hand: stories written in a few lines, kept as shards."""

import json

from cupola.chronicle import saving
from cupola.chronicle.schema import schema
from cupola.chronicle.tropes.heads import trope_of
from cupola.chronicle.tropes.written.document import tables_of, written_of

PEOPLE = "people\n anna west\n boris east\n"
BLOW = " 10 anna strike boris outcome wounded\n"
DEATH = " 12 boris die because 1\n"
JOKE = " 1 anna joke\n"


def trope(name, query, **more):
    """A trope of this name with the role `person`, as if it came with Cupola."""
    head = f"-- title: {name.title()}\n-- story: .\n-- roles: person\n-- not: .\n-- status: own\n"
    return trope_of(head + query, name, f"{name}.sql", **{"own": False, **more})


STRUCK = trope("struck", "SELECT run, minute, event, target AS person FROM attack WHERE hurt")
DIED = trope("died", "SELECT run, minute, event, person FROM death")
JOKED = trope(
    "joked", "SELECT run, minute, id AS event, actor AS person FROM event WHERE verb = 'joke'"
)
NEVER = trope("never", "SELECT run, minute, event, person FROM death WHERE killer = 'carl'")
VIEWED = trope(
    "viewed",
    "SELECT run, 0 AS minute, cause AS event, person FROM viewer_belief WHERE value >= 0.5",
)


def a_study(folder, stories, a_shard=2):
    """A study of these stories: for each its seed, its ending and its lines of events."""
    folder.mkdir()
    settings = {"worlds": len(stories), "keep": "all", "scenario": "film", "readings": {}}
    (folder / "study.json").write_text(json.dumps(settings))
    for number, at in enumerate(range(0, len(stories), a_shard)):
        tables = tables_of(written_of(_text(stories[at : at + a_shard]), "stories.md"))
        kept = {name: _numbered(tables[name], at) for name in schema()}
        saving.write(folder / f"shard_{number:06}_{a_shard:03}", kept, {})
    return folder


def _text(stories):
    blocks = (
        f"## Story\n```\n{PEOPLE}run\n seed {seed}\n ending {ending}\nevents\n{events}```\n"
        for seed, ending, events in stories
    )
    return "# Stories\n" + "".join(blocks)


def _numbered(table, first):
    """The same rows, with runs counted from the first of the shard on."""
    import pyarrow as pa

    runs = [run + first for run in table.column("run").to_pylist()]
    return table.set_column(0, "run", pa.array(runs, pa.int32()))
