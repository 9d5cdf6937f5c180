"""Whose a disputed place is, and to whom: makes data/worldviews.bin of data/curated/disputes.csv and Natural Earth's units."""
