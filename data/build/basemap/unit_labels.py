"""Labels of first-level units: states, provinces, regions."""

from collections.abc import Iterable, Iterator

from basemap.claimed_names import ClaimedNames
from basemap.features import feature
from basemap.plain import plainer
from geometry import Polygon

FIRST = 4.5
"""No unit is labelled before."""


def features(units: Iterable[tuple[dict, list[Polygon]]], names: ClaimedNames) -> Iterator[dict]:
    """Labels at Natural Earth's points; `zoom` is a whole zoom less than its own, whose tiles are half as wide.

    `views` has the worldviews that see the label, where not all do.
    """
    plain = plainer()
    found = [(max(FIRST, round(properties["min_label"] - 1, 1)), plain(name(properties), properties.get("iso_a2")), properties) for properties, _ in units]
    for zoom, text, properties in sorted(found, key=lambda each: (each[0], each[1], each[2]["adm1_code"])):
        if text:
            point = [properties["longitude"], properties["latitude"]]
            for written in names.written(text):
                yield feature("Point", point, written | {"zoom": zoom}, zoom=zoom)


def name(properties: dict) -> str:
    """The English name, else the local one; empty where there is none."""
    return (properties.get("name_en") or properties.get("name") or "").strip(" -")
