"""Word vectors without a network: which words stand together, weighed (PPMI) and compressed (Levy & Goldberg 2014)."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

from fashionlib.errors import FashionError
from fashionlib.text.bag_of_words import count_words, frequent_words
from fashionlib.text.preprocessing import Lemmas, preprocess_all
from fashionlib.text.word_vectors import WordVectors

SMOOTHING = 0.75
"""Power of the counts of company words: else rare company weighs too much (Levy, Goldberg & Dagan 2015)."""


class Cooccurrence(WordVectors):
    """Texts in, mean word vectors out: positive pointwise mutual information and a singular value decomposition.

    Skip-gram with negative sampling factorises nearly the same matrix, without ever writing it down (Levy & Goldberg
    2014), and GloVe the logarithm of the counts (Pennington et al. 2014): this is the baseline for both.
    dimensions: length of a vector. window: words on each side that count as company, the near ones as much as the far.
    min_count: rarer words are left out. seed: of the decomposition. weighting: as in Word2Vec.

    After `fit`: `words_` (a list, frequent first) and `vectors_` ((words, dimensions) float32).
    """

    def __init__(
        self, dimensions: int = 100, *, window: int = 5, min_count: int = 3, seed: int = 0, weighting: str = "mean"
    ) -> None:
        self.dimensions = dimensions
        self.window = window
        self.min_count = min_count
        self.seed = seed
        self.weighting = weighting

    def fit(self, texts: Sequence[str], y: Any = None) -> "Cooccurrence":
        """Learn the vectors from raw texts. Raises FashionError if too few words occur `min_count` times."""
        self._check()
        lemmas = preprocess_all(texts)
        words = frequent_words(lemmas, self.min_count)
        if len(words) <= self.dimensions:
            raise FashionError(f"{len(words)} words have no vectors of {self.dimensions} dimensions; ask for fewer")
        information = positive_information(count_pairs(lemmas, words, window=self.window))
        left, strength, _ = randomized_svd(information, self.dimensions, random_state=self.seed)
        return self._know(words, left * np.sqrt(strength))._weigh(lemmas)


def count_pairs(lemmas: Lemmas, words: Sequence[str], *, window: int) -> sparse.csr_matrix:
    """Return how often each word has each other within `window` words, (words, words), symmetric.

    As in word2vec, words outside the vocabulary are taken out first, and no company crosses the end of a text.
    """
    bag = count_words(lemmas, {word: place for place, word in enumerate(words)})
    text = np.repeat(np.arange(bag.shape[0], dtype=np.int32), np.diff(bag.indptr))
    total = sparse.csr_matrix((len(words), len(words)), dtype=np.float32)
    for distance in range(1, window + 1):
        together = text[distance:] == text[:-distance]
        pair = bag.indices[:-distance][together], bag.indices[distance:][together]
        ones = np.ones(len(pair[0]), dtype=np.float32)
        total += sparse.coo_matrix((ones, pair), shape=total.shape).tocsr()
    return total + total.T


def positive_information(pairs: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return max(0, log(p(word, company) / p(word) p(company))) of counts, (words, words) (Church & Hanks 1990)."""
    found = pairs.tocoo()
    of_word = np.asarray(pairs.sum(axis=1), dtype=np.float64).ravel()
    smooth = of_word**SMOOTHING
    expected = of_word[found.row] * smooth[found.col] / smooth.sum()
    values = np.maximum(np.log(found.data / expected), 0).astype(np.float32)
    return sparse.csr_matrix((values, (found.row, found.col)), shape=pairs.shape)
