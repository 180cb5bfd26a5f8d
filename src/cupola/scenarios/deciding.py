"""Who decides for whom: the script, a kind of mind, or first the one and then the other."""

from collections.abc import Iterator

from cupola.errors import Mistake
from cupola.minds.kinds.table import MINDS
from cupola.scenarios.building import Site
from cupola.scenarios.schema import HandOverText, ScenarioText
from cupola.world.catalogue.entities import MindKind
from cupola.world.plan import PersonPlan

SCRIPT = "script"


def settle_minds(site: Site, *, scripted: bool) -> Iterator[Mistake]:
    """It is settled who decides for whom, and when that changes; every mistake in it."""
    text = site.text
    usual = text.minds or (SCRIPT if scripted else "routine")
    for row, person in enumerate(text.people.values()):
        site.world.persons[row].mind = int(MINDS[person.mind or usual])
    if scripted and text.minds not in (None, SCRIPT):
        yield Mistake("minds", "a script decides already; without it, say script = 'none'")
    wanting = [f"people.{name}.mind" for name, row in text.people.items() if row.mind == SCRIPT]
    wanting += ["minds"] if text.minds == SCRIPT else []
    wanting += ["hand_over"] if text.hand_over else []
    if not scripted:
        yield from (Mistake(where, "there is no script to follow") for where in wanting)
    if text.hand_over:
        yield from _settle_hand_over(site, text.hand_over)


def _settle_hand_over(site: Site, over: HandOverText) -> Iterator[Mistake]:
    """Those whom it is about are decided for otherwise from that minute on."""
    turn = site.turn(over.at)
    if not 0 < turn < site.text.turns:
        yield Mistake("hand_over.at", f"{over.at!r} is not after the beginning, within the run")
    for row, name in enumerate(site.text.people):
        if name in over.people or not over.people:
            _hand_over(site.plan.persons[row], turn, MINDS[over.minds.get(name, over.to)])


def _hand_over(plan: PersonPlan, turn: int, kind: MindKind) -> None:
    plan.hands_over_at, plan.hands_over_to = turn, int(kind)


def is_free(text: ScenarioText, name: str) -> bool:
    """Whether this is somebody for whom another mind than the script decides all along."""
    return name in text.people and text.people[name].mind not in (None, SCRIPT)
