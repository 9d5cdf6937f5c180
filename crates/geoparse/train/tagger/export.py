"""Writes the fitted tagger as int8 ONNX, and what the Rust test compares: python export.py FITTED DATA GOLDEN

FITTED is the folder that fit.py wrote, DATA the folder for tagger.onnx and vocabulary.txt, GOLDEN the file of logits."""
import json
import shutil
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from labels import LABELS
from model import Tagger
from vary import lines
from words import END, START, Pieces, case, words

OPSET = 17
LARGEST = 20_000_000  # bytes of model and vocabulary together
DECIMALS = 3


def load(fitted):
    vocabulary = (fitted / "vocabulary.txt").read_text(encoding="utf8").split("\n")[:-1]
    model = Tagger(len(vocabulary))
    model.load_state_dict(torch.load(fitted / "model.pt", weights_only=True))
    for layer in model.layers:
        layer.exported = True
    return model.float().eval(), Pieces(vocabulary)


def export(model, path):
    example = (torch.randint(5, 900, (1, 64)), torch.zeros(1, 64, dtype=torch.long), torch.ones(1, 64))
    names = ["pieces", "cases", "mask"]
    axes = {name: {0: "chunks", 1: "pieces"} for name in [*names, "logits"]}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "whole.onnx")
        torch.onnx.export(model, example, whole, input_names=names, output_names=["logits"], opset_version=OPSET,
                          dynamic_axes=axes, dynamo=False)
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=False)


def golden(model, pieces, path):
    """Logits of the first piece of each word of our own sentences, from the framework and before rounding to int8."""
    rows = []
    for text in lines("golden.txt"):
        ids, cases, first = [pieces.numbers[START]], [0], []
        for start, end in words(text):
            first.append(len(ids))
            of = pieces.of(text[start:end])
            ids, cases = ids + of, cases + [case(text[start:end])] * len(of)
        ids, cases = ids + [pieces.numbers[END]], cases + [0]
        with torch.no_grad():
            logits = model(torch.tensor([ids]), torch.tensor([cases]), torch.ones(1, len(ids)))[0]
        rows.append({"text": text, "pieces": ids, "cases": cases,
                     "logits": [[round(x, DECIMALS) for x in logits[at].tolist()] for at in first]})
    with open(path, "w", encoding="utf8") as out:
        json.dump({"labels": LABELS}, out)
        for row in rows:
            out.write("\n" + json.dumps(row, ensure_ascii=False))
        out.write("\n")


def main():
    fitted, data, out = map(Path, sys.argv[1:4])
    model, pieces = load(fitted)
    data.mkdir(parents=True, exist_ok=True)
    export(model, data / "tagger.onnx")
    shutil.copy(fitted / "vocabulary.txt", data / "vocabulary.txt")
    golden(model, pieces, out)
    size = sum((data / file).stat().st_size for file in ("tagger.onnx", "vocabulary.txt"))
    print(f"{size / 1e6:.1f} MB")
    if size > LARGEST:
        sys.exit(f"model and vocabulary are larger than {LARGEST / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
