"""Reads the hand-written tables of data/curated and checks every cell; an error names file, line and column."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from place import BBox

CURATED = Path(__file__).resolve().parent.parent / "curated"
_ID = re.compile(r"(geonames:\d+|ourairports:[A-Z0-9-]+|dateline:[a-z0-9]+(-[a-z0-9]+)*)")
_FEATURE = re.compile(r"[A-Z][A-Z0-9]{1,4}")


class RowError(Exception):
    """A curated row that cannot be used: where it stands and what is wrong with it."""


class Row:
    """One row of a curated table. Reading a cell checks it."""

    def __init__(self, path: Path, line: int, cells: dict[str, str]):
        self._where = f"{path}:{line}"
        self._cells = cells

    def fail(self, message: str) -> RowError:
        """The error to raise for this row."""
        return RowError(f"{self._where}: {message}")

    def text(self, column: str) -> str:
        """The cell without outer spaces; empty where the cell is."""
        return self._cells[column].strip()

    def needed(self, column: str) -> str:
        """A cell that may not be empty."""
        if not self.text(column):
            raise self.fail(f"{column} is empty")
        return self.text(column)

    def many(self, column: str) -> list[str]:
        """The parts of a cell that are separated by `|`."""
        return [part.strip() for part in self.text(column).split("|") if part.strip()]

    def number(self, column: str, low: float, high: float) -> float:
        """A number between two bounds, both included."""
        text = self.needed(column)
        try:
            value = float(text)
        except ValueError:
            raise self.fail(f"{column} is {text!r}, not a number") from None
        if not low <= value <= high:
            raise self.fail(f"{column} is {text}, outside {low} to {high}")
        return value

    def point(self) -> tuple[float, float] | None:
        """(lat, lon) in degrees, or none where both cells are empty."""
        if not self.text("lat") and not self.text("lon"):
            return None
        return self.number("lat", -90, 90), self.number("lon", -180, 180)

    def box(self) -> BBox | None:
        """West, south, east, north in degrees, or none where the first cell is empty."""
        if not self.text("west"):
            return None
        west, east = (self.number(column, -180, 180) for column in ("west", "east"))
        south, north = (self.number(column, -90, 90) for column in ("south", "north"))
        return west, south, east, north

    def importance(self) -> int:
        """0 to 100; empty is 0."""
        return int(self.number("importance", 0, 100)) if self.text("importance") else 0

    def id(self) -> str:
        """A place id of one of the sources that the program knows."""
        if not _ID.fullmatch(self.needed("id")):
            raise self.fail(f"id is {self.text('id')!r}; write geonames:NUMBER, ourairports:IDENT or dateline:some-slug")
        return self.text("id")

    def feature(self) -> str:
        """A GeoNames feature code."""
        if not _FEATURE.fullmatch(self.needed("feature")):
            raise self.fail(f"feature is {self.text('feature')!r}, not a GeoNames feature code such as AIRB")
        return self.text("feature")


def table(name: str) -> Iterator[Row]:
    """Rows of data/curated/`name` whatever its columns; every row needs a source."""
    with (CURATED / name).open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file, strict=True), [])
    yield from rows(name, ",".join(header))


def rows(name: str, columns: str) -> Iterator[Row]:
    """Rows of data/curated/`name`, whose first line must be `columns`; every row needs a source."""
    path = CURATED / name
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader, [])
        if ",".join(header) != columns:
            raise RowError(f"{path}:1: the columns are {','.join(header)!r}, expected {columns!r}")
        for cells in reader:
            if not cells:
                continue
            if len(cells) != len(header):
                raise RowError(f"{path}:{reader.line_num}: {len(cells)} cells, the header has {len(header)}")
            row = Row(path, reader.line_num, dict(zip(header, cells)))
            row.needed("source")
            yield row
