"""The push of the arm, taken away: what that changes, on the same dice.

At the command line: cupola whatif film --at "3 09:38" --instead "not: nicholai swing_at gordon
with arm" --worlds 100
"""

import cupola

story = cupola.Story(cupola.load_scenario("film"))
moment = story.at("day 3 09:38")
found = cupola.whatif(moment, "not: nicholai swing_at gordon with arm", seeds=range(1, 101))

for difference in found.differences:
    print("*" if difference.is_sure else " ", difference.sentence())
print(cupola.frame(found.differences).select("words", "before", "after", "low", "high"))
