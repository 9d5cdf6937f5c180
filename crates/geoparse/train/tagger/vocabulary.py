"""The pieces worth keeping: those that the training text and the names of places use most, and every single character."""
from collections import Counter
from pathlib import Path

from words import END, MASK, PAD, START, UNKNOWN, Pieces

SIZE = 20_000
SPECIAL = [PAD, UNKNOWN, START, END, MASK]
NAME = 0.2  # what one draw of a town's name counts beside one word of running text
DRAWS = 200_000


def kept(base, corpus, names, rng):
    """Numbers in the base vocabulary, in the order of the new one."""
    pieces = Pieces(base)
    count = Counter()
    for sentence in corpus:
        for word in sentence["words"]:
            count.update(pieces.of(word))
    for _ in range(DRAWS):
        for word in names.draw_town(rng).replace("-", " ").split():
            for piece in pieces.of(word):
                count[piece] += NAME
    special = [pieces.numbers[piece] for piece in SPECIAL]
    single = [n for n, piece in enumerate(base) if len(piece.removeprefix("##")) == 1 and ord(piece[-1]) < 0x250]
    rest = [n for n, _ in sorted(count.items(), key=lambda x: (-x[1], x[0]))]
    order = list(dict.fromkeys(special + single + rest + list(range(1996, len(base)))))
    return special + sorted(order[len(special):SIZE])


def base_vocabulary(folder):
    return Path(folder, "vocab.txt").read_text(encoding="utf8").split("\n")[:-1]
