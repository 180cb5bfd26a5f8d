"""A story of a shape: Nika lives, and one person dies; the best told first.

At the command line: cupola find film --where "nika lives and deaths = 1" --worlds 300 --take 3
"""

import cupola
from cupola.studies.find.reading import filter_of
from cupola.studies.find.search import find
from cupola.studies.study import Way

film = cupola.load_scenario("film").played_by("builtin")
wanted = filter_of("nika lives and deaths = 1", film)
found = find(film, wanted, range(1, 301), take=3, way=Way(engine="compiled"))

for hit in found.hits:
    print(f"seed {hit.seed}, {hit.clock}: {hit.line}")
print(f"{len(found.hits)} of {found.lived} worlds; each comes again from its seed:")
print(cupola.run(film, seed=found.hits[0].seed).prose(length="page")[:600])
