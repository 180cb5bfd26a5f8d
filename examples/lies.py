"""Every lie of the film: who believed it, and how many more live without it.

At the command line: cupola lies film --worlds 40
"""

import cupola
from cupola.studies.lies.effects import Arm

SAID = {Arm.WITHOUT: "silence", Arm.TRUTH: "the truth"}


def told(more):
    """A difference of the living, with its interval."""
    return f"{more.estimate:+.2f} ({more.low:+.2f} to {more.high:+.2f})"


found = cupola.lies(cupola.Story(cupola.load_scenario("film")), worlds=40)

for lie in found.statements:
    event = lie.event
    print(f"{event.day_clock}  {lie.kind}: {event.actor} {event.verb} {event.target or ''}")
    print(f"    believed by: {', '.join(lie.believers) or 'nobody'}")
    for did in found.did.get(event.id, ()):
        print(f"    living, more as it was than with {SAID[did.arm]}: {told(did.lives)}")
for order in found.orders:
    print(f"living, more than if {order.title} had sent no order: {told(order.lives)}")
