"""Published word vectors of general text, in the text format of GloVe (Pennington et al. 2014) and word2vec."""

import gzip
import os
import pathlib
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from fashionlib.errors import FashionError
from fashionlib.text.preprocessing import preprocess_all
from fashionlib.text.word_vectors import WordVectors


class GeneralVectors(WordVectors):
    """Texts in, mean word vectors out, with vectors that others have trained: nothing is learnt here but idf weights.

    path: a file of lines `word number number …`, as GloVe publishes (Pennington et al. 2014), with or without
    word2vec's first line `words dimensions`; plain text or .gz. limit: read so many words, the first; None reads all.
    weighting: `mean` or `idf`; see word_vectors for unknown words.

    After `fit`: `words_` (a list, in the order of the file) and `vectors_` ((words, dimensions) float32).
    """

    def __init__(self, path: str = "", *, limit: int | None = None, weighting: str = "mean") -> None:
        self.path = path
        self.limit = limit
        self.weighting = weighting

    def fit(self, texts: Sequence[str] = (), y: Any = None) -> "GeneralVectors":
        """Read the vectors, and learn from the texts how much each word weighs if the weighting is `idf`.

        Raises FashionError if the file is absent, holds no vectors, or a line has another number of dimensions.
        """
        self._check()
        words, vectors = read_vectors(self.path, limit=self.limit)
        return self._know(words, vectors)._weigh(preprocess_all(texts))


def read_vectors(path: str | os.PathLike, *, limit: int | None = None) -> tuple[list[str], np.ndarray]:
    """Return the words and the (words, dimensions) float32 vectors of a text file; of equal words, the first counts.

    Raises FashionError, naming the line, if the file is absent or damaged.
    """
    vectors: dict[str, np.ndarray] = {}
    dimensions = None
    for number, line in _lines(pathlib.Path(path)):
        if number == 1 and _is_header(line):
            continue
        # The dimensions are counted from the end: a few published words hold blanks.
        word, *values = line.rsplit(" ", dimensions) if dimensions else line.split(" ")
        vector = _numbers(values)
        if not word or vector is None or len(vector) != (dimensions or len(vector)):
            expected = f"{dimensions} numbers" if dimensions else "numbers"
            raise FashionError(f"{path}, line {number}: no word with {expected} after it; get the file again")
        dimensions = len(vector)
        vectors.setdefault(word, vector)
        if len(vectors) == limit:
            break
    if not vectors:
        raise FashionError(f"{path}: holds no word vectors; give a file with lines such as `shirt 0.1 -0.2 0.3`")
    return list(vectors), np.stack(list(vectors.values()))


def write_vectors(path: str | os.PathLike, words: Sequence[str], vectors: np.ndarray) -> None:
    """Write words and vectors, (words, dimensions), in word2vec's text format, which other programs read."""
    rows = [f"{word} {' '.join(f'{value:.7g}' for value in row)}" for word, row in zip(words, vectors, strict=True)]
    header = f"{vectors.shape[0]} {vectors.shape[1]}"
    pathlib.Path(path).write_text("\n".join([header, *rows]) + "\n", encoding="utf-8", newline="\n")


def _lines(path: pathlib.Path) -> Iterator[tuple[int, str]]:
    """Lines with their numbers, from 1; the last may be empty."""
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8", newline="\n") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, line.rstrip(" \r\n")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise FashionError(f"{path}: cannot be read ({error}); give a text file of word vectors") from error


def _is_header(line: str) -> bool:
    parts = line.split(" ")
    return len(parts) == 2 and all(part.isdigit() for part in parts)


def _numbers(values: list[str]) -> np.ndarray | None:
    try:
        vector = np.array(values, dtype=np.float32)
    except ValueError:
        return None
    return vector if len(vector) and np.isfinite(vector).all() else None
