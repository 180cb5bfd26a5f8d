"""Two hundred crews left to themselves: how often each ending comes about, as frames.

At the command line: cupola study film --worlds 200 --out crews
"""

import polars as pl

import cupola

found = cupola.study("film", worlds=200)

print(found.endings.head(5))
lives = found.shares.filter(pl.col("what") == "lives")
for who, share, low, high in lives.select("person", "share", "low", "high").rows():
    print(f"{who:<10} lives in {share:.0%} of worlds ({low:.0%} to {high:.0%})")

by_first_act = found.outcomes.group_by("first_actor").agg(pl.len(), pl.col("deaths").mean())
print("Who used force first, in how many worlds, and how many died in them:")
print(by_first_act.sort("len", descending=True))
