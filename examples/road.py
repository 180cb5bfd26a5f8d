"""Is it hard-coded?  The script is followed up to a beat, and then all are free.

At the command line: cupola road film --worlds 8
"""

import cupola
from cupola.studies.road import road
from cupola.studies.road.following import ENDING
from cupola.studies.study import Way

found = road("film", worlds=8, way=Way(engine="compiled"))

print(cupola.frame(found.rows()).head(12))
for mile in found.turns(ENDING):
    print(f"beat {mile.beat}, {mile.clock}: {mile.text}")
