"""Which of the untagged other names of a populated place are worth keeping."""

import re

_LATIN_ONLY = re.compile(r"[\u0000-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u206f]*")
_LETTER = re.compile(r"[^\W\d_]")
_LINK = re.compile(r"https?:|www\.|\.(com|org|net)\b|@", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{1,5}")


_SHORT = (("Saint ", "St. "), ("Sainte ", "Ste. "), ("Mount ", "Mt. "), ("Fort ", "Ft. "))
"""First words that English text writes in full or short."""


def spellings(name: str) -> list[str]:
    """Other ways to write a name by its first word: "Mount Vernon", "Mt. Vernon"."""
    return [b + name.removeprefix(a) for pair in _SHORT for a, b in (pair, pair[::-1]) if name.startswith(a)]


def unit_spellings(name: str) -> list[str]:
    """Other ways to write the name of an administrative unit: "Knox County", "Knox Co."."""
    return [name.removesuffix("County") + "Co."] if name.endswith(" County") else []


def worth_keeping(name: str) -> bool:
    """False for what no text uses as a name.

    Left out: links; Latin names of one or two letters; airport and location codes, which are capitals only;
    machine transliterations, which have no capital at all ("mo si ke"); single characters of any script.
    """
    letters = len(_LETTER.findall(name))
    if letters < 2 or _LINK.search(name):
        return False
    if not _LATIN_ONLY.fullmatch(name):
        return True
    return letters > 2 and not _CODE.fullmatch(name) and any(char.isupper() for char in name)
