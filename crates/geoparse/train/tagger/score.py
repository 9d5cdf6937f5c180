"""Exact F1 of each kind on sentences kept back; sources that do not label a kind do not count for it."""
import torch

from batches import batches, tensors
from labels import KINDS, LABELS, spans


def predicted(model, sentences, pieces, rng):
    """The spans of each sentence."""
    found = [set() for _ in sentences]
    model.eval()
    for batch in batches(sentences, pieces, 4096, rng, train=False):
        ids, cases, allowed, mask = tensors(batch, pieces)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            best = model(ids, cases, mask).argmax(-1)
        for row, at in zip(zip(allowed, best), (r[3] for r in batch)):
            may, label = row
            found[at] = spans([LABELS[n] for n in label[may > 0].tolist()])
    model.train()
    return found


def table(model, sentences, pieces, rng):
    found = predicted(model, sentences, pieces, rng)
    rows = []
    for kind in KINDS:
        right = made = gold = 0
        for s, spans_ in zip(sentences, found):
            if kind in s["unknown"] or s["doubtful"]:
                continue
            true = {tuple(x) for x in s["spans"] if x[2] == kind}
            guess = {x for x in spans_ if x[2] == kind}
            right, made, gold = right + len(true & guess), made + len(guess), gold + len(true)
        p, r = right / max(1, made), right / max(1, gold)
        rows.append((kind, 100 * p, 100 * r, 200 * p * r / max(1e-9, p + r), gold))
    return rows
