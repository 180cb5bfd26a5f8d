"""Peers written in JAX: many worlds side by side, compiled as one loop, on the processor.

Observations are carried from step to step, so that no compiler can leave them out.
"""

from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from typing import Any

import jax
import jax.numpy as jnp

Some = Callable[[], tuple[int, int, int]]
Stepped = Callable[[Any, Any, Any], tuple[Any, Any]]
"""From a key, states and observations to the states and observations a step later."""
COUNT = 256
"""Worlds side by side, as for Cupola."""
LONG = {"overcooked": 50, "hanabi": 10, "craftax": 2}
"""Steps of one compiled loop: so many that it takes about a tenth of a second."""
RESETS = 64
"""Craftax makes one new world a step for so many that run: its own training scripts do so for 16,
and a new one for each in each step would take longer than all else.  Chance ends about one story
of 256 in a step.
"""


def jaxmarl(name: str, decisions: int, **terms: Any) -> tuple[dict[str, Any], Some]:
    """An environment of JaxMARL; every agent takes any action that is open to it."""
    from jaxmarl import make

    env = make(name, **terms)
    masked = name == "hanabi"

    def stepped(key: Any, state: Any, seen: Any) -> tuple[Any, Any]:
        drawn, going = jax.random.split(key)
        keys = jax.random.split(drawn, env.num_agents)
        legal = jax.vmap(env.get_legal_moves)(state) if masked else None
        actions = {}
        for agent, one in zip(env.agents, keys, strict=True):
            shape = (COUNT, env.action_space(agent).n)
            dice = jax.random.uniform(one, shape)
            open_to = dice if legal is None else dice * (legal[agent] > 0)
            actions[agent] = jnp.argmax(open_to, axis=1)
        seen, state, *_ = jax.vmap(env.step)(jax.random.split(going, COUNT), state, actions)
        return state, seen

    keys = jax.random.split(jax.random.key(1), COUNT)
    seen, state = jax.jit(jax.vmap(env.reset))(keys)
    first = seen[env.agents[0]]
    about = {
        "version": version("jaxmarl"),
        "agents": env.num_agents,
        "observation": first[0].size,
        "actions": int(env.action_space(env.agents[0]).n),
        "side_by_side": COUNT,
    }
    return about, looped(stepped, (state, seen), LONG[name], (env.num_agents, decisions))


def craftax(_: int) -> tuple[dict[str, Any], Some]:
    """Craftax-Symbolic, one agent a world, every action open at any time."""
    from craftax.craftax_env import make_craftax_env_from_name

    env = make_craftax_env_from_name("Craftax-Symbolic-v1", auto_reset=False)
    terms = env.default_params
    begin = jax.vmap(partial(env.reset, params=terms))
    go = jax.vmap(partial(env.step, params=terms))

    def stepped(key: Any, state: Any, seen: Any) -> tuple[Any, Any]:
        drawn, going, anew = jax.random.split(key, 3)
        actions = jax.random.randint(drawn, (COUNT,), 0, env.num_actions)
        seen, state, _, done, _ = go(jax.random.split(going, COUNT), state, actions)
        fresh = begin(jax.random.split(anew, COUNT // RESETS))
        which = (jnp.cumsum(done) - 1) % (COUNT // RESETS)
        seen, state = jax.tree.map(partial(_chosen, done, which), (seen, state), fresh)
        return state, seen

    seen, state = begin(jax.random.split(jax.random.key(1), COUNT))
    about = {
        "version": version("craftax"),
        "agents": 1,
        "observation": seen[0].size,
        "actions": env.num_actions,
        "side_by_side": COUNT,
    }
    return about, looped(stepped, (state, seen), LONG["craftax"], (1, 1))


def _chosen(done: Any, which: Any, old: Any, fresh: Any) -> Any:
    """A new world's values where the story is over, else those that are."""
    over = done.reshape(done.shape + (1,) * (old.ndim - 1))
    return jnp.where(over, fresh[which], old)


def looped(stepped: Stepped, carried: Any, long: int, each: tuple[int, int]) -> Some:
    """Some steps of all worlds in one compiled loop.

    carried: states and observations.  long: steps of the loop.  each: agents, decisions of a world.
    """

    def once(carried: Any, key: Any) -> tuple[Any, None]:
        return stepped(key, *carried), None

    @partial(jax.jit, donate_argnums=1)
    def loop(key: Any, carried: Any) -> Any:
        return jax.lax.scan(once, carried, jax.random.split(key, long))[0]

    # Types that JAX guessed are made firm, or the second loop would be compiled anew.
    carried = jax.tree.map(lambda table: jax.lax.convert_element_type(table, table.dtype), carried)
    key = jax.random.key(2)

    def some() -> tuple[int, int, int]:
        nonlocal carried, key
        key, used = jax.random.split(key)
        carried = jax.block_until_ready(loop(used, carried))
        worlds = COUNT * long
        return worlds, worlds * each[0], worlds * each[1]

    return some


PEERS = {
    "overcooked": lambda _: jaxmarl("overcooked", 2),
    "hanabi": lambda _: jaxmarl("hanabi", 1),
    "craftax": craftax,
}
