"""The reader: a scenario's files in, a scenario out, or every mistake at once.

A scenario is data from a stranger.  Files are small, lie beside each other (or come with the
package) and hold no code; what they name must exist; what they do not say has a usual value.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from cupola.errors import Mistake, ScenarioError
from cupola.scenarios.below import build_below, sky_of
from cupola.scenarios.building import Site
from cupola.scenarios.crew import build_crew
from cupola.scenarios.deciding import settle_minds
from cupola.scenarios.rest import build_rest, set_facts
from cupola.scenarios.roll import rows_of
from cupola.scenarios.scenario import Scenario, Source
from cupola.scenarios.schema import ScenarioText, ScriptText, SwitchText
from cupola.scenarios.script import Script
from cupola.scenarios.station import build_station
from cupola.scenarios.switches import Ways, apply_switches, read_switches, readings_from, ways_of
from cupola.scenarios.taking_away import removable, without_phenomena
from cupola.scenarios.telling import telling_of
from cupola.scenarios.text.checking import all_mistakes, late_mistakes
from cupola.scenarios.text.clock import minute_of_day
from cupola.scenarios.text.files import BUILT_IN, PARTS, beside, known_scenarios, merged, read_toml
from cupola.scenarios.text.mending import mended
from cupola.scenarios.text.mistakes import clean, from_pydantic, not_one_of
from cupola.scenarios.text.renaming import SWITCHES, renamed, renamed_beside
from cupola.world.layout import blank, freeze, plain
from cupola.world.plan import Plan
from cupola.world.records import World

NO_FILE = "none"
"""What a scenario that is like another says if it does without the other's script."""
USUAL_TEMPER = BUILT_IN / "temper" / "usual.toml"
"""What was fitted in the built-in mind, where a scenario says nothing else."""
LONGEST_LINE = 4
"""How many scenarios may be like each other in a row."""


def load_scenario(name_or_path: str | Path) -> Scenario:
    """A scenario by the name it has in the package, or by the path of its file.

    Raises ScenarioError with every mistake there is.
    """
    given = str(name_or_path)
    if isinstance(name_or_path, Path) or "/" in given or given.endswith(".toml"):
        return read_scenario(Path(given))
    known = known_scenarios()
    if given not in known:
        what = not_one_of(given, "a scenario that comes with the package", known)
        raise ScenarioError(clean(given) or "no name", [Mistake("scenario", what)])
    return read_scenario(BUILT_IN / f"{given}.toml")


def read_scenario(path: Path) -> Scenario:
    """A scenario from its file.  Raises ScenarioError with every mistake there is."""
    folder, own = path.resolve().parent, read_toml(path)
    above = _joined(own, folder, clean(path.name), 1)
    found = merged({"temper": read_toml(USUAL_TEMPER)}, above)
    return build(Source(found, folder, clean(path.name), build), own)


def _joined(found: dict[str, Any], folder: Path, file: str, count: int) -> dict[str, Any]:
    """The tables of a file on top of those of the scenario it is like and of its parts."""
    like = found.get("like")
    below: dict[str, Any] = {}
    if isinstance(like, str):
        if count >= LONGEST_LINE:
            raise ScenarioError(file, [Mistake("like", "is like one that is like one, too often")])
        path = beside(folder, f"{like}.toml", "like", file)
        below = _joined(read_toml(path), path.parent, clean(path.name), count + 1)
    below = renamed(below, found, file)
    for part in PARTS:
        if isinstance(found.get(part), str):
            path = beside(folder, f"{found[part]}.toml", part, file)
            below = merged(below, read_toml(path))
    return merged(below, found)


def build(source: Source, own: dict[str, Any] | None = None) -> Scenario:
    """The scenario of joined tables.  Raises ScenarioError with every mistake there is.

    own: what stands in the scenario's own file, if it is being read from there.
    """
    switches = _switches(source)
    changed, mistakes = apply_switches(source.found, switches)
    text = _validated(changed, source.file, mistakes, own or {})
    ways = ways_of(source.found, switches)
    site = Site(without_phenomena(text), plain(Plan), plain(World))
    build_station(site)
    build_below(site)
    build_crew(site)
    build_rest(site, ways)
    script = _script(site, source, ways)
    set_facts(site)
    wrong = list(settle_minds(site, scripted=len(script.beats) > 0))
    if wrong:
        raise ScenarioError(source.file, wrong)
    tellings = _tellings(site, source, script)
    readings = readings_from(ways, switches)
    return replace(_scenario(site, source, script, readings), tellings=tellings)


