"""Where in an area a label sits best: labels are wide, so the area is squeezed before its roomiest point is sought."""

import math

from basemap.scale import WORLD, lonlat, pixels, xy
from geometry import Polygon, Ring, contains, pairs
from pole import pole

Point = tuple[float, float]
SQUEEZE = 2.5
"""Width of a label's room over its height."""
COARSE = 0.12
"""Distance at zoom 0, in pixels, below which two vertices of an outline count as one."""
LETTER, LINE = 9.0, 14
"""Pixels that a letterspaced capital takes, and letters after which a name is broken."""
CLEARANCE = 20.0
"""Pixels between a country's name and its capital, up or down."""


def best_point(polygons: list[Polygon]) -> Point:
    """(lon, lat) of the roomiest point of the area that is largest on the map."""
    largest = max(polygons, key=lambda polygon: pixels(polygon[0]))
    plane = [_squeezed(ring) for ring in largest if ring is largest[0] or pixels(ring) > COARSE]
    u, v, _ = pole(plane)
    return lonlat(u * WORLD * SQUEEZE, v * WORLD)


def clear_of(capital: Point, point: Point, polygons: list[Polygon], zoom: float, letters: int) -> Point:
    """The point moved up or down at `zoom` so far that a name of so many letters leaves the capital free.

    Further in, the way between the two grows and the name is still clear. It goes where it stays inside, if it can.
    """
    pixel = 2.0**-zoom
    (x, y), (cx, cy) = xy(*point), xy(*capital)
    reach = (min(letters, LINE) * LETTER / 2 + 8) * pixel
    if abs(x - cx) > reach or abs(y - cy) > CLEARANCE * pixel:
        return point
    step = math.copysign(CLEARANCE * pixel, y - cy)
    nearer, farther = lonlat(x, cy + step), lonlat(x, cy - step)
    inside = any(contains(polygon, *farther) for polygon in polygons) and not any(contains(polygon, *nearer) for polygon in polygons)
    return farther if inside else nearer


def _squeezed(ring: Ring) -> Ring:
    """The ring on the map, scaled to fit within one degree at the equator, where `pole` sees no distortion."""
    points = [xy(lon, lat) for lon, lat in _coarse(ring)]
    return [(x / WORLD / SQUEEZE, y / WORLD) for x, y in points]


def _coarse(ring: Ring) -> Ring:
    """The ring without vertices that lie close to the last one kept; unchanged where too little would remain."""
    kept = [ring[0]]
    last = xy(*ring[0])
    for point, _ in pairs(ring):
        here = xy(*point)
        if (here[0] - last[0]) ** 2 + (here[1] - last[1]) ** 2 >= COARSE**2:
            kept.append(point)
            last = here
    return kept if len(kept) > 8 else ring
