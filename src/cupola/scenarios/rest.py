"""The rest of plan and world: clock, verbs, animals, facts at minute 0."""

from cupola.minds.stakes import Stake
from cupola.scenarios.building import Site
from cupola.scenarios.switches import Ways
from cupola.scenarios.taking_away import BLOOD, PHRASES, VERBS_BY_NAME, WEIGHTLESSNESS
from cupola.scenarios.text.clock import minute_of_day
from cupola.world.book import NO_EVENT
from cupola.world.catalogue.entities import CREATURES, NOBODY, UNKNOWN, System, Use
from cupola.world.catalogue.facts import FIRST_PHRASE, About, Fact, Phrase, about, fact_of, says_so
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.plan import READINGS

TOLD = {"absent": 0, "told": 1, "shown": 2}
"""How much of what befalls the animals there is, and how much of it is shown."""
NEVER = -1


def build_rest(site: Site, ways: Ways) -> None:
    """What belongs to no table of its own is in plan and world."""
    text, plan, world = site.text, site.plan, site.world
    plan.minute_of_day, plan.turns = minute_of_day(text.starts_at), text.turns
    plan.blackout_at = site.turn(text.link.lost_at)
    plan.link_returns_at = site.turn(text.link.returns_at)
    plan.orbit_minutes, plan.suit_minutes = float(text.orbit.minutes), float(text.suit_minutes)
    plan.home, plan.meeting_place = site.place_row(text.home), site.place_row(text.meeting_place)
    plan.void = site.place_row(text.void)
    plan.readings = [0] * READINGS
    for row, name in enumerate(ways.allowed):
        plan.readings[row] = ways.allowed[name].index(ways.chosen[name])
    plan.phrase_by = [NOBODY] * len(plan.phrase_by)
    for phrase, by in text.phrases.items():
        plan.phrase_by[Phrase[phrase.upper()] - FIRST_PHRASE] = site.number(by)
    for phrase in PHRASES & site.gone:
        plan.phrase_by[Phrase[phrase.upper()] - FIRST_PHRASE] = UNKNOWN
    if text.game:
        plan.payoffs = [payoff / text.game.payoffs[0] for payoff in text.game.payoffs]
    _build_temper(site)
    plan.gravity, plan.bloodless = 1 - site.exists(WEIGHTLESSNESS), 1 - site.exists(BLOOD)
    _build_verbs(site)
    _build_animals(site)
    world.seed, world.ending = text.seed, 0
    world.ended_at = world.war_since = world.blackout_since = NEVER
    world.truce_since = world.departed_at = NEVER
    world.air_due = world.sunlit = 1
    world.fact_event = [NO_EVENT] * len(world.fact_event)


def _build_temper(site: Site) -> None:
    text, temper = site.text.temper, site.plan.temper
    temper.noise = text.noise
    for stake in Stake:
        temper.emphasis[stake] = float(text.emphasis.get(stake.name.lower(), 0.0))
    for intention in Intention:
        temper.readiness[intention] = float(text.readiness.get(intention.name.lower(), 0.0))


def _build_verbs(site: Site) -> None:
    for verb in Verb:
        row, plan = VERB_ROWS[verb], site.plan.verbs[verb]
        removed = verb.name.lower() in site.gone and verb.name.lower() in VERBS_BY_NAME
        plan.exists = 0 if removed or verb == Verb.NONE else 1
        plan.family, plan.channel = int(row.family), int(row.channel)
        plan.minutes, plan.needs = row.minutes, int(row.needs)


def _build_animals(site: Site) -> None:
    text = site.text.animals
    box = site.world.systems[System.ANIMAL_BOX].exists
    site.plan.mice = TOLD[site.text.mice] if box else TOLD["absent"]
    site.plan.animal_quarrel_at = site.turn(text.quarrel_at) if site.plan.mice else NEVER
    for row in range(CREATURES):
        lives = row < len(text.names) and site.plan.mice and site.exists(text.names[row])
        site.world.creatures[row].exists = site.world.creatures[row].alive = int(bool(lives))


def set_facts(site: Site) -> None:
    """Facts are as they are at minute 0."""
    world, systems = site.world, site.world.systems
    for row in range(len(site.text.people)):
        world.facts[about(About.ALIVE, row)] = 1
        world.facts[about(About.ABOARD, row)] = world.persons[row].arrived
    wire, antenna = systems[System.WIRE], systems[System.ANTENNA]
    for fact, so in (
        (Fact.GROUND_LINK_UP, systems[System.GROUND_LINK].on),
        (Fact.WIRE_OK, 1 - wire.cut),
        (Fact.ANTENNA_BROKEN, antenna.broken),
        (Fact.LIFE_SUPPORT_ON, systems[System.LIFE_SUPPORT].on),
        (Fact.CURE_EXISTS, int(any(i.exists and i.uses & Use.REMEDY for i in site.plan.items))),
        (Fact.HIDDEN_ROOM, int(any(p.exists and p.hidden for p in site.plan.places))),
        (Fact.STATES_STAND, int(any(state.exists for state in world.states))),
    ):
        world.facts[fact] = so
    for word in site.text.true:
        words = site.names.words[word]
        world.facts[fact_of(words)] = int(says_so(words))
