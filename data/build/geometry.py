"""Plane geometry over degrees, enough for label points and bounds. A ring is a list of (lon, lat), closed or not."""

import math
from collections.abc import Iterable

from place import BBox

Ring = list[tuple[float, float]]
Polygon = list[Ring]
"""Outer ring first, then its holes."""


def unwrapped(ring: Ring, near: float | None = None) -> Ring:
    """The ring without jumps over the antimeridian; shifted by whole turns to lie near the meridian `near`."""
    out = [ring[0]]
    for lon, lat in ring[1:]:
        out.append((lon - 360 * round((lon - out[-1][0]) / 360), lat))
    if near is None:
        return out
    middle = (min(lon for lon, _ in out) + max(lon for lon, _ in out)) / 2
    turn = 360 * round((middle - near) / 360)
    return [(lon - turn, lat) for lon, lat in out]


def area(ring: Ring) -> float:
    """Area in square degrees of latitude, positive, longitudes shrunk at the ring's middle latitude."""
    middle = math.radians(sum(lat for _, lat in ring) / len(ring))
    return abs(signed(ring)) * math.cos(middle)


def signed(ring: Ring) -> float:
    """Area in square degrees on the plane, positive where the ring runs with its inside on the left."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs(ring)) / 2


def centroid(ring: Ring) -> tuple[float, float]:
    """Centre of gravity of the area inside an unwrapped ring."""
    x0, y0 = ring[0]
    weight = x = y = 0.0
    for (x1, y1), (x2, y2) in pairs([(lon - x0, lat - y0) for lon, lat in ring]):
        cross = x1 * y2 - x2 * y1
        weight, x, y = weight + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return x0 + x / (3 * weight), y0 + y / (3 * weight)


def pairs(ring: Ring) -> Iterable[tuple[tuple[float, float], tuple[float, float]]]:
    """Consecutive vertices, the last with the first."""
    return zip(ring, ring[1:] + ring[:1])


def contains(polygon: Polygon, lon: float, lat: float) -> bool:
    """Even-odd rule over all rings."""
    inside = False
    for ring in polygon:
        for (x1, y1), (x2, y2) in pairs(ring):
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def holds(polygon: Polygon, lon: float, lat: float) -> bool:
    """`contains` on the globe, for a polygon whose rings were unwrapped and may leave -180 to 180."""
    return any(contains(polygon, lon + turn, lat) for turn in (0, 360, -360))


def box(rings: Iterable[Ring]) -> BBox:
    """West, south, east, north of unwrapped rings; longitudes may leave -180 to 180."""
    points = [point for ring in rings for point in ring]
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return min(lons), min(lats), max(lons), max(lats)


def on_globe(bounds: BBox) -> BBox:
    """A box of unwrapped longitudes with both edges brought back to -180 to 180."""
    west, south, east, north = bounds
    if east - west >= 360:
        return -180.0, south, 180.0, north
    return wrap(west), south, wrap(east), north


def within(bounds: BBox, lon: float, lat: float) -> bool:
    """Whether a box on the globe holds a point; one from -180 to 180 goes all the way round."""
    west, south, east, north = bounds
    return (lon - west) % 360 <= ((east - west) % 360 or 360) and south <= lat <= north


def wrap(lon: float) -> float:
    """Longitude brought to -180 to 180."""
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


def middle(points: Iterable[tuple[float, float, float]]) -> tuple[float, float]:
    """Mean of weighted (lon, lat, weight) on the sphere, as (lon, lat)."""
    x = y = z = 0.0
    for lon, lat, weight in points:
        a, b = math.radians(lon), math.radians(lat)
        x += weight * math.cos(b) * math.cos(a)
        y += weight * math.cos(b) * math.sin(a)
        z += weight * math.sin(b)
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def span(lons: Iterable[float]) -> tuple[float, float]:
    """West and east of the shortest arc that holds all longitudes, or the whole circle where they leave no wide gap."""
    around = sorted({wrap(lon) for lon in lons})
    gaps = [(b - a, i) for i, (a, b) in enumerate(zip(around, around[1:] + [around[0] + 360]))]
    widest, last = max(gaps)
    return (around[(last + 1) % len(around)], around[last]) if widest > 100 else (-180.0, 180.0)
