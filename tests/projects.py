"""Lays out the project of another interview as its publisher would, and builds it with MkDocs."""

import hashlib
import shutil
from pathlib import Path

from tests.bad_input import build, inherit
from tests.built_site import Site
from tests.readings import ROOT

ADDRESS = "http://127.0.0.1:8000/"  # as mkdocs.yml says where the environment says nothing
OF_THIS_INTERVIEW = ("map.svg", "pictures")  # in docs/assets/, where all else is the house's


def furnish(project: Path) -> Path:
    """Put around the files of an interview what no interview changes."""
    assets = project / "docs" / "assets"
    shutil.copytree(ROOT / "docs" / "assets", assets, ignore=lambda *_: OF_THIS_INTERVIEW)
    inherit(project)
    for folder in ("edition", "overrides"):
        (project / folder).symlink_to(ROOT / folder)
    return project


def house(words: Path, project: Path) -> Path:
    """Lay out a project around the files of an interview that lie in a folder."""
    shutil.copytree(words, project, dirs_exist_ok=True)
    return furnish(project)


def publish(witness: str, project: Path) -> None:
    """Write a text as it was published, with its checksum."""
    folder = project / "published"
    folder.mkdir()
    (folder / "interview.txt").write_text(witness, "utf-8")
    checksum = hashlib.sha256(witness.encode()).hexdigest()
    (folder / "SHA256SUMS").write_text(f"{checksum}  interview.txt\n", "utf-8")


def built(project: Path) -> Site:
    """Build a project strictly, without one warning."""
    outcome = build(project)
    assert outcome.status == 0 and "WARNING" not in outcome.output, outcome.output
    return Site(project / "site", ADDRESS)
