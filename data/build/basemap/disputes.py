"""data/curated/map_disputes.csv: borders that are drawn dashed though no territory is in dispute, and lines that are not drawn at all."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from basemap.edges import Edge
from place import BBox
from rows import Row, rows

COLUMNS = "unit,other,within,draw,dispute,source"
ANY = "*"
DASHED, NONE = "dashed", "none"


@dataclass(frozen=True)
class Rule:
    """How the line between two units is drawn, within a box if one is given. `other` may be `*`."""

    unit: str
    other: str
    within: BBox | None
    draw: str

    def covers(self, pair: tuple[str, str], edge: Edge) -> bool:
        """Whether it speaks of this edge between these two units."""
        first, second = pair if pair[0] == self.unit else pair[::-1]
        if first != self.unit or self.other not in (ANY, second):
            return False
        return self.within is None or all(_inside(self.within, point) for point in edge)


def rule(rules: Iterable[Rule], pair: tuple[str, str], edge: Edge) -> str | None:
    """`dashed`, `none`, or nothing for a line that no rule speaks of."""
    return next((each.draw for each in rules if each.covers(pair, edge)), None)


def read(known: Container[str]) -> list[Rule]:
    """The table; a unit that is not among the `known` ones is an error."""
    found = []
    for row in rows("map_disputes.csv", COLUMNS):
        for column in ("unit", "other"):
            if row.needed(column) != ANY and row.text(column) not in known:
                raise row.fail(f"{column} is {row.text(column)!r}, which Natural Earth does not have")
        if row.text("draw") not in (DASHED, NONE):
            raise row.fail(f"draw is {row.text('draw')!r}, expected {DASHED!r} or {NONE!r}")
        found.append(Rule(row.text("unit"), row.text("other"), _box(row), row.text("draw")))
    return found


def _box(row: Row) -> BBox | None:
    try:
        numbers = [float(part) for part in row.text("within").split()]
    except ValueError:
        raise row.fail(f"within is {row.text('within')!r}, which holds something that is not a number") from None
    if not numbers:
        return None
    if len(numbers) != 4:
        raise row.fail("within needs west, south, east and north, separated by spaces")
    return numbers[0], numbers[1], numbers[2], numbers[3]


def _inside(box: BBox, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
