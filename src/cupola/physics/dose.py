"""The dose aboard: what the sky itself gives to whoever lives in orbit.

It is the same for all, grows with time alone and is felt by nobody: the first who fall ill of a
dose have had half a gray, what two years aboard come to.  What a storm on the Sun or belts filled
by bursts above the Earth would add is left out: no source here has a number for this orbit.
"""

ABOARD_MSV_A_DAY = 0.6
"""mSv a day (facts 7.4: 0.5 to 0.7)."""
DAY = 1440.0
"""Minutes of a day."""
FELT_MSV = 500.0
"""mSv below which a dose is not felt (facts 7.4: the band from 0.5 Gy on; taken as gamma rays)."""


def dose_aboard_msv(minutes: float) -> float:
    """What so many minutes in orbit add up to, in mSv."""
    return ABOARD_MSV_A_DAY * minutes / DAY
