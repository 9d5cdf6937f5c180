"""The table of disputes is read by two programs; what it means is said here."""

import struct
import unittest
import zlib

from worldviews import disputes, pack, shapes
from worldviews.disputes import Dispute


def dispute(**more):
    given = {"controller": "AA", "holder": "", "claimants": ("AA", "BB"), "most": "BB", "views": {"CC": "AA"}} | more
    return Dispute("id", "Name", given["controller"], given["holder"], given["claimants"], given["most"], given["views"], (), (), "id")


class Country(unittest.TestCase):
    def test_who_holds_it_who_claims_it_and_who_is_asked(self):
        answers = {view: dispute().country(view) for view in ("de-facto", "un", "AA", "BB", "CC", "DD")}
        self.assertEqual(answers, {"de-facto": "AA", "un": "BB", "AA": "AA", "BB": "BB", "CC": "AA", "DD": "BB"})

    def test_without_a_majority_whoever_holds_it(self):
        self.assertEqual(dispute(most="").country("un"), "AA")

    def test_a_holder_without_a_code_governs_but_is_no_country(self):
        held = dispute(controller="", holder="Stripland")
        self.assertEqual((held.country("de-facto"), held.authority("de-facto")), ("BB", "Stripland"))
        self.assertEqual(held.authority("un"), "BB")

    def test_what_nobody_settled_is_open(self):
        self.assertIsNone(dispute(controller="", most="", claimants=("BB",)).country("de-facto"))


class Table(unittest.TestCase):
    def test_the_table_can_be_read_and_is_not_small(self):
        found = disputes.read()
        self.assertGreaterEqual(len(found), 40)
        self.assertTrue(all(each.claimants or not each.controller for each in found))

    def test_every_drawn_shape_states_its_precision(self):
        drawn = shapes.drawn()
        self.assertEqual(set(drawn), {each.geometry for each in disputes.read()} - {""})


class Packed(unittest.TestCase):
    SQUARE = [(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0)]

    def test_the_head_counts_rings_and_the_checksum_covers_all(self):
        entry = {"name": "Square"}
        made = pack.packed({"units": [entry]}, [(entry, [[self.SQUARE]])])
        version, length, checksum = struct.unpack_from("<3I", made, 4)
        self.assertEqual((made[:4], version, entry["rings"]), (b"DLWV", 1, 1))
        self.assertEqual(zlib.crc32(made[16:]), checksum)
        self.assertEqual(made[16 + length], 5)

    def test_only_vertices_that_bend_the_line_stay(self):
        straight = [(0.0, 0.0), (0.5, 0.0001), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
        self.assertEqual(len(pack.simplified(straight)), 5)
        self.assertEqual(pack.simplified(self.SQUARE), self.SQUARE)
