"""Sentences made anew for each epoch: other names in the same places, sentences from templates, other use of capitals."""
import re
from pathlib import Path

from words import words

HERE = Path(__file__).parent
SLOT = re.compile(r"\{([A-Z#])\}")
KIND = {"F": "FACILITY", "L": "PLACE", "R": "PLACE", "C": "PLACE", "N": "PLACE", "A": "PLACE", "D": "DEMONYM", "P": "PERSON", "O": "ORGANISATION"}
# How often: a town's or a country's name is replaced, a town gets its country or unit behind it, a person another name,
# a report a dateline; a sentence is set in capitals, as a headline, in lower case, with the quotes of print.
REPLACE_TOWN, REPLACE_COUNTRY, ADD_CONTAINER, REPLACE_PERSON, REPLACE_IN_BODY, DATELINE = 0.4, 0.25, 0.03, 0.25, 0.25, 0.03
CAPITALS, HEADLINE, LOWER, PRINTED = 0.035, 0.03, 0.02, 0.35
SMALL = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "is", "are", "was"}
# Words that end or begin the name of a part of nature which stands with an article: `the Amur River`, `the Gulf of Aqaba`.
WITH_ARTICLE = {"River", "Sea", "Ocean", "Desert", "Peninsula", "Strait", "Channel", "Delta", "Basin", "Plateau", "Archipelago",
                "Canal", "Valley", "Gulf", "Bay", "Straits", "Isle"}


def lines(name):
    with open(HERE / name, encoding="utf8") as rows:
        return [row.rstrip("\n") for row in rows if row.strip() and not row.startswith("#")]


