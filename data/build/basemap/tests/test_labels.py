"""What is named when: a wrong order hides a large city behind a suburb, a wrong point writes a country's name into another."""

import math
import random
import unittest

from basemap.city_labels import City, features
from basemap.country_labels import rank
from basemap.gazetteer import Named
from basemap.neighbours import WIDEST, Neighbours
from basemap.placement import best_point, clear_of
from basemap.scale import xy
from basemap.sea_labels import afloat
from geometry import contains


def place(name, lon, lat, population=0, feature="PPL", cls="P", **more):
    return Named(name, lon, lat, cls, feature, "XX", population, 0, None, **more)


class Cities(unittest.TestCase):
    def zooms(self, *cities):
        found = features(cities, {"XX": 2})
        return {each["properties"]["name"]: each["properties"]["zoom"] for each in found}

    def test_a_suburb_waits_for_its_city(self):
        city = City(place("City", 10.0, 50.0, 3_000_000), False, True)
        suburb = City(place("Suburb", 10.1, 50.0, 300_000), False, True)
        lone = City(place("Lone", 40.0, 50.0, 300_000), False, True)
        zooms = self.zooms(suburb, city, lone)
        self.assertLess(zooms["City"], zooms["Lone"])
        self.assertLess(zooms["Lone"] + 1, zooms["Suburb"])

    def test_a_neighbour_does_not_hold_a_metropolis_back(self):
        zooms = self.zooms(
            City(place("First", 31.2, 30.0, 9_000_000), False, True), City(place("Second", 29.9, 31.2, 5_000_000), False, True)
        )
        self.assertLess(zooms["Second"], 3)

    def test_a_small_capital_comes_with_its_country(self):
        zooms = self.zooms(City(place("Seat", 10.0, 50.0, 20_000, "PPLC"), True, True), City(place("Town", 30.0, 50.0, 20_000), False, True))
        self.assertLess(zooms["Seat"], 3)
        self.assertLess(zooms["Seat"] + 2, zooms["Town"])


class Countries(unittest.TestCase):
    def test_rank_falls_with_size_and_dependence(self):
        self.assertEqual(rank(9e6, 300_000_000, False), 1)
        self.assertLess(rank(500_000, 40_000_000, False), rank(20_000, 1_000_000, False))
        self.assertEqual(rank(20_000, 1_000_000, True), rank(20_000, 1_000_000, False) + 1)

    def test_many_people_on_little_land_do_not_make_a_large_label(self):
        self.assertGreater(rank(700, 6_000_000, False), 3)

    def test_the_label_lies_in_the_largest_part_and_where_that_is_wide(self):
        wide, tall = [(0.0, 0.0), (0.0, 4.0), (20.0, 4.0), (20.0, 0.0)], [(9.0, 4.0), (9.0, 30.0), (11.0, 30.0), (11.0, 4.0)]
        body = [(0.0, 0.0), (0.0, 4.0), (9.0, 4.0), (9.0, 30.0), (11.0, 30.0), (11.0, 4.0), (20.0, 4.0), (20.0, 0.0)]
        islet = [(50.0, 0.0), (50.0, 1.0), (51.0, 1.0), (51.0, 0.0)]
        lon, lat = best_point([[islet], [body]])
        self.assertTrue(contains([wide], lon, lat) and not contains([tall], lon, lat))

    def test_the_label_makes_way_for_the_capital_and_stays_inside(self):
        body = [[[(0.0, 0.0), (0.0, 20.0), (20.0, 20.0), (20.0, 0.0)]]]
        for lat in (9.9, 10.0, 10.1):
            lon, moved = clear_of((10.0, lat), (10.0, 10.0), body, 4, 8)
            self.assertTrue(contains(body[0], lon, moved))
            self.assertGreater(abs(xy(lon, moved)[1] - xy(10.0, lat)[1]) * 2**4, 15)
        self.assertEqual(clear_of((10.0, 1.0), (10.0, 10.0), body, 4, 8), (10.0, 10.0))


class Seas(unittest.TestCase):
    def test_no_sea_is_named_on_land(self):
        land = [[[(0.0, 0.0), (0.0, 9.0), (9.0, 9.0), (9.0, 0.0)], [(2.0, 2.0), (7.0, 2.0), (7.0, 7.0), (2.0, 7.0)]]]
        ashore, inland, open_sea = (place(name, *at, cls="H", feature="SEA") for name, at in
                                    (("ashore", (1.0, 1.0)), ("inland", (5.0, 5.0)), ("open", (20.0, 5.0))))  # fmt: skip
        self.assertEqual(afloat([ashore, inland, open_sea], land), [inland, open_sea])


class Near(unittest.TestCase):
    def test_the_nearest_point_is_found_as_by_looking_at_all(self):
        pick = random.Random(3)
        around, points = Neighbours(), []
        for _ in range(400):
            x, y = pick.uniform(0, 512), pick.uniform(0, 512)
            expected = min((math.dist((x, y), point) for point in points), default=math.inf)
            self.assertAlmostEqual(around.distance(x, y), min(expected, WIDEST))
            around.add(x, y)
            points.append((x, y))
