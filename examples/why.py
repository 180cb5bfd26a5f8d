"""Why Gordon died: the decisions of the film on which his life hung.

At the command line: cupola why film "gordon lives"
"""

import cupola
from cupola.studies.why.searching import Effort
from cupola.studies.why.whole import Question

story = cupola.Story(cupola.load_scenario("film"))
effort = Effort(search=200, kept=3, measure=50)
found = cupola.why(story, "gordon lives", Question(effort, tried=12))

print(f"{found.words}: {found.tried} of {found.found} decisions tried, {found.pairs:,} pairs.")
for one in found.weights:
    change = one.change
    print(f"{one.clock}  {one.decision.says}: {change.difference:+.0%}", end=" ")
    print(f"({change.low:+.0%} to {change.high:+.0%}) if not")
print("\n".join(found.because))
