"""Country borders and the lines between first-level units, as lines that are drawn once.

A line that is in dispute has `disputed` 1 and in `views` the worldviews that see a border there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from basemap.disputes import DASHED, NONE, Rule, rule
from basemap.edges import Edge, chained, leftward, shared
from basemap.features import feature
from basemap.natural_earth import Unit
from basemap.sides import Sides, marked
from geometry import Polygon, Ring

COUNTRY_DECIMALS = 6
UNIT_DECIMALS = 5
"""What the coordinates of one border agree on in the two sources."""
UNIT_ZOOM = 3
"""The first zoom with lines between first-level units in the tiles."""
SETTLED = ""
NOBODY: list[str] = []
"""Who sees a border of the source that runs inside a drawn territory: it is none."""
NO_CODE = "-"
"""How what stands for a missing code begins."""


def countries(units: Sequence[Unit], rules: Sequence[Rule], sides: Sides) -> Iterator[dict]:
    """Borders between Natural Earth's countries. What is in dispute comes last, to lie on top."""
    called = {unit.name: unit.iso or unit.name for unit in units}
    found: dict[str, list[Edge]] = defaultdict(list)
    for pair, edges in shared(_rings({unit.name: unit.polygons for unit in units}), COUNTRY_DECIMALS).items():
        for edge in edges:
            drawn = rule(rules, pair, edge)
            if drawn != NONE:
                views = sides.views(edge, *(called[name] for name in pair))
                if views != NOBODY:
                    found[_mark(views, drawn == DASHED, sides)].append(edge)
    for mark in sorted(found):
        yield from lines(found[mark], mark)


def _mark(views: list[str] | None, dashed: bool, sides: Sides) -> str:
    """Which worldviews see a border in dispute; SETTLED where all do and none disputes it."""
    if views is None:
        return marked(sides.all()) if dashed else SETTLED
    return marked(views)


def lines(edges: Iterable[Edge], mark: str) -> Iterator[dict]:
    """The edges as features."""
    properties = {"disputed": 0} if mark == SETTLED else {"disputed": 1, "views": mark}
    return (feature("LineString", line, properties) for line in chained(edges))


def admin1(units: Iterable[tuple[dict, list[Polygon]]], sides: Sides) -> tuple[list[dict], list[dict]]:
    """(lines, borders in dispute) between units of the same country; `zoom` is the one from which Natural Earth draws a line.

    Where a unit has broken away or is claimed, its line is also a border to somebody.
    """
    drawn, disputed = [], defaultdict(list)
    for first, second, edges in _within_countries(units):
        drawn += [_unit_line(line, max(first["min_zoom"], second["min_zoom"])) for line in chained(edges)]
        for edge in edges:
            if views := sides.views(edge, _iso(first), _iso(second)):
                disputed[marked(views)].append(edge)
    return drawn, [line for mark in sorted(disputed) for line in lines(disputed[mark], mark)]


def _within_countries(units: Iterable[tuple[dict, list[Polygon]]]) -> Iterator[tuple[dict, dict, list[Edge]]]:
    """Properties of two units of one country, and the edges between them."""
    named = {properties["adm1_code"]: (properties, polygons) for properties, polygons in units}
    shapes = {code: polygons for code, (_, polygons) in named.items()}
    for (a, b), edges in shared(_rings(shapes), UNIT_DECIMALS).items():
        first, second = named[a][0], named[b][0]
        if first["adm0_a3"] == second["adm0_a3"]:
            yield first, second, edges


def _iso(unit: dict) -> str:
    """Its country's code, as Natural Earth's countries have it."""
    code = unit.get("iso_a2") or NO_CODE
    return unit["adm0_a3"] if code.startswith(NO_CODE) else code


def _unit_line(line: Ring, zoom: float) -> dict:
    return feature("LineString", line, {"zoom": zoom}, max(UNIT_ZOOM, zoom - 1))


def _rings(units: Mapping[str, list[Polygon]]) -> dict[str, list[Ring]]:
    return {name: [ring for polygon in polygons for ring in leftward(polygon)] for name, polygons in units.items()}
