"""Measures how the site grows with the interview: pages, time and memory of a build."""

import gzip
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser

from bench import invented, plain, searching
from bench.builds import Build, build
from bench.results import Figure, Row
from bench.server import LEVEL, serve


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
OF_A_SEARCH = ("at most Material’s", "")
AT_MOST = {"build, seconds": 12, "a question page, bytes of gzip": 1.5}


def rows(folder: Path, sizes: Sequence[int], browser: Browser) -> Iterator[Row]:
    """Yield what a build takes, what a question page weighs, and a search of the longest one."""
    both = {size: _both(folder / f"{size}-questions", size) for size in sizes}
    for size, (ours, material) in both.items():
        for name, (what, digits) in QUANTITIES.items():
            here, there = (Figure.of(what(each), digits) for each in (ours, material))
            yield Row(f"{size} questions: {name}", here, there)
    for row in _searches(folder / f"{max(sizes)}-questions", max(sizes), browser):
        yield replace(row, name=f"{max(sizes)} questions: {row.name}")
    for before, after in pairwise(sizes):
        for name, most in AT_MOST.items():
            what, _ = QUANTITIES[name]
            pairs = zip(both[before], both[after], strict=True)
            here, there = (Figure((_growth(what, *pair),), 2) for pair in pairs)
            target = f"at most {most} ×" if (before, after) == GROWTH else ""
            yield Row(f"{name}, × from {before} to {after}", here, there, target=target)


def _searches(folder: Path, questions: int, browser: Browser) -> Iterator[Row]:
    """Yield what a search takes on the page of the question in the middle, for a word of it."""
    page = invented.page(questions // 2)
    text = (folder / "ours" / "docs" / f"{page.rstrip('/')}.md").read_text("utf-8")
    word = max(re.findall(r"[a-z]+", text), key=len)
    with serve(folder / "ours-built") as ours, serve(folder / "material-built") as material:
        yield from searching.rows(browser, (ours, material), page, word, TIMES, OF_A_SEARCH)


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
