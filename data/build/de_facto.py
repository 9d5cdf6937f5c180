"""Whose a place is: who holds it, where control is settled; GeoNames' country everywhere else."""

import json
from collections.abc import Iterable

from geometry import Polygon, box, contains
from outlines import polygons
from place import Place
from rows import CURATED, Row, table


def settle(places: Iterable[Place], countries: set[str]) -> None:
    """Gives places in dispute the country that holds them, from data/curated/disputes.csv.

    A row without controller changes nothing: no ISO code fits, or the front moves. The code of the administrative unit gets the
    country that defined it before it ("UA11"), for the holder numbers its units in another way. Ids never change.
    """
    places = [place for place in places if place.country is not None]
    for row in table("disputes.csv"):
        controller = row.text("controller")
        if not controller:
            continue
        if controller not in countries:
            raise row.fail(f"controller is {controller!r}, which is no ISO 3166-1 alpha-2 code in use")
        claimed, members, shapes = set(row.many("claimants")), set(row.many("members")), _shapes(row)
        for place in places:
            if place.country == controller or place.feature.startswith("PCL"):
                continue
            if _is_member(place, members) or (place.country in claimed and any(_holds(shape, place) for shape in shapes)):
                place.admin1 = place.admin1 and f"{place.country}{place.admin1}"
                place.country = controller


def _is_member(place: Place, members: set[str]) -> bool:
    return place.country in members or f"{place.country}-{place.admin1}" in members


def _holds(shape: Polygon, place: Place) -> bool:
    west, south, east, north = box(shape[:1])
    return south <= place.lat <= north and west <= place.lon <= east and contains(shape, place.lon, place.lat)


def _shapes(row: Row) -> list[Polygon]:
    """Polygons of the features of disputed.geojson that the row names."""
    wanted = set(row.many("geometry"))
    if not wanted:
        return []
    collection = json.loads((CURATED / "disputed.geojson").read_text(encoding="utf-8"))
    found = {feature.get("id") or feature["properties"].get("id"): feature["geometry"] for feature in collection["features"]}
    if unknown := sorted(wanted - found.keys()):
        raise row.fail(f"disputed.geojson has no feature {unknown[0]!r}")
    return [shape for name in sorted(wanted) for shape in polygons(found[name])]
