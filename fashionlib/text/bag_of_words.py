"""Bag of words: a text as the counts of its words, in a vector as long as the dictionary (article, section 1)."""

import os
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.utils.validation import check_is_fitted

from fashionlib.errors import FashionError
from fashionlib.text.arrays import cannot_read, read_arrays, write_arrays
from fashionlib.text.preprocessing import Lemmas, preprocess_all

WEIGHTINGS = ("counts", "binary", "tfidf")


class BagOfWords(TransformerMixin, BaseEstimator):
    """Texts in, word counts out: a scikit-learn transformer; row i, column j says how often word j is in text i.

    weighting: `counts`; `binary` (1 for a word that occurs); `tfidf`: counts times scikit-learn's smooth inverse
    document frequency, each row of length 1. min_count: words that are rarer in all texts together are discarded.
    stop_words: lemmas that are left out.

    Unknown words are ignored, so a text without a known word is a row of zeros. Word order is lost, which is the bag.
    After `fit`: `words_` (a list, frequent first, equally frequent ones by the alphabet), one column each.
    """

    def __init__(self, weighting: str = "counts", *, min_count: int = 3, stop_words: Sequence[str] = ()) -> None:
        self.weighting = weighting
        self.min_count = min_count
        self.stop_words = stop_words

    def fit(self, texts: Sequence[str], y: Any = None) -> "BagOfWords":
        """Learn the dictionary. Raises FashionError if no word is left, or the weighting is none of the three."""
        if self.weighting not in WEIGHTINGS:
            raise FashionError(f"{self.weighting!r} is no weighting; choose one of {', '.join(WEIGHTINGS)}")
        lemmas = preprocess_all(texts)
        self._know(frequent_words(lemmas, self.min_count, stop_words=self.stop_words))
        if self.weighting == "tfidf":
            self.idf_ = inverse_document_frequency(lemmas, self._place)
        return self

    def transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Return the (texts, words) float32 matrix, sparse: a text holds few of the dictionary's words."""
        check_is_fitted(self, "words_")
        counts = count_words(preprocess_all(texts), self._place)
        counts.sum_duplicates()
        if self.weighting == "binary":
            counts.data[:] = 1
        if self.weighting == "tfidf":
            tfidf = TfidfTransformer()
            tfidf.idf_, tfidf.n_features_in_ = self.idf_, len(self.words_)
            return tfidf.transform(counts, copy=False)
        return counts

    def get_feature_names_out(self, input_features: Any = None) -> np.ndarray:
        """Return the words, (words,) objects, in the order of the columns."""
        check_is_fitted(self, "words_")
        return np.array(self.words_, dtype=object)

    def save(self, path: str | os.PathLike) -> None:
        """Write settings and words as npz, without pickle; the file appears whole or not at all."""
        check_is_fitted(self, "words_")
        settings = self.get_params() | {"stop_words": list(self.stop_words)}
        write_arrays(path, settings, bag=np.array(self.words_), **({"idf": self.idf_} if "idf_" in vars(self) else {}))

    @classmethod
    def load(cls, path: str | os.PathLike) -> "BagOfWords":
        """Read what `save` wrote. Raises FashionError if the file is absent or damaged."""
        settings, arrays = read_arrays(path, "bag of words", "bag")
        try:
            bag = cls(**settings)._know(arrays["bag"].tolist())
            if bag.weighting == "tfidf":
                bag.idf_ = arrays["idf"].astype(np.float32).reshape(len(bag.words_))
        except (TypeError, ValueError, KeyError) as error:
            raise cannot_read(path, "bag of words", error) from error
        return bag

    def _know(self, words: list[str]) -> "BagOfWords":
        self.words_ = words
        self._place = {word: place for place, word in enumerate(words)}
        return self


def frequent_words(lemmas: Lemmas, min_count: int, *, stop_words: Sequence[str] = ()) -> list[str]:
    """Return the words that occur `min_count` times or more in all texts, frequent first, then by the alphabet.

    Raises FashionError if there is none.
    """
    counts = np.bincount(lemmas.codes, minlength=len(lemmas.words)).tolist()
    often = [(-count, word) for count, word in zip(counts, lemmas.words, strict=True) if count >= min_count]
    left_out = frozenset(stop_words)
    found = [word for _, word in sorted(often) if word not in left_out]
    if often and not found:
        raise FashionError(
            f"every word that occurs {min_count} times in {len(lemmas)} texts is a stop word; give other texts or fewer"
            " stop words"
        )
    if not found:
        raise empty_vocabulary(len(lemmas), min_count)
    return found


def empty_vocabulary(texts: int, min_count: int) -> FashionError:
    """Return the error of texts in which no word is frequent enough."""
    return FashionError(f"no word occurs {min_count} times in {texts} texts; give more texts or a lower min_count")


def count_words(lemmas: Lemmas, place: dict[str, int]) -> sparse.csr_matrix:
    """Return the (texts, len(place)) float32 matrix with a 1 for each occurrence of a known word, in the text's order.

    A word that occurs twice has two entries in its row until `sum_duplicates` adds them up; unknown words have none.
    """
    columns = np.array([place.get(word, -1) for word in lemmas.words], dtype=np.int32)[lemmas.codes]
    known = columns >= 0
    ends = np.concatenate([[0], np.cumsum(known)])[lemmas.ends]
    data = np.ones(ends[-1], dtype=np.float32)
    return sparse.csr_matrix((data, columns[known], ends), shape=(len(lemmas), len(place)))


def inverse_document_frequency(lemmas: Lemmas, place: dict[str, int]) -> np.ndarray:
    """Return ln((1 + texts) / (1 + texts with the word)) + 1 of each word, (words,) float32, as scikit-learn does."""
    counts = count_words(lemmas, place)
    counts.sum_duplicates()
    texts_with = np.bincount(counts.indices, minlength=len(place))
    return (np.log((1 + len(lemmas)) / (1 + texts_with)) + 1).astype(np.float32)
