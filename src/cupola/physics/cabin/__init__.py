"""The cabin: what goes on in the rooms' air besides its mixing.  `physics/air.py` asks it all."""
