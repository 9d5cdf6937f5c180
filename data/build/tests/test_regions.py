"""A region reaches as far as its row says, else as far as its members, and its point lies in it."""

import unittest
from pathlib import Path

import regions
from place import Place
from rows import Row, RowError
from target import Targets


def made(**cells: str) -> Place:
    row = dict.fromkeys(regions.COLUMNS.split(","), "") | {"id": "dateline:somewhere", "name": "Somewhere", "members": "XX-01"} | cells
    unit = Place("geonames:1", "Unit", 5.0, 5.0, "A", "ADM1", "XX", "01", bbox=(0.0, 0.0, 10.0, 10.0))
    return regions._place(Row(Path("regions.csv"), 2, row), Targets({unit.id: unit}), {})


class Regions(unittest.TestCase):
    def test_the_box_of_the_row_comes_before_that_of_the_members(self):
        self.assertEqual(made().bbox, (0.0, 0.0, 10.0, 10.0))
        self.assertEqual(made(lat="2", lon="2", west="1", south="1", east="3", north="3").bbox, (1.0, 1.0, 3.0, 3.0))

    def test_a_point_outside_of_the_box_is_refused(self):
        for cells in ({"lat": "12", "lon": "5"}, {"lat": "5", "lon": "5", "west": "170", "south": "0", "east": "-170", "north": "10"}):
            with self.assertRaises(RowError):
                made(**cells)
        self.assertEqual(made(lat="5", lon="-175", west="170", south="0", east="-170", north="10").lon, -175)
