"""The record that every reader yields and that is written as one line of places.jsonl."""

from dataclasses import dataclass, field

from fold import fold

ALTERNATE, ABBREVIATION, DEMONYM = "a", "b", "d"
STATED, LABEL, OUTLINE, CITIES = "stated", "label", "outline", "cities"
"""How a point was had: from a source, from a map's label, computed from outlines, the mean of the cities inside."""

BBox = tuple[float, float, float, float]
"""West, south, east, north in degrees; west exceeds east where the box crosses the antimeridian."""


@dataclass
class Place:
    """One place. `admin1` and `admin2` are GeoNames codes within the country, `population` 0 is unknown."""

    id: str
    name: str
    lat: float
    lon: float
    cls: str
    feature: str
    country: str | None = None
    admin1: str | None = None
    admin1_name: str | None = None
    admin2: str | None = None
    population: int = 0
    importance: int = 0
    bbox: BBox | None = None
    point: str = STATED
    names: list[tuple[str, str]] = field(default_factory=list)

    def call(self, kind: str, *names: str) -> None:
        """Adds names of one kind."""
        self.names.extend((name, kind) for name in names)

    def rename(self, name: str) -> None:
        """Makes `name` the one that is shown; the old one stays as an alternate."""
        if name != self.name:
            self.call(ALTERNATE, self.name)
            self.name = name

    def as_json(self) -> dict:
        """The members of its line; absent ones are left out, and of names that fold alike one is kept."""
        row = {
            "id": self.id, "name": self.name, "lat": round(self.lat, 5), "lon": round(self.lon, 5), "class": self.cls,
            "feature": self.feature, "country": self.country, "admin1": self.admin1, "admin1_name": self.admin1_name,
            "admin2": self.admin2, "population": self.population,
        }  # fmt: skip
        if self.importance:
            row["importance"] = self.importance
        if self.point != STATED:
            row["point"] = self.point
        if self.bbox is not None:
            row["bbox"] = [round(degrees, 4) for degrees in self.bbox]
        row["names"] = [list(name) for name in self._distinct()]
        return row

    def _distinct(self) -> list[tuple[str, str]]:
        """Its names but the shown one, sorted; a folded form counts once, as the most telling of its kinds."""
        seen = {fold(self.name)}
        kept = []
        for name, kind in sorted(self.names, key=lambda each: (-ord(each[1]), each[0])):
            key = fold(name)
            if key and key not in seen:
                seen.add(key)
                kept.append((name, kind))
        return sorted(kept, key=lambda each: (each[1], each[0]))
