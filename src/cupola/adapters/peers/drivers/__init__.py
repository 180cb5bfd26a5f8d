"""What drives each environment in its own process; see `host.py`."""
