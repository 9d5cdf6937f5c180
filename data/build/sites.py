"""Hand-written places with a point: military sites, seats of power, chokepoints, landmarks, relief, parks and so on."""

from place import ALTERNATE, Place
from rows import Row, rows

SITES = "id,name,variants,lat,lon,feature,country,operator,branch,since,until,importance,source"
SEATS = "id,name,variants,lat,lon,feature,country,stands_for,importance,source"
CHOKEPOINTS = "id,name,variants,lat,lon,west,south,east,north,feature,importance,source"
LANDMARKS = "id,name,variants,lat,lon,feature,country,importance,source"
TABLES = (
    ("sites.csv", SITES), ("seats.csv", SEATS), ("chokepoints.csv", CHOKEPOINTS), ("landmarks.csv", LANDMARKS),
    ("relief.csv", LANDMARKS), ("parks.csv", LANDMARKS), ("universities.csv", LANDMARKS), ("neighbourhoods.csv", LANDMARKS),
    ("areas.csv", LANDMARKS), ("ports.csv", LANDMARKS),
)  # fmt: skip
HAS_COUNTRY = {SITES, SEATS}
"""Tables in which every row lies in a country; a landmark may lie in several, or in dispute."""
CLASSES = {
    "S": "AIRB AIRF AIRP INSM GOVL ADMF PAL BLDG DIP PO CMP MLWND MILS CSTL FT SPLT SCH PRN REST SQR ITTR OILR PS PSN DAM SWT TRIG "
         "UNIV BDG MUS STDM TOWR MNMT CH MSQE MSTY RLG SYG TMPL PYR ANS HSP LIBR THTR HTL RSRT AMUS MALL MKT RSTN BDRP CMTY MN",
    "L": "NVB MILB PRT RGN NAVB AREA CST SALT TRB PRK RES RESN RESV RESW TERR REFC OILF OAS RGNH",
    "H": "SEA OCN GULF STRT BAY CHN CNL HBR SD INLT LK STM LGN RF SHOL GLCR FJD",
    "T": "ISL ISLS ATOL PEN MT MTS VLC HLL HLLS PASS PT CAPE DSRT VAL PLN PLAT ISTH SPIT UPLD BSNP CNYN CRTR DLTA DPR GAP CLF BCH MOOR",
    "A": "ADMD ZN TERR PCLD PCLI ADM1 ADM1H ADM2",
    "P": "PPL PPLX PPLA PPLC PPLL PPLH",
    "R": "ST TNL RR RTE",
    "U": "TRNU RFU",
    "V": "FRST",
}
"""GeoNames class letter by feature code; the first that lists a code holds it."""
_CLASS = {feature: letter for letter, features in reversed(CLASSES.items()) for feature in features.split()}


def read(countries: set[str]) -> list[Place]:
    """Places of all tables in file order. `countries` are the alpha-2 codes that a row may name."""
    return [_place(row, columns, countries) for name, columns in TABLES for row in rows(name, columns)]


def _place(row: Row, columns: str, countries: set[str]) -> Place:
    point = row.point()
    if point is None:
        raise row.fail("lat and lon are empty")
    feature = row.feature()
    if feature not in _CLASS:
        raise row.fail(f"feature {feature} has no class; add it to CLASSES in data/build/sites.py if GeoNames has it")
    place = Place(row.id(), row.needed("name"), *point, _CLASS[feature], feature)
    if "country" in columns.split(","):
        place.country = (row.needed("country") if columns in HAS_COUNTRY else row.text("country")) or None
        if place.country not in countries | {None}:
            raise row.fail(f"country is {place.country!r}, which is no ISO 3166-1 alpha-2 code in use")
    if "west" in columns.split(","):
        place.bbox = row.box()
    place.importance = row.importance()
    place.call(ALTERNATE, *row.many("variants"))
    return place
