"""Somebody of the crew played through a pipe."""

import re

import pytest
from typer.testing import CliRunner

from cupola.cli.main import app
from cupola.cli.terminal import start
from cupola.runs.saving import load_run

MORNING = ("quiet_day", "--until", "1 09:00")


def played(*lines, words=("--as", "kira"), scenario=MORNING):
    """What comes of these lines, typed by somebody who plays."""
    text = "".join(f"{line}\n" for line in lines)
    return CliRunner().invoke(
        app, ["run", *scenario, *words], input=text, env={"COLUMNS": "100", "TERM": "dumb"}
    )


def test_one_sees_who_one_is_and_where():
    """The first screen says who one is, who else is aboard, and how to play."""
    done = played("quit")

    assert done.exit_code == 0
    assert "scientist: this is you" in done.stdout
    assert "Enter alone" in done.stdout
    assert "06:00 kira> quit" in done.stdout


def test_the_first_screen_tells_nothing_that_is_to_come():
    """No order, no war and nobody else's wishes stand on it."""
    done = played("quit", scenario=("film",))

    assert done.stdout.index("You leave") > 0
    assert not re.search(r"order|daughters|War breaks out|03?:?02:41", done.stdout)


def test_a_typed_action_is_done_and_time_passes():
    """What is typed is begun; the next line comes when one is free again."""
    done = played("talk christian", "look", "quit")

    assert "06:04  You talk with Christian." in done.stdout
    assert "06:04 kira> look" in done.stdout


def test_enter_lives_on_by_routine():
    """An empty line lets time pass until something happens or the end is there."""
    done = played("", "", "", "", "", "")

    assert "You come aboard." in done.stdout
    assert "The end." in done.stdout


def test_waiting_lasts_as_long_as_was_said():
    """Minutes, or until an hour."""
    done = played("wait 7", "wait until 06:30", "quit")

    assert "06:07 kira> wait until 06:30" in done.stdout
    assert "06:30 kira> quit" in done.stdout


def test_after_the_end_the_curtain_rises():
    """One's story stands against what was so: how others trusted one."""
    done = played("curtain")

    assert "Your story against what was so" in done.stdout
    assert "Gordon trusted you" in done.stdout


def test_whoever_leaves_sees_no_curtain():
    """Leaving tells nothing that one did not know."""
    assert "trusted you" not in played("quit").stdout


def test_the_end_of_the_lines_is_a_way_to_leave():
    """A pipe that runs dry ends it politely."""
    done = played("look")

    assert done.exit_code == 0
    assert "You leave Kira on Day 1 06:00" in done.stdout


def test_the_run_is_written(tmp_path):
    """--out has the usual chronicle, whenever one stops, with what was done in it."""
    folder = tmp_path / "out"
    done = played("talk christian", "quit", words=("--as", "kira", "--out", str(folder)))

    assert done.exit_code == 0
    assert "kira talk christian" in (folder / "actions.txt").read_text()


def test_the_same_lines_are_the_same_story():
    """With the same dice, the same lines end on the same screen."""
    lines = ("talk christian", "", "go columbus", "wait 5", "curtain")

    assert played(*lines).stdout == played(*lines).stdout


def test_one_may_come_in_late():
    """--from lets the person live as the others do until then."""
    done = played("quit", words=("--as", "Kira", "--from", "1 08:30"))

    assert "Until now Kira has lived without you" in done.stdout
    assert "08:29 kira> quit" in done.stdout


def test_a_saved_run_goes_on(tmp_path):
    """What was saved goes on where it was, also as somebody else."""
    file = tmp_path / "evening.run"
    saved = played("wait 30", f"save {file}", "quit")
    done = played("quit", words=("--as", "nika", "--load", str(file)))

    assert "Saved." in saved.stdout
    assert "06:30 nika> quit" in done.stdout


