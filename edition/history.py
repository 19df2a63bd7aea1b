"""Says which commit the sources are and when they were changed, by git or by whoever builds."""

import os
import subprocess
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from edition.errors import EditionError

# Where the sources have been taken out of git, whoever builds them can say what they are.
COMMIT, EPOCH = "SOURCE_COMMIT", "SOURCE_DATE_EPOCH"
REPOSITORY = "SOURCE_REPOSITORY"  # where others find these commits; the workflow says it
DIGITS = 12
UNKNOWN = "unknown"
CHANGED = "-dirty"
SOURCES = ("docs", "overrides", "published")  # of which a new file is a change as well
# Whoever builds runs the folder's code anyway, so it may belong to whom it likes.
GIT = ("git", "-c", "safe.directory=*", "-c", "core.quotePath=off")
WORDS = ("docs", "published")
# Set where a hook of git builds the site, perhaps for another repository.
OF_ANOTHER = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE")

NO_HISTORY = (
    "git knows nothing of these sources: no date stands in sitemap.xml; "
    f"set {COMMIT} and {EPOCH}, or the commit is unknown and the EPUB as old as its newest file"
)
SHALLOW = (
    "only a part of git’s history is here: no date stands in sitemap.xml; "
    "fetch the rest (git fetch --unshallow, or fetch-depth: 0 in a workflow)"
)

ANOTHER_TEXT = (
    "published/ is not as git has it: every word is now held against another text; "
    "git restore published, unless that is meant"
)


def commit(root: Path) -> str:
    """Return the first digits of the commit, with "-dirty" after them if the sources changed."""
    if given := os.environ.get(COMMIT):
        return given[:DIGITS]
    asked = ("describe", "--always", "--exclude=*", f"--abbrev={DIGITS}", f"--dirty={CHANGED}")
    digits = _ask(root, *asked)
    new = digits and _ask(root, "ls-files", "--others", "--exclude-standard", "--", *SOURCES)
    return f"{digits.removesuffix(CHANGED)}{CHANGED}" if new else digits or UNKNOWN


def repository() -> str:
    """Return the address of the repository that the environment gives, or nothing."""
    given = os.environ.get(REPOSITORY, "").rstrip("/")
    if given and not given.startswith(("https://", "http://")):
        raise EditionError(f"{REPOSITORY} is “{given}”", "give it an address: https://…")
    return given


def build_time(root: Path) -> datetime:
    """Return the time that the environment gives, or else of the last change, in UTC.

    That is the last commit that changed the words, or without git the newest of their files.
    Source: reproducible-builds.org, the specification of SOURCE_DATE_EPOCH, in seconds since 1970.
    """
    given = os.environ.get(EPOCH)
    try:
        return _time(_last_change(root) if given is None else given)
    except (ValueError, OverflowError, OSError):
        problem = f"{EPOCH} is “{given}”"
        raise EditionError(problem, "give it the seconds since 1970, or unset it") from None


def _last_change(root: Path) -> str:
    if committed := _ask(root, "log", "-1", "--format=%ct", "--", *WORDS):
        return committed
    files = (path for name in WORDS for path in (root / name).rglob("*") if path.is_file())
    return str(max((int(path.stat().st_mtime) for path in files), default=0))


def last_changes(root: Path) -> dict[str, datetime]:
    """Return when each file in `docs/` was last committed, by its path below the project's folder.

    A file that git doesn't know is left out, as are all where a part of the history is missing:
    everything before that part seems to have been changed by its first commit.
    """
    asked = ("log", "--format=%x00%ct", "--name-only", "--relative", "--", "docs")
    listed = "" if _is_shallow(root) else _ask(root, *asked)
    changes: dict[str, datetime] = {}
    for change in listed.split("\0")[1:]:
        time, *names = change.split("\n")
        for name in filter(None, names):
            changes[name] = max(_time(time), changes.get(name, _time(time)))
    return changes


def another_text(root: Path) -> str:
    """Return in one line that the published text, by its sum, is not the one in git, if so."""
    changed = _ask(root, "diff", "--name-only", "HEAD", "--", "published/SHA256SUMS")
    return ANOTHER_TEXT if changed else ""


def gap(root: Path) -> str:
    """Return in one line what is not known of the sources and what to do, if there is something."""
    if _is_shallow(root):
        return SHALLOW
    return "" if _ask(root, "log", "-1") else NO_HISTORY


def _is_shallow(root: Path) -> bool:
    return _ask(root, "rev-parse", "--is-shallow-repository") == "true"


def _time(seconds: str) -> datetime:
    return datetime.fromtimestamp(int(seconds), UTC)


def _ask(root: Path, *command: str) -> str:
    """Return git's answer, or nothing where there is no git or it doesn't know the sources."""
    return _run(root, *command) if _knows(root) else ""


@cache
def _knows(root: Path) -> bool:
    # Sources may lie, unknown to git, inside another repository, whose commits are not theirs.
    return bool(_run(root, "ls-files", "--", "docs"))


def _run(root: Path, *command: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in OF_ANOTHER}
    try:
        asked = subprocess.run((*GIT, *command), cwd=root, env=environment, capture_output=True)
    except OSError:
        return ""
    return asked.stdout.decode(errors="replace").strip()
