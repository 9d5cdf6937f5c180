"""Lines between areas: an edge that two areas have in common is a piece of their border.

Natural Earth draws a border once and uses its vertices on both sides, so that equal vertices after rounding are enough.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from geometry import Ring

Point = tuple[float, float]
Edge = tuple[Point, Point]
"""Two vertices, the smaller first, so that an edge is the same from both sides."""
Line = list[Point]


def shared(areas: Mapping[str, Iterable[Ring]], decimals: int) -> dict[tuple[str, str], list[Edge]]:
    """Edges by the names of the two areas that have them, both sorted. `decimals` are what the coordinates agree on."""
    owners: dict[Edge, set[str]] = defaultdict(set)
    for name, rings in areas.items():
        for ring in rings:
            for edge in of(ring, decimals):
                owners[edge].add(name)
    found: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge, names in owners.items():
        if len(names) == 2:
            first, second = sorted(names)
            found[first, second].append(edge)
    return {pair: sorted(found[pair]) for pair in sorted(found)}


def of(ring: Ring, decimals: int) -> Iterable[Edge]:
    """Edges of a ring with rounded vertices; none of no length."""
    rounded = [(round(lon, decimals), round(lat, decimals)) for lon, lat in ring]
    for a, b in zip(rounded, rounded[1:] + rounded[:1]):
        if a != b:
            yield (a, b) if a < b else (b, a)


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
