"""Accepts the sources as they stand: `make accept` notes the sum of each of their files.

Nothing else can tell a slip in the site's own prose from a change that was meant. The sums are in
tests/accepted.sha256, in the format of `sha256sum`, and `make check` holds the files against them.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from edition.interview.source import read_text

ROOT = Path(__file__).parents[1]
ACCEPTED = ROOT / "tests/accepted.sha256"
FOLDERS = ("docs", "published")

Sums = dict[str, str]


def sums(root: Path) -> Sums:
    """Return the SHA-256 of every source file that a reader gets something of, by its name."""
    files = {path.relative_to(root).as_posix(): path for path in _files(root)}
    return {name: hashlib.sha256(files[name].read_bytes()).hexdigest() for name in sorted(files)}


def accepted() -> Sums:
    """Return the sums that were last accepted."""
    pairs = (line.split("  ", 1) for line in read_text(ACCEPTED).splitlines())
    return {name: total for total, name in pairs}


def changes(found: Sums, known: Sums) -> list[str]:
    """Return what became of each file that isn't as it was, a line for each."""
    names = sorted(name for name in found | known if found.get(name) != known.get(name))
    return [f"{name} {_fate(name, found, known)}" for name in names]


def _files(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        for path in (root / folder).rglob("*"):
            # The builder leaves out what is hidden, an editor's own files for one.
            if path.is_file() and not path.name.startswith("."):
                yield path


def _fate(name: str, found: Sums, known: Sums) -> str:
    if name not in found:
        return "is gone"
    return "has changed" if name in known else "is new"


def main() -> None:
    """Accept the sources, and say which of them weren't accepted before."""
    found = sums(ROOT)
    before = accepted() if ACCEPTED.exists() else {}
    ACCEPTED.write_text("".join(f"{total}  {name}\n" for name, total in found.items()), "utf-8")
    print("\n".join(changes(found, before) or ["nothing had changed"]))


if __name__ == "__main__":
    main()
