"""Builds the site with other builders than MkDocs, and compares what comes out."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from edition.errors import stop_on_mistake
from scripts.build import Aspect, Build
from scripts.builders import MKDOCS, OTHERS, Builder, copies
from scripts.comparison import ASPECTS

# What is known to differ, by builder and aspect, and why.
SEARCH = "its search has another worker, which search.js doesn’t speak with: it stays silent"
KNOWN = {
    ("Zensical", "the theme’s files, and what names them"): SEARCH,
    ("Zensical", "every file, byte for byte"): "addresses begin with “./”, and all of the above",
}


def compare(builder: Builder, build: Build, original: Build) -> Iterator[bool]:
    """Print how a build differs from the one by MkDocs.

    Args:
        builder: Who made it.
        build: What came out.
        original: What comes out of MkDocs.

    Yields:
        For each aspect, whether it is the same or known to differ.
    """
    print(f"\n{builder.name}, compared with {MKDOCS.name}:")
    for aspect, see in ASPECTS.items():
        ours, theirs = see(original), see(build)
        known = KNOWN.get((builder.name, aspect))
        differing = _differing(ours, theirs)
        print(f"  {len(ours):4}  {aspect:40}  {_told(differing, known)}")
        yield bool(ours) and (bool(known) or not differing)


def _differing(ours: Aspect, theirs: Aspect) -> list[str]:
    names = sorted({*ours, *theirs})
    return [name for name in names if ours.get(name) != theirs.get(name)]


def _told(differing: list[str], known: str | None) -> str:
    if not differing:
        return "the same"
    return f"known: {known}" if known else f"{len(differing)} DIFFER, such as {differing[0]}"


@stop_on_mistake
def main() -> None:
    """Build with each builder; fail on a difference that isn't known."""
    with TemporaryDirectory() as folder:
        builds = [
            (builder, Build(builder.build(sources)))
            for builder, sources in copies(Path(folder), (MKDOCS, *OTHERS))
        ]
        (_, original), *others = builds
        fine = [same for each in others for same in compare(*each, original)]
    sys.exit(0 if all(fine) else "\nerror: a builder makes another site; mend it or say why")


if __name__ == "__main__":
    main()
