"""Labels of oceans, seas, gulfs, bays and straits at the gazetteer's points."""

import math
from collections.abc import Iterable, Iterator

from basemap.features import feature
from basemap.gazetteer import Named
from basemap.scale import xy
from geometry import Polygon, box, contains

KINDS = {"OCN": "ocean", "SEA": "sea", "GULF": "gulf", "BAY": "bay", "STRT": "strait", "CHN": "strait", "SD": "strait", "BGHT": "bay"}
"""The features that are labelled, and what they are called in the tiles."""
ROOM = {"ocean": 60, "sea": 80, "gulf": 80, "bay": 100, "strait": 100}
"""Pixels that a water must measure across, at the scale of the equator, before its name is drawn."""
ORDINARY, PER_ZOOM = 50, 30
"""Importance of a sea that comes neither sooner nor later, and how much more brings it a zoom forward."""
WORLD_MAP = 1.6
"""On smaller maps than this a water needs its room, however important it is."""
SMALL, LARGE = 0.3, 9.0
"""The zooms between which names of waters begin to be drawn."""


def features(places: Iterable[Named], land: Iterable[Polygon]) -> Iterator[dict]:
    """Labels, widest water first. `zoom` is the first at which the water has room for its name. None is written on land."""
    waters = [place for place in places if place.cls == "H" and place.feature in KINDS and place.bbox]
    found = [(zoom(place), place) for place in afloat(waters, land)]
    for first, place in sorted(found, key=lambda each: (each[0], each[1].name)):
        properties = {"name": place.name, "kind": KINDS[place.feature], "zoom": first}
        yield feature("Point", [place.lon, place.lat], properties, zoom=first)


def afloat(waters: Iterable[Named], land: Iterable[Polygon]) -> list[Named]:
    """Waters whose point does not lie on land."""
    boxed = [(box(polygon[:1]), polygon) for polygon in land]

    def ashore(place: Named) -> bool:
        near = (polygon for (w, s, e, n), polygon in boxed if w <= place.lon <= e and s <= place.lat <= n)
        return any(contains(polygon, place.lon, place.lat) for polygon in near)

    return [place for place in waters if not ashore(place)]


def zoom(place: Named) -> float:
    """The zoom at which the water measures `ROOM` pixels from corner to corner, to a tenth; sooner if it matters."""
    west, south, east, north = place.bbox
    x1, y1 = xy(west, north)
    x2, y2 = xy(east if east >= west else east + 360, south)
    across = math.hypot(x2 - x1, y2 - y1) * math.cos(math.radians(place.lat))
    fitting = math.log2(ROOM[KINDS[place.feature]] / max(across, 1e-6))
    weighed = fitting + (ORDINARY - place.importance) / PER_ZOOM
    return round(max(SMALL, min(fitting, WORLD_MAP), min(LARGE, weighed)), 1)
