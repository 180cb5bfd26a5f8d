"""How far a viewer's belief that Gordon lives is about to move, along the film.

At the command line: cupola suspense film --about "gordon lives" --rollouts 24
"""

import cupola

path = cupola.suspense("film", about="gordon lives", rollouts=24)

for point in path.points:
    belief = point.beliefs[0]
    bar = "#" * round(40 * point.suspense.value)
    print(f"{point.stop.clock}  {belief.share:4.0%} ({belief.low:.0%} to {belief.high:.0%})  {bar}")
