"""What the sources say of the film, claim by claim, and what shows it."""

from cupola.chronicle.claims.consequences import Consequences, consequences
from cupola.chronicle.claims.reading import Claim, claim_of, claims
from cupola.chronicle.claims.scenes import scenes

__all__ = ["Claim", "Consequences", "claim_of", "claims", "consequences", "scenes"]
