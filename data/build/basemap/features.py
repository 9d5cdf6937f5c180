"""GeoJSON features as tippecanoe reads them, one a line."""

import json
import math
from collections.abc import Iterable, Iterator
from pathlib import Path

LAST_ZOOM = 7
"""The deepest zoom of the tiles, where everything is; the map stretches it further."""
DECIMALS = 6
"""About 10 cm: finer than any tile."""


class JumpError(Exception):
    """A line or ring steps over the antimeridian and would be drawn as a band around the world."""


def feature(kind: str, coordinates: object, properties: dict | None = None, zoom: float = 0) -> dict:
    """A feature that is in the tiles from the whole zoom at or below `zoom` on. Properties that are none are left out."""
    kept = {key: value for key, value in (properties or {}).items() if value is not None}
    return {
        "type": "Feature",
        "tippecanoe": {"minzoom": math.floor(max(0, min(LAST_ZOOM, zoom)))},
        "properties": kept,
        "geometry": {"type": kind, "coordinates": _rounded(coordinates)},
    }


def write(path: Path, features: Iterable[dict]) -> None:
    """One feature a line, in the order given."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for each in features:
            check(each)
            file.write(json.dumps(each, ensure_ascii=False, separators=(",", ":")) + "\n")


def check(each: dict) -> None:
    """Raises JumpError where two vertices in turn lie more than half the world apart."""
    for line in _lines(each["geometry"]["coordinates"]):
        for (a, _), (b, _) in zip(line, line[1:]):
            if abs(a - b) > 180:
                raise JumpError(f"{each['properties']} steps from {a} to {b} degrees; cut it at the antimeridian first")


def _lines(coordinates: list) -> Iterator[list]:
    """The lines and rings in the coordinates of any geometry."""
    if not isinstance(coordinates[0], list):
        return
    if isinstance(coordinates[0][0], list):
        for part in coordinates:
            yield from _lines(part)
    else:
        yield coordinates


def _rounded(coordinates: object) -> object:
    if isinstance(coordinates, float):
        return round(coordinates, DECIMALS)
    return [_rounded(each) for each in coordinates] if isinstance(coordinates, list | tuple) else coordinates
