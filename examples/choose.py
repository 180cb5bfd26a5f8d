"""The film's dilemmas: what was open, what was done, and who lives under each way to decide.

At the command line: cupola choose
"""

import cupola
from cupola.studies.choose.dilemma import kept
from cupola.studies.choose.living import USUAL
from cupola.studies.choose.verdict import verdict

shelf = kept()
film = cupola.load_scenario(shelf.scenario).with_seed(shelf.seed)

for number, dilemma in enumerate(shelf.dilemmas, 1):
    print(f"{number}. {dilemma.person}, minute {dilemma.minute}")
    for way in verdict(film, shelf, dilemma, dilemma.film, USUAL).ways:
        done = "(as in the film)" if way.is_story else ""
        print(f"     you {way.says}: {way.alive.text} live {done}")
