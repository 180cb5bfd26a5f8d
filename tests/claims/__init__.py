"""What the sources say of the film, checked on its replay and on the scenarios."""
