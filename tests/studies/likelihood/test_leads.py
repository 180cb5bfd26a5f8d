"""The deeds in which each intention can end."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

import cupola.minds.intentions
from cupola.studies.likelihood.leads import ANY, LEADS, WHOM, Lead, is_at
from cupola.world.catalogue.entities import FIRST_SYSTEM, NOBODY
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb

FOLDER = Path(cupola.minds.intentions.__file__).parent
TENS = ("routine", "news", "orders", "peace", "words", "deceit", "tampering", "force")
GROUPS = dict(enumerate((*TENS, "shelter", "care", "leaving", "game")))
IN_BETWEEN = {Verb.GO, Verb.POCKET, Verb.REST}
"""What is put down on the way to something else, and is no end of any intention."""
BY_NATURE = {"force": {Verb.HUNT}, "leaving": {Verb.TAKE}, "words": {Verb.CALL}}
"""What an intention comes to without its file naming the verb: it goes after somebody, fetches,
or calls whoever is not here."""


def put_down(group: str) -> set[Verb]:
    """The verbs that a group's file names."""
    text = (FOLDER / f"{group}.py").read_text(encoding="utf-8")
    return {Verb[name] for name in re.findall(r"\bVerb\.([A-Z_]+)", text)}


def declared() -> dict[str, set[Verb]]:
    """The verbs that the leads of each group's intentions name."""
    found: dict[str, set[Verb]] = defaultdict(set)
    for intention, leads in LEADS.items():
        found[GROUPS[intention // 10]] |= {lead.verb for lead in leads}
    return found


def test_every_intention_has_its_leads():
    """No intention is missing; only coming together ends in no deed."""
    assert set(LEADS) == set(Intention) - {Intention.NONE}
    assert [one for one, leads in LEADS.items() if not leads] == [Intention.COME_TOGETHER]


@pytest.mark.parametrize("group", GROUPS.values())
def test_leads_are_what_the_files_put_down(group):
    """Every verb that a file puts down is a lead of its group, and no other is."""
    wanted, found = put_down(group), declared()[group]

    assert wanted - found - IN_BETWEEN == set()
    assert found - wanted - BY_NATURE.get(group, set()) == set()


def test_a_lead_is_aimed_where_it_says():
    """At whomever the intention is towards, at one thing, or anywhere."""
    assert is_at(Lead(Verb.STRIKE, WHOM), 2, 2)
    assert not is_at(Lead(Verb.STRIKE, WHOM), 3, 2)
    assert is_at(Lead(Verb.LOOK, ANY), 3, NOBODY)
    assert not is_at(Lead(Verb.CUT, FIRST_SYSTEM), FIRST_SYSTEM + 1, NOBODY)
