"""Demonyms and abbreviations written by hand, added to the places they belong to."""

import re

from fold import fold
from place import ABBREVIATION, DEMONYM, Place
from rows import rows
from target import Targets

_DEMONYM = re.compile(r"[^\W\d_][\w'’-]*( [^\W\d_][\w'’-]*){0,4}")


def demonyms(targets: Targets) -> None:
    """Applies data/curated/demonyms.csv; a leading minus takes a word of the factbook away."""
    for row in rows("demonyms.csv", "target,demonym,source"):
        place = targets.find(row, row.needed("target"))
        word = row.needed("demonym")
        if not _DEMONYM.fullmatch(word.removeprefix("-")):
            raise row.fail(f"demonym {word!r} is not one to five words")
        if not word.startswith("-"):
            place.call(DEMONYM, word)
        elif (word[1:], DEMONYM) in place.names:
            place.names = [named for named in place.names if named != (word[1:], DEMONYM)]
        else:
            raise row.fail(f"{place.name} has no demonym {word[1:]!r} to take away")


def abbreviations(targets: Targets) -> None:
    """Applies data/curated/abbreviations.csv."""
    for row in rows("abbreviations.csv", "abbreviation,kind,target,source"):
        targets.find(row, row.needed("target")).call(ABBREVIATION, row.needed("abbreviation"))


def check_demonyms(places: list[Place]) -> None:
    """Takes away demonyms that are the shown name of a country ("Laos", "Singapore") or not made of words."""
    countries = {fold(place.name) for place in places if place.feature.startswith("PCL")}
    for place in places:
        place.names = [(name, kind) for name, kind in place.names
                       if kind != DEMONYM or (_DEMONYM.fullmatch(name) and fold(name) not in countries)]  # fmt: skip
