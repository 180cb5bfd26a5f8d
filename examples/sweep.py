"""Trust, and from where on it keeps the peace: two people at a row of trusts, as a table.

At the command line: cupola sweep two_people --over bonds.trust_others=0.2..0.9:8 --out trust
"""

import cupola

found = cupola.sweep("two_people", "bonds.trust_others=0.2..0.9:8", worlds=200)

print(found.select("bonds.trust_others", "worlds", "violence", "violence_low", "violence_high"))
