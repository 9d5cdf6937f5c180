"""How near the nearest of many points is on the plane map, in pixels at zoom 0."""

import math
from collections import defaultdict

from basemap.scale import WORLD

WIDEST = WORLD / 4


class Neighbours:
    """Points on the plane map, in nested squares, to find how near the nearest one is."""

    LEVELS = range(10, -1, -1)

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int, int], list[tuple[float, float]]] = defaultdict(list)

    def add(self, x: float, y: float) -> None:
        """Adds a point in pixels at zoom 0."""
        for level in self.LEVELS:
            self._cells[level, *self._cell(level, x, y)].append((x, y))

    def distance(self, x: float, y: float) -> float:
        """Pixels to the nearest point, at most a quarter of the map's width."""
        for level in self.LEVELS:
            column, row = self._cell(level, x, y)
            near = (point for dx in (-1, 0, 1) for dy in (-1, 0, 1) for point in self._cells.get((level, column + dx, row + dy), ()))
            best = min((math.hypot(px - x, py - y) for px, py in near), default=math.inf)
            if best <= WIDEST / 2**level:
                return best
        return WIDEST

    @staticmethod
    def _cell(level: int, x: float, y: float) -> tuple[int, int]:
        size = WIDEST / 2**level
        return int(x // size), int(y // size)
