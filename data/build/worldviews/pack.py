"""The packed file: what crates/atlas/src/worldview reads.

    "DLWV", then version, bytes of JSON, CRC-32 of all that follows (u32, little-endian); the JSON; the rings.

The JSON lists worldviews, disputes and units, each dispute and unit with its number of rings. Rings follow in that order, each a
count of vertices and then their steps in longitude and latitude in units of 1e-4 degrees, as zigzag varints.
"""

import json
import struct
import zlib
from collections.abc import Iterable, Iterator

from geometry import Polygon, Ring

MAGIC, VERSION = b"DLWV", 1
UNIT = 1e-4
"""Degrees a step: 11 metres."""
BEND = 0.002
"""Degrees by which a vertex must leave the line between its neighbours to be kept."""
LEAST = 4
"""Vertices of a ring that encloses something, its first and last being the same."""


def packed(head: dict, areas: Iterable[tuple[dict, list[Polygon]]]) -> bytes:
    """The file. `areas` are pairs of a JSON object of `head`, which gets its number of rings, and polygons, in order."""
    rings = bytearray()
    for entry, polygons in areas:
        kept = [ring for polygon in polygons for ring in map(_steps, map(simplified, polygon)) if len(ring) >= LEAST]
        entry["rings"] = len(kept)
        for ring in kept:
            rings += _encoded(ring)
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    body = text + bytes(rings)
    return MAGIC + struct.pack("<3I", VERSION, len(text), zlib.crc32(body)) + body


def simplified(ring: Ring) -> Ring:
    """The closed ring without vertices that bend it by less than BEND."""
    closed = ring if ring[0] == ring[-1] else [*ring, ring[0]]
    kept = [closed[0]]
    passed: Ring = []
    for here, there in zip(closed[1:], closed[2:]):
        passed.append(here)
        if any(_off(kept[-1], there, each) > BEND for each in passed):
            kept.append(here)
            passed = []
    return [*kept, closed[-1]]


def _off(a: tuple[float, float], b: tuple[float, float], point: tuple[float, float]) -> float:
    """Distance of a point from the line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = (dx * dx + dy * dy) ** 0.5
    x, y = point[0] - a[0], point[1] - a[1]
    return abs(x * dy - y * dx) / long if long else (x * x + y * y) ** 0.5


def _steps(ring: Ring) -> list[tuple[int, int]]:
    whole = [(round(lon / UNIT), round(lat / UNIT)) for lon, lat in ring]
    return [whole[0], *(b for a, b in zip(whole, whole[1:]) if a != b)]


def _encoded(ring: list[tuple[int, int]]) -> bytes:
    out = bytearray(_varint(len(ring)))
    x = y = 0
    for lon, lat in ring:
        out += _varint(_zigzag(lon - x)) + _varint(_zigzag(lat - y))
        x, y = lon, lat
    return bytes(out)


def _zigzag(value: int) -> int:
    return value << 1 if value >= 0 else (-value << 1) - 1


def _varint(value: int) -> bytes:
    return bytes(_sevens(value))


def _sevens(value: int) -> Iterator[int]:
    while value > 0x7F:
        yield value & 0x7F | 0x80
        value >>= 7
    yield value
