"""Sentences to batches of about as many pieces each."""
import torch

from labels import tags
from model import LONGEST
from words import END, MASK, PAD, START, case

MERGE, MERGED_WORDS, HIDDEN_WORD, SPREAD = 0.55, 100, 0.04, 4.0


def merged(sentences, rng):
    """Now and then joins a sentence to the next of the same source, as neighbours stand in one chunk of a document."""
    joined = []
    for s in sentences:
        last = joined[-1] if joined else None
        if (last and last["source"] == s["source"] and len(last["words"]) + len(s["words"]) < MERGED_WORDS
                and rng.random() < MERGE):
            moved = len(last["words"])
            joined[-1] = last | {
                "words": last["words"] + s["words"],
                "spans": last["spans"] + [[a + moved, b + moved, kind] for a, b, kind in s["spans"]],
                "doubtful": last["doubtful"] + [at + moved for at in s["doubtful"]]}
        else:
            joined.append(s)
    return joined


def encode(sentence, pieces, rng=None):
    """Pieces, cases, and for each piece the bits of labels it may have: nought where it is no first piece of a word."""
    number = pieces.numbers
    ids, cases, allowed = [number[START]], [0], [0]
    bits = tags(len(sentence["words"]), sentence["spans"], sentence["unknown"], sentence["doubtful"])
    for word, may in zip(sentence["words"], bits):
        of = pieces.of(word)
        if rng and rng.random() < HIDDEN_WORD:
            of = [number[MASK]] * len(of)
        ids += of
        cases += [case(word)] * len(of)
        allowed += [may] + [0] * (len(of) - 1)
    cut = LONGEST - 1
    return ids[:cut] + [number[END]], cases[:cut] + [0], allowed[:cut] + [0]


def batches(sentences, pieces, size, rng, train=True):
    rows = [encode(s, pieces, rng if train else None) + (at,) for at, s in enumerate(sentences)]
    rows.sort(key=lambda row: len(row[0]) + (rng.random() * SPREAD if train else 0))
    found, batch = [], []
    for row in rows:
        longest = max(len(row[0]), max((len(r[0]) for r in batch), default=0))
        if batch and longest * (len(batch) + 1) > size:
            found.append(batch)
            batch = []
        batch.append(row)
    found.append(batch)
    if train:
        rng.shuffle(found)
    return found


def tensors(batch, pieces):
    longest = max(len(row[0]) for row in batch)
    pad = lambda column, value: torch.tensor([row[column] + [value] * (longest - len(row[column])) for row in batch])
    ids = pad(0, pieces.numbers[PAD])
    return ids, pad(1, 0), pad(2, 0), (ids != pieces.numbers[PAD]).float()
