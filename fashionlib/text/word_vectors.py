"""What all word vectors share: the vector of a text is the mean of its words, and words have nearest words."""

import difflib
import os
from collections.abc import Sequence

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from fashionlib.errors import FashionError
from fashionlib.text.arrays import cannot_read, read_arrays, write_arrays
from fashionlib.text.bag_of_words import count_words, inverse_document_frequency
from fashionlib.text.preprocessing import Lemmas, preprocess, preprocess_all

WEIGHTINGS = ("mean", "idf")


class WordVectors(TransformerMixin, BaseEstimator):
    """Texts in, mean word vectors out: the part of a scikit-learn transformer that does not depend on the training.

    The rule for all texts: a word counts as often as it occurs; unknown words are left out as if they were not there;
    a text without any known word, the empty one included, gets the vector of zeros, which no other text has. With
    weighting `mean` all words weigh the same; with `idf`, a word weighs its inverse document frequency (see
    bag_of_words) in the texts of `fit`, and the sum is divided by the weights.

    After `fit`: `words_` (a list), `vectors_` ((words, dimensions) float32) and, with `idf`, `idf_` ((words,)).
    """

    weighting: str

    def transform(self, texts: Sequence[str]) -> np.ndarray:
        """Return the (weighted) mean vector of each text's known words, (texts, dimensions) float32."""
        check_is_fitted(self, "vectors_")
        lemmas = preprocess_all(texts)
        return self._means(lemmas, self._place, self.vectors_, self.idf_ if self.weighting == "idf" else None)

    def places(self, texts: Sequence[str], length: int) -> np.ndarray:
        """Return which words each text has, (texts, length) int32: place i is row i - 1 of `vectors_`, 0 is no word.

        Unknown words are left out, and of a longer text the first `length` known words are taken.
        """
        check_is_fitted(self, "vectors_")
        lemmas = preprocess_all(texts)
        known = np.array([self._place.get(word, -1) + 1 for word in lemmas.words], dtype=np.int32)[lemmas.codes]
        rows = np.repeat(np.arange(len(lemmas)), np.diff(lemmas.ends))[known > 0]
        known = known[known > 0]
        columns = np.arange(len(rows)) - np.searchsorted(rows, rows)
        found = np.zeros((len(lemmas), length), dtype=np.int32)
        found[rows[columns < length], columns[columns < length]] = known[columns < length]
        return found

    def knows(self, word: str) -> bool:
        """Return whether a word, or its lemma, is in the vocabulary."""
        return self._place_of(word) is not None

    def place(self, word: str) -> int:
        """Return the row of a word, or of its lemma, in `words_` and `vectors_`.

        Raises FashionError, with the closest spellings, if the word is not in the vocabulary.
        """
        place = self._place_of(word)
        if place is not None:
            return place
        close = difflib.get_close_matches(word.lower(), self.words_, n=3, cutoff=0.5)
        hint = f"closest spellings: {', '.join(close)}" if close else f"known are e.g. {', '.join(self.words_[:3])}"
        raise FashionError(f"{word!r} is not in the vocabulary of {len(self.words_):,} words; {hint}")

    def vector(self, word: str) -> np.ndarray:
        """Return the vector of a word, or of its lemma, (dimensions,) float32.

        Raises FashionError, with the closest spellings, if the word is not in the vocabulary.
        """
        return self.vectors_[self.place(word)]

    def similar(self, word: str, count: int = 10) -> list[tuple[str, float]]:
        """Return the words nearest to a word with their cosine similarity (-1 to 1), nearest first.

        Raises FashionError, with the closest spellings, if the word is not in the vocabulary.
        """
        place = self.place(word)
        unit = self.unit_vectors()
        similarity = unit @ unit[place]
        nearest = np.argsort(-similarity, kind="stable")
        return [(self.words_[i], float(similarity[i])) for i in nearest[: count + 1] if i != place][:count]

    def unit_vectors(self) -> np.ndarray:
        """Return the vectors scaled to length 1, (words, dimensions) float32."""
        check_is_fitted(self, "vectors_")
        return self.vectors_ / np.linalg.norm(self.vectors_, axis=1, keepdims=True).clip(1e-12)

    def save(self, path: str | os.PathLike) -> None:
        """Write settings, words and vectors as npz, without pickle; the file appears whole or not at all."""
        check_is_fitted(self, "vectors_")
        write_arrays(path, self.get_params(), words=np.array(self.words_), **self._arrays())

    @classmethod
    def load(cls, path: str | os.PathLike) -> "WordVectors":
        """Read what `save` wrote. Raises FashionError if the file is absent, damaged or of another representation."""
        settings, arrays = read_arrays(path, "word vectors", "words", "vectors")
        try:
            words, vectors = arrays["words"].tolist(), arrays["vectors"]
            if vectors.ndim != 2 or len(words) != len(vectors):
                raise ValueError(f"{len(words)} words, but vectors of shape {vectors.shape}")
            return cls(**settings)._know(words, vectors)._take(arrays)
        except (TypeError, ValueError, KeyError) as error:
            raise cannot_read(path, "word vectors", error) from error

    def _arrays(self) -> dict[str, np.ndarray]:
        """What a file holds beside the words."""
        return {"vectors": self.vectors_} | ({"idf": self.idf_} if self.weighting == "idf" else {})

    def _take(self, arrays: dict[str, np.ndarray]) -> "WordVectors":
        """Take from a file what is neither words nor vectors."""
        if self.weighting == "idf":
            self.idf_ = arrays["idf"].astype(np.float32).reshape(len(self.words_))
        return self

    def _check(self) -> None:
        if self.weighting not in WEIGHTINGS:
            raise FashionError(f"{self.weighting!r} is no weighting; choose one of {', '.join(WEIGHTINGS)}")

    def _know(self, words: list[str], vectors: np.ndarray) -> "WordVectors":
        self.words_, self.vectors_ = list(words), np.asarray(vectors, dtype=np.float32)
        self._place = {word: place for place, word in enumerate(self.words_)}
        return self

    def _weigh(self, lemmas: Lemmas) -> "WordVectors":
        """Learn the weights of the words, where the weighting asks for them."""
        if self.weighting == "idf":
            self.idf_ = inverse_document_frequency(lemmas, self._place)
        return self

    @staticmethod
    def _means(lemmas: Lemmas, place: dict[str, int], vectors: np.ndarray, idf: np.ndarray | None) -> np.ndarray:
        """A bag of words times the word vectors, over the weight of the bag."""
        counts = count_words(lemmas, place)
        if idf is not None:
            counts.data = idf[counts.indices]
        weights = np.asarray(counts.sum(axis=1), dtype=np.float32)
        return counts @ vectors / np.where(weights == 0, 1, weights)

    def _place_of(self, word: str) -> int | None:
        check_is_fitted(self, "vectors_")
        if word in self._place:
            return self._place[word]
        lemmas = preprocess(word)
        return self._place.get(lemmas[0]) if len(lemmas) == 1 else None
