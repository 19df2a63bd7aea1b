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
    """The builds of an invented interview, and what its question pages weigh in the middle."""

    builds: Sequence[Build]
    bytes: float


QUANTITIES: dict[str, tuple[Callable[[Grown], Sequence[float]], int]] = {
    "build, seconds": (lambda grown: [each.seconds for each in grown.builds], 1),
    "build, seconds of processor time": (
        lambda grown: [each.processor for each in grown.builds],
        1,
    ),
    "build, peak memory, MB": (lambda grown: [each.megabytes for each in grown.builds], 0),
    "a question page, bytes of gzip": (lambda grown: [grown.bytes], 0),
}
OFTEN = 100  # questions, up to which a build is so short that it has to be measured more than once
TIMES = 3
GROWTH = (80, 800)
AT_MOST = {"build, seconds": 12, "a question page, bytes of gzip": 1.5}


def rows(folder: Path, sizes: Sequence[int]) -> Iterator[Row]:
    """Yield what builds take, and what a question page weighs, for interviews of several sizes."""
    both = {size: _both(folder / f"{size}-questions", size) for size in sizes}
    for size, (ours, material) in both.items():
        for name, (what, digits) in QUANTITIES.items():
            here, there = (Figure.of(what(each), digits) for each in (ours, material))
            yield Row(f"{size} questions: {name}", here, there)
    for before, after in pairwise(sizes):
        for name, most in AT_MOST.items():
            what, _ = QUANTITIES[name]
            pairs = zip(both[before], both[after], strict=True)
            here, there = (Figure((_growth(what, *pair),), 2) for pair in pairs)
            target = f"at most {most} ×" if (before, after) == GROWTH else ""
            yield Row(f"{name}, × from {before} to {after}", here, there, target=target)


def _growth(what: Callable[[Grown], Sequence[float]], small: Grown, large: Grown) -> float:
    return median(what(large)) / median(what(small))


def _both(folder: Path, questions: int) -> tuple[Grown, Grown]:
    project = invented.write(folder / "ours", questions)
    times = TIMES if questions < OFTEN else 1
    ours = [build(project, folder / "ours-built") for _ in range(times)]
    plain.write(folder / "ours-built", folder / "material", "http://127.0.0.1:8000/")
    material = [build(folder / "material", folder / "material-built") for _ in range(times)]
    weights = (_weight(folder / f"{who}-built") for who in ("ours", "material"))
    return Grown(ours, next(weights)), Grown(material, next(weights))


def _weight(site: Path) -> float:
    pages = site.glob("questions/*/index.html")
    return median(len(gzip.compress(page.read_bytes(), LEVEL, mtime=0)) for page in pages)