def text_of(source: Source) -> ScenarioText:
    """The text that a scenario is built from, its readings set.  Raises ScenarioError."""
    changed, mistakes = apply_switches(source.found, _switches(source))
    return _validated(changed, source.file, mistakes, {})


def _switches(source: Source) -> dict[str, SwitchText]:
    name = source.found.get("switches", NO_FILE)
    if name == NO_FILE:
        return {}
    path = beside(source.folder, name, "switches", source.file)
    return read_switches(renamed_beside(read_toml(path), source.found, SWITCHES), path.name)


def _validated(
    found: dict[str, Any], file: str, mistakes: list[Mistake], own: dict[str, Any]
) -> ScenarioText:
    """The text, if neither its structure nor its names have a mistake."""
    text: ScenarioText | None
    try:
        text = ScenarioText.model_validate(found)
    except ValidationError as error:
        mistakes = [*mistakes, *from_pydantic(error, ScenarioText)]
        text = mended(found, ScenarioText)
    if text is not None:
        # a value that was mended is none of the author's, so nothing more is said of its key
        told = {mistake.where for mistake in mistakes}
        others = [*all_mistakes(text), *late_mistakes(text, own)]
        mistakes = [*mistakes, *(mistake for mistake in others if mistake.where not in told)]
    if mistakes or text is None:
        raise ScenarioError(file, mistakes)
    return text


def _script(site: Site, source: Source, ways: Ways) -> Script:
    name = site.text.script or NO_FILE
    if name == NO_FILE:
        return Script(site, ScriptText(), ways)
    path = beside(source.folder, name, "script", source.file)
    found = renamed_beside(read_toml(path), source.found)
    mistakes: list[Mistake] = []
    text: ScriptText | None
    try:
        text = ScriptText.model_validate(found)
    except ValidationError as error:
        mistakes = list(from_pydantic(error, ScriptText))
        text = mended(found, ScriptText)
    script = Script(site, text or ScriptText(), ways)
    mistakes += script.mistakes
    if mistakes:
        raise ScenarioError(path.name, mistakes)
    script.fill_pins()
    return script


def _tellings(site: Site, source: Source, script: Script) -> dict[str, Any]:
    """The telling that a script has of its own, by the name of its file."""
    if script.telling is None:
        return {}
    path = beside(source.folder, script.telling, "telling", source.file)
    starts_at = minute_of_day(site.text.starts_at)
    found = renamed_beside(read_toml(path), source.found)
    return {path.name.split(".")[0]: telling_of(found, path.name, site.names, starts_at)}


def _count_spare_rows(site: Site) -> None:
    """`plan.spare` says how many rows at the end of each table hold nothing."""
    plan, spare = site.plan, site.plan.spare
    spare.persons = _at_the_end(site.world.persons)
    spare.places = _at_the_end(plan.places)
    spare.hatches = _at_the_end(plan.hatches)
    spare.items = _at_the_end(plan.items)
    spare.grounds = _at_the_end(plan.grounds)
    spare.contacts = _at_the_end(plan.contacts)
    spare.aerials = _at_the_end(plan.aerials)


def _at_the_end(rows: Sequence[Any]) -> int:
    """How many rows after the last that exists."""
    return len(list(takewhile(lambda row: row.exists == 0, reversed(rows))))


def _scenario(site: Site, source: Source, script: Script, readings: Any) -> Scenario:
    _count_spare_rows(site)
    plan, start = blank(Plan)[0], blank(World)[0]
    freeze(site.plan, plan)
    freeze(site.world, start)
    text = site.text
    return Scenario(
        name=Path(source.file).stem,
        title=text.title,
        premise=text.premise,
        content_note=text.content_note,
        seed=text.seed,
        turns=text.turns,
        minute_of_day=minute_of_day(text.starts_at),
        names=site.names,
        plan=plan,
        start=start,
        sky=sky_of(site),
        beats=script.beats,
        pins=tuple(pin.model_dump() for pin in script.pins),
        readings=readings,
        removable=tuple(sorted(removable(text))),
        source=source,
        minds=text.minds,
        **rows_of(site, readings),
    )
