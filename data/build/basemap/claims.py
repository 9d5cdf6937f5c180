"""Disputed areas, and the edges of those that are drawn by hand where no border of Natural Earth runs."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from basemap.borders import lines
from basemap.edges import Edge, of
from basemap.features import feature
from basemap.natural_earth import Unit
from basemap.sides import Sides, beside, marked
from geometry import Polygon
from worldviews import shapes
from worldviews.disputes import Dispute, View

STEP = 0.02
"""Degrees between the places at which a drawn edge is asked what runs along it."""
ASIDE = 0.012
"""Degrees to the side of a drawn edge at which the land is asked: farther than it was generalised."""
DECIMALS = 6
SMALLEST_ZOOM = 2


def areas(disputes: Sequence[Dispute], polygons: Mapping[str, list[Polygon]], islets: set[str], views: Sequence[View]) -> Iterator[dict]:
    """Territories about which not all agree, in the order of the table; `dormant` is 1 where nobody presses the claim."""
    for dispute in disputes:
        if polygons[dispute.id] and dispute.geometry not in islets and dispute.divides(list(views)):
            properties = {"name": dispute.name, "dormant": int(dispute.dormant)}
            yield feature("MultiPolygon", polygons[dispute.id], properties, SMALLEST_ZOOM)


def edges(disputes: Sequence[Dispute], polygons: Mapping[str, list[Polygon]], units: Sequence[Unit], sides: Sides) -> Iterator[dict]:
    """The lines along drawn territories that run within one country, by the worldviews that see a border there."""
    land = [(unit.iso or unit.name, shapes.area(unit.polygons)) for unit in units]

    def country(point: tuple[float, float]) -> str | None:
        return next((name for name, area in land if area.holds(*point)), None)

    found: dict[str, list[Edge]] = defaultdict(list)
    for dispute in disputes:
        rings = (ring for polygon in polygons[dispute.id] for ring in polygon) if dispute.geometry else ()
        for edge in (part for ring in rings for whole in of(ring, DECIMALS) for part in parts(whole)):
            left, right = (country(point) for point in beside(edge, ASIDE))
            if left is not None and left == right and (views := sides.views(edge, left, right)):
                found[marked(views)].append(edge)
    for mark in sorted(found):
        yield from lines(found[mark], mark)


def parts(edge: Edge) -> Iterator[Edge]:
    """An edge in pieces no longer than STEP."""
    (x1, y1), (x2, y2) = edge
    count = math.ceil(math.hypot(x2 - x1, y2 - y1) / STEP)
    points = [(round(x1 + (x2 - x1) * i / count, DECIMALS), round(y1 + (y2 - y1) * i / count, DECIMALS)) for i in range(count + 1)]
    yield from zip(points, points[1:])
