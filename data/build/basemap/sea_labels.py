"""Labels of oceans, seas, gulfs, bays, straits, lakes and rivers at the gazetteer's points."""

import math
from collections.abc import Iterable, Iterator, Sequence

from basemap.features import feature
from basemap.gazetteer import Named
from basemap.scale import xy
from geometry import Polygon, box, contains

KINDS = {"OCN": "ocean", "SEA": "sea", "GULF": "gulf", "BAY": "bay", "STRT": "strait", "CHN": "strait", "SD": "strait", "BGHT": "bay"}
"""The features that are labelled, and what they are called in the tiles."""
INLAND = {"LK": "lake", "LKS": "lake", "RSV": "lake", "STM": "river", "CNL": "river"}
"""Waters within the land, which the sources give no extent."""
IMPORTANT, PER_INLAND_ZOOM, FIRST_INLAND, LAST_INLAND = 60, 8.0, 4.0, 7.0
"""The importance of a lake or river that is named at the first of these zooms, how much less means a zoom later, the latest."""
ROOM = {"ocean": 60, "sea": 80, "gulf": 80, "bay": 100, "strait": 100}
"""Pixels that a water must measure across, at the scale of the equator, before its name is drawn."""
ORDINARY, PER_ZOOM = 50, 30
"""Importance of a sea that comes neither sooner nor later, and how much more brings it a zoom forward."""
WORLD_MAP = 1.6
"""On smaller maps than this a water needs its room, however important it is."""
SMALL, LARGE = 0.3, 9.0
"""The zooms between which names of waters begin to be drawn."""


def features(places: Sequence[Named], land: Iterable[Polygon]) -> Iterator[dict]:
    """Labels, widest water first. `zoom` is the first at which the water has room for its name. No sea is named on land."""
    waters = [place for place in places if place.cls == "H" and place.feature in KINDS and place.bbox]
    found = [(zoom(place), KINDS[place.feature], place) for place in afloat(waters, land)]
    found += [(inland_zoom(place), INLAND[place.feature], place) for place in places if place.cls == "H" and place.feature in INLAND]
    for first, kind, place in sorted(found, key=lambda each: (each[0], each[2].name)):
        properties = {"name": place.name, "kind": kind, "zoom": first}
        yield feature("Point", [place.lon, place.lat], properties, zoom=first)


def afloat(waters: Iterable[Named], land: Iterable[Polygon]) -> list[Named]:
    """Waters whose point does not lie on land."""
    boxed = [(box(polygon[:1]), polygon) for polygon in land]

    def ashore(place: Named) -> bool:
        near = (polygon for (w, s, e, n), polygon in boxed if w <= place.lon <= e and s <= place.lat <= n)
        return any(contains(polygon, place.lon, place.lat) for polygon in near)

    return [place for place in waters if not ashore(place)]


def inland_zoom(place: Named) -> float:
    """The zoom from which a lake or river is named, by its importance."""
    later = max(0.0, IMPORTANT - place.importance) / PER_INLAND_ZOOM
    return round(min(LAST_INLAND, FIRST_INLAND + later), 1)


def zoom(place: Named) -> float:
    """The zoom at which the water measures `ROOM` pixels from corner to corner, to a tenth; sooner if it matters."""
    west, south, east, north = place.bbox
    x1, y1 = xy(west, north)
    x2, y2 = xy(east if east >= west else east + 360, south)
    across = math.hypot(x2 - x1, y2 - y1) * math.cos(math.radians(place.lat))
    fitting = math.log2(ROOM[KINDS[place.feature]] / max(across, 1e-6))
    weighed = fitting + (ORDINARY - place.importance) / PER_ZOOM
    return round(max(SMALL, min(fitting, WORLD_MAP), min(LARGE, weighed)), 1)
