"""The folding of names, rule for rule as in crates/gazetteer: names that fold alike are found by the same query."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ـ": None,
    "'": None, "’": None, "‘": None, "ʼ": None, "ʿ": None, "ʾ": None, "`": None, "´": None, ".": None,
})  # fmt: skip
_GAP = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Lower case without marks, apostrophes and full stops; every other run of punctuation is one space."""
    if name.isascii():
        plain = name.lower()
    else:
        apart = unicodedata.normalize("NFKD", name.translate(_LETTERS)).lower()
        plain = "".join(char for char in apart if not unicodedata.category(char).startswith("M"))
    return _GAP.sub(" ", plain.translate(_LETTERS)).strip()