class Vary:
    def __init__(self, names, corpus, rng):
        self.names, self.rng = names, rng
        self.templates, self.datelines = lines("templates.txt"), lines("datelines.txt")
        self.forms = {"F": forms("facility_forms.txt"), "L": forms("natural_forms.txt"), "R": forms("street_forms.txt")}
        self.listed = {"site": names.sites, "natural": names.natural}
        of_kind = lambda kind: [" ".join(s["words"][a:b]) for s in corpus for a, b, k in s["spans"]
                                if k == kind and s["source"] != "btc" and s["words"][a][0].isupper()]
        self.bodies, self.demonyms = of_kind("ORGANISATION"), of_kind("DEMONYM") + sorted(names.demonyms)
        self.people = of_kind("PERSON")

    def epoch(self, corpus, made):
        """The corpus with other names, and `made` sentences from templates."""
        varied = [self.printed(self.in_other_case(self.with_other_names(s))) for s in corpus]
        for _ in range(made):
            at = self.rng.randrange(len(varied) + 1)
            varied.insert(at, self.printed(self.in_other_case(self.from_template(self.rng.choice(self.templates)))))
        return varied

    def fill(self, slot):
        rng, names = self.rng, self.names
        if slot in self.forms:
            return self.from_form(*self.forms[slot])
        if slot == "P":
            return rng.choice(self.people) if rng.random() < 0.3 else names.draw_person(rng)
        if slot == "D":
            return rng.choice(self.demonyms)
        if slot == "O":
            return rng.choice(self.bodies)
        return {"C": lambda: names.draw_town(rng), "N": lambda: rng.choice(names.countries),
                "A": lambda: rng.choice(names.units), "S": lambda: names.draw_family(rng),
                "#": lambda: str(rng.choice([rng.randint(1, 30), rng.randint(1, 9000)]))}[slot]()

    def from_form(self, forms, weights):
        form = self.rng.choices(forms, weights)[0]
        if form in self.listed:
            return self.rng.choice(self.listed[form])
        return SLOT.sub(lambda m: self.fill(m[1]), form)

    def from_template(self, template):
        text, spans, at = "", [], 0
        for slot in SLOT.finditer(template):
            text += template[at:slot.start()]
            name = self.fill(slot[1])
            article = "the " if slot[1] in "FL" and takes_article(name, slot[1]) else ""
            text += article[:1].upper() + article[1:] if article and not text else article
            if slot[1] in KIND:
                spans.append((len(text), len(text) + len(name), KIND[slot[1]]))
            text += name
            at = slot.end()
        text += template[at:]
        places = words(text)
        inside = lambda a, b: [i for i, (x, y) in enumerate(places) if x < b and y > a]
        found = [[i[0], i[-1] + 1, kind] for a, b, kind in spans if (i := inside(a, b))]
        return {"words": [text[a:b] for a, b in places], "spans": found, "unknown": [], "doubtful": [], "source": "made"}

    def with_other_names(self, sentence):
        rng = self.rng
        out, spans, doubtful, at = [], [], [], 0
        if rng.random() < DATELINE and sentence["source"] in ("silver", "gum", "ewt_dev") and sentence["words"][0][0].isupper():
            line = self.from_template(rng.choice(self.datelines))
            out = [w.upper() if any(a <= i < b for a, b, k in line["spans"][:1] if k == "PLACE") else w
                   for i, w in enumerate(line["words"])]
            spans = [list(s) for s in line["spans"]]
            spans += [[i, i + 1, "ORGANISATION"] for i, w in enumerate(out) if w in ("AP", "Reuters", "Xinhua")]
        for start, end, kind in sentence["spans"]:
            out += self.keep(sentence, at, start, len(out) - at, doubtful)
            new, more = self.replacement(sentence["words"][start:end], kind)
            spans.append([len(out), len(out) + len(new), kind])
            out += new
            if more:
                spans.append([len(out) + 1, len(out) + 1 + len(more), "PLACE"])
                out += [",", *more]
            at = end
        out += self.keep(sentence, at, len(sentence["words"]), len(out) - at, doubtful)
        return sentence | {"words": out, "spans": spans, "doubtful": doubtful}

    def keep(self, sentence, start, end, moved, doubtful):
        doubtful += [at + moved for at in sentence["doubtful"] if start <= at < end]
        return sentence["words"][start:end]

    def replacement(self, old, kind):
        """Another name of the same kind, and what may follow it behind a comma."""
        rng, names, surface = self.rng, self.names, " ".join(old)
        split = lambda name: [name[a:b] for a, b in words(name)]
        if kind == "PLACE" and old[0][:1].isupper():
            if surface in names.country:
                return (split(rng.choice(names.countries)) if rng.random() < REPLACE_COUNTRY else old), []
            if surface in names.unit:
                return (split(rng.choice(names.units)) if rng.random() < REPLACE_COUNTRY else old), []
            if surface in names.town:
                new = split(names.draw_town(rng)) if rng.random() < REPLACE_TOWN else old
                more = split(rng.choice(rng.choice([names.countries, names.units]))) if rng.random() < ADD_CONTAINER else []
                return new, more
        if kind == "PERSON" and len(old) == 2 and rng.random() < REPLACE_PERSON:
            return split(names.draw_person(rng)), []
        if kind == "PERSON" and len(old) == 1 and rng.random() < REPLACE_PERSON / 2:
            return split(names.draw_family(rng)), []
        if kind == "ORGANISATION" and len(old) > 1 and old[0] in names.town and rng.random() < REPLACE_IN_BODY:
            return split(names.draw_town(rng)) + old[1:], []
        return old, []

    def in_other_case(self, sentence):
        x = self.rng.random()
        if x < CAPITALS:
            new = [w.upper() for w in sentence["words"]]
        elif x < CAPITALS + HEADLINE:
            new = [w if w in SMALL else w[:1].upper() + w[1:] for w in sentence["words"]]
        elif x < CAPITALS + HEADLINE + LOWER:
            new = [w.lower() for w in sentence["words"]]
        else:
            return sentence
        return sentence | {"words": new}

    def printed(self, sentence):
        """Now and then the quotes and apostrophes of print, which the corpora hardly have and papers always."""
        if self.rng.random() >= PRINTED:
            return sentence
        opens, out = False, []
        for word in sentence["words"]:
            opens = not opens if word == '"' else opens
            out.append({'"': "“" if opens else "”", "'": "’"}.get(word, word))
        return sentence | {"words": out}


def takes_article(name, slot):
    """`the Tartous naval base`, `the Amur River`, `the Alps`; `Camp X`, `X International Airport`, `Lake X` go without."""
    first, last = name.split()[0], name.split()[-1]
    if slot == "L":
        return last in WITH_ARTICLE or first in WITH_ARTICLE or last.endswith("s") and first != "Lake" and len(name.split()) < 3
    return last.islower() or first == "port"


def forms(name):
    """Forms and their weights."""
    rows = [line.partition(" ")[::2] for line in lines(name)]
    return [form for _, form in rows], [float(weight) for weight, _ in rows]
