"""Builds data/basemap.pmtiles: Natural Earth's shapes, and labels with the names of the gazetteer.

Every module here makes one group of layers as GeoJSON features; `tiles` cuts them with tippecanoe.
"""
