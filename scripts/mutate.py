"""Damages the sources, a little and one place at a time, and counts what is noticed: `make mutate`.

Each damage is done to a copy, and the fast checks look at it in their order. An error that they
don't foresee would be told with the damage that brought it about.
"""

import argparse
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from edition.errors import EditionError, stop_on_mistake
from edition.interview.interview import Interview
from scripts.accept import FOLDERS, ROOT, accepted, changes, sums
from scripts.damages import Damage, damages
from tests import sources
from tests.expected import CORRECTIONS, IDS, WITNESS_SHA256
from tests.readings import as_published, departures, reading_text

COUNT, SEED = 210, 1
IN_SOURCES = IDS[:3] + IDS[-1:] + IDS[3:-1]  # the byline stands on the home page


def stops_the_build(root: Path) -> bool:
    """Say whether the check that each build begins with finds a mistake."""
    try:
        Interview.read(root)
    except EditionError:
        return True
    return False


def departs_from_the_text(root: Path) -> bool:
    """Say whether the text isn't the one that the tests expect, in literals of their own."""
    witness = (root / "published/interview.txt").read_bytes()
    try:
        marked = sources.marked(root / "docs")
    except AssertionError:
        return True
    published = {id: sources.rejected(text) for id, text in marked.items()}
    corrected = {id: sources.accepted(text) for id, text in marked.items()}
    marks = [(mark, id) for id, text in marked.items() for mark in sources.mark_ids(text)]
    return bool(
        sha256(witness).hexdigest() != WITNESS_SHA256
        or tuple(marked) != IN_SOURCES
        or departures(published, as_published())
        or departures(corrected, reading_text())
        or marks != [(correction.id, correction.paragraph) for correction in CORRECTIONS]
    )


def is_not_accepted(root: Path) -> bool:
    """Say whether a file isn't as it was last accepted."""
    return bool(changes(sums(root), accepted()))


CHECKS: dict[str, Callable[[Path], bool]] = {
    "stop the build": stops_the_build,
    "depart from the text that the tests expect": departs_from_the_text,
    "are not as last accepted": is_not_accepted,
}


def noticed(root: Path) -> str | None:
    """Return the first of the checks that notices something, or None."""
    return next((name for name, notices in CHECKS.items() if notices(root)), None)


def mutate(count: int, seed: int, folder: Path) -> Iterator[tuple[Damage, str | None]]:
    """Yield damages, each with the check that notices it.

    Args:
        count: How many.
        seed: Which.
        folder: An empty folder, for a copy of the sources.

    Raises:
        EditionError: The sources are damaged as they are.
    """
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name)
    if fault := noticed(folder):
        remedy = "see what `make check` says of them"
        raise EditionError(f"before any damage, the sources {fault}", remedy)
    for damage in islice(damages(_texts(folder), seed), count):
        path = folder / damage.file
        path.write_bytes(damage.after.encode())
        try:
            yield damage, noticed(folder)
        except Exception as error:
            error.add_note(str(damage))
            raise
        path.write_bytes(damage.before.encode())


def _texts(root: Path) -> dict[str, str]:
    words = [*root.glob("docs/**/*.md"), *root.glob("docs/*.yml"), *root.glob("published/*")]
    return {path.relative_to(root).as_posix(): path.read_bytes().decode() for path in words}


@stop_on_mistake
def main() -> None:
    """Damage the sources as often as the command line says, and tell what became of it."""
    parser = argparse.ArgumentParser(prog="python -m scripts.mutate", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=COUNT, help="how many damages")
    parser.add_argument("seed", type=int, nargs="?", default=SEED, help="which ones: any number")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = list(mutate(given.count, given.seed, Path(folder)))
    missed = [damage for damage, by in found if by is None]
    for name, times in Counter(by for _, by in found if by).most_common():
        print(f"{times:5} {name}")
    print(*(f"not noticed: {damage}" for damage in missed), sep="\n", end="\n" if missed else "")
    print(f"{len(found) - len(missed)} of {len(found)} damages were noticed (seed {given.seed})")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
