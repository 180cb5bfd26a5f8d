"""A story of a shape: Nika lives, and one person dies; the best told first.

At the command line: cupola find film --where "nika lives and deaths = 1" --worlds 300 --take 3
"""

import cupola

found = cupola.find("film", "nika lives and deaths = 1", worlds=300, take=3)

for hit in found.hits:
    print(f"seed {hit.seed}, {hit.clock}: {hit.line}")
print(f"{len(found.hits)} of {found.lived} worlds; each comes again from its seed:")
crew = cupola.load_scenario("film").played_by("builtin")
print(cupola.run(crew, seed=found.hits[0].seed).prose(length="page")[:600])
