"""What one person can look up in their own head: what they hold to be so, and what can be said."""

from cupola.adapters.text.grammar import addressed
from cupola.adapters.text.scene import Scene
from cupola.chronicle.prose.wording import begun
from cupola.errors import NotationError
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import FACTS, About, is_harm
from cupola.world.ledger import has_seen, sayers


def held_rows(scene: Scene) -> list[tuple[str, str, str]]:
    """What the person has seen or was told: the statement, how sure it is, and where from."""
    rows = []
    for fact in range(FACTS):
        source = source_of(scene, fact)
        claim, sure = scene.held(fact)
        if source and claim and not is_everyday(scene, fact):
            rows.append((begun(f"{claim}."), begun(f"{sure}."), begun(f"{source}.")))
    return rows


def is_everyday(scene: Scene, fact: int) -> bool:
    """Whether a fact says no more than that somebody is alive and aboard, or is of oneself."""
    if fact >= len(About) * PERSONS:
        return False
    kind, person = divmod(fact, PERSONS)
    usual = kind in (About.ALIVE, About.ABOARD) and scene.holds(fact)
    return usual or person == scene.view.person


def source_of(scene: Scene, fact: int) -> str:
    """Who said so, and what one's own senses said."""
    mind = scene.view.mind
    parts = ["you saw it"] if has_seen(mind, fact, True) else []
    parts += ["you saw that it is not"] if has_seen(mind, fact, False) else []
    for so, says in ((True, "said so"), (False, "said not")):
        who = [p for p in range(PERSONS) if (sayers(mind, fact, so) >> p) & 1]
        if who:
            named = " and ".join(scene.teller.called(person) for person in who)
            parts.append(f"{named} {says}")
    return "; ".join(parts)


def word_rows(scene: Scene, part: str = "") -> list[tuple[str, str]]:
    """Everything that can be said with this in its word, and what it says.

    Raises NotationError where there is none.
    """
    rows = []
    for word, code in scene.view.names.words.items():
        if part.lower() not in word or (is_harm(code) and not part):
            continue
        said = scene.teller.wording.said(word)
        rows.append((word, addressed(said.get("claim") or said.get("topic") or "")))
    if not rows:
        raise NotationError(part, part, "part of anything that can be said", [])
    return sorted(rows)
