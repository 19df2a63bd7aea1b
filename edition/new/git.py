"""Asks git whether it holds what is to be replaced."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from edition.errors import EditionError

REMEDY = "commit it, or put it aside: git stash --include-untracked"


def check_held(root: Path, replaced: Sequence[str]) -> None:
    """Refuse to replace what no commit has.

    Args:
        root: The project's folder.
        replaced: The files and folders in it that are to be replaced or cleared.

    Raises:
        EditionError: One of them isn't in git, or is another there; or there is no git.
    """
    command = ("git", "status", "--porcelain", "--ignored", "--untracked-files=all", "-z", "--")
    try:
        asked = subprocess.run([*command, *replaced], cwd=root, capture_output=True, text=True)
    except OSError as error:
        raise EditionError(f"git can’t be asked ({error.strerror})", "install it") from None
    if asked.returncode:
        remedy = "git init, git add . and git commit, or work in a copy made by git clone"
        raise EditionError("no git holds the interview that is here", remedy, root)
    if changed := asked.stdout.split("\0")[0]:
        raise EditionError("it is in no commit, and would be lost", REMEDY, root / changed[3:])
