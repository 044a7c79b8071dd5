"""Words that stand together more often than chance become one: crew neck → crew_neck."""

import os
from collections.abc import Sequence
from typing import Any

import numpy as np
from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder
from nltk.probability import FreqDist
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from fashionlib.text.arrays import cannot_read, read_arrays, write_arrays
from fashionlib.text.preprocessing import Lemmas, preprocess_all


class Collocations(TransformerMixin, BaseEstimator):
    """Texts in, lists of words out, with pairs such as crew neck joined by an underscore: a scikit-learn transformer.

    count: how many pairs to keep, those of the highest likelihood ratio (Dunning 1993). min_count: rarer pairs are
    left out. All representations take its lists: `make_pipeline(Collocations(), BagOfWords())`.

    After `fit`: `pairs_`, a list of (word, word), the strongest first. It may be empty.
    """

    def __init__(self, count: int = 500, *, min_count: int = 20) -> None:
        self.count = count
        self.min_count = min_count

    def fit(self, texts: Sequence[str], y: Any = None) -> "Collocations":
        """Find the pairs in raw texts, with nltk; no pair crosses the end of a text."""
        finder = _counted(preprocess_all(texts))
        finder.apply_freq_filter(self.min_count)
        scored = finder.score_ngrams(BigramAssocMeasures.likelihood_ratio)
        # The likelihood ratio is high too for words that avoid each other; those never made a collocation.
        words, total = finder.word_fd, finder.N
        attracted = [pair for pair, _ in scored if finder.ngram_fd[pair] * total > words[pair[0]] * words[pair[1]]]
        self.pairs_ = attracted[: self.count]
        return self

    def transform(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the lemmas of each text, pairs joined from left to right; a word belongs to one pair at most."""
        check_is_fitted(self, "pairs_")
        pairs = frozenset(self.pairs_)
        return [_joined(words, pairs) for words in preprocess_all(texts).to_lists()]

    def save(self, path: str | os.PathLike) -> None:
        """Write settings and pairs as npz, without pickle; the file appears whole or not at all."""
        check_is_fitted(self, "pairs_")
        write_arrays(path, self.get_params(), pairs=np.array(self.pairs_, dtype=str).reshape(-1, 2))

    @classmethod
    def load(cls, path: str | os.PathLike) -> "Collocations":
        """Read what `save` wrote. Raises FashionError if the file is absent or damaged."""
        settings, arrays = read_arrays(path, "collocations", "pairs")
        try:
            made = cls(**settings)
            made.pairs_ = [(first, second) for first, second in arrays["pairs"].tolist()]
        except (TypeError, ValueError) as error:
            raise cannot_read(path, "collocations", error) from error
        return made


def _counted(lemmas: Lemmas) -> BigramCollocationFinder:
    """nltk's finder over counts that are made in arrays: its own counting takes a minute on 3 million words."""
    size = len(lemmas.words)
    text = np.repeat(np.arange(len(lemmas)), np.diff(lemmas.ends))
    together = text[1:] == text[:-1]
    codes = lemmas.codes.astype(np.int64)
    coded, counts = np.unique(codes[:-1][together] * size + codes[1:][together], return_counts=True)
    names = lemmas.words
    pairs = {
        (names[code // size], names[code % size]): n for code, n in zip(coded.tolist(), counts.tolist(), strict=True)
    }
    singles = dict(zip(names, np.bincount(codes, minlength=size).tolist(), strict=True))
    return BigramCollocationFinder(FreqDist(singles), FreqDist(pairs))


def _joined(words: list[str], pairs: frozenset[tuple[str, str]]) -> list[str]:
    found, place = [], 0
    while place < len(words):
        pair = tuple(words[place : place + 2])
        step = 2 if pair in pairs else 1
        found.append("_".join(words[place : place + step]))
        place += step
    return found
