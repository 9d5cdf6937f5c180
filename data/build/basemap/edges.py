"""Lines between areas: an edge that two areas have in common is a piece of their border.

Natural Earth draws a border once and uses its vertices on both sides, so that equal vertices after rounding are enough.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from basemap.shapefile import clockwise
from geometry import Polygon, Ring

Point = tuple[float, float]
Edge = tuple[Point, Point]
Line = list[Point]


def shared(areas: Mapping[str, Iterable[Ring]], decimals: int) -> dict[tuple[str, str], list[Edge]]:
    """Edges by the names of the two areas that have them, both sorted. `decimals` are what the coordinates agree on.

    Where rings run with their area on the left, each edge runs with the first of the two on its left.
    """
    owners: dict[Edge, dict[str, Edge]] = defaultdict(dict)
    for name, rings in areas.items():
        for ring in rings:
            for a, b in of(ring, decimals):
                owners[min(a, b), max(a, b)][name] = a, b
    found: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for runs in owners.values():
        if len(runs) == 2:
            first, second = sorted(runs)
            found[first, second].append(runs[first])
    return {pair: sorted(found[pair]) for pair in sorted(found)}


def of(ring: Ring, decimals: int) -> Iterable[Edge]:
    """Edges of a ring with rounded vertices; none of no length."""
    rounded = [(round(lon, decimals), round(lat, decimals)) for lon, lat in ring]
    for a, b in zip(rounded, rounded[1:] + rounded[:1]):
        if a != b:
            yield a, b


def leftward(polygon: Polygon) -> Iterable[Ring]:
    """Its rings, turned so that its inside is on their left."""
    for i, ring in enumerate(polygon):
        yield ring[::-1] if clockwise(ring) == (i == 0) else ring


def chained(edges: Iterable[Edge]) -> list[Line]:
    """Edges joined end to end into as few lines as branchings allow; closed loops end where they begin."""
    near: dict[Point, list[Point]] = defaultdict(list)
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    ends = sorted(point for point, others in near.items() if len(others) != 2)
    lines = []
    for start in [*ends, *sorted(near)]:
        while near[start]:
            lines.append(_walk(near, start))
    return lines


def _walk(near: dict[Point, list[Point]], start: Point) -> Line:
    """Follows unused edges from `start` up to the next branching or dead end, and uses them up."""
    line = [start]
    while True:
        here = line[-1]
        there = min(near[here])
        near[here].remove(there)
        near[there].remove(here)
        line.append(there)
        if len(near[there]) != 1 or there == start:
            return line
