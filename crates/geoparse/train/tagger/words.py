"""Text to words and word pieces, exactly as src/tagger does it in Rust; `golden.py` writes what a test compares."""
import unicodedata

MOST_PIECES = 8  # of one word; what follows is dropped
LONGEST_WORD = 60  # code points; longer ones are unknown
PAD, UNKNOWN, START, END, MASK = "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"


def is_mark(c):
    return unicodedata.category(c) in ("Mn", "Mc", "Me")


def is_ideograph(c):
    return "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff"


def words(text):
    """Runs of letters and digits, and every other visible character by itself, as [(start, end)] in code points."""
    found, start = [], None
    for at, c in enumerate(text):
        inner = (c.isalnum() or is_mark(c)) and not is_ideograph(c)
        if start is not None and not inner:
            found.append((start, at))
            start = None
        if inner and start is None:
            start = at
        if not inner and not c.isspace():
            found.append((at, at + 1))
    if start is not None:
        found.append((start, len(text)))
    return found


def fold(word):
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not is_mark(c))


def case(word):
    """How a word is written, which lower-case pieces do not show; a token type of the model."""
    if word.isascii() and word.isdigit():
        return 5
    letters = [c for c in word if c.isalpha()]
    if not letters or not any(c.isupper() for c in letters):
        return 0
    if all(c.isupper() for c in letters):
        return 4 if len(letters) == 1 else 2
    return 1 if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else 3


class Pieces:
    """Words to numbers of pieces: the longest piece of the vocabulary first."""

    def __init__(self, vocabulary):
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.known = {}

    def of(self, word):
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self.split(fold(word))[:MOST_PIECES]
        return found

    def split(self, word):
        unknown = [self.numbers[UNKNOWN]]
        if not word or len(word) > LONGEST_WORD:
            return unknown
        pieces, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self.numbers.get(("##" if start else "") + word[start:end])
                if number is not None:
                    break
            else:
                return unknown
            pieces.append(number)
            start = end
        return pieces
