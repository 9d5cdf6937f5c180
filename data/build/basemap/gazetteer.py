"""The names on the map are the gazetteer's: reads what is labelled from places.jsonl."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from basemap.plain import plainer

COUNTRIES = ("PCLI", "PCLD", "PCLF", "PCLS", "PCLIX", "PCL", "TERR")
DEPENDENT = ("PCLD", "PCLS")
CAPITAL = "PPLC"
LABELLED = "HLPT"
"""Classes of places that may be named: waters, regions, populated places, mountains and islands."""


@dataclass(frozen=True)
class Named:
    """The part of a place that a label needs."""

    name: str
    lon: float
    lat: float
    cls: str
    feature: str
    country: str | None
    population: int
    importance: int
    bbox: tuple[float, float, float, float] | None
    others: tuple[str, ...] = ()

    @property
    def capital(self) -> bool:
        """Whether it is the seat of a country's or dependency's government."""
        return self.feature == CAPITAL

    @property
    def country_itself(self) -> bool:
        """Whether it is a country or dependency."""
        return self.feature in COUNTRIES

    @property
    def dependent(self) -> bool:
        """Whether it is a dependency or a part of a country that has a code of its own."""
        return self.feature in DEPENDENT


def read(path: Path) -> list[Named]:
    """Countries, waters, natural regions and populated places, in file order; names are plain."""
    return list(_labelled(path))


def _labelled(path: Path) -> Iterator[Named]:
    plain = plainer()
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["class"] in LABELLED or row["feature"] in COUNTRIES:
                bbox = row.get("bbox")
                yield Named(
                    plain(row["name"], row.get("country")), row["lon"], row["lat"], row["class"], row["feature"], row.get("country"),
                    row.get("population", 0), row.get("importance", 0), tuple(bbox) if bbox else None,
                    tuple(name for name, _ in row["names"]),
                )  # fmt: skip
