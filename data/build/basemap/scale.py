"""How large things are on the map: web Mercator with a world of 512 pixels at zoom 0."""

import math

from geometry import Ring

WORLD = 512
POLE = 85.0511
"""Latitude at which the map ends."""


def xy(lon: float, lat: float) -> tuple[float, float]:
    """Pixels at zoom 0, y downwards; latitudes beyond the map's edge are drawn back to it."""
    sine = math.sin(math.radians(max(-POLE, min(POLE, lat))))
    return WORLD * (0.5 + lon / 360), WORLD * (0.5 - math.atanh(sine) / (2 * math.pi))


def lonlat(x: float, y: float) -> tuple[float, float]:
    """The inverse of `xy`."""
    return 360 * (x / WORLD - 0.5), math.degrees(math.asin(math.tanh(2 * math.pi * (0.5 - y / WORLD))))


def pixels(ring: Ring) -> float:
    """Area of a ring in square pixels at zoom 0; each zoom has four times as many."""
    points = [xy(lon, lat) for lon, lat in ring]
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))) / 2


def zoom_of_size(size: float, least: float) -> float:
    """First whole zoom at which an area of `size` at zoom 0 covers `least` square pixels; infinite where it has no size."""
    return math.ceil(math.log(least / size, 4)) if size > 0 else math.inf
