"""Fills of countries and one label each. Rank 1 is drawn first; what is drawn when is the style's affair."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from basemap.features import feature
from basemap.gazetteer import Named
from basemap.natural_earth import Unit
from basemap.placement import best_point, clear_of
from basemap.scale import xy
from basemap.sides import Sides, marked
from geometry import Polygon, area
from rows import Row, rows

COLUMNS = "country,name,lat,lon,rank,source"
KM2 = 111.195**2
"""Square kilometres in a square degree at the equator."""
RANKS = ((1_200_000, 60e6, 100_000), (300_000, 15e6, 60_000), (60_000, 4e6, 12_000), (8_000, 800e3, 2_000), (1_000, 100e3, 0))
"""From rank 1 on: an area in km² that is enough, a number of inhabitants that is, and the area that many inhabitants need at least."""
LOWEST = len(RANKS) + 1
CITY_STATE = 1_000
"""Square kilometres below which a country is not named beside a capital of the same name."""
ALONE_RANK, ALONE_ROOM, DEPENDENT_ROOM = 3, 90, 126
"""The best rank that a small country in an empty sea may rise to, and the pixels to the next more prominent label that it and a dependency need."""


@dataclass(frozen=True)
class Label:
    """A country's name at a point; of two with the same rank the larger `size` comes first."""

    name: str
    lon: float
    lat: float
    rank: int
    size: float
    iso: str | None


def fills(units: Iterable[Unit]) -> Iterator[dict]:
    """One feature a unit, for tints and for asking what country is under the pointer."""
    for unit in units:
        yield feature("MultiPolygon", unit.polygons, {"name": unit.name, "iso": unit.iso})


def labels(units: Iterable[Unit], places: Iterable[Named]) -> list[Label]:
    """Labels of all countries that the gazetteer lists, corrected by data/curated/map_countries.csv."""
    places = list(places)
    named = {place.country: place for place in places if place.country_itself}
    capitals = {place.country: place for place in places if place.capital}
    shapes: dict[str, list[Polygon]] = defaultdict(list)
    for unit in units:
        if unit.iso in named:
            shapes[unit.iso] += unit.polygons
    found = {iso: [_label(named[iso], shape, capitals.get(iso))] for iso, shape in sorted(shapes.items())}
    found = {iso: few for iso, few in found.items() if not _is_its_capital(few[0], capitals.get(iso))}
    _correct(found)
    dependent = {iso for iso, place in named.items() if place.dependent}
    return _raised([label for iso in sorted(found) for label in found[iso]], dependent)


def _is_its_capital(label: Label, capital: Named | None) -> bool:
    """Whether a state is hardly more than its capital, whose name would stand there twice."""
    return label.size < CITY_STATE and capital is not None and capital.name.startswith(label.name)


def features(found: Iterable[Label], sides: Sides) -> Iterator[dict]:
    """The labels, most prominent first; in `views`, where not all worldviews have the country, those that do."""
    for label in sorted(found, key=lambda each: (each.rank, -each.size, each.name)):
        views = sides.naming((label.lon, label.lat), label.name, label.iso)
        properties = {"name": label.name, "rank": label.rank, "iso": label.iso, "views": views and marked(views)}
        yield feature("Point", [label.lon, label.lat], properties, zoom=label.rank - 1)


def _label(place: Named, shape: list[Polygon], capital: Named | None) -> Label:
    size = KM2 * sum(area(polygon[0]) for polygon in shape)
    order = rank(size, place.population, place.dependent)
    point = best_point(shape)
    if capital is not None:
        point = clear_of((capital.lon, capital.lat), point, shape, max(order, 2) + 1, len(place.name))
    return Label(place.name, *point, order, size, place.country)


def rank(km2: float, people: int, dependent: bool) -> int:
    """1 to 6 by area or population, whichever says more; a dependency is one rank lower."""
    fits = (i for i, (large, many, least) in enumerate(RANKS, 1) if km2 >= large or (people >= many and km2 >= least))
    by_size = next(fits, LOWEST)
    return min(LOWEST, by_size + dependent)


def _raised(found: list[Label], dependent: set[str]) -> list[Label]:
    """Small countries far from every more prominent label rise in rank: there is room for their names. Dependencies need more of it."""
    raised: list[Label] = []
    points: list[tuple[float, float]] = []
    for label in sorted(found, key=lambda each: (each.rank, each.iso in dependent, -each.size, each.name)):
        point = xy(label.lon, label.lat)
        nearest = min((math.dist(point, other) for other in points), default=math.inf)
        room = DEPENDENT_ROOM if label.iso in dependent else ALONE_ROOM
        fits = math.ceil(math.log2(room / max(min(nearest, room), 1e-6)))
        best = max(ALONE_RANK + (label.iso in dependent), fits)
        raised.append(replace(label, rank=min(label.rank, best)))
        points.append(point)
    return raised


def _correct(found: dict[str, list[Label]]) -> None:
    """A first row for a country corrects its label, each further row adds one; a dash as name takes it away."""
    seen = set()
    for row in rows("map_countries.csv", COLUMNS):
        key = row.needed("country")
        if row.text("name") == "-":
            found.pop(key, None)
            continue
        base = found[key][0] if key in found else None
        label = _corrected(row, base)
        if key in seen or base is None:
            found.setdefault(key, []).append(label)
        else:
            found[key] = [label]
        seen.add(key)


def _corrected(row: Row, base: Label | None) -> Label:
    point = row.point()
    if base is None:
        if point is None or not row.text("name") or not row.text("rank"):
            raise row.fail(f"{row.text('country')} has no label to correct: give name, lat, lon and rank")
        base = Label("", 0.0, 0.0, LOWEST, 0.0, row.text("country") if len(row.text("country")) == 2 else None)
    lat, lon = point or (base.lat, base.lon)
    order = int(row.number("rank", 1, LOWEST)) if row.text("rank") else base.rank
    return replace(base, name=row.text("name") or base.name, lon=lon, lat=lat, rank=order)
