"""A policy learns to play one person, and is compared with the built-in mind in the same seat.

Masked PPO plays one person from shortly before the orders on; built-in minds play all others.
Five policies learn from dice of their own, in two scenarios.  Then each is compared with the
built-in mind in the same seat on the same new dice: in these scenarios, and in two held back.

    pip install torch==2.13.0                   the build for processors alone is enough
    pip install 'cupola[doors,figures,train]'
    python examples/learn.py                    about half an hour on two cores
    python examples/learn.py --report           writes the report from what there is

Ctrl-C saves what was learnt so far; the same command goes on, and so does one with more --choices.
"""

import argparse
import json
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace
from functools import cache
from math import sqrt
from multiprocessing import get_context
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np

from cupola.adapters.baselines.counting import measures_of, setup_of
from cupola.adapters.baselines.rows import Dice, Row, written
from cupola.adapters.crew import options
from cupola.adapters.crew.rewards import Ends, score_of
from cupola.adapters.crew.tables import Term
from cupola.adapters.gymnasium import CrewVectorEnv
from cupola.adapters.seats import Seats
from cupola.chronicle.archive import rules_version
from cupola.chronicle.saving import write_texts
from cupola.runs.batch import batch
from cupola.studies.intervals import TWO_SIDED_95, paired_difference
from cupola.world.catalogue.verbs import VERB_ROWS, Family, Verb
from cupola.world.layout import copy_of

TRAINING = (
    Dice("film", "kira", begins_at=2650),
    Dice("one_side_ordered", "kira", begins_at=2650),
)
"""Where policies learn, and whom they play: from half an hour before the orders on."""
HELD_BACK = (
    Dice("five_agencies", "leona", begins_at=2650),
    Dice("winter_hut", "ansa", begins_at=510),
)
"""Where none of them has ever been: another crew in the same station, and another place."""
SCORE = "0.5*own_survival + 0.5*everybody"
"""What is rewarded when a story is over: half for one's own life, half for the crew's."""
WORLDS, STEPS = 32, 128
"""Stories of each scenario that are lived side by side, and choices in each between two updates."""
CHOICES = 300_000
"""Choices from which one policy learns."""
COMPARED = 500
"""Worlds of one comparison: a difference of shares within five of a hundred, for one policy."""
FIRST_SEED = 10_000_000
"""Dice of training begin here, far from those of the comparison, which begin at 1."""
KEEP_EVERY = 3
"""Updates between two savings."""
STUDENT = (0.0, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262)
"""Standard errors that hold 95 of 100, by policies less one (Student 1908)."""
MEASURES = {
    "worth": "what was rewarded: half for one's own life, half for the share of the crew alive",
    "own_life": "share of worlds in which the person lives",
    "lives": "share of the crew alive at the end",
    "nobody_hurt": "share of worlds in which nobody was wounded by another",
    "left": "share of worlds in which the person left in the vehicle, alive",
}
"""What is compared: the first is the question, the others say what it came of."""
CONTROLS = ("builtin", "resting")
"""Who else plays the same person on the same dice."""
Choose = Callable[[Any, Any], Any]
"""Actions for what is seen and what may be chosen."""


@cache
def menu() -> tuple[int, ...]:
    """The options left to the policy: all deeds, and talk, but not every sentence there is."""
    return tuple(
        number
        for number, option in enumerate(options.options())
        if VERB_ROWS[option.verb].family != Family.SPEAKING or option.verb == Verb.TALK
    )


def stories(dice: Dice, worlds: int) -> CrewVectorEnv:
    """One person's choices in so many worlds."""
    return CrewVectorEnv(
        dice.scenario,
        worlds=worlds,
        seats=[dice.plays],
        others=dice.others,
        begins_at=dice.begins_at,
        to_choice=True,
        rewards=SCORE,
    )


def a_learner(seed: int) -> Any:
    """A policy that knows nothing: every verb is about as likely as any other."""
    import torch
    from sb3_contrib import MaskablePPO

    from cupola.adapters.stable_baselines import SeatsVecEnv

    torch.set_num_threads(1)
    torch.distributions.Distribution.set_default_validate_args(False)
    model = MaskablePPO(
        "MlpPolicy",
        SeatsVecEnv([stories(dice, WORLDS) for dice in TRAINING], FIRST_SEED * seed, menu()),
        learning_rate=5e-4,
        n_steps=STEPS,
        batch_size=1024,
        n_epochs=4,
        gamma=0.999,
        gae_lambda=0.97,
        ent_coef=0.003,
        policy_kwargs={"net_arch": [128, 128]},
        seed=seed,
    )
    verbs = np.array([options.options()[number].verb for number in menu()])
    shares = [1.0 / np.count_nonzero(verbs == verb) for verb in verbs]
    with torch.no_grad():
        model.policy.action_net.bias.copy_(torch.tensor(np.log(shares)))
    return model


