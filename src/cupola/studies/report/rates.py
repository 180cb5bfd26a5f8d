"""Base rates: what the rules do in small cases whose answer is known from elsewhere."""

from cupola.studies.base_rates.game import WAYS, cooperation_threshold, scenario_for
from cupola.studies.base_rates.lies import belief_in_statements
from cupola.studies.base_rates.measure import Measure
from cupola.studies.base_rates.obedience import obedience_rate
from cupola.studies.report.finding import FITTED, FOUND, Finding, within
from cupola.studies.report.living import Way

OBEYED = (0.15, 0.25)
"""Share who carry out a harmful order that reaches them by message (Milgram: 20.5 %)."""
LIES = (0.44, 0.50)
"""Share of lies that are disbelieved (Bond and DePaulo 2006: 47 %), within three of a hundred."""
TRUTHS = (0.58, 0.64)
"""Share of truths that are believed (Bond and DePaulo 2006: 61 %), within three of a hundred."""
OFF = 0.02
"""How far the trust at which half hold still may be from the threshold of the game."""


def rate_findings(stories: int, pairs: int, first_seed: int, way: Way) -> list[Finding]:
    """Obedience, lies and truths, and the threshold for each set of payoffs.

    stories: of people under orders.  pairs: of speakers and hearers, and of players.
    """
    way.begins("base rates", len(WAYS) + 2)
    found = [_obedience(stories, first_seed, way), *_lies(pairs, way)]
    for payoffs in WAYS:
        found.append(_threshold(payoffs, pairs, way))
        way.lived()
    return found


def _obedience(stories: int, first_seed: int, way: Way) -> Finding:
    found = obedience_rate(stories, first_seed=first_seed, engine=way.engine, threads=way.threads)
    way.lived()
    return Finding(
        "obedience",
        "People of median traits who carry out a harmful order that reached them by message.",
        found,
        within(*OBEYED),
        kind=FITTED,
    )


def _lies(pairs: int, way: Way) -> list[Finding]:
    judged = belief_in_statements(pairs, engine=way.engine, threads=way.threads)
    way.lived()
    return [
        Finding(
            "lies_disbelieved",
            "Lies that are disbelieved by a hearer who has nothing else to go by.",
            judged.lies_disbelieved,
            within(*LIES),
            kind=FITTED,
        ),
        Finding(
            "truths_believed",
            "Truths that are believed by a hearer who has nothing else to go by.",
            judged.truths_believed,
            within(*TRUTHS),
            kind=FITTED,
        ),
    ]


def _threshold(payoffs: str, pairs: int, way: Way) -> Finding:
    scenario = scenario_for(payoffs)
    found = cooperation_threshold(scenario, pairs, engine=way.engine, threads=way.threads)
    at, off = found.pair, found.expected
    return Finding(
        f"threshold_{payoffs}",
        f"Two people, payoffs {payoffs.replace('_', ' ')}: how far from the threshold of the game "
        "the trust is at which half of the pairs that do alike hold still.",
        Measure(at.estimate - off, at.low - off, at.high - off, at.n),
        within(-OFF, OFF),
        "trust",
        FOUND,
        note=f"at a trust of {at.estimate:.3f}, the threshold being {off:.3f}; half of the people "
        f"do at {found.person.estimate:.3f}, and both do in half of all pairs at "
        f"{found.both.estimate:.3f}",
    )
