"""What came of an answer, on the screen; and of all answers, at the end."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rich.text import Text

from cupola.adapters.text.facing import Facing
from cupola.cli.screen import grid, show
from cupola.scenarios.scenario import Scenario
from cupola.studies.choose.dilemma import Dilemma
from cupola.studies.choose.verdict import Verdict
from cupola.studies.intervals import Share
from cupola.studies.whatif.differing import members


@dataclass(frozen=True)
class Told:
    """A dilemma that was answered, and what came of it."""

    number: int
    facing: Facing
    dilemma: Dilemma
    option: int
    hope: str
    found: Verdict

    def as_dict(self) -> dict[str, Any]:
        """All of it as plain values."""
        return {
            "number": self.number,
            "facing": asdict(self.facing),
            "options": [option.says for option in self.dilemma.options],
            "other": self.dilemma.other,
            "chosen": self.dilemma.options[self.option].says,
            "hoped": self.hope,
            "story": self.dilemma.options[self.dilemma.film].says,
            "verdict": self.found.as_dict(),
        }


def draw_verdict(scenario: Scenario, dilemma: Dilemma, found: Verdict) -> None:
    """What came of every way to decide is on the screen, and how the answers fit."""
    show()
    table = grid(0, 0, 1, 0)
    table.add_row("", "", "", Text("this crew", "dim"))
    for number, way in enumerate(found.ways, 1):
        sign = (">" if way.is_chosen else " ") + ("*" if way.is_story else " ")
        style = "bold" if way.is_chosen else ""
        table.add_row(f"{number}", sign, Text(way.says, style), f"{100 * way.usual:.0f} %")
    show(table)
    show(Text("> you   * the story's way   this crew: how often it decides so", "dim"))
    show()
    _draw_lives(scenario, dilemma, found)
    show()
    for sentence in found.fit:
        show(sentence)


def _draw_lives(scenario: Scenario, dilemma: Dilemma, found: Verdict) -> None:
    """Who lives under each option, and what else comes of it, with intervals."""
    names = [scenario.names.of(row) for row in members(scenario)]
    of = found.ways[0].alive.of
    show(f"Of 100 worlds from that minute on ({of} were lived for each, the same dice):")
    table = grid(1, *[0] * len(found.ways))
    table.add_row("", *(Text(f"{at}", "bold") for at in range(1, len(found.ways) + 1)))
    for row, words in enumerate(found.outcomes):
        you = row < len(names) and names[row] == dilemma.person
        head = "you live" if you else words[:1].lower() + words[1:] if row >= len(names) else words
        cells = (briefly(way.shares[row]) for way in found.ways)
        table.add_row(Text(head, "bold" if you else ""), *cells)
    table.add_row(f"alive of {len(names)}", *(way.alive.text for way in found.ways))
    show(table)


def briefly(share: Share) -> str:
    """A share of a hundred with its interval, such as "41 (36-46)"."""
    return f"{100 * share.share:.0f} ({100 * share.low:.0f}-{100 * share.high:.0f})"


def draw_end(told: Sequence[Told]) -> None:
    """What all answers come to is on the screen."""
    if not told:
        return
    show()
    as_story = sum(one.option == one.dilemma.film for one in told)
    usual = sum(one.option == _most_usual(one.dilemma) for one in told)
    decisions = f"{len(told)} decisions" if len(told) > 1 else "one decision"
    show(
        f"Of {decisions} you took {as_story} as the story's people did, and {usual} as this crew"
        " most often does."
    )
    mine = sum(one.found.ways[one.option].alive.mean for one in told) / len(told)
    theirs = sum(one.found.ways[one.dilemma.film].alive.mean for one in told) / len(told)
    show(
        f"On average {mine:.1f} people live where you decided, and {theirs:.1f} where the story's"
        " people did; each decision alone, the rest left to the crew."
    )


def _most_usual(dilemma: Dilemma) -> int:
    return max(range(len(dilemma.options)), key=lambda at: dilemma.options[at].usual)
