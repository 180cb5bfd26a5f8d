"""Is it hard-coded?  The script is followed up to a beat, and then all are free.

At the command line: cupola road film --worlds 8
"""

import cupola
from cupola.studies.road.following import ENDING

found = cupola.road("film", worlds=8, way=cupola.Way(engine="compiled"))

print(cupola.frame(found.rows()).head(12))
for mile in found.turns(ENDING):
    print(f"beat {mile.beat}, {mile.clock}: {mile.text}")
