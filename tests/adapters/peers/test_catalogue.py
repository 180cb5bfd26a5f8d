"""What is measured."""

import ast

import pytest

from cupola.adapters.peers.catalogue import chosen, peers, requirements
from cupola.errors import NotationError


def test_cupola_is_first():
    """All are compared with Cupola's own vector environment, which needs no other packages."""
    assert peers()[0].name == "cupola_vector"
    assert peers()[0].environment == ""


def test_every_peer_has_a_driver_and_versions():
    """Its driver names its part, and its environment has requirements."""
    for peer in peers():
        tree = ast.parse(peer.script.read_text(encoding="utf-8"))
        texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}

        assert peer.part in texts
        assert not peer.environment or requirements(peer.environment)


def test_some_can_be_chosen():
    """Those named are measured, and Cupola's vector environment always."""
    names = [peer.name for peer in chosen(["simoc_habitat"])]

    assert names == ["cupola_vector", "simoc_habitat"]
    assert chosen([]) == list(peers())


def test_a_wrong_name_is_answered_with_the_nearest():
    """A name that is none is refused, and the nearest is said."""
    with pytest.raises(NotationError, match="did you mean 'jaxmarl_hanabi'"):
        chosen(["jaxmarl_hanaby"])
