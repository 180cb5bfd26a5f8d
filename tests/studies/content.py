"""What lies in a folder."""

from pathlib import Path


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder and its bytes."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}
