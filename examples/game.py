"""A game that nobody wrote down: each side gets an instruction, and worlds fill the table.

At the command line: cupola game two_people
"""

import cupola
from cupola.studies.game.equilibria import surely
from cupola.studies.game.instructions import instructions_of
from cupola.studies.game.table import payoffs, sides_of
from cupola.studies.study import Way

barn = cupola.load_scenario("two_people").played_by("builtin")
told = instructions_of(["trust", "mistrust"])
found = payoffs(barn, sides_of(barn), told, range(1, 201), Way(engine="compiled"))

one, other = found.means("payoff")
for row, mine in enumerate(told):
    cells = [f"{one[row, at]:.2f}, {other[row, at]:.2f}" for at in range(len(told))]
    print(f"{mine.word:<10}", "   ".join(cells))
for equilibrium in surely(found.values["payoff"]).equilibria:
    print(equilibrium)
