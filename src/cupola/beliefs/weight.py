"""Weight: how likely somebody is honest, and what a word is worth in evidence.

Calibrated later so that, with no other evidence, 47 % of lies and 61 % of truths are judged
rightly (Bond and DePaulo 2006).
"""

import math

from cupola.world.catalogue.facts import About, about
from cupola.world.compiled import rule
from cupola.world.records import Mind

RIGHT_IF_HONEST = 0.99
"""How often somebody honest is right about what they say (own estimate)."""
RIGHT_IF_NOT = 0.5
"""How often somebody dishonest happens to say what is so (no better than chance)."""
OWN_SIDE_BONUS = 0.15
"""How much likelier one holds somebody of one's own side to be honest (share; tuned against
beat 25 of the film, where a colleague's lie wins over a stranger's truth)."""
FRIEND_BONUS = 0.1
"""How much likelier one holds a close friend to be honest (share, own estimate)."""
FEAR_DOUBTS = 0.3
"""Share of the other side's honesty that full fear hides (own estimate)."""


@rule
def credibility(mind: Mind, speaker: int) -> float:
    """How likely this speaker is honest with this person."""
    share = mind.trust[speaker] * (1.0 - mind.credence[about(About.LIED, speaker)])
    if mind.sides[speaker] == mind.side:
        share += OWN_SIDE_BONUS
    else:
        share *= 1.0 - FEAR_DOUBTS * mind.fear
    share += FRIEND_BONUS * max(mind.friend[speaker], mind.love[speaker])
    return min(0.99, max(0.01, share))


@rule
def worth(honest: float) -> float:
    """The log-odds that a statement carries, from somebody honest with this chance."""
    if_so = honest * RIGHT_IF_HONEST + (1.0 - honest) * RIGHT_IF_NOT
    return math.log(if_so / (1.0 - if_so))
