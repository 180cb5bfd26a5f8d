"""Questions that take many worlds: why something happened, and how tense it is; asked and kept."""
