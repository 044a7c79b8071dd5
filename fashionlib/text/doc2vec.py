"""doc2vec: a vector of its own for every text, learnt with those of words (article, section 1; Le & Mikolov 2014)."""

import os
from collections.abc import Sequence
from typing import Any

import gensim.models
import numpy as np
from gensim.models.doc2vec import TaggedDocument, train_document_dbow, train_document_dm
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from fashionlib.errors import FashionError
from fashionlib.progress import progress
from fashionlib.text.arrays import cannot_read, read_arrays, write_arrays
from fashionlib.text.bag_of_words import empty_vocabulary
from fashionlib.text.preprocessing import preprocess_all

METHODS = ("dm", "dbow")
FIRST_RATE, LAST_RATE = 0.025, 0.0001
"""Learning rates at the start and the end, gensim's own."""


class Doc2Vec(TransformerMixin, BaseEstimator):
    """Texts in, text vectors out: a scikit-learn transformer around gensim's doc2vec (Le & Mikolov 2014).

    dimensions: length of a vector. method: `dm`, the text's vector and its words' company guess a word; `dbow`, the
    text's vector alone guesses its words. window, min_count, epochs, workers, seed: as in Word2Vec.
    steps: passes over a text when its vector is inferred. inference_seed: of the start of every inference.

    `transform` infers all texts, those of `fit` too, so that known and new texts are treated alike. Inference starts
    at random and draws words at random; both come from `inference_seed` and not from the texts around it, so a text
    has the same vector in every call. Unknown words are left out; a text without known words gets zeros.
    After `fit`: `words_` (a list, frequent first) and `counts_` ((words,), how often each occurs).
    """

    def __init__(
        self,
        dimensions: int = 300,
        *,
        method: str = "dbow",
        window: int = 5,
        min_count: int = 3,
        epochs: int = 8,
        steps: int = 20,
        workers: int = 1,
        seed: int = 0,
        inference_seed: int = 0,
    ) -> None:
        self.dimensions = dimensions
        self.method = method
        self.window = window
        self.min_count = min_count
        self.epochs = epochs
        self.steps = steps
        self.workers = workers
        self.seed = seed
        self.inference_seed = inference_seed

    def fit(self, texts: Sequence[str], y: Any = None) -> "Doc2Vec":
        """Learn from raw texts. Raises FashionError if no word occurs `min_count` times or the method is neither."""
        documents = [TaggedDocument(words, [row]) for row, words in enumerate(preprocess_all(texts).to_lists())]
        model = self._empty_model()
        model.build_vocab(documents)
        if not len(model.wv):
            raise empty_vocabulary(len(documents), self.min_count)
        model.train(documents, total_examples=len(documents), epochs=self.epochs)
        return self._know(model)

    def transform(self, texts: Sequence[str]) -> np.ndarray:
        """Return the inferred vector of each text, (texts, dimensions) float32; zeros where no word is known."""
        check_is_fitted(self, "words_")
        lemmas = preprocess_all(texts)
        vectors = np.zeros((len(lemmas), self.dimensions), dtype=np.float32)
        for row, words in enumerate(progress(lemmas, "infer", total=len(lemmas))):
            vectors[row] = self._walk(words, self.inference_seed)[-1]
        return vectors

    def infer(self, text: str, *, seed: int | None = None) -> np.ndarray:
        """Return the vector of a text after 0, 1, …, `steps` passes, (steps + 1, dimensions) float32.

        The last row is what `transform` gives; another `seed` than `inference_seed` shows how much it varies.
        """
        check_is_fitted(self, "words_")
        return self._walk(preprocess_all([text])[0], self.inference_seed if seed is None else seed)

    def save(self, path: str | os.PathLike) -> None:
        """Write settings, words and weights as npz, without pickle; the file appears whole or not at all."""
        check_is_fitted(self, "words_")
        arrays = {"vectors": self._model.wv.vectors, "weights": self._model.syn1neg, "counts": self.counts_}
        arrays |= {"words": np.array(self.words_), "texts": np.array(self._model.corpus_count)}
        write_arrays(path, self.get_params(), **arrays)

    @classmethod
    def load(cls, path: str | os.PathLike) -> "Doc2Vec":
        """Read what `save` wrote. Raises FashionError if the file is absent, damaged or of another representation."""
        settings, arrays = read_arrays(path, "doc2vec", "words", "texts", "vectors", "weights", "counts")
        try:
            made = cls(**settings)
            shape = (len(arrays["words"]), made.dimensions)
            if arrays["vectors"].shape != shape or arrays["weights"].shape != shape:
                raise ValueError(f"vectors of shape {arrays['vectors'].shape}, where {shape} is needed")
            counts = dict(zip(arrays["words"].tolist(), arrays["counts"].tolist(), strict=True))
            model = made._empty_model()
            model.sorted_vocab = 0  # they are in order, and sorting would shuffle equally frequent words
            model.build_vocab_from_freq(counts, corpus_count=int(arrays["texts"]))
            model.wv.vectors, model.syn1neg = (arrays[name].astype(np.float32) for name in ("vectors", "weights"))
        except (TypeError, ValueError, KeyError, RuntimeError) as error:
            raise cannot_read(path, "doc2vec", error) from error
        return made._know(model)

    def _empty_model(self) -> gensim.models.Doc2Vec:
        if self.method not in METHODS:
            raise FashionError(f"{self.method!r} is no method of doc2vec; choose one of {', '.join(METHODS)}")
        return gensim.models.Doc2Vec(
            vector_size=self.dimensions,
            dm=int(self.method == "dm"),
            window=self.window,
            min_count=self.min_count,
            workers=self.workers,
            seed=self.seed,
            alpha=FIRST_RATE,
            min_alpha=LAST_RATE,
        )

    def _know(self, model: gensim.models.Doc2Vec) -> "Doc2Vec":
        self._model, self.words_ = model, list(model.wv.index_to_key)
        self.counts_ = np.array([model.wv.get_vecattr(word, "count") for word in self.words_])
        return self

    def _walk(self, words: list[str], seed: int) -> np.ndarray:
        """gensim's inference with its steps kept, and with a start that depends on nothing but the seed."""
        model, size = self._model, self.dimensions
        trace = np.zeros((self.steps + 1, size), dtype=np.float32)
        known = [word for word in words if word in model.wv.key_to_index]
        if not known:
            return trace
        rng = np.random.RandomState(seed)  # the kind that gensim draws from
        model.random = rng
        vector = ((rng.random_sample((1, size)) - 0.5) / size).astype(np.float32)
        trace[0] = vector
        lock, work = np.ones(1, dtype=np.float32), np.zeros(size, dtype=np.float32)
        frozen = {"learn_words": False, "learn_hidden": False, "doctag_vectors": vector, "doctags_lockf": lock}
        for step, rate in enumerate(np.linspace(FIRST_RATE, LAST_RATE, self.steps), 1):
            if self.method == "dbow":
                train_document_dbow(model, known, [0], rate, work, **frozen)
            else:
                train_document_dm(model, known, [0], rate, work, np.zeros(size, dtype=np.float32), **frozen)
            trace[step] = vector
        return trace
