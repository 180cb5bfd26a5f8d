"""People as text become persons and minds: bodies at minute 0, and what each holds then."""

from cupola.scenarios.building import Site
from cupola.scenarios.schema import PersonText, ScenarioText
from cupola.scenarios.text.clock import minute_of_day
from cupola.world.actions import nothing
from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE
from cupola.world.catalogue.entities import (
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    MindKind,
    PlaceKind,
    Skill,
    System,
)
from cupola.world.catalogue.facts import FACTS, NO_WORDS, About, Fact, about, fact_of, says_so
from cupola.world.records import FIRST_LOCK, Mind, Person

NEVER = -1
KNOWN = 0.5
"""Credence from which somebody counts as knowing of the hidden room (evens)."""
NEVER_COMES = "never"
"""What a scenario says for a minute that never comes."""
UNHEARD_OF = 0.05
"""Credence of what nobody gave a reason to think; own choice, low enough not to matter."""
CERTAIN_FACTS = (
    Fact.GROUND_LINK_UP,
    Fact.WIRE_OK,
    Fact.LIFE_SUPPORT_ON,
    Fact.STATES_STAND,
)
"""What everybody holds at minute 0, for it is so and in use."""


def build_crew(site: Site) -> None:
    """Persons and minds are as they are at minute 0."""
    for row in range(PERSONS):
        _build_nobody(site, row)
    for row, text in enumerate(site.text.people.values()):
        _build_body(site, row, text)
        _build_plan(site, row, text)
    for row, (name, text) in enumerate(site.text.people.items()):
        _build_mind(site, row, name, text)
    for row, text in enumerate(site.text.people.values()):
        _build_beliefs(site, site.world.minds[row], text)


def _build_nobody(site: Site, row: int) -> None:
    plan = site.plan.persons[row]
    plan.post = plan.quarters = NOBODY
    me = site.world.persons[row]
    me.place = me.held_by = me.wounded_by = me.wound_event = NOBODY
    me.dies_at = me.since = me.until = me.stuck_since = me.cause = NEVER
    nothing(me.doing)
    _empty_mind(site.world.minds[row], row)


def _empty_mind(mind: Mind, row: int) -> None:
    mind.self = row
    mind.place = mind.held_by = mind.order_from = mind.intention_target = NOBODY
    mind.intention_since = mind.attacked_at = NEVER
    mind.attacker = NOBODY
    mind.proposal_by = mind.asked_by = mind.called_by = NOBODY
    mind.proposal = mind.asked_words = NO_WORDS
    mind.suspect = [NOBODY] * PERSONS
    mind.seen_place, mind.seen_turn = [NOBODY] * PERSONS, [NEVER] * PERSONS
    mind.item_at = [NOBODY] * len(mind.item_at)


def _build_body(site: Site, row: int, text: PersonText) -> None:
    me: Person = site.world.persons[row]
    me.exists = me.alive = me.awake = me.hold = 1
    me.side = _side(site, text)
    me.mind = int(MindKind.ROUTINE)
    me.place = site.home_row(text.at)
    me.seated = int(site.plan.places[me.place].kind == PlaceKind.VEHICLE)
    me.health = 1.0
    me.arrived = 0 if text.arrives else 1


def _side(site: Site, text: PersonText) -> int:
    return list(site.text.sides).index(text.side) + 1


def _build_plan(site: Site, row: int, text: PersonText) -> None:
    plan = site.plan.persons[row]
    tongues = site.text.languages
    plan.tongue = tongues.index(text.tongue)
    plan.languages = site.bits(tongues.index(each) for each in {text.tongue, *text.languages})
    plan.skills = site.bits(int(Skill[each.upper()]).bit_length() - 1 for each in text.skills)
    plan.agency = site.text.agencies.index(text.agency)
    plan.neutral = int(not is_at_war(site.text, text.side))
    plan.post, plan.quarters = site.home_row(text.post), site.home_row(text.quarters)
    plan.newcomer, plan.authority = int(text.newcomer), text.authority
    plan.wakes_at = float(minute_of_day(text.wakes_at))
    plan.past = float(text.past)


