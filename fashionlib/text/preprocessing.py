"""The article's three steps before any vector: delete numbers and punctuation, lower-case, lemmatise."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import simplemma

from fashionlib.errors import FashionError

LETTERS = re.compile(r"[^\W\d_]+")
APOSTROPHES = re.compile(r"['’`´](?:s\b)?")
T_SHIRT = re.compile(r"t(?<!\wt)[\s-]shirt")

EXCEPTIONS: dict[str, str] = {
    "glasses": "glasses",
    "sunglasses": "sunglasses",
    "jeans": "jeans",
    "denims": "denim",
    "tshirts": "tshirt",
    "tees": "tee",
    "fitting": "fitting",
    "fitted": "fitted",
    "clothing": "clothing",
    "lace": "lace",
    "laces": "lace",
    "flats": "flats",
    "leather": "leather",
    "left": "left",
    "panties": "panties",
}
"""Fashion words that a general lemmatiser takes for something else: glasses are not made of one glass."""

END = "\0"
"""Stands behind each of the texts that are read as one; no chunk of a text holds it."""

KEPT = re.compile(rb"[\w'`\x80-\xff]")
BLANKS = bytes(byte if KEPT.match(bytes([byte])) else ord(" ") for byte in range(256))
"""Byte → itself, or a blank where a word of any text ends for sure."""


def preprocess(text: str) -> list[str]:
    """Return the lemmas of a text: letters only, lower case, single letters dropped (article, section 1).

    Example: `preprocess("Women's 2 Pleated T-Shirts!")` gives `["woman", "pleat", "tshirt"]`.
    """
    return [lemma(word) for word in words(text)]


def words(text: str) -> list[str]:
    """Return the lower-case words of a text, without numbers, punctuation and single letters."""
    if text.isalpha() and text.isascii():  # one plain word, as most of the pieces are that `preprocess_all` cuts
        return [text.lower()] if len(text) > 1 else []
    joined = APOSTROPHES.sub("", T_SHIRT.sub("tshirt", text.lower()))
    return [word for word in LETTERS.findall(joined) if len(word) > 1 and word.isalpha()]


TABLE = simplemma.Lemmatizer(cache_max_size=0)
"""The lemmatiser without a cache of its own: `lemma` has one."""


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a lower-case word, from simplemma's English tables.

    Cached, because a shop repeats its words: the real catalogue has 200 tokens for each distinct word.
    """
    found = EXCEPTIONS.get(word) or TABLE.lemmatize(word, lang="en").lower()
    # The tables hold a few lemmas with punctuation (etc.) or of one letter (an → a), which no text has any more here.
    return found if found.isalpha() and len(found) > 1 else word


class Lemmas(Sequence[list[str]]):
    """The lemmas of many texts, as `preprocess_all` returns them: a sequence with one list of words for each text.

    Kept as numbers, so that all that counts words can count numbers. `words`: the distinct lemmas. `codes`: (lemmas,)
    int32, the place of each lemma of each text in `words`. `ends`: (texts + 1,) int64; text i is
    `codes[ends[i]:ends[i + 1]]`.
    """

    def __init__(self, words: list[str], codes: np.ndarray, ends: np.ndarray) -> None:
        self.words, self.codes, self.ends = words, codes, ends
        self._names = np.array(words, dtype=object)

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __getitem__(self, place: int) -> list[str]:
        row = range(len(self))[place]
        return self._names[self.codes[self.ends[row] : self.ends[row + 1]]].tolist()

    def __repr__(self) -> str:
        return f"Lemmas({len(self):,} texts, {len(self.codes):,} lemmas, {len(self.words):,} distinct)"

    def to_lists(self) -> list[list[str]]:
        """Return one list of words for each text, all at once: faster than one by one, and larger in memory."""
        spoken, ends = self._names[self.codes].tolist(), self.ends.tolist()
        return [spoken[start:end] for start, end in pairwise(ends)]


def preprocess_all(texts: Sequence[str] | Sequence[list[str]]) -> Lemmas:
    """Return the lemmas of all texts: those of `preprocess` one by one, but each spelling is looked up once.

    Lists of words pass as they are, so that whatever takes texts takes texts that are preprocessed already.
    Raises FashionError if `texts` is a single text or holds anything else than texts or lists of words.
    """
    if isinstance(texts, Lemmas):
        return texts
    if isinstance(texts, str):
        raise FashionError(f"{texts[:40]!r} is one text, where a list of texts is needed; write [text]")
    kinds = {type(text) for text in texts}
    if kinds <= {list, tuple} and kinds:
        return _coded(texts)
    if not all(issubclass(kind, str) for kind in kinds):
        place = next(place for place, text in enumerate(texts) if not isinstance(text, str))
        raise FashionError(f"text {place} is {texts[place]!r}, no string; replace missing texts by ''")
    return _read(texts)


def _coded(token_lists: Sequence[Sequence[str]]) -> Lemmas:
    """Lists of words as numbers."""
    place: dict[str, int] = {}
    codes = [place.setdefault(word, len(place)) for words in token_lists for word in words]
    ends = np.cumsum([0, *map(len, token_lists)])
    return Lemmas(list(place), np.array(codes, dtype=np.int32), ends)


NOTHING, TEXT_ENDS = -1, -2
"""In the place of a lemma's number: a chunk without any lemma, and the end of a text."""


def _read(texts: Sequence[str]) -> Lemmas:
    """All texts as one: cut it into chunks, find the lemmas of each distinct chunk once, and put them in its places."""
    spellings, chunks = _cut(b"".join([_lower(text).encode().translate(BLANKS) + b" \0 " for text in texts]))
    place: dict[str, int] = {}
    rows = [
        [TEXT_ENDS] if spelling == END else [place.setdefault(lemma(word), len(place)) for word in words(spelling)]
        for spelling in spellings
    ]
    codes = np.array([row[0] if row else NOTHING for row in rows], dtype=np.int32)[chunks]
    # Few chunks hold several lemmas (then…it), so the first ones go in their places alone, which is fast.
    several = np.flatnonzero(np.array([len(row) > 1 for row in rows], dtype=bool)[chunks]).tolist()
    rest = [(at + 1, code) for at in several for code in rows[chunks[at]][1:]]
    codes = np.insert(codes, [at for at, _ in rest], [code for _, code in rest]) if rest else codes
    codes = codes[codes != NOTHING]
    ends = np.flatnonzero(codes == TEXT_ENDS)
    return Lemmas(list(place), codes[codes != TEXT_ENDS], np.append(0, ends - np.arange(len(ends))))


def _lower(text: str) -> str:
    lower = text.lower()
    return T_SHIRT.sub("tshirt", lower) if "shirt" in lower else lower


def _cut(text: bytes) -> tuple[list[str], np.ndarray]:
    """Cut at blanks: the distinct chunks, and each chunk's place among them, (chunks,) int32."""
    offsets = pa.py_buffer(np.array([0, len(text)], dtype=np.int64))
    array = pa.Array.from_buffers(pa.large_utf8(), 1, [None, offsets, pa.py_buffer(text)])
    chunks = pc.dictionary_encode(pc.ascii_split_whitespace(array).values)
    return chunks.dictionary.to_pylist(), chunks.indices.to_numpy()
