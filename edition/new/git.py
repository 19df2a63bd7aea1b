"""Asks git whether it holds what is to be replaced."""

import hashlib
import subprocess
from collections.abc import Sequence
from pathlib import Path

from edition.errors import EditionError

REMEDY = "commit it, or put it aside: git stash --include-untracked"
WRITTEN = "edition-new"  # within .git: what was written last, which may be written anew


def check_held(root: Path, replaced: Sequence[str]) -> None:
    """Refuse to replace what no commit has, unless it is as this command wrote it."""
    changed = _changed(root, replaced)
    place = _place(root)
    written = place.read_text("utf-8") if place.exists() else ""
    if changed and _digest(root, changed) != written:
        raise EditionError("it is in no commit, and would be lost", REMEDY, root / changed[0])


def remember(root: Path, replaced: Sequence[str]) -> None:
    """Note what has been written, so that it can be replaced as long as nobody has changed it."""
    _place(root).write_text(_digest(root, _changed(root, replaced)), "utf-8")


def _changed(root: Path, replaced: Sequence[str]) -> list[str]:
    command = ("status", "--porcelain", "--no-renames", "--ignored", "--untracked-files=all", "-z")
    return [line[3:] for line in _ask(root, *command, "--", *replaced).split("\0") if line]


def _digest(root: Path, changed: Sequence[str]) -> str:
    digest = hashlib.sha256()
    for name in changed:
        path = root / name
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _place(root: Path) -> Path:
    return root / _ask(root, "rev-parse", "--git-path", WRITTEN).rstrip("\n")


def _ask(root: Path, *command: str) -> str:
    try:
        asked = subprocess.run(["git", *command], cwd=root, capture_output=True, text=True)
    except OSError as error:
        raise EditionError(f"git can’t be asked ({error.strerror})", "install it") from None
    if asked.returncode:
        remedy = "git init, git add . and git commit, or work in a copy made by git clone"
        raise EditionError("no git holds the interview that is here", remedy, root)
    return asked.stdout
