"""Brings the places of all sources together: one entry an id."""

import math
from collections import defaultdict
from collections.abc import Iterable

from fold import fold
from place import ALTERNATE, DEMONYM, Place

VILLAGE = 50_000
"""Inhabitants below which a populated place does not answer to another name that a country or people has."""
REACH = 1.0
"""Degrees within which the nearest city tells the admin units of a site."""


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
    known.lat, known.lon = later.lat, later.lon
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


def locate(places: Iterable[Place]) -> None:
    """Gives sites the admin units of the nearest city of their country, and every place the name of its admin1."""
    places = list(places)
    cells: dict[tuple[str, int, int], list[Place]] = defaultdict(list)
    for place in places:
        if place.cls == "P" and place.admin1:
            cells[place.country, math.floor(place.lat), math.floor(place.lon)].append(place)
    for place in places:
        if place.admin1 is None and place.country and place.cls in "SLRT":
            city = _nearest_city(cells, place)
            if city is not None:
                place.admin1, place.admin2 = city.admin1, city.admin2
    names = {(place.country, place.admin1): place.name for place in places if place.feature == "ADM1"}
    for place in places:
        place.admin1_name = names.get((place.country, place.admin1))


def _nearest_city(cells: dict, place: Place) -> Place | None:
    row, column = math.floor(place.lat), math.floor(place.lon)
    near = [city for y in (-1, 0, 1) for x in (-1, 0, 1) for city in cells.get((place.country, row + y, column + x), ())]
    shrink = math.cos(math.radians(place.lat))

    def away(city: Place) -> float:
        return math.hypot(city.lat - place.lat, (city.lon - place.lon) * shrink)

    city = min(near, key=away, default=None)
    return city if city is not None and away(city) <= REACH else None
