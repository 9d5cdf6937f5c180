"""Reads the polygons of an ESRI shapefile's .shp (ESRI Shapefile Technical Description, 1998)."""

import struct
from collections.abc import Iterator

from geometry import Polygon, Ring, area, contains

HEADER = 100
POLYGON = 5


def polygons(shp: bytes) -> Iterator[Polygon]:
    """Every outer ring with the holes that lie in it. Outer rings run clockwise, holes the other way."""
    at = HEADER
    while at < len(shp):
        words = struct.unpack_from(">i", shp, at + 4)[0]
        if struct.unpack_from("<i", shp, at + 8)[0] == POLYGON:
            yield from grouped(list(_rings(shp, at + 8)))
        at += 8 + 2 * words


def _rings(shp: bytes, at: int) -> Iterator[Ring]:
    """Rings of the record whose content begins at `at`."""
    parts, points = struct.unpack_from("<2i", shp, at + 36)
    starts = [*struct.unpack_from(f"<{parts}i", shp, at + 44), points]
    numbers = struct.unpack_from(f"<{2 * points}d", shp, at + 44 + 4 * parts)
    for start, end in zip(starts, starts[1:]):
        yield list(zip(numbers[2 * start : 2 * end : 2], numbers[2 * start + 1 : 2 * end : 2]))


def grouped(rings: list[Ring]) -> list[Polygon]:
    """Rings of one shape as polygons: a hole goes to the smallest outer ring around its first vertex."""
    outer = sorted((ring for ring in rings if clockwise(ring)), key=area)
    found: list[Polygon] = [[ring] for ring in outer]
    for hole in (ring for ring in rings if not clockwise(ring)):
        around = next((polygon for polygon in found if contains(polygon[:1], *hole[0])), None)
        if around is not None:
            around.append(hole)
    return found


def clockwise(ring: Ring) -> bool:
    """Whether a ring runs clockwise as seen with north up."""
    return sum((x2 - x1) * (y2 + y1) for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1])) > 0
