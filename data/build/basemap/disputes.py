"""data/curated/map_disputes.csv: which lines are drawn dashed, and which not at all."""

from collections.abc import Container
from dataclasses import dataclass

from basemap.edges import Edge, Line
from place import BBox
from rows import Row, rows

COLUMNS = "unit,other,within,line,draw,dispute,source"
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


@dataclass(frozen=True)
class Disputes:
    """The whole table: rules about lines that the shapes have, and dashed lines that they lack."""

    rules: list[Rule]
    lines: list[Line]

    def draw(self, pair: tuple[str, str], edge: Edge) -> str | None:
        """`dashed`, `none`, or nothing for a line that is not in dispute."""
        return next((rule.draw for rule in self.rules if rule.covers(pair, edge)), None)

    def units(self) -> set[str]:
        """Every unit that a rule names."""
        return {name for rule in self.rules for name in (rule.unit, rule.other)} - {ANY}


def read(known: Container[str]) -> Disputes:
    """The table; a unit that is not among the `known` ones is an error."""
    rules, lines = [], []
    for row in rows("map_disputes.csv", COLUMNS):
        if row.text("line"):
            lines.append([_point(row, pair) for pair in row.text("line").split(";")])
            continue
        for column in ("unit", "other"):
            if row.needed(column) != ANY and row.text(column) not in known:
                raise row.fail(f"{column} is {row.text(column)!r}, which Natural Earth does not have")
        if row.text("draw") not in (DASHED, NONE):
            raise row.fail(f"draw is {row.text('draw')!r}, expected {DASHED!r} or {NONE!r}")
        rules.append(Rule(row.text("unit"), row.text("other"), _box(row), row.text("draw")))
    return Disputes(rules, lines)


def _box(row: Row) -> BBox | None:
    numbers = _numbers(row, row.text("within"))
    if not numbers:
        return None
    if len(numbers) != 4:
        raise row.fail("within needs west, south, east and north, separated by spaces")
    return numbers[0], numbers[1], numbers[2], numbers[3]


def _point(row: Row, text: str) -> tuple[float, float]:
    numbers = _numbers(row, text)
    if len(numbers) != 2:
        raise row.fail(f"line has {text.strip()!r} where a longitude and a latitude are expected")
    return numbers[0], numbers[1]


def _numbers(row: Row, text: str) -> list[float]:
    try:
        return [float(part) for part in text.split()]
    except ValueError:
        raise row.fail(f"{text.strip()!r} holds something that is not a number") from None


def _inside(box: BBox, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
