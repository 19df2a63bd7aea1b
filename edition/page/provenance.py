"""Says what the site was built from, so that a reader can hold it against its source."""

import os
import subprocess
from pathlib import Path

from edition.interview import witness
from edition.interview.interview import Interview
from edition.interview.source import read_text
from edition.page.elements import Element, make
from edition.page.render import RenderContext

# Where the sources have been taken out of git, whoever builds them can say which commit they are.
GIVEN = "SOURCE_COMMIT"
DIGITS = 12
UNKNOWN = "unknown"
CHANGED = "-dirty"
ASKED = ("git", "describe", "--always", "--exclude=*", f"--abbrev={DIGITS}", f"--dirty={CHANGED}")


def provenance(interview: Interview, context: RenderContext) -> Element:
    """Return which commit the site was built from, and the first digits of the witness's SHA-256.

    Raises:
        EditionError: The witness's checksum file is missing.
    """
    root = context.docs.parent
    # The sum that the witness was held against before the first page was built.
    digits = read_text(root / "published" / witness.SUMS)[:DIGITS]
    held = f" The SHA-256 digest of {witness.WITNESS}, the text as published, begins with "
    return make("p", *_built_from(commit(root)), held, make("code", digits), ".")


def _built_from(commit: str) -> list[Element | str]:
    if commit == UNKNOWN:
        return ["The commit that this site was built from is not known."]
    number, changed, _ = commit.partition(CHANGED)
    added = ", with changes that are in no commit yet." if changed else "."
    return ["This site was built from commit ", make("code", number), added]


def commit(root: Path) -> str:
    """Return the first digits of the commit that is checked out, or "unknown" without git.

    Args:
        root: The project's folder.

    Returns:
        The digits, with "-dirty" after them if a file that git knows has been changed since.
    """
    if given := os.environ.get(GIVEN):
        return given[:DIGITS]
    try:
        asked = subprocess.run(ASKED, cwd=root, capture_output=True, text=True)
    except OSError:
        return UNKNOWN
    return asked.stdout.strip() or UNKNOWN
