"""What tests need lies compiled, the rules first, then the doors: `python -m tests.compiling`."""

import sys

from cupola.adapters.gymnasium import CrewVectorEnv
from cupola.runs import warm


def main() -> int:
    """Both programs are there; each is made once for these sources."""
    if warm.is_needed():
        warm.main()
    CrewVectorEnv(warm.ANY_SCENARIO, worlds=1, engine="compiled").reset(seed=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
