"""The arithmetic of rounds."""

import pytest

from cupola.adapters.peers.rounds import RATES, ROUNDS, WORKED, Lane, by_turns, speeds


class Clockwork:
    """Stands for a process: so many agent-steps in two seconds of the clock, one of work."""

    def __init__(self, name, agents, log):
        self.name, self.agents, self.log = name, agents, log
        self.failed, self.about = False, {}

    def get_ready(self):
        """It always is."""

    def end(self):
        """Nothing has begun."""

    def ask(self, seconds):
        """It is noted who was asked."""
        self.log.append(self.name)

    def answer(self, seconds):
        """Always the same."""
        counts = {"worlds": 2, "agents": self.agents, "decisions": 6}
        return {"seconds": 2.0, "processor": 1.0, **counts}


def lane(name, log, agents=10):
    """One process for one core, two for two."""
    one, two = Clockwork(name, agents, log), Clockwork(name, agents, log)
    return Lane({1: [one], 2: [one, two]})


def rates(*agents):
    """Rates of rounds with so many agent-steps a second."""
    return [{**dict.fromkeys(RATES, 1.0), "agents": float(n), WORKED: n / 2} for n in agents]


def test_a_rate_is_a_count_by_its_own_seconds():
    """Ten agent-steps in two seconds of the clock and one of work are five a second, and ten."""
    found = lane("one", []).rates(1, 0.5)

    assert found == {"worlds": 1.0, "agents": 5.0, "decisions": 3.0, WORKED: 10.0}


def test_processes_add_up():
    """Two processes make twice as many by the clock, and as many for a second of work."""
    found = lane("one", []).rates(2, 0.5)

    assert found == {"worlds": 2.0, "agents": 10.0, "decisions": 6.0, WORKED: 10.0}


def test_the_middle_of_the_rounds_counts():
    """A rate is the middle one, and so is a ratio, with its lowest and highest."""
    found = speeds(rates(10, 30, 20, 1000, 40), rates(10, 10, 10, 10, 10))

    assert found["agents_per_s"] == 30
    assert found["ratio"] == [3.0, 1.0, 100.0]


def test_a_ratio_is_of_the_same_round():
    """A machine that gets slower for both changes no ratio."""
    found = speeds(rates(100, 50, 10), rates(200, 100, 20))

    assert found["ratio"] == found["ratio_by_processor"] == [0.5, 0.5, 0.5]


def test_cupola_is_once_as_fast_as_itself():
    """Without another to compare with, ratios are 1."""
    assert speeds(rates(3, 4, 5))["ratio"] == [1.0, 1.0, 1.0]


def test_they_take_turns():
    """In each round both are measured side by side in time, and who comes first changes."""
    log: list[str] = []

    by_turns(lane("base", log), Lane({1: [Clockwork("peer", 10, log)]}), rounds=4)

    assert log == ["base", "peer", "peer", "base", "base", "peer", "peer", "base"]


@pytest.mark.parametrize("cores", [1, 2])
def test_each_figure_is_measured_in_every_round(cores):
    """Both have one measurement a round, for one core and for two."""
    pairs = by_turns(lane("base", []), lane("peer", []))

    assert len(pairs.base[cores]) == len(pairs.peer[cores]) == ROUNDS
