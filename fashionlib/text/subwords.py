"""FastText: word vectors made of pieces of words, so that typos and new words have one too (Bojanowski et al. 2017)."""

from collections.abc import Sequence
from typing import Any

import gensim.models
import numpy as np
from gensim.models.fasttext import ft_ngram_hashes

from fashionlib.errors import FashionError
from fashionlib.text.preprocessing import preprocess, preprocess_all
from fashionlib.text.word2vec import train_words
from fashionlib.text.word_vectors import WordVectors


class FastText(WordVectors):
    """Texts in, mean word vectors out: a scikit-learn transformer around gensim's FastText (Bojanowski et al. 2017).

    dimensions, window, min_count, epochs, skip_gram, workers, seed, weighting: as in Word2Vec.
    shortest, longest: letters of a piece, counting a mark at each end of the word.
    buckets: places for the vectors of pieces; pieces that fall into one place share it. They make the file large.

    A known word is its own vector and those of its pieces. An unknown word is the mean of its pieces, so `transform`
    leaves no word out; with weighting `idf` it weighs as much as the rarest known word. Only a text without any word
    gets zeros. After `fit`: `words_`, `vectors_` and `pieces_` ((buckets, dimensions) float32).
    """

    def __init__(
        self,
        dimensions: int = 100,
        *,
        window: int = 5,
        min_count: int = 3,
        epochs: int = 8,
        skip_gram: bool = False,
        shortest: int = 3,
        longest: int = 6,
        buckets: int = 50_000,
        workers: int = 1,
        seed: int = 0,
        weighting: str = "mean",
    ) -> None:
        self.dimensions = dimensions
        self.window = window
        self.min_count = min_count
        self.epochs = epochs
        self.skip_gram = skip_gram
        self.shortest = shortest
        self.longest = longest
        self.buckets = buckets
        self.workers = workers
        self.seed = seed
        self.weighting = weighting

    def fit(self, texts: Sequence[str], y: Any = None) -> "FastText":
        """Learn the vectors from raw texts. Raises FashionError if no word occurs `min_count` times."""
        self._check()
        lemmas = preprocess_all(texts)
        model = gensim.models.FastText(
            vector_size=self.dimensions,
            window=self.window,
            min_count=self.min_count,
            sg=int(self.skip_gram),
            min_n=self.shortest,
            max_n=self.longest,
            bucket=self.buckets,
            workers=self.workers,
            seed=self.seed,
        )
        train_words(model, lemmas.to_lists(), epochs=self.epochs)
        self.pieces_ = model.wv.vectors_ngrams
        return self._know(model.wv.index_to_key, model.wv.vectors)._weigh(lemmas)

    def transform(self, texts: Sequence[str]) -> np.ndarray:
        """Return the (weighted) mean vector of each text's words, known or not, (texts, dimensions) float32."""
        lemmas = preprocess_all(texts)
        new = [word for word in lemmas.words if word not in self._place]
        place = self._place | {word: len(self.words_) + number for number, word in enumerate(new)}
        vectors = np.concatenate([self.vectors_, *(self.vector(word)[None] for word in new)])
        idf = np.append(self.idf_, np.repeat(self.idf_.max(), len(new))) if self.weighting == "idf" else None
        return self._means(lemmas, place, vectors, idf)

    def vector(self, word: str) -> np.ndarray:
        """Return the vector of any word, (dimensions,) float32: of an unknown one, the mean of its pieces.

        Raises FashionError if the text is no single word.
        """
        if self.knows(word):
            return super().vector(word)
        lemmas = preprocess(word)
        if len(lemmas) != 1:
            raise FashionError(f"{word!r} is no single word; give one, such as shirt")
        places = ft_ngram_hashes(lemmas[0], self.shortest, self.longest, self.buckets)
        return self.pieces_[places].mean(axis=0) if len(places) else np.zeros(self.vectors_.shape[1], np.float32)

    def similar(self, word: str, count: int = 10) -> list[tuple[str, float]]:
        """Return the known words nearest to any word with their cosine similarity (-1 to 1), nearest first.

        Raises FashionError if the text is no single word.
        """
        if self.knows(word):
            return super().similar(word, count)
        vector = self.vector(word)
        similarity = self.unit_vectors() @ (vector / np.linalg.norm(vector).clip(1e-12))
        return [(self.words_[i], float(similarity[i])) for i in np.argsort(-similarity, kind="stable")[:count]]

    def _arrays(self) -> dict[str, np.ndarray]:
        return super()._arrays() | {"pieces": self.pieces_}

    def _take(self, arrays: dict[str, np.ndarray]) -> "FastText":
        self.pieces_ = arrays["pieces"].astype(np.float32)
        if self.pieces_.shape != (self.buckets, self.vectors_.shape[1]):
            raise ValueError(f"pieces of shape {self.pieces_.shape}")
        super()._take(arrays)
        return self
