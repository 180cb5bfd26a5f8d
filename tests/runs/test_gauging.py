from cupola.chronicle.page.gauges import FEELINGS
from cupola.runs.gauging import gauges_of
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario


def test_readings_are_those_of_the_run():
    """The last feelings read are those of the run's last world, and somebody sleeps at night."""
    scenario = load_scenario("quiet_day")
    run = Run(scenario, 1, engine="plain")
    run.go_on()
    gauges = gauges_of(scenario, 1, engine="plain")
    name = scenario.person[0]["id"]
    mind = run.world.minds[scenario.names.entities[name]]

    last = [round(100 * float(getattr(mind, feeling))) for feeling in FEELINGS]
    assert gauges.feelings[name][-1][1:] == last
    assert any(rows[-1:] and len(rows) > 1 for rows in gauges.asleep.values())
