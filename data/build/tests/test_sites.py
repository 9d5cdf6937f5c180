"""One base is one entry, whoever lists it, and a point that lies elsewhere than its row says is found."""

import unittest

from duplicates import merge
from geometry import holds
from outlines import _joined
from place import Place
from placed import Ground

SQUARE = [[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]]


def site(id: str, name: str, lat: float, lon: float, feature: str = "AIRB", country: str | None = "XX", cls: str = "S") -> Place:
    return Place(id, name, lat, lon, cls, feature, country)


class Duplicates(unittest.TestCase):
    def test_the_same_air_base_is_one_and_keeps_the_curated_id_and_all_names(self):
        ours = site("dateline:misawa", "Misawa Air Base", 40.703, 141.368)
        theirs = site("ourairports:RJSM", "Misawa Airport / Misawa Air Base", 40.7032, 141.3683)
        self.assertEqual(merge([theirs], [ours]), [])
        self.assertIn(("Misawa Airport / Misawa Air Base", "a"), ours.names)

    def test_a_civil_airport_beside_a_base_and_another_base_nearby_stay(self):
        ours = site("dateline:camp", "Camp Lemonnier", 11.547, 43.149, "MILB")
        civil = site("ourairports:HDAM", "Djibouti-Ambouli Airport", 11.547, 43.159, "AIRP")
        other = site("ourairports:XXXX", "Chabelley Air Base", 11.56, 43.16)
        self.assertEqual(merge([civil, other], [ours]), [civil, other])


class Outlines(unittest.TestCase):
    def test_a_country_across_the_antimeridian_holds_its_points_and_no_others(self):
        crossing = _joined([[(100.0, 60.0), (170.0, 60.0), (-170.0, 68.0), (170.0, 75.0), (100.0, 75.0), (100.0, 60.0)]])
        for lon, lat, inside in ((120, 68, True), (179, 68, True), (-175, 68, True), (50, 68, False), (-100, 68, False)):
            self.assertIs(holds(crossing, lon, lat), inside, (lon, lat))


class Placed(unittest.TestCase):
    def test_points_outside_their_country_inland_bays_and_rivers_at_sea_are_found(self):
        ground = Ground({"XX": [SQUARE]})
        right = [site("a:1", "a", 5, 5), site("a:2", "b", 10.1, 5), site("a:3", "c", 5, 5, "STM", None, "H"), site("a:4", "d", 12, 5, "BAY", None, "H")]
        wrong = [site("a:5", "e", 11, 5), site("a:6", "f", 5, 5, "GULF", None, "H"), site("a:7", "g", 12, 5, "STM", None, "H")]
        self.assertEqual([ground.missing(place) for place in right], [None] * len(right))
        self.assertTrue(all(ground.missing(place) for place in wrong))
