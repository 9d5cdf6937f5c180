"""Needles: strips of one area between others that hang on it by next to nothing, left where a source drew two lines into one point.

On a map they are spikes in the outline. The strip goes to the neighbour that has the most of its edge, so that areas still fit together.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from geometry import Polygon, Ring, box, signed
from place import BBox

NECK = 0.007
"""Degrees between the two vertices where a needle begins: less than a tenth of a millimetre at 1:10m."""
AROUND = 20
"""How many necks the way round a needle is long at least."""
LONGEST = 0.25
"""Degrees of that way: a longer strip is one that somebody drew, such as a corridor along a road."""
THIN = 0.125
"""Width of a needle over its length, at most."""
DECIMALS = 5
"""What the coordinates of one border agree on."""


def hand_on(areas: Sequence[list[Polygon]]) -> None:
    """Takes from each outline its sharpest needle, in place. What has a coast is a spit and stays."""
    boxed = [(box([ring]), ring) for polygons in areas for polygon in polygons for ring in polygon]
    for _, ring in boxed:
        beside = ((needle, runs) for needle in _found(ring) if (runs := _shared(needle, ring, boxed)))
        for needle, runs in islice(beside, 1):
            _replace(ring, needle, [needle[0], needle[-1]])
            _take(*max(runs, key=lambda run: _length(run[1])), needle)


def _found(ring: Ring) -> list[Ring]:
    """Needles of a closed ring, sharpest first, each from one side of its neck round to the other; some are parts of others."""
    found = (_path(ring, i, j) for i, j in _necks(ring))
    thin = (path for path in found if signed(path) * signed(ring) > 0 and abs(signed(path)) < THIN * (_length(path) / 2) ** 2)
    return sorted(thin, key=lambda path: math.dist(path[0], path[-1]) / _length(path))


def _necks(ring: Ring) -> Iterator[tuple[int, int]]:
    """Pairs of vertices that lie near each other and far along the ring."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    way, ways = 0.0, []
    for i, (x, y) in enumerate(ring[:-1]):
        cells[int(x // NECK), int(y // NECK)].append(i)
        ways.append(way)
        way += math.dist(ring[i], ring[i + 1])
    for (column, row), here in cells.items():
        near = [j for dx in (-1, 0, 1) for dy in (-1, 0, 1) for j in cells.get((column + dx, row + dy), ())]
        for i, j in ((i, j) for i in here for j in near if i != j):
            neck, around = math.dist(ring[i], ring[j]), (ways[j] - ways[i]) % way
            if 0 < neck < NECK and AROUND * neck < around < min(LONGEST, way / 2):
                yield i, j


def _path(ring: Ring, i: int, j: int) -> Ring:
    return ring[i : j + 1] if i < j else [*ring[i:-1], *ring[: j + 1]]


def _length(path: Ring) -> float:
    return sum(math.dist(a, b) for a, b in zip(path, path[1:]))


def _shared(needle: Ring, own: Ring, boxed: Sequence[tuple[BBox, Ring]]) -> list[tuple[Ring, Ring]]:
    """The rings beside a needle, each with the vertices it shares, in its own direction; none where part of its edge is a coast, or where
    all of it lies within one neighbour.
    """
    keys = {_key(point) for point in needle}
    west, south, east, north = box([needle])
    near = (ring for (w, s, e, n), ring in boxed if w <= east and e >= west and s <= north and n >= south and ring is not own)
    found = [(ring, run) for ring in near if len(run := _run(ring, keys)) > 1]
    whole = sum(len(run) - 1 for _, run in found) == len(needle) - 1
    return found if whole and len(found) > 1 else []


def _run(ring: Ring, keys: set[tuple[float, float]]) -> Ring:
    """The vertices of a closed ring that are among the keys, from the one that follows another vertex."""
    inside = [_key(point) in keys for point in ring[:-1]]
    if not any(inside) or all(inside):
        return []
    start = next(i for i, here in enumerate(inside) if here and not inside[i - 1])
    turned = [*ring[start:-1], *ring[:start]]
    return turned[: sum(inside)] if all(_key(point) in keys for point in turned[: sum(inside)]) else []


def _take(ring: Ring, run: Ring, needle: Ring) -> None:
    """Lets a ring run round the other side of the needle: over its neck, then along whoever else has an edge with it."""
    keys = [_key(point) for point in needle]
    first, last = keys.index(_key(run[0])), keys.index(_key(run[-1]))
    _replace(ring, run, [*needle[first:], *needle[: last + 1]])


def _replace(ring: Ring, run: Ring, by: Ring) -> None:
    """Puts other vertices in place of a run; the ring begins where it did, if that vertex is still there."""
    first, start = ring[0], ring.index(run[0])
    made = [*by, *[*ring[start:-1], *ring[:start]][len(run) :]]
    turn = made.index(first) if first in made else 0
    ring[:] = [*made[turn:], *made[:turn], made[turn]]


def _key(point: tuple[float, float]) -> tuple[float, float]:
    return round(point[0], DECIMALS), round(point[1], DECIMALS)
