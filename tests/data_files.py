"""Changes a data file in a copy of the pages, to see what an author would be told."""

import shutil
from pathlib import Path

import pytest

from edition.errors import EditionError
from edition.interview.interview import Interview
from tests.readings import ROOT


def copied(folder: Path) -> Path:
    shutil.copytree(ROOT / "published", folder / "published")
    return Path(shutil.copytree(ROOT / "docs", folder / "docs"))


def changed(file: Path, old: str, new: str) -> int:
    """Change the first place that reads so, and return the line on which the change begins."""
    before, found, after = file.read_text("utf-8").partition(old)
    assert found, f"{file.name} has no {old!r} to change"
    file.write_text(before + new + after, "utf-8")
    return before.count("\n") + 1


def told(docs: Path) -> EditionError:
    """Read the interview, and return the one line that stops the build."""
    with pytest.raises(EditionError) as stopped:
        Interview.read(docs.parent)
    assert "\n" not in str(stopped.value)
    return stopped.value
