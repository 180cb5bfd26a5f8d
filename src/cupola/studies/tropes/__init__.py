"""How often tropes occur in the worlds of a study, alone and together."""
