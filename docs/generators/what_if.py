"""The page of what-ifs: questions to the film, answered in pairs of worlds with the same dice."""

import tomllib
from pathlib import Path
from typing import Any

from cupola.studies.intervals import Difference as Change
from cupola.studies.study import Way
from cupola.studies.whatif.differing import Difference
from cupola.studies.whatif.story import Story
from cupola.studies.whatif.whole import WhatIf, whatif
from cupola.studies.why.decisions import Decision, decisions_of
from cupola.studies.why.forking import forks_of
from cupola.studies.why.living import Tries
from cupola.studies.why.outcomes import outcome_from
from cupola.studies.why.searching import Tally
from cupola.studies.why.whole import Question, Weight, Why, why
from docs.generators.markdown import code, page, table
from docs.generators.replays import FILM

SAID: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("what_if.toml").read_text(encoding="utf-8")
)
"""The questions, and what is said around the answers."""
PAIRS = 1000
"""Pairs of worlds of each question: differences within three or four of a hundred."""
OUTCOME = "four deaths"
TOLD = 3
"""Differences that a question's sentence tells."""
NOWHERE = "nothing that is counted here surely changes"


def what_if() -> str:
    """The whole page."""
    return page(
        "What if: questions to the film",
        SAID["lead"].format(pairs=PAIRS),
        *(section(asked, answered(asked, PAIRS)) for asked in SAID["question"]),
        f"## Why four people die\n\n{deaths()}",
        f"{SAID['asked'].format(pairs=PAIRS)}\n\n{named()}",
    )


def story() -> Story:
    """The film, with its script and its dice."""
    return Story(FILM, engine="auto")


def answered(asked: dict[str, str], pairs: int) -> WhatIf:
    """What a question comes to, over so many pairs."""
    return whatif(story().at(asked["at"]), asked["instead"], seeds=range(1, pairs + 1))


def command(asked: dict[str, str]) -> str:
    """What to type to ask the same."""
    return f'cupola whatif film --at "{asked["at"]}" --instead "{asked["instead"]}"'


def section(asked: dict[str, str], found: WhatIf) -> str:
    """A question: its answer in a sentence, how to ask it, and every difference."""
    rows = [
        [one.words, percent(one.before), percent(one.after), change(one)]
        for one in found.differences
    ]
    told = table(["of 100 worlds", "as in the film", "changed", "difference"], rows)
    typed = f"```\n{command(asked)} --worlds {len(found.pairs)}\n```"
    parts = [f"## {asked['title']}", sentence(asked["when"], found.differences), typed, told]
    return "\n\n".join(parts)


def sentence(when: str, found: list[Difference]) -> str:
    """What surely changes most, in one sentence."""
    sure = sorted((one for one in found if one.is_sure), key=lambda one: -abs(one.change))
    told = [
        f"{lowered(one.words)} in {percent(one.after)} of 100 worlds instead of "
        f"{percent(one.before)}"
        for one in sure[:TOLD]
    ]
    return f"**{when}, {listed(told) or NOWHERE}.**"


def listed(parts: list[str]) -> str:
    """Parts of a sentence, the last one after "and"."""
    return ", and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def lowered(words: str) -> str:
    """Words within a sentence: a name keeps its capital."""
    unnamed = words.split()[0] in ("Somebody", "Nobody", "The")
    return words[0].lower() + words[1:] if unnamed else words


def percent(share: float) -> str:
    """A share, of 100."""
    return f"{100 * share:.0f}"


def change(one: Difference | Change) -> str:
    """A difference with its interval, of 100; in bold if it is sure."""
    sure = one.is_sure if isinstance(one, Difference) else one.is_clear
    middle = one.change if isinstance(one, Difference) else one.difference
    ends = ", ".join(f"{100 * end:+.0f}" for end in (one.low, one.high))
    return f"{'**' if sure else ''}{100 * middle:+.0f}{'**' if sure else ''} ({ends})"


def deaths() -> str:
    """The decisions on which the four deaths hang, by a search."""
    found: Why = why(story(), OUTCOME, Question())
    typed = f'cupola why film "{OUTCOME}"'
    lead = SAID["why"].format(
        command=typed, found=found.found, tried=found.tried, pairs=found.pairs
    )
    head = ["", "when", "who decided what", "as it was", "otherwise", "difference"]
    rows = [weight_row(place, one) for place, one in enumerate(found.weights, 1)]
    return f"{lead}\n\n{table(head, rows)}"


def weight_row(place: int, one: Weight) -> list[str]:
    """A decision and what hangs on it."""
    says = f"{one.who}: {one.decision.says}"
    shares = percent(one.before.share), percent(one.after.share)
    return [str(place), one.clock, says, *shares, change(one.change)]


def named() -> str:
    """The decisions that are asked about by name, each measured by itself."""
    run = story().begun()
    run.go_on()
    found = [one_of(decisions_of(run), asked["says"]) for asked in SAID["decision"]]
    asked = outcome_from(OUTCOME, run.scenario)
    tries = Tries(run.scenario, forks_of(story(), found), (asked,), Way())
    tallies = tries.first_of([(at, range(1, PAIRS + 1)) for at in range(len(found))])
    head = ["", "decision", "as it was", "otherwise", "difference", "what it comes to"]
    told = zip(SAID["decision"], tallies, strict=True)
    return table(head, [decision_row(one, tally) for one, tally in told])


def one_of(decisions: list[Decision], says: str) -> Decision:
    """The decision with these words."""
    return next(one for one in decisions if says in one.says)


def decision_row(asked: dict[str, str], tally: Tally) -> list[str]:
    """A decision that was asked about, with the reason where nothing hangs on it."""
    found = tally.difference(len(SAID["decision"]))
    before, after = (tally.both + tally.lost) / tally.n, (tally.both + tally.gained) / tally.n
    often = "less" if after < before else "more"
    comes_to = f"four people die {often} often without it" if found.is_clear else asked["reason"]
    return [
        asked["name"],
        code(asked["says"]),
        percent(before),
        percent(after),
        change(found),
        comes_to,
    ]
