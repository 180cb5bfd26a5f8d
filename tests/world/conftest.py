"""What tests of the compiled program share."""

import pytest


@pytest.fixture
def own_cache(monkeypatch, tmp_path):
    """A cache of the test's own for compiled programs."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
