"""The labels of the tagger. The order is that of the model's outputs, and of `Label` in src/tagger/label.rs."""

KINDS = ["PLACE", "FACILITY", "DEMONYM", "PERSON", "ORGANISATION", "OTHER"]
LABELS = ["O"] + [f"{side}-{kind}" for kind in KINDS for side in "BI"]
NUMBER = {label: number for number, label in enumerate(LABELS)}
OUTSIDE = 1  # as a set of allowed labels: one bit a label


def bit(label):
    return 1 << NUMBER[label]


def bits_of_kinds(kinds):
    """All labels of some kinds, as a set of bits."""
    allowed = 0
    for kind in kinds:
        allowed |= bit(f"B-{kind}") | bit(f"I-{kind}")
    return allowed


ANY = OUTSIDE | bits_of_kinds(KINDS)


def tags(length, spans, unknown=(), doubtful=()):
    """For each word the set of labels it may have: `spans` are [first, last + 1, kind], words that no span covers may
    be of an `unknown` kind (one that the source does not label), and `doubtful` words may be anything."""
    allowed = [OUTSIDE | bits_of_kinds(unknown)] * length
    for at in doubtful:
        allowed[at] = ANY
    for start, end, kind in spans:
        for at in range(start, end):
            allowed[at] = bit(f"{'B' if at == start else 'I'}-{kind}")
    return allowed


def spans(labels):
    """The spans of a list of label names, as {(first, last + 1, kind)}; an I without its B opens a span."""
    found, start, kind = set(), 0, None
    for at, label in enumerate(list(labels) + ["O"]):
        side, _, this = label.partition("-")
        if kind and (side != "I" or this != kind):
            found.add((start, at, kind))
            kind = None
        if kind is None and this:
            start, kind = at, this
    return found
