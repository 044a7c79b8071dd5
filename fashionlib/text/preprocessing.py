"""The article's three steps before any vector: delete numbers and punctuation, lower-case, lemmatise."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

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
"""Stands between texts that are read as one; no lemma holds it."""

KEPT = re.compile(rb"[\w\0'`\x80-\xff]")
BLANKS = bytes(byte if KEPT.match(bytes([byte])) else ord(" ") for byte in range(256))
"""Byte → itself, or a blank where a word of any text ends for sure."""


def preprocess(text: str) -> list[str]:
    """Return the lemmas of a text: letters only, lower case, single letters dropped (article, section 1).

    Example: `preprocess("Women's 2 Pleated T-Shirts!")` gives `["woman", "pleat", "tshirt"]`.
    """
    return [lemma(word) for word in words(text)]


def words(text: str) -> list[str]:
    """Return the lower-case words of a text, without numbers, punctuation and single letters."""
    joined = APOSTROPHES.sub("", T_SHIRT.sub("tshirt", text.lower()))
    return [word for word in LETTERS.findall(joined) if len(word) > 1 and word.isalpha()]


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a lower-case word, from simplemma's English tables.

    Cached, because a shop repeats its words: the real catalogue has 200 tokens for each distinct word.
    """
    found = EXCEPTIONS.get(word) or simplemma.lemmatize(word, lang="en").lower()
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


class _Chunks(NamedTuple):
    spellings: list[str]
    codes: np.ndarray
    """(chunks,) int32: the place of each chunk of the text in `spellings`."""


def _read(texts: Sequence[str]) -> Lemmas:
    """All texts as one: cut it at blanks, find the lemmas of each distinct chunk once, and put them in its places."""
    if not len(texts):
        return Lemmas([], np.zeros(0, np.int32), np.zeros(1, np.int64))
    chunks = _cut(f" {END} ".join(text.lower().replace(END, ".") for text in texts))
    found = [[lemma(word) for word in words(spelling)] for spelling in chunks.spellings]
    place: dict[str, int] = {}
    flat = np.array([place.setdefault(word, len(place)) for lemmas in found for word in lemmas], dtype=np.int32)
    each = np.array([len(lemmas) for lemmas in found], dtype=np.int64)
    counts = each[chunks.codes]
    after = np.cumsum(counts)
    # The first lemma of every chunk, and for the few chunks of several lemmas (then…it) how far behind the first.
    codes = np.repeat((np.cumsum(each) - each)[chunks.codes], counts)
    if each.max(initial=0) > 1:
        codes += np.arange(len(codes)) - np.repeat(after - counts, counts)
    marks = np.flatnonzero(chunks.codes == chunks.spellings.index(END)) if END in chunks.spellings else []
    return Lemmas(list(place), flat[codes], np.concatenate([[0], after[marks], after[-1:]]))


def _cut(text: str) -> _Chunks:
    """A lower-case text cut at all blanks and at ASCII marks, where no word goes on; the rest is left to `words`."""
    plain = T_SHIRT.sub("tshirt", text).encode().translate(BLANKS)
    offsets = pa.py_buffer(np.array([0, len(plain)], dtype=np.int64))
    array = pa.Array.from_buffers(pa.large_utf8(), 1, [None, offsets, pa.py_buffer(plain)])
    chunks = pc.dictionary_encode(pc.ascii_split_whitespace(array).values)
    return _Chunks(chunks.dictionary.to_pylist(), chunks.indices.to_numpy())
