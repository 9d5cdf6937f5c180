"""Where disputed territories lie: units of Natural Earth, or shapes of data/curated/disputed.geojson."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from basemap.natural_earth import Unit
from geometry import Polygon, box, contains
from place import BBox
from rows import CURATED, RowError
from worldviews.disputes import Dispute

DRAWN = CURATED / "disputed.geojson"


@dataclass(frozen=True)
class Area:
    """Polygons with the box around each, to be asked what lies in them."""

    polygons: list[tuple[BBox, Polygon]]

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point lies inside."""
        return any(w <= lon <= e and s <= lat <= n and contains(polygon, lon, lat) for (w, s, e, n), polygon in self.polygons)


def area(polygons: Iterable[Polygon]) -> Area:
    """The area of some polygons."""
    return Area([(box(polygon[:1]), polygon) for polygon in polygons])


def of(disputes: list[Dispute], admin1: list[tuple[dict, list[Polygon]]], countries: list[Unit]) -> dict[str, list[Polygon]]:
    """Polygons by the id of the dispute; none for one that only a country code stands for."""
    units: dict[str, list[Polygon]] = defaultdict(list)
    for properties, polygons in admin1:
        units[properties.get("iso_3166_2") or ""] += polygons
    units |= {unit.name: unit.polygons for unit in countries}
    by_hand = drawn()
    if unused := sorted(by_hand.keys() - {dispute.geometry for dispute in disputes}):
        raise RowError(f"{DRAWN}: no row of disputes.csv has the geometry {', '.join(unused)}")
    return {dispute.id: [*_units(dispute, units), *_shape(dispute, by_hand)] for dispute in disputes}


def _units(dispute: Dispute, units: dict[str, list[Polygon]]) -> list[Polygon]:
    found = []
    for name in dispute.units:
        if name not in units:
            raise RowError(f"disputes.csv, {dispute.id}: units has {name!r}, which Natural Earth does not have")
        found += units[name]
    return found


def _shape(dispute: Dispute, by_hand: dict[str, list[Polygon]]) -> list[Polygon]:
    if dispute.geometry and dispute.geometry not in by_hand:
        raise RowError(f"disputes.csv, {dispute.id}: {DRAWN} has no {dispute.geometry!r}")
    return by_hand.get(dispute.geometry, [])


def islets() -> set[str]:
    """Ids of the drawn shapes that surround islets, and are mostly water."""
    listed = json.loads(DRAWN.read_text(encoding="utf-8"))["features"]
    return {each["properties"]["id"] for each in listed if each["properties"].get("islets")}


def drawn() -> dict[str, list[Polygon]]:
    """Polygons of disputed.geojson by id; each shape must state its precision in kilometres and its source."""
    found = {}
    for each in json.loads(DRAWN.read_text(encoding="utf-8"))["features"]:
        name, geometry = each["properties"].get("id"), each["geometry"]
        for column in ("precision_km", "source"):
            if not each["properties"].get(column):
                raise RowError(f"{DRAWN}: {name} has no {column}")
        parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        found[name] = [[[(lon, lat) for lon, lat in ring] for ring in part] for part in parts]
    return found
