"""Weight: how likely somebody is honest, and what a word is worth in evidence.

Somebody honest means what they say; somebody dishonest does so every other time.  With no
other evidence it is demeanour that decides, and demeanour hardly tells a lie from a truth:
47 % of lies and 61 % of truths are judged rightly (Bond and DePaulo 2006).  Where there is
trust or distrust it weighs less, the more there is.
"""

import math

from cupola.beliefs.credence import log_odds, share_of
from cupola.world.catalogue.facts import About, about
from cupola.world.compiled import rule
from cupola.world.records import Mind

RIGHT_IF_HONEST = 0.99
"""How often somebody honest is right about what they say (own estimate)."""
RIGHT_IF_NOT = 0.5
"""How often somebody dishonest happens to say what is so (no better than chance)."""
RIGHT_IF_UNMEANT = 0.01
"""How often what somebody says and does not mean is so (own estimate)."""
UNMEANT = 1.25
"""By how much the log-odds that somebody means what they say fall if they seem not to: just
more than somebody's word is worth who is as likely honest as not (facts 8.4)."""
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


@rule
def worth_as_seen(honest: float, doubted: int) -> float:
    """The same, from somebody who seems not to mean it, or who seems to.

    It is negative if they are held to be lying rather than not.
    """
    if doubted == 0:
        return worth(honest)
    means = honest + (1.0 - honest) * RIGHT_IF_NOT
    seems = share_of(log_odds(means) - UNMEANT)
    if_so = seems * RIGHT_IF_HONEST + (1.0 - seems) * RIGHT_IF_UNMEANT
    return math.log(if_so / (1.0 - if_so))


@rule
def room_below(most: float, held: float) -> float:
    """The evidence (as a chance) that takes what is held to this share and no further."""
    return 1.0 - (1.0 - most) / (1.0 - held) if held < most else 0.0


@rule
def credibility_as_seen(mind: Mind, speaker: int, doubted: int) -> float:
    """How likely this speaker is honest just now, by how they seem."""
    honest = credibility(mind, speaker)
    if doubted == 0:
        return honest
    return share_of(log_odds(honest) - UNMEANT)