@pytest.mark.parametrize(
    "line", ["help", "look", "who", "know", "log", "log ²", "map", "things", "order", "can"]
)
def test_every_command_answers(line):
    """No command lets time pass, and each says something."""
    done = played(line, "quit")
    answer = done.stdout.partition(f"> {line}\n")[2].partition("06:00 kira>")[0]

    assert answer.strip()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("hlep", "did you mean 'help'"),
        ("go cupula", "did you mean 'cupola'"),
        ("tell christian wire_cutt", "did you mean 'wire_cut'"),
        ("strike", "nothing is not a person"),
        ("go outside", "You cannot: not at airlock. Needed: you at an airlock."),
        ("tell nika wire_cut", "Nika would have to be in the same place"),
        ("why go outside", "You cannot: not at airlock."),
        ("why talk christian", "You can, as far as you know."),
        ("why", "nothing is not an action"),
        ("wait -3", "is not a day and a time"),
        ("wait 0", "is not from 1 to 1440 minutes"),
        ("wait ²", "is not a day and a time"),
        ("wait 99999999999", "is not a day and a time"),
        ("wait until 25:00", "is not a time from 00:00"),
        ("can juggle", "is not a kind of thing"),
        ("words xyzzy", "is not part of anything that can be said"),
        ("save", "is not a file"),
        ("save /no/such/folder/x.run", "/no/such/folder"),
        ("\x1b[31m\x00go ", "is not a verb or a command"),
        ("\U0001f400" * 300, "is not a verb or a command"),
        ("tell christian wire_cut meaning fun", "is not a meaning"),
    ],
)
def test_what_cannot_be_read_is_answered(line, answer):
    """Nonsense costs no time and no traceback; the nearest match is named."""
    done = played(line, "quit")

    assert answer in " ".join(done.stdout.split())
    assert "06:00 kira> quit" in done.stdout
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--as", "kyra"), "did you mean 'kira'"),
        (("--as", ""), "a person of this scenario"),
        (("--as", "kira", "--json"), "--json"),
        (("--as", "kira", "--after"), "'--after' is not an option that goes with --as"),
        (("--as", "kira", "--from", "noon"), "'noon'"),
        (("--as", "kira", "--from", "2 06:00"), "before --until"),
        (("--as", "kira", "--load", "none.run"), "none.run"),
        (("--from", "1 07:00"), "goes without --as"),
    ],
)
def test_options_that_do_not_fit_are_named(words, said):
    """A plain sentence and exit code 2."""
    done = played("quit", words=words)

    assert said in done.stderr
    assert done.exit_code == 2


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    """The file of a run that was saved after half an hour."""
    file = tmp_path_factory.mktemp("saved") / "evening.run"
    played("wait 30", f"save {file}", "quit")
    return str(file)


@pytest.mark.parametrize(
    "own",
    [
        ("--seed", "0"),
        ("--minds", "pacifist"),
        ("--mind", "nika=pacifist"),
        ("--reading", "kin=brothers"),
        ("--hand-over", "1 07:00"),
    ],
    ids=lambda words: words[0],
)
def test_a_saved_run_brings_what_it_was_begun_with(evening, own):
    """Dice, minds and readings cannot be chosen for it anew, and whoever tries is told so."""
    done = played("quit", words=("--as", "kira", "--load", evening, *own), scenario=("film",))

    assert f"'{own[0]}' is not an option that goes with --load" in done.stderr
    assert done.exit_code == 2


def test_a_saved_run_is_of_its_own_scenario(evening):
    """Another one is named, with the one that it is of."""
    done = played("quit", words=("--as", "kira", "--load", evening), scenario=("film",))

    assert "'film' is not the scenario of" in done.stderr
    assert "quiet_day" in done.stderr
    assert done.exit_code == 2


@pytest.mark.parametrize("engine", ["plain", "auto"])
def test_a_saved_run_goes_on_with_the_engine_asked_for(evening, monkeypatch, engine):
    """Whichever it was saved with."""
    begun: list[str] = []

    def load(path, *, engine):
        begun.append(engine)
        return load_run(path, engine=engine)

    monkeypatch.setattr(start, "load_run", load)
    played("quit", words=("--as", "kira", "--load", evening, "--engine", engine))

    assert begun == [engine]


@pytest.mark.parametrize(
    ("saved", "until", "begins"), [(False, "1 06:00", "06:00"), (True, "1 06:20", "06:31")]
)
def test_it_ends_later_than_it_begins(evening, saved, until, begins):
    """What is named is the end that was asked for, and the minute at which it begins."""
    words = ("--as", "kira", *(("--load", evening) if saved else ()))
    done = played("quit", words=words, scenario=("quiet_day", "--until", until))

    assert f"'{until}' is not later than Day 1 {begins}" in done.stderr
    assert done.exit_code == 2


@pytest.mark.parametrize("scenario", ["winter_hut", "five_agencies"])
def test_every_scenario_can_be_played(scenario):
    """Whoever comes first in a scenario can be played in it."""
    from cupola.scenarios.reader import load_scenario

    who = str(load_scenario(scenario).person[0]["id"])
    done = played(
        "look",
        "can",
        "who",
        "help",
        "map",
        "",
        "curtain",
        words=("--as", who),
        scenario=(scenario, "--until", "1 12:00"),
    )

    assert done.exit_code == 0
    assert "this is you" in done.stdout
