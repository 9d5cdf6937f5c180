"""Brings the places of all sources together: one entry an id."""

import math
from collections import defaultdict
from collections.abc import Iterable

from fold import fold
from place import ALTERNATE, DEMONYM, Place

VILLAGE = 50_000
"""Inhabitants below which a populated place does not answer to another name that a country or people has."""
REACH = 100.0
"""Kilometres within which the nearest city tells the admin units of a site."""


class Gathering:
    """Places by id, in the order they came."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}

    def add(self, places: Iterable[Place]) -> None:
        """Takes places of a source; a later one with a known id wins on name, point, class and feature."""
        for place in places:
            known = self.places.setdefault(place.id, place)
            if known is not place:
                _merge(known, place)

    def sorted(self) -> list[Place]:
        """All places by id: source first, then number or slug."""
        return sorted(self.places.values(), key=lambda place: _order(place.id))


def _order(id: str) -> tuple[str, int, str]:
    source, _, key = id.partition(":")
    return source, int(key) if key.isdecimal() else 0, key


def _merge(known: Place, later: Place) -> None:
    known.rename(later.name)
    if (known.lat, known.lon) != (later.lat, later.lon):
        known.lat, known.lon, known.point = later.lat, later.lon, later.point
    known.cls, known.feature = later.cls, later.feature
    known.country = later.country or known.country
    known.importance = max(known.importance, later.importance)
    known.population = max(known.population, later.population)
    known.bbox = later.bbox or known.bbox
    known.names.extend(later.names)


def give_way(places: Iterable[Place]) -> None:
    """Takes from villages the other names that belong to countries, continents, regions and peoples."""
    places = list(places)
    great = {fold(name) for place in places for name in _great_names(place)}
    for place in places:
        if place.cls == "P" and place.population < VILLAGE:
            place.names = [(name, kind) for name, kind in place.names if kind == DEMONYM or fold(name) not in great]


def _great_names(place: Place) -> list[str]:
    """Every name of a country or continent; of a region the shown one and its demonyms; of others none."""
    if place.feature.startswith("PCL") or place.feature == "CONT":
        return [place.name, *(name for name, _ in place.names)]
    if place.feature == "RGN":
        return [place.name, *(name for name, kind in place.names if kind != ALTERNATE)]
    return []


class Cells:
    """Places in cells of one degree, to ask which lie near."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._cells: dict[tuple[int, int], list[Place]] = defaultdict(list)
        for place in places:
            self._cells[math.floor(place.lat), math.floor(place.lon)].append(place)

    def within(self, place: Place, limit: float) -> list[tuple[float, Place]]:
        """(kilometres, place) of those within `limit` kilometres, at most 100, nearest first; ties by id."""
        row, column = math.floor(place.lat), math.floor(place.lon)
        around = [other for y in (-1, 0, 1) for x in (-1, 0, 1) for other in self._cells.get((row + y, column + x), ())]
        near = [(away(place, other), other) for other in around]
        return sorted(((km, other) for km, other in near if km <= limit), key=lambda found: (found[0], found[1].id))


def away(a: Place, b: Place) -> float:
    """Kilometres between two places that are not far apart."""
    return math.hypot(a.lat - b.lat, (a.lon - b.lon) * math.cos(math.radians(a.lat))) * 111.2


def locate(places: Iterable[Place]) -> None:
    """Gives sites the admin units of the nearest city of their country, and every place the name of its admin1."""
    places = list(places)
    cities: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        if place.cls == "P" and place.admin1:
            cities[place.country].append(place)
    cells = {country: Cells(inside) for country, inside in cities.items()}
    for place in places:
        if place.admin1 is None and place.cls in "SLRT" and place.country in cells:
            near = cells[place.country].within(place, REACH)
            if near:
                place.admin1, place.admin2 = near[0][1].admin1, near[0][1].admin2
    names = {(place.country, place.admin1): place.name for place in places if place.feature == "ADM1"}
    for place in places:
        place.admin1_name = names.get((place.country, place.admin1))
