"""Measures how the site grows with the interview: pages, time and memory of a build."""

import gzip
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench import invented, plain
from bench.builds import Build, build
from bench.figures import Figure
from bench.results import Row
from bench.server import LEVEL


class Grown(NamedTuple):
    """A build of an invented interview, and what its question pages weigh in the middle."""

    build: Build
    bytes: float


QUANTITIES: dict[str, tuple[Callable[[Grown], float], int]] = {
    "build, seconds": (lambda grown: grown.build.seconds, 1),
    "build, seconds of processor time": (lambda grown: grown.build.processor, 1),
    "build, peak memory, MB": (lambda grown: grown.build.megabytes, 0),
    "a question page, bytes of gzip": (lambda grown: grown.bytes, 0),
}
GROWTH = (80, 800)
AT_MOST = {"build, seconds": 12, "a question page, bytes of gzip": 1.5}


def rows(folder: Path, sizes: Sequence[int]) -> Iterator[Row]:
    """Yield what builds take, and what a question page weighs, for interviews of several sizes."""
    both = {size: _both(folder / f"{size}-questions", size) for size in sizes}
    for size, (ours, material) in both.items():
        for name, (what, digits) in QUANTITIES.items():
            here, there = (Figure((what(each),), digits) for each in (ours, material))
            yield Row(f"{size} questions: {name}", here, there)
    for before, after in pairwise(sizes):
        for name, most in AT_MOST.items():
            what, _ = QUANTITIES[name]
            pairs = zip(both[before], both[after], strict=True)
            here, there = (Figure((what(large) / what(small),), 2) for small, large in pairs)
            target = f"at most {most} ×" if (before, after) == GROWTH else ""
            yield Row(f"{name}, × from {before} to {after}", here, there, target=target)


def _both(folder: Path, questions: int) -> tuple[Grown, Grown]:
    project = invented.write(folder / "ours", questions)
    ours = build(project, folder / "ours-built")
    plain.write(folder / "ours-built", folder / "material", "http://127.0.0.1:8000/")
    material = build(folder / "material", folder / "material-built")
    weights = (_weight(folder / f"{who}-built") for who in ("ours", "material"))
    return Grown(ours, next(weights)), Grown(material, next(weights))


def _weight(site: Path) -> float:
    pages = site.glob("questions/*/index.html")
    return median(len(gzip.compress(page.read_bytes(), LEVEL, mtime=0)) for page in pages)
