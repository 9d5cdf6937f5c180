"""What the build made, and what is different from the last build: for whoever reads a change of the data."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from place import Place

SHOWN = 12
"""How many places of each kind of change are named."""
MOVED = 0.01
"""Degrees from which a point has moved."""


def counts(places: Iterable[Place]) -> list[str]:
    """How many places and names there are by class and by country code or none, how many points are computed."""
    places = list(places)
    lines = [f"{len(places)} places, {sum(len(place.names) for place in places)} other names"]
    for letter, count in sorted(Counter(place.cls for place in places).items()):
        features = Counter(place.feature for place in places if place.cls == letter).most_common(6)
        lines.append(f"  {letter}: {count} ({', '.join(f'{feature} {number}' for feature, number in features)})")
    lines.append("  from " + ", ".join(f"{source} {count}" for source, count in sorted(Counter(place.id.partition(":")[0] for place in places).items())))
    lines.append("  points " + ", ".join(f"{how} {count}" for how, count in sorted(Counter(place.point for place in places).items())))
    return lines


def changes(before: Path, places: Iterable[Place]) -> list[str]:
    """What came, went, moved, changed its name, kind or country since the places.jsonl of the last build; nothing without one."""
    if not before.exists():
        return ["no earlier build to compare with"]
    with before.open(encoding="utf-8") as file:
        old = {row["id"]: row for row in map(json.loads, file)}
    new = {place.id: place for place in places}
    both = [(old[id], place) for id, place in new.items() if id in old]
    found = {
        "came": [f"{id} {place.name}" for id, place in new.items() if id not in old],
        "went": [f"{id} {row['name']}" for id, row in old.items() if id not in new],
        "moved": [f"{place.id} {place.name}" for row, place in both if _is_moved(row, place)],
        "got another name": [f"{row['name']} to {place.name}" for row, place in both if row["name"] != place.name],
        "got another kind": [f"{place.name} {row['feature']} to {place.feature}" for row, place in both if row["feature"] != place.feature],
        "got another country": [f"{place.name} {row['country']} to {place.country}" for row, place in both if row["country"] != place.country],
    }  # fmt: skip
    return [_line(what, which) for what, which in found.items() if which] or ["the same places as in the last build"]


def _is_moved(row: dict, place: Place) -> bool:
    return abs(row["lat"] - place.lat) > MOVED or abs(row["lon"] - place.lon) > MOVED


def _line(what: str, which: list[str]) -> str:
    shown = "; ".join(which[:SHOWN])
    return f"{len(which)} {what}: {shown}{' …' if len(which) > SHOWN else ''}"
