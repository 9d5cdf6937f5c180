"""Borders come from edges that two areas share; a missed or doubled edge is a gap or a thick line on the map."""

import random
import unittest

from basemap.edges import chained, of, shared

LEFT = [(0.0, 0.0), (1.0, 0.0), (1.0, 0.5), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
RIGHT = [(1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0000001, 1.0), (1.0, 0.5)]


class Shared(unittest.TestCase):
    def test_neighbours_share_the_line_between_them_and_nothing_else(self):
        found = shared({"left": [LEFT], "right": [RIGHT]}, 6)
        self.assertEqual(found, {("left", "right"): [((1.0, 0.0), (1.0, 0.5)), ((1.0, 0.5), (1.0, 1.0))]})

    def test_a_lone_area_has_no_border(self):
        self.assertEqual(shared({"left": [LEFT]}, 6), {})


class Chained(unittest.TestCase):
    def test_edges_in_any_order_become_one_line(self):
        edges = [((float(i), 0.0), (i + 1.0, 0.0)) for i in range(20)]
        random.Random(1).shuffle(edges)
        self.assertEqual(chained(edges), [[(float(i), 0.0) for i in range(21)]])

    def test_a_closed_loop_ends_where_it_begins(self):
        lines = chained(of(LEFT, 6))
        self.assertEqual(len(lines), 1)
        self.assertEqual(lines[0][0], lines[0][-1])

    def test_every_edge_is_drawn_exactly_once_whatever_the_branchings(self):
        pick = random.Random(2)
        for _ in range(200):
            points = [(float(pick.randrange(4)), float(pick.randrange(4))) for _ in range(30)]
            edges = {(min(a, b), max(a, b)) for a, b in zip(points, points[1:]) if a != b}
            drawn = [(min(a, b), max(a, b)) for line in chained(edges) for a, b in zip(line, line[1:])]
            self.assertEqual(sorted(drawn), sorted(edges))
