"""The report as a document: every number with what it means, its interval and its verdict."""

from collections.abc import Iterable, Sequence

from cupola.chronicle.archive import rules_version
from cupola.studies.outcome import IN_VEHICLE, NO_REMEDY, ON_STATION
from cupola.studies.report.controls import CRITERIA, Control
from cupola.studies.report.expected import Roster
from cupola.studies.report.finding import Finding
from cupola.studies.report.page.wording import KINDS, bound, interval, number, said, verdict
from cupola.studies.report.whole import SHOWN, Report

NOBODY_HAS_IT = {
    NO_REMEDY: "there is none",
    ON_STATION: "left on the station",
    IN_VEHICLE: "in the vehicle",
}
"""Where the remedy is, if nobody has it."""
OPENING = """\
# The crew decides for itself

The same people as in the film, without a script: what comes of it, world after world.  This
page is made by `{made}`; whoever runs that again
gets the same text.  The same numbers lie beside it as JSON.

Every line is measured over {worlds:,} worlds of each arm, unless it says otherwise, with the
dice of the seeds {first:,} to {last:,}.  Two arms that are compared are paired: the same dice in
both, world by world.  Intervals hold the true value 95 times of 100: after Wilson for shares, by
the normal distribution for means, differences and ratios.  Rules {rules}.

*Fitted* says that a search adjusted the built-in mind until this number came out, as told in
[calibration](calibration.md).  *Seen while building* says that it was looked at while rules were
written, and that some of them were set by hand with it in view.  *Not fitted* says that nobody
looked at it while adjusting.  A *prediction* was written down before it was measured, and nothing
was ever fitted to it.  A verdict that is *within the interval of the bound* might turn with other
dice.
"""
TERMS = """\
## What is counted

- An *attack* is a blow, a cord or the arm.  It is *unprovoked* if the one attacked has attacked
  nobody unprovoked before.
- A death is *by another's hand* if the blow it came from was somebody else's, or if the air
  failed after somebody else had switched life support off.
- A *violent act* is an attack, or to seize, shove, hunt or disarm somebody.  *Routine* is walking
  about, work, rest, sleep and small talk; whatever else a person does or tries is a *deed*.
- Somebody *turns against their own side* who uses force against one of them, takes something from
  one, accuses one before others, tells the other side that one of them is under orders, will
  strike, has lied, means a threat or has harmed somebody, or tells the other side of the order
  they are under themselves.
- A *coalition* is people who agreed on a plan and each did a part of it afterwards: for a truce to
  watch, to give a pledge, to lay open an order, to disarm or tend somebody; for leaving to fetch,
  unlock, ready or board; for a spacewalk to suit up, go, mend or stand by.
"""
HEAD = ("what", "found", "95 %", "should be", "verdict", "how")


def document(report: Report, made: str) -> str:
    """The whole report as Markdown.  made: the command that makes it."""
    last = report.first_seed + report.worlds - 1
    parts = [
        OPENING.format(
            made=made,
            worlds=report.worlds,
            first=report.first_seed,
            last=last,
            rules=rules_version(),
        ),
        _in_short(report),
        "## How stories go and end\n",
        findings_table(report.film),
        _endings(report),
        "## Who is who\n",
        findings_table(report.who),
        _members(report),
        "## Predictions\n",
        findings_table(report.predictions),
        "## Controls\n",
        _controls(report),
        "## Base rates\n",
        findings_table(report.rates),
        TERMS,
    ]
    return "\n".join(parts)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown, with an empty line after it."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def findings_table(findings: Iterable[Finding]) -> str:
    """A line for each finding."""
    return table(
        HEAD,
        [
            (
                said(finding),
                number(finding.measure.estimate, finding.unit),
                interval(finding.measure, finding.unit),
                bound(finding.bound, finding.unit),
                verdict(finding),
                KINDS[finding.kind],
            )
            for finding in findings
        ],
    )


def _in_short(report: Report) -> str:
    """How many verdicts there are, and which are not as they should be."""
    verdicts = report.verdicts()
    missed = [finding for finding in report.findings if not finding.met]
    passed = [
        f"Minds that are {each.minds} pass {name}, which they should fail."
        for each in report.controls
        for name in CRITERIA
        if not each.fails(name)
    ]
    met = sum(verdicts.values())
    lines = [f"**{met} of {len(verdicts)} verdicts are as they should be.**"]
    if met < len(verdicts):
        lines += ["", "These are not:", ""]
        lines += [f"- {finding.says}" for finding in missed] + [f"- {line}" for line in passed]
    return "\n".join([*lines, ""])


def _endings(report: Report) -> str:
    """The most frequent endings."""
    roster = report.roster
    rows = [
        (
            number(found.share, "share"),
            f"{number(found.low, 'share')} to {number(found.high, 'share')}",
            _people(~alive, roster),
            _people(left, roster),
            NOBODY_HAS_IT.get(remedy) or roster.names[remedy].capitalize(),
        )
        for (alive, left, remedy), found in report.endings[:SHOWN]
    ]
    count = len(report.endings)
    head = ("share", "95 %", "dead", "left", "remedy")
    return f"The {len(rows)} most frequent of {count:,} endings:\n\n{table(head, rows)}"


def _people(bits: int, roster: Roster) -> str:
    named = [name.capitalize() for p, name in enumerate(roster.names) if bits >> p & 1]
    return ", ".join(named) or "nobody"


def _members(report: Report) -> str:
    """What each person did."""
    rows = [
        (
            member.name.capitalize(),
            *_with_interval(member.unprovoked.estimate, interval(member.unprovoked, "a world")),
            *_with_interval(member.kills.estimate, interval(member.kills, "a world")),
            number(member.turned.estimate, "share"),
            number(member.sabotages.estimate, "share"),
            number(member.rescues.estimate, "share"),
        )
        for member in report.members
    ]
    head = ("", "unprovoked attacks a world", "95 %", "killings a world", "95 %")
    shares = ("turns against own side in", "sabotages in", "rescues in")
    return table((*head, *shares), rows)


def _with_interval(value: float, ends: str) -> tuple[str, str]:
    return number(value, "a world"), ends


def _controls(report: Report) -> str:
    """The same lines of all kinds of minds side by side."""
    intro = (
        "Minds that try anything at random, and minds that always obey, go through the same\n"
        "table, and have to fail each of these three.  If they passed, the table would measure\n"
        "nothing.\n\n"
    )
    theirs = {each.minds: {found.id: found for found in each.findings} for each in report.controls}
    named = {finding.id: finding for finding in report.findings}
    rows = [
        (
            named[id_].says,
            _cell(named[id_]),
            *(_cell(found[id_]) for found in theirs.values()),
        )
        for name, ids in CRITERIA.items()
        for id_ in ids
    ]
    judged = [("**verdict**", "", *(_failed(each) for each in report.controls))]
    return intro + table(("what", "built-in", *theirs), [*rows, *judged])


def _cell(finding: Finding) -> str:
    """The number, its interval and the verdict, in one cell."""
    text = number(finding.measure.estimate, finding.unit)
    if finding.measure.n:
        text += f" ({interval(finding.measure, finding.unit)})"
    return f"{text}: {verdict(finding)}"


def _failed(each: Control) -> str:
    passed = [name for name in CRITERIA if not each.fails(name)]
    return "fails all three" if not passed else f"**passes {', '.join(passed)}**"
