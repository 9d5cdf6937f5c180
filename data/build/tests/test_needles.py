"""A strip that hangs on its area by next to nothing is the neighbour's; what is joined broadly, or lies on a coast, stays."""

import unittest
from copy import deepcopy

from geometry import Polygon, signed
from needles import hand_on

TIP = (-0.001, 0.1)
WEST, EAST = (0.0, 0.0), (0.006, 0.0)
LEFT, RIGHT = (-0.003, 0.05), (0.007, 0.05)


def areas(east: tuple[float, float] = EAST) -> list[list[Polygon]]:
    """An area in the south with a strip northwards, and one on either side of the strip; `east` is where that begins in the east."""
    south = [WEST, (-1.0, 0.0), (-1.0, -1.0), (1.0, -1.0), (1.0, 0.0), east, RIGHT, TIP, LEFT, WEST]
    west = [WEST, LEFT, TIP, (0.0, 1.0), (-1.0, 1.0), (-1.0, 0.0), WEST]
    right = [TIP, RIGHT, east, (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), TIP]
    return [[[ring]] for ring in (south, west, right)]


def sizes(found: list[list[Polygon]]) -> list[float]:
    return [abs(signed(polygon[0])) for polygons in found for polygon in polygons]


class Needles(unittest.TestCase):
    def test_the_strip_goes_to_the_neighbour_with_the_longer_edge_and_nothing_is_lost(self):
        before, found = sizes(areas()), areas()
        hand_on(found)
        [[south]], [[west]], [[right]] = found
        self.assertEqual(max(y for _, y in south), 0.0)
        self.assertIn(LEFT, right)
        self.assertNotIn(RIGHT, right)
        self.assertEqual(west, areas()[1][0][0])
        self.assertAlmostEqual(sum(sizes(found)), sum(before), 12)
        self.assertTrue(all(ring[0] == ring[-1] and signed(ring) * signed(old[0][0]) > 0 for ring, old in zip((south, west, right), areas())))

    def test_a_broad_strip_a_spit_and_one_within_a_neighbour_stay(self):
        broad, spit = areas((0.05, 0.0)), areas()[:2]
        within = areas()
        within[1:] = [[[[*within[1][0][0][:2], *within[2][0][0][:4]]]]]
        for given in (broad, spit, within):
            found = deepcopy(given)
            hand_on(found)
            self.assertEqual(found, given)
