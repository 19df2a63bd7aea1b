"""Builds the last commit twice, as differently as can be, and compares bytes: `make reproduce`."""

import hashlib
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from edition.errors import EditionError, stop_on_mistake
from scripts.circumstances import ANOTHER, Circumstances, Files, elsewhere, here, unchanged

Built = list[tuple[Circumstances, Files]]

ROOT = Path(__file__).parents[1]


def clone(folder: Path) -> Path:
    """Write the last commit, with its history, into a folder, and return the folder.

    Raises:
        EditionError: There is no git here, or no commit.
    """
    _git("clone", "--quiet", "--no-hardlinks", str(ROOT), str(folder))
    return folder


def reproduce(folder: Path, prepare: Callable[[Path], Path] = clone) -> Built:
    """Build the site in two circumstances, at the same time.

    Args:
        folder: An empty folder.
        prepare: What writes the sources into a folder.

    Raises:
        EditionError: A build failed.
    """
    time = _git("log", "-1", "--format=%ct")
    both = (here(), elsewhere())
    with ThreadPoolExecutor() as pool:
        built = pool.map(lambda at: at.build(prepare(folder / at.folder), time), both)
        return list(zip(both, built, strict=True))


def differing(one: Files, other: Files) -> list[str]:
    """Name the files that only one of two sites has, or that aren't the same in both."""
    return sorted(name for name in one | other if one.get(name) != other.get(name))


def digest(files: Files) -> str:
    """Return one SHA-256 for all files: that of the list that `sha256sum` writes, in order."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _git(*command: str) -> str:
    done = subprocess.run(("git", *command), cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        problem = f"git can’t {command[0]} it ({done.stderr.strip()})"
        raise EditionError(problem, "build it from a clone that has a commit", ROOT)
    return done.stdout.strip()


@stop_on_mistake
def main() -> None:
    """Build twice, and tell what came of it."""
    with TemporaryDirectory() as folder:
        built = reproduce(Path(folder))
    for at, _ in built:
        print(f"built {at}")
    for name in unchanged():
        print(f"the {name} was the same: {ANOTHER[name][0]} doesn’t work here")
    (_, one), (_, other) = built
    for name in differing(one, other):
        print(f"not the same: {name}")
    same = len(one | other) - len(differing(one, other))
    print(f"commit {_git('rev-parse', 'HEAD')}")
    print(f"{same} of {len(one | other)} files are the same; sha256 of the whole: {digest(one)}")
    sys.exit(one != other)


if __name__ == "__main__":
    main()
