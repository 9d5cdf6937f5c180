"""Labels of natural and historic regions, deserts, mountains and islands at the gazetteer's points."""

import math
from collections.abc import Iterable, Iterator

import regions
from basemap.claimed_names import ClaimedNames
from basemap.features import feature
from basemap.gazetteer import Named
from basemap.scale import xy
from rows import rows

KINDS = {"DSRT": "land", "MTS": "land", "PEN": "land", "RGN": "land", "ISL": "island", "ISLS": "island", "ATOL": "island"}
"""The features that are labelled; islands stand for what may be no larger than a point."""
WIDEST = 40.0
"""Degrees of longitude beyond which a region is a notion and no place on a map, as are those made of whole countries."""
WHOLE = 2
"""Letters of a member that is a whole country."""
ROOM = 150
"""Pixels that a region measures across when it is named."""
GONE = 3.5
"""Zooms after which one stands inside the region and its name says nothing."""
IMPORTANT, PER_ZOOM, FIRST, LAST = 60, 8.0, 3.5, 7.0
"""For what has no extent: the importance that is named at `FIRST`, how much less means a zoom later, and the latest."""


def features(places: Iterable[Named], names: ClaimedNames) -> Iterator[dict]:
    """Labels with the `zoom` from which and the `until` to which each is written, and in `views` to whom, where not to all."""
    found = []
    notions = _notions()
    for place in places:
        if place.feature in KINDS and place.cls in "LT" and place.name not in notions and _placed(place):
            found.append((*_zooms(place), place))
    for zoom, until, place in sorted(found, key=lambda each: (each[0], each[2].name)):
        for written in names.written(place.name):
            properties = written | {"kind": KINDS[place.feature], "zoom": zoom, "until": until}
            yield feature("Point", [place.lon, place.lat], properties, zoom=zoom)


def _notions() -> set[str]:
    """Names of regions that are made of whole countries: Western Europe, the Baltic states."""
    table = rows("regions.csv", regions.COLUMNS)
    return {row.needed("name") for row in table if any(len(member) == WHOLE for member in row.many("members"))}


def _placed(place: Named) -> bool:
    """Whether it is a place on a map rather than a notion."""
    return place.feature != "RGN" or (place.bbox is not None and _across(place.bbox) <= WIDEST)


def _across(bbox: tuple[float, float, float, float]) -> float:
    return (bbox[2] - bbox[0]) % 360


def _zooms(place: Named) -> tuple[float, float]:
    if place.feature == "RGN" and place.bbox:
        west, south, _, north = place.bbox
        (x1, y1), (x2, y2) = xy(west, north), xy(west + _across(place.bbox), south)
        zoom = max(FIRST, math.log2(ROOM / max(x2 - x1, y2 - y1, 1e-6)))
        return round(zoom, 1), round(zoom + GONE, 1)
    zoom = min(LAST, FIRST + max(0.0, IMPORTANT - place.importance) / PER_ZOOM)
    return round(zoom, 1), 24.0
