"""One moment of one seat in plain values: all that is ever sent to whoever sits there.

It is made from the person's view and from what was told to that person, and from nothing else.
"""

from typing import Any

from cupola.adapters.text.curtain import Curtain
from cupola.adapters.text.lookups import held_rows
from cupola.adapters.text.scene import Scene
from cupola.chronicle.prose import ending_lines
from cupola.web.games.game import Game
from cupola.web.games.sounds import remembered
from cupola.web.seats.dilemma import dilemma
from cupola.web.seats.doing import doing
from cupola.web.seats.hearing import sounds
from cupola.web.seats.people import marks, people
from cupola.web.seats.pressing import answers
from cupola.web.seats.station import station
from cupola.web.seats.threads import threads
from cupola.web.words import words
from cupola.world.catalogue.entities import PERSONS
from cupola.world.notation import MEANING

Values = dict[str, Any]


def frame_of(game: Game, person: int) -> Values:
    """What never changes while somebody sits: who they are, and everybody's marks.

    Not the premise, which knows of more than anybody aboard.
    """
    scenario = game.run.scenario
    row = next(row for row in game.cast.person if game.cast.number(row["id"]) == person)
    wants = row.get("wants") or row.get("goal") or ""
    return {
        "own": person,
        "people": marks(game.cast),
        "station": {"places": []},
        "begins": scenario.minute_of_day,
        "title": scenario.title,
        "note": scenario.content_note,
        "words": words()["play"] | {"dilemma": words()["dilemma"]},
        "wants": "" if wants == "-" else wants,
    }


def moment_of(game: Game, person: int, since: int = 0) -> Values:
    """What somebody is shown now, with the lines told since this one."""
    with game.lock:
        chair = game.chairs[person]
        told = {
            "turn": game.turns[person],
            "since": since,
            "told": [[one.clock, one.text, one.weight] for one in chair.lines_for(since)],
        }
        if game.is_over:
            return {**told, "state": "over"}
        if not game.is_alive(person):
            return {**told, "state": "dead"}
        if person not in game.asked:
            return {**told, "state": "wait"}
        return {**told, "state": "choose", **_view(game, person)}


def _view(game: Game, person: int) -> Values:
    """All panels of the person's view."""
    view = game.view(person)
    scene = Scene(view, game.chairs[person].teller)
    return {
        "minute": view.minute,
        "clock": scene.teller.clock(view.minute),
        "place": scene.place(),
        "here": list(scene.here()),
        "have": list(scene.carried()),
        "pressing": list(scene.pressing()),
        "answers": answers(scene),
        "order": list(scene.order()),
        "oneself": list(scene.oneself()),
        "underway": scene.under_way().partition(MEANING)[0],
        "people": people(scene),
        "map": station(view, game.run.scenario, game.cast),
        "threads": threads(scene),
        "sounds": sounds(scene, remembered(game.chairs[person].sounds, view.minute)),
        "facts": [list(row) for row in held_rows(scene)],
        "doing": doing(view),
        "dilemma": dilemma(scene, game.chairs[person]),
    }


def curtain_of(game: Game, person: int) -> Values:
    """After the end: how it ended, and one's story against what was so."""
    chronicle = game.chronicle()
    sections = Curtain(chronicle, person).sections()
    persons = game.run.world.persons
    return {
        "dead": [at for at in range(PERSONS) if persons[at].exists and not persons[at].alive],
        "ending": list(ending_lines(chronicle)),
        "sections": [{"title": one.title, "lines": list(one.lines)} for one in sections],
    }
