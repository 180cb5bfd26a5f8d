"""Reading a filter: conditions joined by `and`, each of which may begin with `not`.

    NAME lives                  also dies, leaves, stays; everybody, somebody, nobody
    NAME has remedy             remedy leaves (or: remedy home), remedy stays
    violence                    somebody is hurt by another, or laid hands on
    deaths <= 2                 a number, one of < <= = >= > and a value
    ending is left              why the run was over
    trope i_lied(liar = NAME)   a trope; roles may be left out
    tension rises               from third to third; also: tension falls
    nobody flat                 everybody is shown in moments of several kinds

Nothing of it is ever run as code.
"""

import operator
import re
from collections.abc import Callable, Iterable
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.tropes.finding import chosen
from cupola.chronicle.tropes.heads import PAIRS, Trope
from cupola.errors import NotationError
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.taking_away import VERBS_BY_NAME
from cupola.studies.find.conditions import (
    FATES,
    NUMBERS,
    TOLD,
    Filter,
    OfMeasures,
    OfOutcome,
    OfTrope,
    befalls,
    befalls_some,
    ends_as,
    has_remedy,
    is_violent,
    remedy_leaves,
)

Test = Callable[[Any], bool]
Condition = OfOutcome | OfTrope | OfMeasures
LONGEST = 2000
"""Letters that a filter may have."""
OPERATORS: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
}
"""How a number may be compared."""
EVERYBODY, SOMEBODY, NOBODY = "everybody", "somebody", "nobody"
VIOLENCE = "violence"
OTHERS = ("remedy", "ending", "tension", "trope")
"""What else a condition can be about."""
GONE, STAYS = ("leaves", "home"), "stays"
"""What can become of the remedy."""
AND = re.compile(r"\s+and\s+")
NUMBER = re.compile(r"(?P<name>\w+)\s*(?P<sign>[<=>!]+)\s*(?P<value>\S+)")
TROPE = re.compile(r"trope\s+(?P<name>[\w\- ]+?)\s*(?:\((?P<roles>[^()]*)\))?")
ROLE = re.compile(r"\s*(?P<role>\w+)\s*=\s*(?P<who>[\w ]+?)\s*")
AMOUNT = re.compile(r"\d{1,9}(\.\d{1,9})?")


def filter_of(text: str, scenario: Scenario) -> Filter:
    """The filter that a text describes, for runs of this scenario.  Raises NotationError."""
    cast = Cast.of(scenario)
    whole = " ".join(text.lower().split())
    if not whole or len(whole) > LONGEST:
        raise NotationError(whole[:20], whole[:20], "a filter, such as 'deaths = 0'", [])
    found = [_condition(whole, clause, cast) for clause in AND.split(whole)]
    return Filter(
        whole,
        tuple(one for one in found if isinstance(one, OfOutcome)),
        tuple(one for one in found if isinstance(one, OfTrope)),
        tuple(one for one in found if isinstance(one, OfMeasures)),
    )


def _condition(text: str, clause: str, cast: Cast) -> Condition:
    """One condition.  Raises NotationError."""
    bare = clause.removeprefix("not ").strip()
    so = bare == clause
    subject = re.split(r"[\s<=>!(]", bare, maxsplit=1)[0]
    if subject == "trope":
        return _of_trope(text, bare, cast, occurs=so)
    asked = "nobody flat" if bare == "nobody is flat" else bare
    if subject == "tension" or asked == "nobody flat":
        if asked not in TOLD:
            raise NotationError(text, bare, "what can be asked of a telling", TOLD)
        return OfMeasures(clause, _so(TOLD[asked], so))
    if subject in NUMBERS:
        return OfOutcome(clause, _so(_of_number(text, bare), so))
    if bare == VIOLENCE:
        return OfOutcome(clause, _so(is_violent, so))
    if subject == "ending":
        return OfOutcome(clause, _so(_of_ending(text, bare, cast), so))
    return OfOutcome(clause, _so(_of_people(text, bare, cast), so))


