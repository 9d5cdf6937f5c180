"""Which cities are drawn from which zoom on: by population, sooner where the land around is empty, later beside a larger one."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from basemap.features import feature
from basemap.gazetteer import Named
from basemap.natural_earth import Town
from basemap.neighbours import Neighbours
from basemap.scale import xy
from fold import fold

LEAST = 5_000
"""Inhabitants from which a place is on the base map."""
HALF_MILLION_ZOOM = 4.2
TENFOLD = 2.0
"""Zooms between a city and one a tenth as large."""
SPACING = 70
"""Pixels to the next larger city that a city should have."""
SOONER = 1.2
"""How far emptiness around brings a city forward."""
UNKNOWN = 1.2
"""How far a place is put back that Natural Earth does not know, mostly a suburb or a district with its city's population."""
CAPITAL_ZOOM = {1: 2.0, 2: 2.4, 3: 3.2, 4: 4.0, 5: 5.0, 6: 6.0}
"""First zoom of a capital by the rank of its country's label."""
WITHOUT_LABEL = 6
PARTS = {"PPLX", "PPLH", "PPLQ", "PPLW", "STLMT"}
"""Sections of cities, settlements that are no more."""
LATIN = re.compile(r"[^\W\d_\u0370-\u1dff\u2c80-\uffff]")
"""How a name begins that is written in Latin letters; a few are not."""


@dataclass(frozen=True)
class City:
    """A place that is drawn; whether it is the capital of an independent country; whether Natural Earth has it too."""

    place: Named
    national: bool
    known: bool


def drawn(places: Sequence[Named], towns: Iterable[Town]) -> list[City]:
    """The cities among the places."""
    around: dict[tuple[int, int], set[str]] = defaultdict(set)
    for town in towns:
        around[round(town.lon), round(town.lat)].add(fold(town.name))
    dependent = {place.country for place in places if place.dependent}
    return [City(place, place.capital and place.country not in dependent, _known(place, around)) for place in places if _large(place)]


def _large(place: Named) -> bool:
    enough = place.capital or place.population >= LEAST
    return place.cls == "P" and place.feature not in PARTS and enough and bool(LATIN.match(place.name))


def _known(place: Named, around: Mapping[tuple[int, int], set[str]]) -> bool:
    """Whether a town within about a degree has one of its names."""
    lon, lat = round(place.lon), round(place.lat)
    near = set[str]().union(*(around.get((lon + dx, lat + dy), ()) for dx in (-1, 0, 1) for dy in (-1, 0, 1)))
    return any(fold(name) in near for name in (place.name, *place.others)) if near else False


def features(cities: Iterable[City], ranks: Mapping[str | None, int]) -> Iterator[dict]:
    """Points of cities, first drawn first. `ranks` are those of country labels by ISO code."""
    for exact, city in sorted(_placed(cities, ranks), key=lambda each: each[0]):
        place, zoom = city.place, round(exact, 1)
        properties = {"name": place.name, "zoom": zoom, "capital": int(city.national), "pop": place.population, "iso": place.country}
        yield feature("Point", [place.lon, place.lat], properties, zoom=zoom)


def _placed(cities: Iterable[City], ranks: Mapping[str | None, int]) -> Iterator[tuple[float, City]]:
    """Every city with its zoom, each set against those that come before it."""
    alone = [(_alone(city, ranks), city) for city in cities]
    alone.sort(key=lambda each: (each[0], -each[1].place.population, each[1].place.name, each[1].place.lon))
    around = Neighbours()
    for own, city in alone:
        x, y = xy(city.place.lon, city.place.lat)
        yield (own if city.place.capital else _among(own, around.distance(x, y))), city
        around.add(x, y)


def _alone(city: City, ranks: Mapping[str | None, int]) -> float:
    """The zoom of a city as if no other were near."""
    place = city.place
    by_size = HALF_MILLION_ZOOM + TENFOLD * (math.log10(500_000) - math.log10(max(place.population, 100)))
    if place.capital:
        return min(by_size, CAPITAL_ZOOM[ranks.get(place.country, WITHOUT_LABEL)])
    return by_size if city.known else by_size + UNKNOWN


def _among(own: float, distance: float) -> float:
    """The zoom of a city `distance` pixels at zoom 0 from the next larger one. The larger it is, the less a neighbour holds it back."""
    later = min(3.0, max(0.3, own - 3.1))
    return max(own - SOONER, min(math.log2(SPACING / max(distance, 1e-6)), own + later))
