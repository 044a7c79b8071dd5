"""word2vec on fashion texts, and the vector of a text: its mean word (article, section 1; Mikolov et al. 2013)."""

import difflib
import os
import zipfile
from collections.abc import Sequence
from typing import Any

import gensim.models
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin

from fashionlib.catalogue.catalogue import whole_file
from fashionlib.errors import FashionError
from fashionlib.text.preprocessing import preprocess


class Word2Vec(TransformerMixin, BaseEstimator):
    """Texts in, mean word vectors out: a scikit-learn transformer around gensim's word2vec.

    dimensions: length of a word's vector. The article tried 500, 300 and 100.
    window: words on each side that count as company. min_count: rarer words are left out.
    epochs: passes over the texts. skip_gram: predict the company from the word (else the word from its company).
    workers: threads; with one, the same seed gives the same vectors on every run. seed: of the random start.

    After `fit`: `words_` (a list, frequent first) and `vectors_` ((words, dimensions) float32).
    """

    def __init__(
        self,
        dimensions: int = 300,
        *,
        window: int = 5,
        min_count: int = 3,
        epochs: int = 8,
        skip_gram: bool = False,
        workers: int = 1,
        seed: int = 0,
    ) -> None:
        self.dimensions = dimensions
        self.window = window
        self.min_count = min_count
        self.epochs = epochs
        self.skip_gram = skip_gram
        self.workers = workers
        self.seed = seed

    def fit(self, texts: Sequence[str], y: Any = None) -> "Word2Vec":
        """Learn the vectors from raw texts. Raises FashionError if no word occurs `min_count` times."""
        sentences = [preprocess(text) for text in texts]
        model = gensim.models.Word2Vec(
            vector_size=self.dimensions,
            window=self.window,
            min_count=self.min_count,
            sg=int(self.skip_gram),
            workers=self.workers,
            seed=self.seed,
        )
        model.build_vocab(sentences)
        if not len(model.wv):
            raise FashionError(
                f"no word occurs {self.min_count} times in {len(sentences)} texts; give more texts or a lower min_count"
            )
        model.train(sentences, total_examples=len(sentences), epochs=self.epochs)
        self._know(model.wv.index_to_key, model.wv.vectors)
        return self

    def transform(self, texts: Sequence[str]) -> np.ndarray:
        """Return the mean vector of each text's known words, (texts, dimensions) float32; zeros where none is known."""
        vectors = np.zeros((len(texts), self.vectors_.shape[1]), dtype=np.float32)
        for row, text in enumerate(texts):
            known = [self._place[word] for word in preprocess(text) if word in self._place]
            if known:
                vectors[row] = self.vectors_[known].mean(axis=0)
        return vectors

    def similar(self, word: str, count: int = 10) -> list[tuple[str, float]]:
        """Return the words nearest to a word with their cosine similarity (-1 to 1), nearest first.

        Raises FashionError, with the closest spellings, if the word is not in the vocabulary.
        """
        place = self._find(word)
        unit = self.vectors_ / np.linalg.norm(self.vectors_, axis=1, keepdims=True).clip(1e-12)
        similarity = unit @ unit[place]
        nearest = np.argsort(-similarity, kind="stable")
        return [(self.words_[i], float(similarity[i])) for i in nearest if i != place][:count]

    def save(self, path: str | os.PathLike) -> None:
        """Write words and vectors as npz, without pickle; the file appears whole or not at all."""
        with whole_file(path) as partial, partial.open("wb") as file:
            np.savez(file, words=np.array(self.words_), vectors=self.vectors_)

    @classmethod
    def load(cls, path: str | os.PathLike) -> "Word2Vec":
        """Read what `save` wrote. Raises FashionError if the file is absent or damaged."""
        try:
            with np.load(path, allow_pickle=False) as file:
                words, vectors = file["words"].tolist(), file["vectors"]
            if vectors.ndim != 2 or len(words) != len(vectors):
                raise ValueError(f"{len(words)} words, but vectors of shape {vectors.shape}")
        except (OSError, ValueError, KeyError, EOFError, TypeError, zipfile.BadZipFile) as error:
            raise FashionError(f"{path}: no word vectors can be read ({error}); train the run again") from error
        return cls(vectors.shape[1])._know(words, vectors)

    def _know(self, words: list[str], vectors: np.ndarray) -> "Word2Vec":
        self.words_, self.vectors_ = list(words), np.asarray(vectors, dtype=np.float32)
        self._place = {word: place for place, word in enumerate(self.words_)}
        return self

    def _find(self, word: str) -> int:
        if word in self._place:
            return self._place[word]
        lemmas = preprocess(word)
        if len(lemmas) == 1 and lemmas[0] in self._place:
            return self._place[lemmas[0]]
        close = difflib.get_close_matches(word.lower(), self.words_, n=3, cutoff=0.5)
        hint = f"closest spellings: {', '.join(close)}" if close else f"known are e.g. {', '.join(self.words_[:3])}"
        raise FashionError(f"{word!r} is not in the vocabulary of {len(self.words_):,} words; {hint}")
