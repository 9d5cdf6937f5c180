"""Military sites that both a curated table and OurAirports give: one entry each."""

from collections.abc import Iterable

from fold import fold
from gather import Cells
from place import ALTERNATE, Place

NEAR, VERY_NEAR = 3.0, 1.0
"""Kilometres within which two military sites of one name, and any two airfields, are the same."""
MILITARY = {"AIRB", "MILB", "NVB", "INSM"}
_PLAIN = frozenset(
    "air airbase airfield airport airstrip army base camp field force fort joint marine corps military national naval navy of station the and "
    "support facility international municipal regional afb ab nas".split()
)
"""Words that tell what a site is, not which."""


def merge(airfields: Iterable[Place], sites: Iterable[Place]) -> list[Place]:
    """The airfields that no curated site stands for; the names of the others go to the site, which keeps its id."""
    cells = Cells(place for place in sites if place.feature in MILITARY)
    kept = []
    for field in airfields:
        near = cells.within(field, NEAR) if field.feature == "AIRB" else []
        site = next((site for km, site in near if site.id != field.id and _same(field, site, km)), None)
        if site is None:
            kept.append(field)
        else:
            site.call(ALTERNATE, field.name, *(name for name, _ in field.names))
    return kept


def _same(field: Place, site: Place, km: float) -> bool:
    if field.country != site.country:
        return False
    if km <= VERY_NEAR and site.feature == "AIRB":
        return True
    own = {word for name in field.name.split(" / ") for word in fold(name).split()} - _PLAIN
    known = {word for name in (site.name, *(name for name, _ in site.names)) for word in fold(name).split()}
    return bool(own) and own <= known
