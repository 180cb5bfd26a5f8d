"""A game that nobody wrote down: each side gets an instruction, and worlds fill the table.

At the command line: cupola game two_people
"""

import cupola

found = cupola.game("two_people", "trust", "mistrust", worlds=200)

print(cupola.frame(found.rows).select("one", "other", "side", "payoff", "low", "high"))
for equilibrium in found.equilibria["payoff"]:
    one, other = equilibrium.one, equilibrium.other
    print(f"an equilibrium: {one} against {other}, worth {equilibrium.worth}")
