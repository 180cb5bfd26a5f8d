"""Predictions: what should follow if one thing is otherwise, on the same dice world by world."""

from collections.abc import Sequence
from dataclasses import dataclass

from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.report import paired
from cupola.studies.report.expected import Expected, Roster
from cupola.studies.report.finding import PREDICTED, SEEN, Bound, Finding, at_most, more_than
from cupola.studies.report.living import (
    Way,
    first_strikes,
    lived,
    lived_without,
    with_mind,
)
from cupola.studies.report.stories import Rows
from cupola.world.catalogue.entities import MindKind

HALF = 0.5
ALOUD_SAVES = 0.1
"""Share of deaths by another's hand that orders read aloud should save, at least."""
MAJORITY = 0.5


@dataclass(frozen=True)
class Arm:
    """A scenario as one kind of mind lives it: its rows, and how more worlds of it are lived.

    minds: the kind's word.
    """

    scenario: Scenario
    minds: str
    rows: Rows
    seeds: Sequence[int]
    expected: Expected
    way: Way

    @property
    def roster(self) -> Roster:
        """The people."""
        return Roster.of(self.scenario)

    def again(self, scenario: Scenario, what: str) -> Rows:
        """The same seeds in another scenario."""
        return lived(scenario, self.seeds, self.way, f"{self.minds}: {what}")


def predictions(arm: Arm) -> list[Finding]:
    """All five, in the issue's order."""
    return [
        first_strike_finding(arm),
        aloud_finding(arm),
        bond_finding(arm),
        coalition_finding(arm),
        *talkers_findings(arm),
    ]


def first_strike_finding(arm: Arm, kind: str = SEEN) -> Finding:
    """(a) By how much one person's killings fall without another's first strike."""
    names = arm.expected.first_strike
    striker, killer = (arm.roster.number(name) for name in (names.striker, names.killer))
    before, strikes = first_strikes(arm.rows, striker)
    what = f"{arm.minds}: without the first strike"
    after = lived_without(arm.scenario, strikes, arm.way, what)
    kills = [rows["outcome"]["people"]["kills"][:, killer] for rows in (before, after)]
    who, whose = names.striker.capitalize(), names.killer.capitalize()
    return Finding(
        "first_strike",
        f"(a) Of {whose}'s killings, in the worlds in which {who} strikes first of all: the "
        f"share that does not happen if {who} is a pacifist from that minute on.",
        paired.fall(*kills),
        Bound(least=HALF, beyond_zero=True),
        kind=kind,
        note=f"{kills[0].sum():,} killings fall to {kills[1].sum():,} in {len(before):,} worlds",
    )


def aloud_finding(arm: Arm, kind: str = SEEN) -> Finding:
    """(b) By how much deaths fall if both orders are read aloud to all at once."""
    after = arm.again(arm.scenario.setting(arm.expected.aloud.keys), "orders read aloud")
    deaths = [rows["outcome"]["by_hand"] for rows in (arm.rows, after)]
    return Finding(
        "aloud",
        "(b) Of the deaths by another's hand, the share that does not happen if all hear both "
        "orders at once, and who is under them.",
        paired.fall(*deaths),
        Bound(least=ALOUD_SAVES, beyond_zero=True),
        kind=kind,
        note=f"{deaths[0].mean():.3f} deaths a world fall to {deaths[1].mean():.3f}",
    )


def bond_finding(arm: Arm, kind: str = PREDICTED) -> Finding:
    """(c) By how much seldomer somebody turns against their own without the bond."""
    bond = arm.expected.bond
    after = arm.again(arm.scenario.setting(bond.keys), "without the bond")
    person = arm.roster.number(bond.who)
    turned = [(rows["turned"][:, person] > 0).astype(int) for rows in (arm.rows, after)]
    return Finding(
        "bond",
        f"(c) By how much the share of worlds falls in which {bond.who.capitalize()} turns "
        "against their own side, without the bond to somebody of the other.",
        paired.mean(turned[0] - turned[1]),
        Bound(least=0.0, strictly=True, beyond_zero=True),
        kind=kind,
        note=f"{100 * turned[0].mean():.1f} % of worlds fall to {100 * turned[1].mean():.1f} %",
    )


def coalition_finding(arm: Arm) -> Finding:
    """(d) How often people of different agencies carry a plan out together."""
    other = load_scenario(arm.expected.coalitions.scenario).played_by(arm.minds)
    rows = arm.again(other, other.title)
    return Finding(
        "coalitions",
        f"(d) {other.title}: worlds in which people of different agencies agree on a plan and "
        "at least two of them, of different agencies, each do a part of it.",
        paired.share(rows["mixed"] > 0),
        more_than(MAJORITY),
        kind=SEEN,
    )


def talkers_findings(arm: Arm) -> list[Finding]:
    """(e) What talking alone saves, and how much of it one committed striker undoes."""
    talk = arm.scenario.played_by("talker")
    name = arm.expected.talkers.striker
    one = with_mind(talk, arm.roster.number(name), MindKind.OBEDIENT)
    talkers = arm.again(talk, "all are talkers")["outcome"]["by_hand"]
    struck = arm.again(one, "talkers and one striker")["outcome"]["by_hand"]
    before = arm.rows["outcome"]["by_hand"]
    means = f"{before.mean():.3f}, {talkers.mean():.3f} and {struck.mean():.3f}"
    return [
        Finding(
            "talkers",
            "(e) Everybody is a talker: worlds in which nobody dies by another's hand.",
            paired.share(talkers == 0),
            more_than(MAJORITY),
            kind=PREDICTED,
        ),
        Finding(
            "striker",
            f"(e) Everybody but {name.capitalize()}, who obeys: the share that is left of the "
            "deaths by another's hand that talkers save.",
            paired.ratio(before - struck, before - talkers),
            at_most(HALF),
            kind=PREDICTED,
            note=f"deaths a world: built-in, talkers, with one striker: {means}",
        ),
    ]
