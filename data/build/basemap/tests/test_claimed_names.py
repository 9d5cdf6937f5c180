"""A name that one side alone uses must not stand on everybody's map."""

import unittest

from basemap.claimed_names import ClaimedNames
from rows import RowError
from worldviews import disputes


class Names(unittest.TestCase):
    def setUp(self):
        self.names = ClaimedNames(disputes.views())

    def seen(self, name, view):
        return [each["name"] for each in self.names.written(name) if each["views"] is None or f" {view} " in each["views"]]

    def test_a_name_that_nobody_claims_is_written_to_all(self):
        self.assertEqual(list(self.names.written("Bavaria")), [{"name": "Bavaria", "views": None}])

    def test_a_claim_is_on_nobodys_map(self):
        self.assertEqual(list(self.names.written("Novorossiya")), [])

    def test_a_name_that_differs_is_written_once_to_each(self):
        for view in (view.id for view in disputes.views()):
            self.assertEqual(len(self.seen("Senkaku Islands", view)), 1)
        self.assertEqual(self.seen("Senkaku Islands", "CN"), ["Diaoyu Islands"])
        self.assertEqual(self.seen("Senkaku Islands", "de-facto"), ["Senkaku Islands"])

    def test_one_partys_name_is_left_to_that_party(self):
        self.assertEqual(self.seen("Kosovo and Metohija", "RS"), ["Kosovo and Metohija"])
        self.assertEqual(self.seen("Kosovo and Metohija", "un"), [])

    def test_a_row_for_a_label_that_is_gone_is_an_error(self):
        with self.assertRaisesRegex(RowError, "Novorossiya"):
            self.names.check()
