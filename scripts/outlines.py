"""Reads the outlines of countries from a TopoJSON file and fits them to a small map.

The format is TopoJSON, https://github.com/topojson/topojson-specification: a border that two
countries share stands there once, as an arc. A ring around a country is a list of arcs by number,
in which `~i` is arc i taken backwards. So a border is simplified once for both its sides.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import hypot
from pathlib import Path
from typing import Any

from edition.errors import EditionError

Point = tuple[float, float]
Line = list[Point]


@dataclass(frozen=True)
class Outlines:
    """The borders of countries, in degrees, longitude first, and the rings that they make."""

    arcs: list[Line]
    rings: dict[str, list[list[int]]]

    @classmethod
    def read(cls, path: Path) -> "Outlines":
        """Read the outlines.

        Args:
            path: A file of countries from the npm package world-atlas.

        Raises:
            EditionError: It isn't there.
        """
        if not path.is_file():
            raise EditionError("no outlines to draw from", "`make map` gets and draws them", path)
        topology = json.loads(path.read_text("utf-8"))
        countries = topology["objects"]["countries"]["geometries"]
        return cls(
            [_unpacked(arc, **topology["transform"]) for arc in topology["arcs"]],
            {each["properties"]["name"]: list(_rings(each)) for each in countries},
        )

    def around(self, country: str) -> Iterator[Line]:
        """Return the borders of a country's first part, each beginning where the last one ends."""
        for index in self.rings[country][0]:
            yield self.arcs[index] if index >= 0 else self.arcs[~index][::-1]

    def apart_from(self, country: str) -> Iterator[Line]:
        """Return the borders that aren't this country's, as far as they don't end where they begin.

        Those that do are exclaves' and islands': blots, on a small map.
        """
        own = {max(index, ~index) for ring in self.rings[country] for index in ring}
        for index, border in enumerate(self.arcs):
            if index not in own and border[0] != border[-1]:
                yield border


def _unpacked(arc: list[Point], scale: Point, translate: Point) -> Line:
    # A point is written as the steps that lead to it from the point before.
    points = accumulate(arc, lambda at, steps: (at[0] + steps[0], at[1] + steps[1]))
    return [(x * scale[0] + translate[0], y * scale[1] + translate[1]) for x, y in points]


def _rings(country: dict[str, Any]) -> Iterator[list[int]]:
    # Of each part of it the outer ring, which comes before those around its lakes.
    parts = country.get("arcs", [])
    for part in parts if country["type"] == "MultiPolygon" else [parts]:
        yield part[0]


def within(line: Line, width: float, height: float) -> Iterator[Line]:
    """Cut a line down to the stretches that touch a frame.

    Args:
        line: Two points or more.
        width: How wide the frame is, from 0.
        height: How high it is, from 0.

    Yields:
        Each stretch, up to and with its first point outside.
    """
    stretch: Line = []
    for start, end in pairwise(line):
        if any(0 <= x <= width and 0 <= y <= height for x, y in (start, end)):
            stretch = [*(stretch or [start]), end]
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def simplified(line: Line, tolerance: float) -> Line:
    """Drop the points that hardly bend a line, by the algorithm of Douglas and Peucker (1973).

    Args:
        line: Two points or more; the first and the last are kept.
        tolerance: How far a dropped point may lie off the new line, in the unit of the points.
    """
    start, end = line[0], line[-1]
    offsets = [_offset(point, start, end) for point in line]
    bend = offsets.index(max(offsets))
    if offsets[bend] <= tolerance:
        return [start, end]
    return simplified(line[: bend + 1], tolerance)[:-1] + simplified(line[bend:], tolerance)


def path(line: Line) -> str:
    """Return a line as the data of an SVG path."""
    return "M" + " ".join(f"{number(x)} {number(y)}" for x, y in line)


def number(length: float) -> str:
    """Return a length as it is written in SVG, to one decimal."""
    return f"{length:.1f}".removesuffix(".0")


def _offset(point: Point, start: Point, end: Point) -> float:
    across, down = end[0] - start[0], end[1] - start[1]
    right, below = point[0] - start[0], point[1] - start[1]
    length = across**2 + down**2  # 0 where a line ends where it starts
    share = min(max((right * across + below * down) / length, 0), 1) if length else 0
    return hypot(right - share * across, below - share * down)
