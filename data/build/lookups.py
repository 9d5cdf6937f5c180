#!/usr/bin/env python3
"""Looks names up in a built places.jsonl: `python3 data/build/lookups.py target/data/places.jsonl LOOKUPS.csv`.

LOOKUPS.csv has the columns name, lat, lon, km. For each row the most prominent place of that name is taken
(importance first, then population) and must lie within km of the point. Exit status 1 where one does not.
"""

import csv
import json
import math
import sys
from pathlib import Path

from fold import fold


def main() -> int:
    """Prints the rows that fail and how many passed."""
    places, lookups = (Path(argument) for argument in sys.argv[1:3])
    with lookups.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    best = _best(places, {fold(row["name"]) for row in rows})
    missed = 0
    for row in rows:
        place = best.get(fold(row["name"]))
        away = math.inf if place is None else km(float(row["lat"]), float(row["lon"]), place["lat"], place["lon"])
        if away > float(row["km"]):
            missed += 1
            print(f"{row['name']}: {'no place' if place is None else place['id'] + ' ' + place['name']}, {away:.0f} km off")
    print(f"{len(rows) - missed} of {len(rows)} names found")
    return 1 if missed else 0


def _best(path: Path, wanted: set[str]) -> dict[str, dict]:
    """The most prominent place of each wanted folded name."""
    best: dict[str, dict] = {}
    with path.open(encoding="utf-8") as file:
        for place in map(json.loads, file):
            for name in {fold(name) for name in (place["name"], *(name for name, _ in place["names"]))} & wanted:
                if name not in best or prominence(place) > prominence(best[name]):
                    best[name] = place
    return best


def prominence(place: dict) -> float:
    """0 to 1, near enough to what crates/gazetteer ranks by: inhabitants and kind, the stated importance as a floor."""
    kind = 0.3 if place["feature"].startswith("PCL") else 0.1 if place["class"] == "P" else 0.0
    return max(place.get("importance", 0) / 100, math.log10(1 + place["population"]) / 12 + kind)


def km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance on a sphere of mean radius."""
    a, b, turn = math.radians(lat1), math.radians(lat2), math.radians(lon2 - lon1)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(half)))


if __name__ == "__main__":
    sys.exit(main())
