"""Files from a stranger."""

import pytest

from tests.scenarios.hut import HUT, hut, mistakes


def test_unreadable_toml_is_told_with_its_line(tmp_path):
    """A text that is no TOML: which line, and why."""
    found = mistakes(hut(tmp_path, 'title = "A hut"\npremise = \n'))

    assert "is not TOML" in found["line 2"]


def test_a_huge_file_is_refused_by_its_size(tmp_path):
    """A hundred megabytes are not read at all."""
    file = tmp_path / "hut.toml"
    with file.open("wb") as huge:
        huge.truncate(100 * 1024 * 1024)

    assert "104857600 bytes" in mistakes(file)["the file"]


@pytest.mark.parametrize("code", ["0007", "001b", "202e", "200b"])
def test_control_characters_are_refused(tmp_path, code):
    """A text with a character that does not show is a mistake, and is told without it."""
    found = mistakes(hut(tmp_path, HUT.replace("A hut", f"A h\\u{code}ut")))

    assert f"U+{code.upper()}" in found["title"]
    assert all(part.isprintable() for part in found["title"])


def test_what_is_not_utf8_is_refused(tmp_path):
    """Bytes that are no text are a mistake."""
    file = tmp_path / "hut.toml"
    file.write_bytes(b'title = "\xff"')

    assert "UTF-8" in mistakes(file)["the file"]


def test_a_folder_is_no_scenario(tmp_path):
    """A path that is not a file, or not there, is a mistake."""
    assert "is not a file" in mistakes(tmp_path)["the file"]
    assert "cannot be read" in mistakes(tmp_path / "none.toml")["the file"]


@pytest.mark.parametrize("name", ["../hut.beats.toml", "/etc/passwd", "a/b.toml", "", "~/x.toml"])
def test_a_script_lies_beside_its_scenario(tmp_path, name):
    """A path that leads elsewhere is no name of a script."""
    found = mistakes(hut(tmp_path, f'script = "{name}"\n{HUT}'))

    assert "script" in found


def test_a_link_that_leads_out_is_refused(tmp_path):
    """A link out of the scenario's folder is not followed."""
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "out.toml").write_text("beats = []")
    (folder / "link.toml").symlink_to(tmp_path / "out.toml")

    assert "leads out" in mistakes(hut(folder, f'script = "link.toml"\n{HUT}'))["script"]


def test_tables_too_deep_are_refused(tmp_path):
    """Lists in lists in lists are nobody's scenario."""
    deep = "[" * 4000 + "]" * 4000
    found = mistakes(hut(tmp_path, f"title = {deep}\n"))

    assert any("deep" in what for what in found.values())