class Lessons:
    """What one policy has learnt from, kept in a folder; the library calls it after each choice."""

    def __init__(self, seed: int, choices: int, folder: Path, stop: Any) -> None:
        self.seed, self.choices, self.stop = seed, choices, stop
        self.model_file, self.file = folder / f"seed_{seed}.zip", folder / f"seed_{seed}.json"
        self.curve: list[list[float]] = []
        self.worth: list[list[float]] = [[] for _ in TRAINING]
        self.spent, self.began, self.calls = 0.0, time.process_time(), 0
        self.model = a_learner(seed)
        if self.file.exists():
            self.take_up()
        self.before = self.model.num_timesteps

    def take_up(self) -> None:
        """The policy goes on from what was kept, with dice that it has not seen."""
        told = json.loads(self.file.read_text(encoding="utf-8"))
        self.curve, self.spent = told["curve"], told["processor_s"]
        self.model = type(self.model).load(self.model_file, env=self.model.env)
        self.model.env.first += self.model.num_timesteps

    def learn(self) -> bool:
        """The policy has learnt from all its choices, or has been stopped; whether it has."""
        left = self.choices - self.model.num_timesteps
        if left > 0:
            self.file.with_suffix(".npz").unlink(missing_ok=True)  # it was another policy
            self.model.learn(left, callback=self, reset_num_timesteps=False)
            self.keep()
        return self.model.num_timesteps >= self.choices

    def __call__(self, now: dict[str, Any], _: dict[str, Any]) -> bool:
        """What was paid is noted; False if it is to stop."""
        for row in np.flatnonzero(now["dones"]):
            self.worth[row // WORLDS].append(float(now["rewards"][row]))
        self.calls += 1
        if self.calls % (KEEP_EVERY * STEPS) == 0:
            self.keep()
        return not self.stop.is_set()

    def keep(self) -> None:
        """The policy and its curve are in the folder, and a line says how far it is."""
        done = self.model.num_timesteps
        if all(self.worth):
            self.curve.append([done, *(round(float(np.mean(paid)), 4) for paid in self.worth)])
            self.worth = [[] for _ in TRAINING]
        spent = time.process_time() - self.began
        told = {"seed": self.seed, "rules": rules_version(), "choices": done}
        told["curve"] = self.curve
        self.model.save(self.model_file)
        write_texts({self.file: json.dumps(told | {"processor_s": round(self.spent + spent)})})
        left = spent * (self.choices - done) / max(1, done - self.before) / 60
        worth = " and ".join(f"{paid:.2f}" for paid in self.curve[-1][1:]) if self.curve else "?"
        print(
            f"seed {self.seed}: {done:,} of {self.choices:,} choices, worth {worth}, "
            f"{left:.0f} min of a core left",
            file=sys.stderr,
            flush=True,
        )


def played(dice: Dice, choose: Choose) -> tuple[Ends, Counter[str]]:
    """What comes of a person who is played so, and how often each verb was chosen."""
    env = stories(dice, dice.worlds)
    seats = Seats([env], menu())
    seen, masks = seats.reset(dice.seed)
    env.worlds.terms[Term.BEGINS_AT] = 0  # what begins after these stories is not looked at
    found, going = env.worlds.world.copy(), np.ones(dice.worlds, bool)
    chosen = np.zeros(len(seats.only), np.int64)
    while going.any():
        actions = np.zeros(dice.worlds, np.int64)
        actions[going] = choose(seen[going], masks[going])
        chosen += np.bincount(actions[going], minlength=len(chosen))
        seen, masks, _, over = seats.step(actions)
        found[over & going] = env.worlds.world[over & going]
        going &= ~over
    verbs: Counter[str] = Counter()
    for number, count in zip(seats.only, chosen.tolist(), strict=True):
        verbs[options.options()[number].verb.name.lower()] += count
    return Ends.of(found, env.scenario, env.worlds.setup.rows()), verbs


def built_in(dice: Dice) -> Ends:
    """What comes of the same person on the same dice, played by the built-in mind."""
    setup, seeds = setup_of(dice), range(dice.seed, dice.seed + dice.worlds)
    lived = batch(setup.free, seeds, lambda run: copy_of(run.world), threads=1, engine="compiled")
    return Ends.of(np.array(list(lived)), setup.scenario, setup.rows())


def resting(_: Any, masks: Any) -> Any:
    """To rest whenever one may, and else to go on: what comes of doing nothing."""
    place = next(
        place for place, number in enumerate(menu()) if options.options()[number].verb == Verb.REST
    )
    return np.where(masks[:, place], place, 0)


STOP: list[Any] = [Event()]
"""Set when all are to save what they have and end."""


def begin(stop: Any) -> None:
    """This process leaves Ctrl-C to the one that began it, and is told of it."""
    STOP[0] = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def one_policy(seed: int, choices: int, worlds: int, folder: Path) -> None:
    """One policy has learnt and has been compared, as far as it was let; all is in the folder."""
    if STOP[0].is_set():
        return
    lessons = Lessons(seed, choices, folder, STOP[0])
    file = folder / f"seed_{seed}.npz"
    if not lessons.learn() or file.exists():
        return

    def choose(seen: Any, masks: Any) -> Any:
        return lessons.model.predict(seen, action_masks=masks)[0]

    ends, verbs = {}, Counter[str]()
    for dice in over(worlds):
        ends[dice.scenario], chosen = played(dice, choose)
        verbs += chosen if dice.scenario == TRAINING[0].scenario else Counter()
    total = verbs.total()
    told = json.loads(lessons.file.read_text(encoding="utf-8"))
    told["chosen"] = {verb: round(count / total, 4) for verb, count in verbs.most_common(10)}
    write_texts({lessons.file: json.dumps(told)})
    keep_ends(file, ends)


def the_others(worlds: int, folder: Path) -> None:
    """Those with whom policies are compared are in the folder too."""
    for name, live in (
        ("builtin", built_in),
        ("resting", lambda dice: played(dice, resting)[0]),
    ):
        file = folder / f"{name}.npz"
        if not file.exists():
            keep_ends(file, {dice.scenario: live(dice) for dice in over(worlds)})


def over(worlds: int) -> list[Dice]:
    """The dice of the comparison."""
    return [replace(dice, worlds=worlds) for dice in (*TRAINING, *HELD_BACK)]


def keep_ends(file: Path, ends: dict[str, Ends]) -> None:
    """How stories ended is in this file."""
    parts = {f"{name}.{key}": part for name, of in ends.items() for key, part in vars(of).items()}
    np.savez_compressed(file, **parts)


def ends_in(file: Path, scenario: str) -> Ends:
    """How stories of a scenario ended, from a file."""
    with np.load(file) as kept:
        return Ends(**{key: kept[f"{scenario}.{key}"] for key in Ends.__dataclass_fields__})


def values(ends: Ends) -> dict[str, Any]:
    """Every measure of every world."""
    seat = ends.seats[0]
    return {
        "worth": score_of(SCORE)(ends)[:, 0],
        "own_life": ends.lives[:, seat],
        "lives": ends.lives[:, ends.crew].mean(axis=1),
        "nobody_hurt": ~ends.hurt.any(axis=1),
        "left": ends.left[:, seat],
    }


def more(mine: Any, theirs: Any) -> list[float]:
    """How much more it is on the same dice, and the interval of it over worlds."""
    if mine.dtype == bool:
        gained, lost = np.count_nonzero(mine & ~theirs), np.count_nonzero(theirs & ~mine)
        found = paired_difference(gained, lost, len(mine))
        return [found.difference, found.low, found.high]
    return about(mine - theirs, TWO_SIDED_95)


def about(found: Any, errors: float) -> list[float]:
    """A mean and the interval of so many standard errors."""
    mean, spread = float(np.mean(found)), 0.0
    if len(found) > 1:
        spread = errors * float(np.std(found, ddof=1)) / sqrt(len(found))
    return [mean, mean - spread, mean + spread]


def summary(folder: Path, worlds: int) -> dict[str, Any]:
    """All results there are, as plain values.  Raises FileNotFoundError if there are none."""
    rows, lived = sorted(folder.glob("seed_*.npz")), {}
    seeds = [json.loads(file.with_suffix(".json").read_text(encoding="utf-8")) for file in rows]
    for dice in over(worlds):
        them = {n: values(ends_in(folder / f"{n}.npz", dice.scenario)) for n in CONTROLS}
        ours = [values(ends_in(file, dice.scenario)) for file in rows]
        lived[dice.scenario] = {name: compared(name, ours, them) for name in MEASURES}
    return {
        "score": SCORE,
        "options": len(menu()),
        "training": [dice.scenario for dice in TRAINING],
        "dice": [vars(dice) for dice in over(worlds)],
        "policies": seeds,
        "over": lived,
    }


def compared(name: str, ours: list[Any], them: dict[str, Any]) -> dict[str, Any]:
    """One measure in one scenario: of all, and how much more policies have than the built-in mind.

    more: by policy.  over_worlds, over_policies: the mean of these, with the interval that other
    worlds, or other policies, would leave it in.
    """
    theirs = them["builtin"][name]
    each = [more(one[name], theirs) for one in ours]
    mean = np.mean([one[name] for one in ours], axis=0)
    worlds = about(mean - theirs, TWO_SIDED_95)
    policies = about([one[0] for one in each], STUDENT[len(each) - 1])
    sure = "better" if min(worlds[1], policies[1]) > 0 else ""
    sure = "worse" if max(worlds[2], policies[2]) < 0 else sure
    return {
        **{who: round(float(np.mean(of[name])), 4) for who, of in them.items()},
        "learned": round(float(np.mean(mean)), 4),
        "more": [[round(part, 4) for part in one] for one in each],
        "over_worlds": [round(part, 4) for part in worlds],
        "over_policies": [round(part, 4) for part in policies],
        "verdict": sure or "no clear difference",
    }


def row(folder: Path, worlds: int) -> Row:
    """The row of the table of baselines: world after world, the policies take turns."""
    files = sorted(folder.glob("seed_*.npz"))
    found = {}
    for dice in over(worlds):
        each = [ends_in(file, dice.scenario) for file in files]
        turns = np.arange(worlds) % len(each)
        mixed = {
            key: np.stack([getattr(ends, key) for ends in each])[turns, np.arange(worlds)]
            for key in ("lives", "left", "hurt", "remedy", "holder")
        }
        found[dice] = measures_of(replace(each[0], **mixed))
    where = " and ".join(dice.scenario for dice in TRAINING)
    text = f"Masked PPO, {len(each)} policies in turns, learnt in {where}: see learning.md."
    return Row("learned", text, found)


def told(found: dict[str, Any]) -> str:
    """The results in a few lines."""
    lines = []
    for scenario, measures in found["over"].items():
        worth = measures["worth"]
        by, low, high = worth["over_policies"]
        lines.append(
            f"{scenario}: learned {worth['learned']:.2f}, built-in {worth['builtin']:.2f}: "
            f"{by:+.2f} ({low:+.2f} to {high:+.2f}), {worth['verdict']}"
        )
    return "\n".join(lines)


def report(terms: argparse.Namespace) -> None:
    """What there is is in the folder of results, and on the screen."""
    if not any(terms.kept.glob("seed_*.npz")):
        print(f"no policy in {terms.kept} has been compared yet", file=sys.stderr)
        return
    the_others(terms.worlds, terms.kept)
    found = summary(terms.kept, terms.worlds)
    texts = {
        terms.out / "learning.json": json.dumps(found, indent=1) + "\n",
        terms.out / "baselines" / "learned.toml": written(row(terms.kept, terms.worlds)),
    }
    write_texts(texts)
    print(told(found), flush=True)


def learn(terms: argparse.Namespace) -> bool:
    """All policies have learnt and been compared, or are stopped; whether they were stopped."""
    context = get_context("spawn")
    stop = context.Event()

    def end(*_: Any) -> None:
        stop.set()
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    before = signal.signal(signal.SIGINT, end)
    shared = (terms.choices, terms.worlds, terms.kept)
    with ProcessPoolExecutor(terms.processes, context, begin, (stop,)) as pool:
        seeds = range(1, terms.seeds + 1)
        for done in as_completed([pool.submit(one_policy, seed, *shared) for seed in seeds]):
            done.result()
            if not stop.is_set():
                report(terms)
    signal.signal(signal.SIGINT, before)
    return bool(stop.is_set())


def main(arguments: list[str] | None = None) -> int:
    """Learn, compare, report; comes back with the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seeds", type=int, default=5, help="how many policies learn")
    parser.add_argument("--choices", type=int, default=CHOICES, help="from which each learns")
    parser.add_argument("--worlds", type=int, default=COMPARED, help="for each comparison")
    parser.add_argument("--processes", type=int, default=2, help="policies that learn at once")
    parser.add_argument("--kept", type=Path, default=Path("out/learn"), help="what goes on later")
    parser.add_argument("--out", type=Path, default=Path("out/learn"), help="results go here")
    parser.add_argument("--report", action="store_true", help="only of what has been learnt")
    terms = parser.parse_args(arguments)
    terms.kept.mkdir(parents=True, exist_ok=True)
    stopped = False if terms.report else learn(terms)
    report(terms)
    if stopped:
        print(f"Stopped. {terms.kept} has what was learnt; the same command goes on.")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
