"""The name that is shown: plain English letters where a source writes one by the rules of a romanisation."""

import re
import unicodedata
from collections.abc import Iterable

from place import ALTERNATE, Place
from rows import rows

_SIGNS = str.maketrans({sign: None for sign in "‘’ʻʼʿʾ`´'ʹʺ"})
_MARK = re.compile("[\u0304\u0306\u0307\u0323\u0326\u0327\u032e\u0331\u0332‘’ʻʼʿʾʹʺ]")
"""Marks and signs that romanisations use: macron, breve, dots, comma, cedilla, line below, and signs for hamza, ayn and soft sign."""
SHORTEST = 5
"""Letters that a name without its article must have: Al Bab is not called Bab."""
_GENITIVE = re.compile("(?<=[^aeiouāēīōū])[’']s$")
_ARTICLE = re.compile(r"(?:A[dlnrstz]|Ash|Ath|Adh) (?=[A-Z])")


def show_plainly(places: Iterable[Place]) -> None:
    """Renames populated places and administrative units of the countries in data/curated/romanised.csv.

    "Ţarţūs" becomes "Tartus". Where the place is also known without the Arabic article, or without the h that a romanisation
    puts at the end, it is shown so, as English does: "Al Qāmishlī" becomes "Qamishli", "Ḩamāh" becomes "Hama". The romanised
    form stays as another name; ids do not change.
    """
    countries = {row.needed("country") for row in rows("romanised.csv", "country,source")}
    for place in places:
        if place.country in countries and place.cls in "PA" and _MARK.search(unicodedata.normalize("NFKD", place.name)):
            place.rename(_plain_name(place))


def _plain_name(place: Place) -> str:
    known = {name for name, _ in place.names}
    name = plain(place.name)
    bare = _ARTICLE.sub("", name, count=1)
    bare = bare if len(bare) >= SHORTEST else name
    for form in (bare.removesuffix("h") if bare.endswith("ah") else bare, bare, name.removesuffix("h") if name.endswith("ah") else name):
        if form != name and form in known:
            return form
    return name


def plain(name: str) -> str:
    """Without marks and signs, capitals kept; the apostrophe of an English genitive stays ("Cox's Bazar")."""
    words = (_GENITIVE.sub("", word).translate(_SIGNS) + ("'s" if _GENITIVE.search(word) else "") for word in name.split(" "))
    apart = unicodedata.normalize("NFKD", " ".join(words))
    return "".join(char for char in apart if not unicodedata.category(char).startswith("M"))


def prefer(known: dict[str, Place]) -> None:
    """Applies data/curated/names.csv: the name to show where English has one of its own, and spellings that no source gives."""
    for row in rows("names.csv", "id,name,variants,source"):
        place = known.get(row.id())
        if place is None:
            raise row.fail(f"no source gives {row.text('id')}")
        place.rename(row.needed("name"))
        place.call(ALTERNATE, *row.many("variants"))
