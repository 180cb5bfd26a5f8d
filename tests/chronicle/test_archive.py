"""Records in one file."""

import stat
from itertools import product

import numpy as np
import pytest

from cupola.chronicle import archive
from cupola.errors import ChronicleError
from cupola.world.layout import blank
from cupola.world.rows import Event


def test_records_come_back_as_they_were(tmp_path):
    """Header and rows are those that were saved."""
    rows = blank(Event, 3)
    rows.number = [4, 5, 6]
    header, parts = archive.load(
        archive.save(tmp_path / "file", {"kind": "scene", "title": "Öde"}, {"rows": rows}), "scene"
    )

    assert header["title"] == "Öde"
    assert archive.table_from(Event, parts["rows"]).number.tolist() == [4, 5, 6]


def test_the_order_of_a_header_is_kept(tmp_path):
    """Keys come back in the order in which they stood: people have their numbers by it."""
    found = {"wren": 1, "lark": 2}
    file = archive.save(tmp_path / "file", {"kind": "scene", "people": found}, {})

    assert list(archive.load(file, "scene")[0]["people"]) == ["wren", "lark"]


def test_an_old_file_is_replaced_whole(tmp_path):
    """Nothing is left beside it, and others may read it."""
    for title in ("one", "two"):
        archive.save(tmp_path / "file", {"kind": "scene", "title": title}, {})
    (tmp_path / "usual").write_text("")
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("file", "usual")}

    assert archive.load(tmp_path / "file", "scene")[0]["title"] == "two"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "usual"]
    assert len(modes) == 1


def test_no_object_is_ever_unpickled(tmp_path):
    """A file with a pickled object in it is refused."""
    with (tmp_path / "file").open("wb") as file:
        np.savez(file, header=np.array([{"kind": "scene"}], object))

    with pytest.raises(ChronicleError, match="no saved scene"):
        archive.load(tmp_path / "file", "scene")


def test_a_damaged_file_is_said_to_be_one(tmp_path):
    """Whichever byte is another one, what comes back is the file or the mistake, in one line."""
    rows = blank(Event, 30)
    rows.number = range(30)
    whole = archive.save(tmp_path / "file", {"kind": "scene"}, {"rows": rows}).read_bytes()
    refused = 0
    for place, turned in product(range(len(whole)), (0x01, 0xFF)):
        (tmp_path / "file").write_bytes(
            whole[:place] + bytes([whole[place] ^ turned]) + whole[place + 1 :]
        )
        try:
            archive.load(tmp_path / "file", "scene")
        except ChronicleError:
            refused += 1

    assert refused > len(whole)


def test_versions_are_short_and_stay(tmp_path):
    """The same sources have the same versions; each is a word of sixteen digits."""
    assert archive.versions() == archive.versions()
    assert all(len(word) == archive.DIGITS for word in archive.versions().values())


def test_what_only_lies_there_needs_no_rules():
    """Other rules matter only to what goes on; another layout always does."""
    found = {"layout": archive.layout_version(), "rules": "another"}
    archive.must_fit("it", found, goes_on=False)

    with pytest.raises(ChronicleError, match="other rules"):
        archive.must_fit("it", found)
    with pytest.raises(ChronicleError, match="another version"):
        archive.must_fit("it", {}, goes_on=False)
