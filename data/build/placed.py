"""Whether hand-written points lie where their rows say: in their country, on land, or at sea."""

import math
from collections.abc import Iterable

from geometry import Polygon, box, holds, pairs
from place import Place

AT_SEA = {"OCN", "SEA", "GULF", "STRT"}
"""Waters whose point may not lie inland; bays may be those of lakes."""
ON_LAND = {"STM", "LK", "LKS", "RSV", "CNL", "FLLS", "LGN"}
"""Waters whose point may not lie out at sea."""
COAST = 50.0
"""Kilometres that a coast or border of 1:10m, an island too small for it, or a mouth may be off."""


class Ground:
    """Outlines of all countries by alpha-2, and by name of units that have no code and may be part of any; each polygon with its box."""

    def __init__(self, countries: dict[str, list[Polygon]]):
        self._shapes = {code: [(box(shape[:1]), shape) for shape in shapes] for code, shapes in countries.items()}
        self._unlisted = [code for code in self._shapes if len(code) > 2]

    def missing(self, place: Place) -> str | None:
        """What is wrong with the point of a place; none where all is well or nothing is known."""
        if place.country in self._shapes and place.cls not in "AH":
            away = self._away(place, [place.country, *self._unlisted])
            # The outlines leave small islands and reefs out; what is nowhere else is at sea, as it should be.
            if away > COAST and not (place.cls in "TUL" and self._depth(place) == 0):
                return f"lies {away:.0f} km outside {place.country}"
            return None
        if place.feature in ON_LAND and (away := self._away(place, self._shapes)) > COAST:
            return f"lies {away:.0f} km out at sea"
        if place.feature in AT_SEA and (depth := self._depth(place)) > COAST:
            return f"lies {depth:.0f} km inland"
        return None

    def _near(self, place: Place, codes: Iterable[str], reach: float) -> list[Polygon]:
        """Polygons whose boxes come within `reach` degrees of latitude of a place."""
        across = reach / max(0.1, math.cos(math.radians(place.lat)))
        return [
            shape
            for code in codes
            for (west, south, east, north), shape in self._shapes[code]
            if south - reach <= place.lat <= north + reach
            and any(west - across <= place.lon + turn <= east + across for turn in (0, 360, -360))
        ]  # fmt: skip

    def _away(self, place: Place, codes: Iterable[str]) -> float:
        """Kilometres to the nearest of some countries; 0 inside one, infinite where none is within two degrees."""
        near = self._near(place, codes, 2.0)
        if any(holds(shape, place.lon, place.lat) for shape in near):
            return 0.0
        return min((_to_edge(shape, place) for shape in near), default=math.inf)

    def _depth(self, place: Place) -> float:
        """Kilometres to the nearest border or coast of the country that a point lies in; 0 at sea."""
        around = [shape for shape in self._near(place, self._shapes, 0.0) if holds(shape, place.lon, place.lat)]
        return min((_to_edge(shape, place) for shape in around), default=0.0)


def _to_edge(shape: Polygon, place: Place) -> float:
    """Kilometres to the nearest edge, on a plane around the place."""
    shrink = math.cos(math.radians(place.lat))
    nearest = math.inf
    for ring in shape:
        plane = [(((lon - place.lon + 180) % 360 - 180) * shrink, lat - place.lat) for lon, lat in ring]
        for (x1, y1), (x2, y2) in pairs(plane):
            dx, dy = x2 - x1, y2 - y1
            length = dx * dx + dy * dy
            t = max(0.0, min(1.0, -(x1 * dx + y1 * dy) / length)) if length else 0.0
            nearest = min(nearest, (x1 + t * dx) ** 2 + (y1 + t * dy) ** 2)
    return math.sqrt(nearest) * 111.2