def is_at_war(text: ScenarioText, side: str) -> bool:
    """Whether a side is at war: as it says itself, or by a blow or an order from below."""
    said = text.sides[side].at_war
    if said is not None:
        return said
    for state in text.states.values():
        if state.strikes and state.strikes_at != NEVER_COMES:
            if side in (state.side, text.states[state.strikes].side):
                return True
    orders = [ground.order for ground in text.grounds.values() if ground.side == side]
    return any(order.to and order.at != NEVER_COMES for order in orders)


def _build_mind(site: Site, row: int, name: str, text: PersonText) -> None:
    mind, me = site.world.minds[row], site.world.persons[row]
    mind.side, mind.place, mind.hold, mind.seated = me.side, me.place, 1, me.seated
    mind.health = 1.0
    mind.noise = site.world.places[me.place].noise
    for trait, value in text.traits:
        setattr(mind, trait, float(value))
    mind.sides = [person.side for person in site.world.persons]
    mind.docked = site.world.systems[System.VEHICLE].on
    mind.shut = site.bits(
        row
        for row, hatch in enumerate(site.world.hatches)
        if not hatch.open and site.plan.hatches[row].exists
    )
    mind.pockets = site.bits(
        site.item_row(item)
        for item, thing in site.text.items.items()
        if thing.pocketed and thing.at == name and site.exists(item)
    )
    mind.goal = 0 if text.goal == "-" else 1
    for other_row, (other, there) in enumerate(site.text.people.items()):
        if other == name:
            mind.trust[other_row] = MOST_CREDENCE
            mind.seen_place[other_row], mind.seen_turn[other_row] = me.place, 0
            continue
        mind.trust[other_row] = float(text.trust.get(other, _usual_trust(site, text, there)))
        mind.friend[other_row] = float(text.friend.get(other, 0.0))
        mind.love[other_row] = float(text.love.get(other, 0.0))
        mind.seen_place[other_row], mind.seen_turn[other_row] = site.home_row(there.at), 0


def _usual_trust(site: Site, text: PersonText, other: PersonText) -> float:
    bonds = site.text.bonds
    usual = bonds.trust_own if text.side == other.side else bonds.trust_others
    is_new = text.newcomer or other.newcomer
    return min(usual, bonds.trust_newcomer) if is_new else usual


def _build_beliefs(site: Site, mind: Mind, text: PersonText) -> None:
    mind.credence = [UNHEARD_OF] * FACTS
    for person in range(len(site.text.people)):
        mind.credence[about(About.ALIVE, person)] = MOST_CREDENCE
        mind.credence[about(About.ABOARD, person)] = (
            MOST_CREDENCE if site.world.persons[person].arrived else LEAST_CREDENCE
        )
    for fact in CERTAIN_FACTS:
        mind.credence[fact] = MOST_CREDENCE
    for word in text.knows:
        words = site.names.words[word]
        mind.credence[fact_of(words)] = MOST_CREDENCE if says_so(words) else LEAST_CREDENCE
    vault = site.world.systems[System.VAULT]
    if vault.exists and vault.locked and mind.credence[Fact.HIDDEN_ROOM] > KNOWN:
        mind.locked |= 1 << (FIRST_LOCK + System.VAULT)
    for row, (name, thing) in enumerate(site.text.items.items()):
        if site.exists(name) and _knows_of(site, mind.self, name):
            mind.item_at[row] = site.world.items[row].at
        elif thing.secret:
            mind.item_at[row] = NOBODY


def _knows_of(site: Site, person: int, name: str) -> bool:
    """Whether a person knows where a thing is: it is no secret, or it is theirs.

    Who knows of the hidden room knows what the vault holds, and who of their own keeps its key.
    """
    thing = site.text.items[name]
    own = (site.number(thing.at), site.number(thing.maker))
    if not thing.secret or person in own:
        return True
    vault = FIRST_SYSTEM + System.VAULT
    knows_room = site.world.minds[person].credence[Fact.HIDDEN_ROOM] > KNOWN
    if not knows_room:
        return False
    keeper = site.text.people.get(thing.at)
    opens_vault = thing.opens is not None and site.number(thing.opens) == vault
    if opens_vault and keeper is not None:
        return site.world.persons[person].side == site.world.persons[site.number(thing.at)].side
    return site.number(thing.at) == vault
