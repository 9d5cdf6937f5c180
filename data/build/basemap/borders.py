"""Country borders and the lines between first-level units, as lines that are drawn once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from basemap.disputes import DASHED, Disputes
from basemap.edges import Edge, chained, shared
from basemap.features import feature
from geometry import Polygon, Ring

COUNTRY_DECIMALS = 6
UNIT_DECIMALS = 5
"""What the coordinates of one border agree on in the two sources."""
UNIT_ZOOM = 3
"""The first zoom with lines between first-level units in the tiles."""


def countries(units: Mapping[str, list[Polygon]], disputes: Disputes) -> Iterator[dict]:
    """Borders with `disputed` 0 or 1. Dashed lines come last, to lie on top."""
    drawn: dict[int, list[dict]] = defaultdict(list)
    for pair, edges in shared(_rings(units), COUNTRY_DECIMALS).items():
        for disputed, some in _by_dispute(pair, edges, disputes).items():
            drawn[disputed] += [_border(line, disputed) for line in chained(some)]
    yield from drawn[0]
    yield from drawn[1]
    yield from (_border(line, 1) for line in disputes.lines)


def _by_dispute(pair: tuple[str, str], edges: Iterable[Edge], disputes: Disputes) -> dict[int, list[Edge]]:
    """Edges by whether they are in dispute; those that are not to be drawn are left out."""
    found: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        draw = disputes.draw(pair, edge)
        if draw in (None, DASHED):
            found[int(draw == DASHED)].append(edge)
    return found


def _border(line: Ring, disputed: int) -> dict:
    return feature("LineString", line, {"disputed": disputed})


def admin1(units: Iterable[tuple[dict, list[Polygon]]], disputes: Disputes) -> tuple[list[dict], list[dict]]:
    """(lines, dashed borders) between units of the same country; `zoom` is the one from which Natural Earth draws them.

    Where a unit has broken away, its line is a border in dispute and none between units.
    """
    lines, dashed = [], []
    for first, second, edges in _within_countries(units):
        codes = first.get("iso_3166_2") or "", second.get("iso_3166_2") or ""
        if disputes.draw(codes, edges[0]) == DASHED:
            dashed += [_border(line, 1) for line in chained(edges)]
        else:
            lines += [_unit_line(line, max(first["min_zoom"], second["min_zoom"])) for line in chained(edges)]
    return lines, dashed


def _within_countries(units: Iterable[tuple[dict, list[Polygon]]]) -> Iterator[tuple[dict, dict, list[Edge]]]:
    """Properties of two units of one country, and the edges between them."""
    named = {properties["adm1_code"]: (properties, polygons) for properties, polygons in units}
    shapes = {code: polygons for code, (_, polygons) in named.items()}
    for (a, b), edges in shared(_rings(shapes), UNIT_DECIMALS).items():
        first, second = named[a][0], named[b][0]
        if first["adm0_a3"] == second["adm0_a3"]:
            yield first, second, edges


def _unit_line(line: Ring, zoom: float) -> dict:
    return feature("LineString", line, {"zoom": zoom}, max(UNIT_ZOOM, zoom - 1))


def _rings(units: Mapping[str, list[Polygon]]) -> dict[str, list[Ring]]:
    return {name: [ring for polygon in polygons for ring in polygon] for name, polygons in units.items()}
