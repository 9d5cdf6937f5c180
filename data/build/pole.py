"""Pole of inaccessibility: the point of a polygon that is farthest from its edge, where a label sits best.

Quadtree search after Garcia-Castellanos & Lombardo (2007) in the form that Mapbox published as polylabel.
"""

import heapq
import math

from geometry import Polygon, box, centroid, contains, pairs, unwrapped


def pole(polygon: Polygon, share: float = 0.01) -> tuple[float, float, float]:
    """(lon, lat, distance) of the pole, exact to `share` of the polygon's shorter side; distance in degrees of latitude.

    The rings may also be several parts beside each other. The longitude may leave -180 to 180.
    """
    west, _, east, _ = box([unwrapped(polygon[0])])
    rings = [unwrapped(ring, (west + east) / 2) for ring in polygon]
    _, south, _, north = box(rings)
    shrink = max(0.05, math.cos(math.radians((south + north) / 2)))
    plane = [[(lon * shrink, lat) for lon, lat in ring] for ring in rings]
    x, y, distance = _search(plane, share)
    return x / shrink, y, distance


def inner_point(polygon: Polygon) -> tuple[float, float]:
    """(lon, lat) of the centre of gravity where it lies inside, else of the pole; the longitude may leave -180 to 180."""
    plane = [unwrapped(ring) for ring in polygon]
    lon, lat = centroid(plane[0])
    return (lon, lat) if contains(plane, lon, lat) else pole(polygon)[:2]


def _search(plane: Polygon, share: float) -> tuple[float, float, float]:
    west, south, east, north = box(plane)
    size = min(east - west, north - south)
    half = size / 2
    heap: list[tuple[float, float, float, float, float]] = []
    x = west + half
    while x - half < east:
        y = south + half
        while y - half < north:
            _push(heap, plane, x, y, half)
            y += size
        x += size
    best = min(heap, key=lambda cell: -cell[4])
    while heap:
        cell = heapq.heappop(heap)
        if cell[4] > best[4]:
            best = cell
        if -cell[0] - best[4] <= share * size:
            break
        half = cell[3] / 2
        for dx, dy in ((-half, -half), (half, -half), (-half, half), (half, half)):
            _push(heap, plane, cell[1] + dx, cell[2] + dy, half)
    return best[1], best[2], best[4]


def _push(heap: list, plane: Polygon, x: float, y: float, half: float) -> None:
    distance = _to_edge(plane, x, y) * (1 if contains(plane, x, y) else -1)
    heapq.heappush(heap, (-(distance + half * math.sqrt(2)), x, y, half, distance))


def _to_edge(plane: Polygon, x: float, y: float) -> float:
    nearest = math.inf
    for ring in plane:
        for (x1, y1), (x2, y2) in pairs(ring):
            dx, dy = x2 - x1, y2 - y1
            length = dx * dx + dy * dy
            t = max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / length)) if length else 0.0
            nearest = min(nearest, (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2)
    return math.sqrt(nearest)
