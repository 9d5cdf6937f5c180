"""Vague regions: by hand, or as the sum of the countries and units that belong to them. A region that is far smaller than the units it
lies in has a box of its own.
"""

from geometry import middle, span, within
from place import ALTERNATE, DEMONYM, BBox, Place
from rows import Row, rows
from target import Targets

COLUMNS = "id,name,variants,demonyms,members,lat,lon,west,south,east,north,importance,source"


def read(targets: Targets, areas: dict[str, float]) -> list[Place]:
    """Places in file order; a row whose id another source has keeps that entry's class and bounds. `areas` weighs members by
    alpha-2 or admin1 code when a point is computed.
    """
    return [_place(row, targets, areas) for row in rows("regions.csv", COLUMNS)]


def _place(row: Row, targets: Targets, areas: dict[str, float]) -> Place:
    known = targets.known(row.id())
    members = [(targets.find(row, key), areas.get(key, 1.0)) for key in row.many("members")]
    lat, lon = row.point() or _point(row, known, members)
    place = Place(row.id(), row.needed("name"), lat, lon, "L", "RGN")
    if known is not None:
        place.cls, place.feature, place.bbox = known.cls, known.feature, known.bbox
    countries = {member.country for member, _ in members}
    if place.cls == "L" and len(countries) == 1:
        place.country = countries.pop()
    place.importance = row.importance()
    place.bbox = row.box() or place.bbox or _around([member for member, _ in members])
    if row.point() and place.bbox and not within(place.bbox, lon, lat):
        raise row.fail("its point lies outside of the box around it: give west, south, east and north, or other members")
    place.call(ALTERNATE, *row.many("variants"))
    place.call(DEMONYM, *row.many("demonyms"))
    return place


def _point(row: Row, known: Place | None, members: list[tuple[Place, float]]) -> tuple[float, float]:
    """(lat, lon) of the entry that another source gives, else the mean of the members by area."""
    if known is not None:
        return known.lat, known.lon
    if not members:
        raise row.fail("a region needs members or lat and lon")
    lon, lat = middle((member.lon, member.lat, weight) for member, weight in members)
    return lat, lon


def _around(members: list[Place]) -> BBox | None:
    boxes = [member.bbox for member in members if member.bbox is not None]
    if not boxes:
        return None
    west, east = span(edge for box in boxes for edge in (box[0], box[2]))
    return west, min(box[1] for box in boxes), east, max(box[3] for box in boxes)
