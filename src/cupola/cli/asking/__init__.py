"""Commands that ask questions of stories by living them on with other dice."""
