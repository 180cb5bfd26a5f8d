"""The processes that a test has started, and where they listen."""

import os
import socket
from collections.abc import Iterable
from pathlib import Path

LISTENS = "0A"
"""How the kernel's table says that a socket listens."""


def descendants(named: str = "") -> list[int]:
    """The living processes that come from this one and whose title holds a text."""
    parents: dict[int, int] = {}
    titles: dict[int, str] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text()
            titles[int(folder.name)] = (folder / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
        parents[int(folder.name)] = int(stat.rpartition(")")[2].split()[1])
    return [pid for pid in titles if named in titles[pid] and _is_from_here(pid, parents)]


def _is_from_here(pid: int, parents: dict[int, int]) -> bool:
    while pid in parents:
        pid = parents[pid]
        if pid == os.getpid():
            return True
    return False


def listening(pids: Iterable[int]) -> list[str]:
    """The addresses at which these processes listen."""
    return [_host(row[1]) for row in _sockets() if row[3] == LISTENS and row[9] in _inodes(pids)]


def _sockets() -> list[list[str]]:
    texts = [Path(f"/proc/net/{kind}").read_text() for kind in ("tcp", "tcp6")]
    return [line.split() for text in texts for line in text.splitlines()[1:]]


def _inodes(pids: Iterable[int]) -> set[str]:
    links = [link for pid in pids for link in Path(f"/proc/{pid}/fd").glob("*")]
    return {str(link.readlink()).removeprefix("socket:[").removesuffix("]") for link in links}


def _host(text: str) -> str:
    """The address of a row: four bytes, or sixteen whose last four hold an older one."""
    words = bytes.fromhex(text.partition(":")[0])
    if not any(words):
        return "0.0.0.0"
    return socket.inet_ntop(socket.AF_INET, words[-4:][::-1])
