"""The road as a page: what it is, the figure, where it was decided, and every beat."""

from cupola.studies.intervals import Share
from cupola.studies.report.page.document import table
from cupola.studies.road.following import COUNTED, DEAD, ENDING
from cupola.studies.road.whole import Mile, Road

NAME, FIGURE, KEPT = "road.md", "road.svg", "road.json"
PAGE = """\
# The road to the ending

Made by `{made}`: {worlds:,} worlds from each beat, seed {seed}.

The script says what people try, up to a beat; from there everybody decides for themselves, with
other dice. How often do they come to the ending of *{title}* all the same?

![Share of worlds that come to the same ending, by the beats that are followed](road.svg)

*The same ending*: it is over for the same reason, the same people live, the same left, and the
remedy is in the same hands. *The same dead*: the same people live. *Any violence*: somebody uses
force against another, in the script's part or after it. Intervals hold the true share 95 times of
100 (Wilson).

## Is it written into the rules?

{answer}

How likely each single choice of the script is to the built-in mind: `cupola film --likely`.

## Where it is decided

{turns}

## Every beat

{beats}"""


def page(road: Road, made: str) -> str:
    """The whole page.  made: the command that makes it."""
    script = road.script
    return PAGE.format(
        made=made,
        title=script.scenario.title,
        worlds=road.worlds,
        seed=script.seed,
        answer=answer(road),
        turns="\n".join(f"- {told(road, mile)}" for mile in decided(road)),
        beats=table(("followed up to", "until", *COUNTED, "what it does"), map(row, road.miles)),
    )


def answer(road: Road) -> str:
    """What the two ends of the road say, in sentences."""
    free, last = road.miles[0].share(ENDING), road.miles[-1].share(ENDING)
    half = next((m for m in road.miles if m.share(ENDING).share >= 0.5), None)
    dead = road.miles[0].share(DEAD)
    parts = [
        "Left to themselves from the first minute, the same people come to this ending in",
        f"{percent(free)} of worlds, and to the same dead in {percent(dead)}.",
        f"With everything followed it is {percent(last)}.",
    ]
    if half and half.beat:
        parts.append(
            "Half of the worlds come to it only once the script is followed up to beat"
            f" {half.beat}: before that, what it has people try decides, and not the rules."
        )
    return " ".join(parts)


def decided(road: Road) -> list[Mile]:
    """The beats that changed the share of the ending or of the dead most, in their order."""
    chosen = {mile.beat: mile for what in (ENDING, DEAD) for mile in road.turns(what)}
    return [chosen[beat] for beat in sorted(chosen)]


def told(road: Road, mile: Mile) -> str:
    """What a beat changed, in a sentence."""
    before = road.before(mile)
    moved = ", ".join(
        f"{what} {hundred(before.share(what))} to {hundred(mile.share(what))} of 100"
        for what in (ENDING, DEAD)
    )
    return f"**Beat {mile.beat}** ({mile.clock}): {moved}. {mile.text}".rstrip()


def row(mile: Mile) -> tuple[str, ...]:
    """A line of the table."""
    shares = (percent(mile.share(what)) for what in COUNTED)
    return str(mile.beat or "none"), mile.clock, *shares, mile.text


def percent(share: Share) -> str:
    """A share with its interval, such as "10.0 % (5.5 to 17.4)"."""
    return f"{100 * share.share:.1f} % ({100 * share.low:.1f} to {100 * share.high:.1f})"


def hundred(share: Share) -> str:
    """A share as worlds of a hundred."""
    return f"{100 * share.share:.1f}"
