"""A border in dispute that is drawn solid takes a side."""

import unittest

from basemap import borders, disputes
from basemap.disputes import DASHED, NONE, Disputes, Rule

WEST = [(0.0, 0.0), (0.0, 4.0), (1.0, 4.0), (1.0, 3.0), (1.0, 2.0), (1.0, 0.0)]
EAST = [(1.0, 0.0), (1.0, 2.0), (1.0, 3.0), (1.0, 4.0), (2.0, 4.0), (2.0, 0.0)]
UNITS = {"East": [[EAST]], "West": [[WEST]]}


def drawn(*rules):
    found = borders.countries(UNITS, Disputes(list(rules), []))
    return {each["properties"]["disputed"]: each["geometry"]["coordinates"] for each in found}


class Lines(unittest.TestCase):
    def test_without_a_rule_a_border_is_settled(self):
        self.assertEqual(drawn(), {0: [[1.0, 0.0], [1.0, 2.0], [1.0, 3.0], [1.0, 4.0]]})

    def test_a_rule_counts_whichever_unit_it_names_first(self):
        for rule in (Rule("East", "West", None, DASHED), Rule("West", "East", None, DASHED), Rule("West", "*", None, DASHED)):
            self.assertEqual(list(drawn(rule)), [1])

    def test_a_box_parts_the_line(self):
        found = drawn(Rule("East", "West", (0.0, 1.5, 2.0, 3.5), DASHED))
        self.assertEqual(found[1], [[1.0, 2.0], [1.0, 3.0]])
        self.assertIn(0, found)

    def test_leased_ground_has_no_border(self):
        self.assertEqual(drawn(Rule("East", "West", None, NONE)), {})

    def test_dashed_lines_lie_on_top(self):
        found = borders.countries(UNITS, Disputes([Rule("East", "West", (0.0, 1.5, 2.0, 3.5), DASHED)], [[(5.0, 5.0), (6.0, 6.0)]]))
        order = [each["properties"]["disputed"] for each in found]
        self.assertEqual(order, sorted(order))


class Table(unittest.TestCase):
    def test_no_map_draws_these_as_settled(self):
        found = disputes.read(_Everything())
        edge = ((34.0, 46.0), (34.1, 46.0))
        for pair in (("Russia", "Ukraine"), ("Israel", "Syria"), ("Kosovo", "Republic of Serbia"), ("Cyprus No Mans Area", "Northern Cyprus"),
                     ("Morocco", "Western Sahara"), ("Somalia", "Somaliland")):  # fmt: skip
            self.assertEqual(found.draw(pair, edge), DASHED, pair)
        self.assertIsNone(found.draw(("France", "Germany"), edge))
        self.assertIsNone(found.draw(("Russia", "Ukraine"), ((36.0, 50.2), (36.1, 50.2))))


class _Everything:
    """Stands for the units of Natural Earth, which the test does without."""

    def __contains__(self, name):
        return True
