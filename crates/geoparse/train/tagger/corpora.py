"""The training corpora to sentences: {words, spans, unknown, doubtful, source}, spans in words."""
import json
import re
from pathlib import Path

from words import words

# What the labels of a corpus are here; a label that is in none of these is left out and its words may be anything.
KIND = {
    "LOC": "PLACE", "location": "PLACE", "country": "PLACE", "place": "PLACE",
    "PER": "PERSON", "person": "PERSON", "politician": "PERSON",
    "ORG": "ORGANISATION", "group": "ORGANISATION", "corporation": "ORGANISATION", "organisation": "ORGANISATION",
    "organization": "ORGANISATION", "politicalparty": "ORGANISATION",
    "DEM": "DEMONYM",
    "MISC": "OTHER", "misc": "OTHER", "event": "OTHER", "election": "OTHER", "creative-work": "OTHER",
    "product": "OTHER", "object": "OTHER",
}
# The file, and the kinds that it does not label.
FILES = {
    "silver.jsonl": [], "wikigold.jsonl": [], "crossner_politics.jsonl": [], "wnut17.jsonl": [],
    "btc.jsonl": ["OTHER"], "ewt_dev.jsonl": ["OTHER"], "ewt_test.jsonl": ["OTHER"], "gum.jsonl": ["OTHER"],
}
# Places too large to have one base or port: `U.S. military base` is no name.
WHOLE = {"U . S .", "U . S", "US", "U . K .", "UK", "USA"}
# Genres of GUM whose texts are not for commercial use.
NOT_FREE = {"fiction", "letter", "essay", "podcast", "whow", "reddit"}


def read(folder, demonyms, heads):
    """All sentences of the corpora in `folder`. `demonyms` are names of peoples, `heads` words for facilities."""
    found = []
    for name, unknown in FILES.items():
        with open(Path(folder) / name, encoding="utf8") as lines:
            rows = [json.loads(line) for line in lines]
        rows = [row for row in rows if row.get("genre") not in NOT_FREE]
        for row in rows:
            for text, spans in (lines_of(row) if name.startswith("gum") else [(row["text"], row["spans"])]):
                sentence = to_words(text, spans, demonyms, named_only=name.startswith("gum"))
                if sentence["words"]:
                    widen(sentence, heads)
                    found.append(sentence | {"unknown": unknown, "source": name.removesuffix(".jsonl")})
    return found


def lines_of(row):
    """A text with one sentence a line, cut at its lines."""
    start = 0
    for line in row["text"].split("\n"):
        end = start + len(line)
        inside = [s for s in row["spans"] if start <= s["start"] and s["end"] <= end]
        yield line, [s | {"start": s["start"] - start, "end": s["end"] - start} for s in inside]
        start = end + 1


def to_words(text, marked, demonyms, named_only):
    places = words(text)
    surface = [text[start:end] for start, end in places]
    spans, doubtful = [], set()
    # Longer ones first, so that of names inside names the outer stays.
    for span in sorted(marked, key=lambda s: (s["start"] - s["end"], s["start"])):
        inside = [i for i, (start, end) in enumerate(places) if start < span["end"] and end > span["start"]]
        kind = KIND.get(span["label"])
        if named_only:
            inside = without_possessive(without_article(inside, surface), surface)
            if not is_name([surface[i] for i in inside]):
                if any(surface[i][0].isupper() for i in inside):
                    doubtful.update(inside)
                continue
        if not inside or not any(c.isalnum() for i in inside for c in surface[i]):
            doubtful.update(inside)
        elif kind is None:
            doubtful.update(inside)
        elif not any(start < inside[-1] + 1 and inside[0] < end for start, end, _ in spans):
            spans.append([inside[0], inside[-1] + 1, kind])
    for at, word in enumerate(surface):
        over = next((s for s in spans if s[0] <= at < s[1]), None)
        if word in demonyms and (over is None or over[2] == "OTHER" and over[1] - over[0] == 1):
            if over is None:
                spans.append([at, at + 1, "DEMONYM"])
            else:
                over[2] = "DEMONYM"
    return {"words": surface, "spans": sorted(spans), "doubtful": sorted(doubtful - covered(spans))}


def covered(spans):
    return {at for start, end, _ in spans for at in range(start, end)}


def without_article(inside, surface):
    if inside and surface[inside[0]] in ("the", "The", "a", "A", "an", "An"):
        return inside[1:]
    return inside


def without_possessive(inside, surface):
    if len(inside) > 2 and surface[inside[-1]] == "s" and surface[inside[-2]] in ("'", "’"):
        return inside[:-2]
    return inside


def is_name(surface):
    """Whether a phrase is written like a name from its first word to its last."""
    small = {"of", "the", "and", "for", "de", "la", "al", "el", "von", "van", "s"}
    if not surface or surface[0] in ("I", "It", "He", "She", "We", "They", "You", "His", "Her", "My", "Our", "Its", "Their"):
        return False
    telling = [w for w in surface if re.search(r"\w", w)]
    return bool(telling) and telling[0][0].isupper() and all(w[0].isupper() or w[0].isdigit() or w in small for w in telling)


def widen(sentence, heads):
    """Makes facilities of places that end with the word for one, or that such words follow: `Isfahan nuclear plant`."""
    words_, spans = sentence["words"], sentence["spans"]
    taken = covered(spans)
    for span in spans:
        if span[2] not in ("PLACE", "FACILITY"):
            continue
        longest = 0
        for length in range(1, 5):
            tail = words_[span[1]:span[1] + length]
            if " ".join(tail).lower() in heads and not any(at in taken for at in range(span[1], span[1] + length)):
                longest = len(tail)
        inner = [" ".join(words_[at:span[1]]).lower() in heads for at in range(span[0] + 1, span[1])]
        if (longest or any(inner)) and " ".join(words_[span[0]:span[1]]) not in WHOLE:
            span[1], span[2] = span[1] + longest, "FACILITY"
