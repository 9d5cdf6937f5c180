"""A hole that is lost fills the Caspian Sea with land; one that goes to the wrong ring turns an island into water."""

import struct
import unittest

from basemap.shapefile import polygons

OUTER = [(0.0, 0.0), (0.0, 9.0), (9.0, 9.0), (9.0, 0.0), (0.0, 0.0)]
LAKE = [(2.0, 2.0), (7.0, 2.0), (7.0, 7.0), (2.0, 7.0), (2.0, 2.0)]
ISLAND = [(4.0, 4.0), (4.0, 6.0), (6.0, 6.0), (6.0, 4.0), (4.0, 4.0)]
POND = [(4.5, 4.5), (5.5, 4.5), (5.5, 5.5), (4.5, 5.5), (4.5, 4.5)]


def shp(rings):
    """The bytes of a shapefile with one polygon record."""
    points = [number for ring in rings for point in ring for number in point]
    starts = [sum(len(ring) for ring in rings[:i]) for i in range(len(rings))]
    record = struct.pack("<i4d2i", 5, 0, 0, 9, 9, len(rings), len(points) // 2)
    record += struct.pack(f"<{len(starts)}i", *starts) + struct.pack(f"<{len(points)}d", *points)
    return bytes(100) + struct.pack(">2i", 1, len(record) // 2) + record


class Polygons(unittest.TestCase):
    def test_holes_go_to_the_smallest_ring_around_them(self):
        found = list(polygons(shp([OUTER, LAKE, ISLAND, POND])))
        self.assertEqual(sorted(found), [[OUTER, LAKE], [ISLAND, POND]])

    def test_two_records_are_two_polygons(self):
        two = shp([OUTER]) + shp([ISLAND])[100:]
        self.assertEqual(list(polygons(two)), [[OUTER], [ISLAND]])
