"""Bounds of a country or unit: its main part and what belongs to it nearby, not its possessions across an ocean."""

from geometry import Polygon, area, box, on_globe, unwrapped
from place import BBox

NEAR = 5.0
"""Degrees within which an island still counts to the main part."""
LARGE = 0.25
"""Share of the largest part from which a part counts wherever it lies."""


def main_bounds(polygons: list[Polygon]) -> BBox:
    """West, south, east, north; west exceeds east where the box crosses the antimeridian."""
    outer = [unwrapped(polygon[0]) for polygon in polygons]
    largest = max(outer, key=area)
    west, _, east, _ = box([largest])
    parts = [unwrapped(ring, (west + east) / 2) for ring in outer]
    size = area(largest)
    inside = [ring for ring in parts if area(ring) >= LARGE * size]
    return on_globe(_grown(box(inside), [box([ring]) for ring in parts]))


def _grown(bounds: BBox, others: list[BBox]) -> BBox:
    """The box that takes in, again and again, every other box that comes near it."""
    waiting = others
    while True:
        near = [other for other in waiting if _gap(bounds, other) <= NEAR]
        if not near:
            return bounds
        waiting = [other for other in waiting if _gap(bounds, other) > NEAR]
        corners = [[(other[0], other[1]), (other[2], other[3])] for other in (bounds, *near)]
        bounds = box(corners)


def _gap(a: BBox, b: BBox) -> float:
    """Degrees between two boxes along the wider of the two axes; 0 where they touch."""
    return max(0.0, a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3])
