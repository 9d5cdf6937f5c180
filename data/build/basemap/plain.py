"""Names as newspapers print them: Tartus, where a transliteration writes Ţarţūs.

Marks over and under letters belong to a language that is written with them; where a country writes in another script, they
are a scholar's, and go.
"""

import unicodedata
from collections.abc import Callable

from rows import rows

COLUMNS = "country,script,source"
QUOTES = dict.fromkeys(map(ord, "'’‘ʼʻʹʾʿ`′"))
"""What transliterations write for letters that Latin lacks."""


def plainer() -> Callable[[str, str | None], str]:
    """A function of a name and its country's ISO code; the countries are those of data/curated/map_scripts.csv."""
    foreign = {row.needed("country") for row in rows("map_scripts.csv", COLUMNS)}
    return lambda name, iso: bare(name) if iso in foreign else name


def bare(name: str) -> str:
    """The name without marks and without quotes that stand for letters."""
    letters = (each for each in unicodedata.normalize("NFKD", name.translate(QUOTES)) if not unicodedata.combining(each))
    return unicodedata.normalize("NFC", "".join(letters))
