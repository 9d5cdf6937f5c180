"""Which worldviews see a border at an edge: asks whose the land on either side of it is."""

import math
from collections.abc import Iterator, Mapping, Sequence

from basemap.edges import Edge, Point
from geometry import Polygon
from place import BBox
from worldviews import shapes
from worldviews.disputes import Dispute, View

ASIDE = 0.004
"""Degrees to the side of an edge at which the land is asked: farther than two sources disagree."""


class Sides:
    """The disputed territories, to be asked about the land beside an edge."""

    def __init__(self, disputes: Sequence[Dispute], polygons: Mapping[str, list[Polygon]], views: Sequence[View]):
        self._views = views
        self._areas = [(dispute, shapes.area(polygons[dispute.id])) for dispute in disputes]
        self._cells = {cell for _, area in self._areas for box, _ in area.polygons for cell in _cells(box)}

    def views(self, edge: Edge, left: str, right: str) -> list[str] | None:
        """Ids of the worldviews for which a border runs along the edge, between land that outside of disputes is called `left` and
        `right`; none where no disputed territory touches it.
        """
        one, other = (self.dispute(point) for point in beside(edge))
        if one is None and other is None:
            return None
        return [view.id for view in self._views if _whose(one, left, view) != _whose(other, right, view)]

    def all(self) -> list[str]:
        """Ids of all worldviews."""
        return [view.id for view in self._views]

    def dispute(self, point: Point) -> Dispute | None:
        """The territory that a point lies in."""
        if (math.floor(point[0]), math.floor(point[1])) not in self._cells:
            return None
        return next((dispute for dispute, area in self._areas if area.holds(*point)), None)

    def naming(self, point: Point, name: str, iso: str | None) -> list[str] | None:
        """Ids of the worldviews in which a country of this name is where the point lies; none where that is no question."""
        dispute = self.dispute(point)
        if dispute is None:
            return None
        return [view.id for view in self._views if {dispute.country(view.id), dispute.authority(view.id)} & {iso, name, f"org:{name}"}]


def _cells(box: BBox) -> Iterator[tuple[int, int]]:
    """The whole degrees that a box touches: nearly all edges lie far from any dispute."""
    west, south, east, north = map(math.floor, box)
    return ((lon, lat) for lon in range(west, east + 1) for lat in range(south, north + 1))


def _whose(dispute: Dispute | None, otherwise: str, view: View) -> str:
    """Who governs in a worldview: in no dispute, or in one that it leaves open, whoever does so otherwise."""
    return (dispute.authority(view.id) if dispute else None) or otherwise


def beside(edge: Edge, aside: float = ASIDE) -> tuple[Point, Point]:
    """A point on the left and one on the right of the middle of an edge."""
    (x1, y1), (x2, y2) = edge
    long = math.hypot(x2 - x1, y2 - y1)
    dx, dy = (y1 - y2) / long * aside, (x2 - x1) / long * aside
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    return (x + dx, y + dy), (x - dx, y - dy)


def marked(views: Sequence[str]) -> str:
    """The ids as one string in which each stands between spaces, for a style to look for one."""
    return f" {' '.join(views)} "
