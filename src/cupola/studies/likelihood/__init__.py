"""How likely was it?  A scripted story against the mind that would have decided by itself."""

from cupola.studies.likelihood.report import Likelihood, Tally, how_likely

__all__ = ["Likelihood", "Tally", "how_likely"]
