"""`cupola run`."""

import json

from tests.cli.door import typed

SHORT = ("quiet_day", "--until", "1 09:00")


def test_a_scenario_is_run_and_told():
    """Title, people and end are on the screen."""
    done = typed("run", *SHORT)

    assert done.exit_code == 0
    assert "A quiet day" in done.stdout
    assert "The end.  Day 1 09:00." in done.stdout


def test_the_same_seed_is_the_same_run():
    """Two runs with one seed tell the same, to the letter."""
    words = (*SHORT, "--seed", "7", "--engine", "plain", "--json")
    runs = [typed("run", *words).stdout for _ in range(2)]

    assert runs[0] == runs[1]
    assert json.loads(runs[0])["seed"] == 7


def test_it_stops_where_it_was_told_to():
    """--until ends a run at that minute."""
    told = json.loads(typed("run", *SHORT, "--json").stdout)

    assert told["minutes"] == 180
    assert told["ends"] == "Day 1 09:00"


def test_on_a_quiet_day_everybody_lives():
    """Nothing happens below, and nobody comes to harm."""
    told = json.loads(typed("run", "quiet_day", "--json").stdout)

    assert {row["fate"] for row in told["fates"]} == {"aboard"}


def test_a_reading_changes_the_scenario():
    """A reading chosen on the command line is the one that is run."""
    told = json.loads(
        typed("run", "film", "--until", "1 07:00", "--reading", "kin=brothers", "--json").stdout
    )

    assert told["readings"]["kin"] == "brothers"


def test_the_same_people_can_be_left_to_themselves():
    """--minds says who decides for everybody; then no line of the script is followed."""
    told = json.loads(
        typed("run", "film", "--until", "1 07:00", "--minds", "routine", "--json").stdout
    )

    assert told["evidence"]["attempts"] == 0


def test_one_person_has_another_mind():
    """--mind takes a person and a kind, and says what comes nearest to a slip of the pen."""
    done = typed("run", *SHORT, "--minds", "builtin", "--mind", "nika=talker", "-q")
    slip = typed("run", *SHORT, "--mind", "nika=talkr", "-q")

    assert done.exit_code == 0
    assert slip.exit_code != 0
    assert "did you mean 'talker'" in slip.output


def test_a_script_is_handed_over():
    """--hand-over asks for a script, and for a minute within the run."""
    done = typed("run", "film", "--until", "1 09:00", "--hand-over", "1 07:00", "-q")
    none = typed("run", *SHORT, "--hand-over", "1 07:00", "-q")

    assert done.exit_code == 0
    assert none.exit_code != 0
    assert "there is no script to follow" in none.output