def _so(test: Test, so: bool) -> Test:
    """The test, or its opposite."""
    return test if so else lambda asked: not test(asked)


def _of_number(text: str, bare: str) -> Test:
    """A number that is counted, compared with a value."""
    found = NUMBER.fullmatch(bare)
    if not found:
        raise NotationError(text, bare, f"a comparison, such as '{bare.split()[0]} >= 2'", [])
    if found["sign"] not in OPERATORS:
        raise NotationError(text, found["sign"], "a sign to compare numbers with", OPERATORS)
    if not AMOUNT.fullmatch(found["value"]):
        raise NotationError(text, found["value"], "a number, such as 2 or 30.5", [])
    count, compare, value = NUMBERS[found["name"]], OPERATORS[found["sign"]], float(found["value"])
    return lambda row: compare(count(row), value)


def _of_ending(text: str, bare: str, cast: Cast) -> Test:
    """Why a run is over."""
    codes = {word: code for code, word in cast.endings.items()}
    word = bare.removeprefix("ending").strip().removeprefix("is ").strip().replace(" ", "_")
    return ends_as(codes[_one_of(text, word, "an ending", codes)])


def _of_people(text: str, bare: str, cast: Cast) -> Test:
    """What becomes of somebody, or of the remedy."""
    subject, _, rest = bare.partition(" ")
    people = {str(row["id"]): cast.number(str(row["id"])) for row in cast.person}
    if subject == "remedy":
        goes = _one_of(text, rest, "what can become of the remedy", (*GONE, STAYS)) in GONE
        return _so(remedy_leaves, goes)
    if subject in (EVERYBODY, SOMEBODY, NOBODY):
        fate = _one_of(text, rest, "what can become of people", FATES)
        bits = sum(1 << number for number in people.values())
        some = befalls_some(fate, bits, all_of_them=subject == EVERYBODY)
        return _so(some, subject != NOBODY)
    known = [*people, *NUMBERS, EVERYBODY, SOMEBODY, NOBODY, VIOLENCE, *OTHERS]
    person = _one_of(text, cast.names.proper(subject), "what a condition can be about", known)
    if rest in ("has remedy", "has the remedy"):
        return has_remedy(people[person])
    fates = (*FATES, "has remedy")
    return befalls(_one_of(text, rest, "what can become of a person", fates), people[person])


def _of_trope(text: str, bare: str, cast: Cast, *, occurs: bool) -> OfTrope:
    """A trope, with who or what has some of its roles."""
    found = TROPE.fullmatch(bare)
    if not found:
        raise NotationError(text, bare, "a trope, such as 'trope i_lied(liar = NAME)'", [])
    trope = chosen([found["name"]])[0]
    if PAIRS in trope.needs:
        raise NotationError(text, trope.name, "a trope of one run: it compares several", [])
    roles = dict(
        _role(text, part, trope, cast) for part in (found["roles"] or "").split(",") if part
    )
    return OfTrope(bare, trope, roles, occurs)


def _role(text: str, part: str, trope: Trope, cast: Cast) -> tuple[str, str]:
    """A role of a trope and who or what has it."""
    found = ROLE.fullmatch(part)
    if not found:
        example = f"{trope.roles[0]} = NAME" if trope.roles else "nothing: it has no roles"
        raise NotationError(text, part.strip(), f"a role and who has it, such as '{example}'", [])
    role = _one_of(text, found["role"], f"a role of {trope.name}", trope.roles)
    known = {*cast.names.entities, *cast.names.words, *VERBS_BY_NAME}
    return role, _one_of(text, cast.names.proper(found["who"]), "a name or a word", known)


def _one_of(text: str, word: str, expected: str, allowed: Iterable[str]) -> str:
    """The word, which is one of these.  Raises NotationError."""
    known = list(allowed)
    if word not in known:
        raise NotationError(text, word, expected, known)
    return word
