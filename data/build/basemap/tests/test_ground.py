"""Cuts along the antimeridian and the pole belong to the plane map; drawn as shores they are stray lines around the world."""

import unittest

from basemap.features import JumpError, check, feature
from basemap.ground import natural
from basemap.scale import lonlat, pixels, xy, zoom_of_size


class Natural(unittest.TestCase):
    def test_the_cut_at_the_antimeridian_is_no_shore(self):
        ring = [(170.0, 60.0), (180.0, 62.0), (180.0, 66.0), (175.0, 67.0), (170.0, 60.0)]
        self.assertEqual(natural(ring), [[(170.0, 60.0), (180.0, 62.0)], [(180.0, 66.0), (175.0, 67.0), (170.0, 60.0)]])

    def test_antarctica_has_no_shore_along_the_pole(self):
        ring = [(-180.0, -78.0), (0.0, -70.0), (180.0, -78.0), (180.0, -90.0), (0.0, -90.0), (-180.0, -90.0), (-180.0, -78.0)]
        self.assertEqual(natural(ring), [[(-180.0, -78.0), (0.0, -70.0), (180.0, -78.0)]])

    def test_an_island_elsewhere_stays_one_closed_line(self):
        ring = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)]
        self.assertEqual(natural(ring), [[*ring, ring[0]]])


class Check(unittest.TestCase):
    def test_a_ring_that_steps_over_the_antimeridian_is_refused(self):
        ring = [(179.0, -16.0), (-179.0, -16.0), (-179.0, -17.0), (179.0, -16.0)]
        with self.assertRaises(JumpError):
            check(feature("MultiPolygon", [[ring]]))

    def test_what_is_cut_passes(self):
        check(feature("MultiPolygon", [[[(179.0, -16.0), (180.0, -16.0), (180.0, -17.0), (179.0, -16.0)]]]))
        check(feature("Point", [180.0, 0.0]))


class Scale(unittest.TestCase):
    def test_pixels_and_degrees_are_each_others_inverse(self):
        for lon, lat in ((0.0, 0.0), (-180.0, 85.0), (37.6, 55.75), (179.9, -77.0)):
            there = lonlat(*xy(lon, lat))
            self.assertAlmostEqual(there[0], lon)
            self.assertAlmostEqual(there[1], lat)

    def test_an_area_is_drawn_from_the_zoom_at_which_it_is_large_enough(self):
        ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
        zoom = zoom_of_size(pixels(ring), 30.0)
        self.assertGreaterEqual(pixels(ring) * 4**zoom, 30.0)
        self.assertLess(pixels(ring) * 4 ** (zoom - 1), 30.0)
