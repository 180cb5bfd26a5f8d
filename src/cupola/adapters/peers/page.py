"""The page: every environment's speed, what one step of it holds, and where it does better."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cupola.adapters.peers.catalogue import HERE, Peer, peers
from cupola.studies.report.page.document import table

PAGE = (HERE / "page.txt").read_text(encoding="utf-8")
"""The page, with gaps for what was measured."""
HEAD = (
    "",
    "agents",
    "agent-steps a second, 1 core",
    "2 cores",
    "of Cupola, 1 core",
    "2 cores",
    "by work",
    "world-steps a second",
    "decisions a second",
)
STEP_HEAD = ("", "version", "a step is", "each sees", "hidden", "masks", "actions", "a story lasts")
LEFT_OUT = """
## Left out

{reasons}
"""
NUMBER_WORDS = {1: "one", 2: "two"}


def page(found: Mapping[str, Any]) -> str:
    """The whole page, from what `measure` brought."""
    rows = found["rows"]
    known = {peer.name: peer for peer in peers()}
    both = [(known[row["name"]], row) for row in rows]
    cores = found["cores"]
    return PAGE.format(
        **{key: found[key] for key in "day system python rounds seconds".split()},
        cores=f"{cores} core{'s' * (cores != 1)}",
        most=NUMBER_WORDS.get(cores, cores),
        held=f"{100 * (1 - 2 / 2 ** found['rounds']):.0f}",
        chosen=chosen_share(rows[0]),
        observation=rows[0]["observation"],
        actions=f"{rows[0]['actions']:,}",
        speeds=table(HEAD, [speed_line(row) for row in rows]),
        steps=table(STEP_HEAD, [step_line(peer, row) for peer, row in both]),
        better="\n".join(better(both)),
        side_by_side=side_by_side(rows),
        left_out=left_out(found["left_out"]),
    )


def chosen_share(row: Mapping[str, Any]) -> int:
    """Of a hundred agent-steps, those in which there was something to choose."""
    figures: dict[str, float] = row["speeds"]["1"]
    return round(100 * figures["decisions_per_s"] / figures["agents_per_s"])


def speed_line(row: Mapping[str, Any]) -> tuple[str, ...]:
    """An environment's speeds: agent-steps, what share of Cupola's they are, and the others."""
    one, most = row["speeds"]["1"], row["speeds"][max(row["speeds"])]
    two = row["speeds"].get("2")
    return (
        row["title"],
        str(row["agents"]),
        rate(one["agents_per_s"]),
        rate(two["agents_per_s"]) if two else "",
        share(one["ratio"]),
        share(two["ratio"]) if two else "",
        share(one["ratio_by_processor"]),
        rate(most["worlds_per_s"]),
        rate(most["decisions_per_s"]) if most["decisions_per_s"] else "none",
    )


def screen_lines(found: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """What stands on the screen: agent-steps a second and their share of Cupola's, by cores."""
    yield ("agent-steps a second", f"{'1 core':>10}", "of ours", f"{'2 cores':>10}", "of ours")
    for row in found["rows"]:
        cells: list[str] = []
        for cores in ("1", "2"):
            figures = row["speeds"].get(cores)
            cells += [
                f"{rate(figures['agents_per_s']) if figures else '':>10}",
                f"{figures['ratio'][0] if figures else '':>7}",
            ]
        yield (row["title"], *cells)


def rate(value: float) -> str:
    """A figure a second, in the three digits that a machine repeats."""
    return f"{float(f'{value:.3g}'):,.0f}"


def share(ratio: Sequence[float]) -> str:
    """A ratio with its lowest and highest, or 1 for Cupola itself."""
    middle, low, high = ratio
    return "1" if low == high == 1.0 else f"{middle:.3g} ({low:.3g} to {high:.3g})"


def step_line(peer: Peer, row: Mapping[str, Any]) -> tuple[str, ...]:
    """What one step of an environment holds."""
    seen, open_to = row["observation"], row["actions"]
    return (
        peer.title,
        str(row["version"]),
        peer.step,
        f"{seen:,} numbers" if isinstance(seen, int) else str(seen),
        peer.hidden,
        peer.masks,
        (f"{open_to:,}" if open_to else "none") if isinstance(open_to, int) else str(open_to),
        peer.horizon,
    )


def better(both: Sequence[tuple[Peer, Mapping[str, Any]]]) -> Iterator[str]:
    """What each does better than Cupola, first of all speed where it is so."""
    for peer, row in both:
        if peer.better:
            middle, low, _ = row["speeds"]["1"]["ratio_by_processor"]
            faster = f" It makes {middle:.3g} times as many agent-steps by work." if low > 1 else ""
            yield f"- **{peer.title}.** {peer.better}{faster}"


def side_by_side(rows: Sequence[Mapping[str, Any]]) -> str:
    """How many worlds each lives in one process."""
    many = [f"{row['side_by_side']:,} of {row['title']}" for row in rows if row["side_by_side"] > 1]
    return "; ".join([*many, "one of each of the others"])


def left_out(missing: Sequence[Mapping[str, str]]) -> str:
    """What could not be measured, and why; nothing if nothing is missing."""
    if not missing:
        return ""
    reasons = "\n".join(f"- **{row['title']}**: {row['reason']}" for row in missing)
    return LEFT_OUT.format(reasons=reasons)
