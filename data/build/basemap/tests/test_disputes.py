"""A border in dispute that is drawn as settled takes a side; so does one that is drawn to whoever does not see it."""

import unittest

from basemap import borders, claims
from basemap.disputes import DASHED, NONE, Rule
from basemap.natural_earth import Unit
from basemap.sides import Sides
from worldviews.disputes import Dispute, View

WEST = [(0.0, 0.0), (0.0, 4.0), (1.0, 4.0), (1.0, 3.0), (1.0, 2.0), (1.0, 0.0)]
EAST = [(1.0, 0.0), (1.0, 2.0), (1.0, 3.0), (1.0, 4.0), (2.0, 4.0), (2.0, 0.0)]
UNITS = [Unit("East", "EA", [[EAST]]), Unit("West", "WE", [[WEST]])]
VIEWS = [View("de-facto", "De facto"), View("un", "Most states (UN)"), View("EA", "East"), View("WE", "West")]
STRIP = [(1.0, 2.0), (1.0, 3.0), (1.5, 3.0), (1.5, 2.0)]
"""Land that East holds and West claims."""


def strip(**more):
    given = {"controller": "EA", "holder": "", "claimants": ("EA", "WE"), "most": "WE", "views": {}} | more
    return Dispute("strip", "Strip", given["controller"], given["holder"], given["claimants"], given["most"], given["views"], (), (), "strip")


def sides(*disputes):
    return Sides(disputes, {dispute.id: [[STRIP]] for dispute in disputes}, VIEWS)


def drawn(*rules, disputes=()):
    found = borders.countries(UNITS, rules, sides(*disputes))
    return {each["properties"].get("views", ""): each["geometry"]["coordinates"] for each in found}


class Rules(unittest.TestCase):
    def test_without_a_rule_a_border_is_settled(self):
        self.assertEqual(drawn(), {"": [[1.0, 0.0], [1.0, 2.0], [1.0, 3.0], [1.0, 4.0]]})

    def test_a_rule_counts_whichever_unit_it_names_first(self):
        for rule in (Rule("East", "West", None, DASHED), Rule("West", "East", None, DASHED), Rule("West", "*", None, DASHED)):
            self.assertEqual(list(drawn(rule)), [" de-facto un EA WE "])

    def test_a_box_parts_the_line(self):
        found = drawn(Rule("East", "West", (0.0, 1.5, 2.0, 3.5), DASHED))
        self.assertEqual(found[" de-facto un EA WE "], [[1.0, 2.0], [1.0, 3.0]])
        self.assertIn("", found)

    def test_leased_ground_has_no_border(self):
        self.assertEqual(drawn(Rule("East", "West", None, NONE)), {})


class Worldviews(unittest.TestCase):
    def test_a_border_is_dashed_for_those_who_see_it(self):
        found = drawn(disputes=[strip()])
        self.assertEqual(found[" de-facto EA "], [[1.0, 2.0], [1.0, 3.0]])
        self.assertIn("", found)

    def test_the_other_edges_of_a_claim_are_borders_to_the_rest(self):
        found = list(claims.edges([strip()], {"strip": [[STRIP]]}, UNITS, sides(strip())))
        self.assertEqual({each["properties"]["views"] for each in found}, {" un WE "})
        self.assertTrue(all(lon > 1.0 for each in found for lon, _ in each["geometry"]["coordinates"][1:-1]))

    def test_whoever_holds_a_territory_by_itself_has_a_border_on_either_side(self):
        found = drawn(disputes=[strip(controller="", holder="Stripland", claimants=("EA",), most="EA")])
        self.assertIn(" de-facto un EA WE ", found)
        inner = list(claims.edges([strip(controller="", holder="Stripland", claimants=("EA",), most="EA")], {"strip": [[STRIP]]}, UNITS,
                                  sides(strip(controller="", holder="Stripland", claimants=("EA",), most="EA"))))  # fmt: skip
        self.assertEqual({each["properties"]["views"] for each in inner}, {" de-facto "})

    def test_a_country_is_named_where_it_is_seen(self):
        made = sides(strip(controller="XX", most="EA", claimants=("EA", "XX")))
        self.assertEqual(made.naming((1.2, 2.5), "Strip", "XX"), ["de-facto"])
        self.assertIsNone(made.naming((0.2, 2.5), "West", "WE"))

    def test_where_all_agree_nothing_is_hatched(self):
        agreed = strip(claimants=("EA",), most="EA")
        self.assertEqual(list(claims.areas([agreed], {"strip": [[STRIP]]}, set(), VIEWS)), [])
        self.assertEqual(len(list(claims.areas([strip()], {"strip": [[STRIP]]}, set(), VIEWS))), 1)
