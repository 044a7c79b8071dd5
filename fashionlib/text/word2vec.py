"""word2vec on fashion texts, and the vector of a text: its mean word (article, section 1; Mikolov et al. 2013)."""

import os
import pathlib
import tempfile
from collections.abc import Sequence
from typing import Any

import gensim.models

from fashionlib.text.arrays import read_arrays
from fashionlib.text.bag_of_words import empty_vocabulary
from fashionlib.text.preprocessing import preprocess_all
from fashionlib.text.word_vectors import WordVectors


class Word2Vec(WordVectors):
    """Texts in, mean word vectors out: a scikit-learn transformer around gensim's word2vec (Mikolov et al. 2013).

    dimensions: length of a word's vector. The article tried 500, 300 and 100.
    window: words on each side that count as company. min_count: rarer words are left out.
    epochs: passes over the texts. skip_gram: predict the company from the word (else the word from its company).
    subsample: how many of the frequent words are passed over; less drops more, 0 none. negative: words drawn as
    company that was not there, for each that was.
    workers: threads; with one, the same seed gives the same vectors on every run. seed: of the random start.
    weighting: a text is the `mean` of its words, or their `idf`-weighted mean; see word_vectors for unknown words.

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
        subsample: float = 1e-3,
        negative: int = 5,
        workers: int = 1,
        seed: int = 0,
        weighting: str = "mean",
    ) -> None:
        self.dimensions = dimensions
        self.window = window
        self.min_count = min_count
        self.epochs = epochs
        self.skip_gram = skip_gram
        self.subsample = subsample
        self.negative = negative
        self.workers = workers
        self.seed = seed
        self.weighting = weighting

    def fit(self, texts: Sequence[str], y: Any = None) -> "Word2Vec":
        """Learn the vectors from raw texts. Raises FashionError if no word occurs `min_count` times."""
        self._check()
        lemmas = preprocess_all(texts)
        model = gensim.models.Word2Vec(
            vector_size=self.dimensions,
            window=self.window,
            min_count=self.min_count,
            sg=int(self.skip_gram),
            sample=self.subsample,
            negative=self.negative,
            workers=self.workers,
            seed=self.seed,
        )
        train_words(model, lemmas.to_lists(), epochs=self.epochs)
        return self._know(model.wv.index_to_key, model.wv.vectors)._weigh(lemmas)

    @classmethod
    def load(cls, path: str | os.PathLike) -> "Word2Vec":
        """Read what `save` wrote. Raises FashionError if the file is absent, damaged or of another representation."""
        settings, _ = read_arrays(path, "word vectors")
        words = super().load(path)
        # A file of words and vectors alone does not say their length in its settings.
        return words if settings else words.set_params(dimensions=words.vectors_.shape[1])


def train_words(model: gensim.models.Word2Vec, sentences: list[list[str]], *, epochs: int) -> None:
    """Train a fresh gensim model (Word2Vec or FastText) on lists of words; its vectors change in place.

    Several workers read the words from a file, each its own part, instead of waiting for one Python thread that hands
    them out. Raises FashionError if no word is frequent enough.
    """
    model.build_vocab(sentences)
    if not len(model.wv):
        raise empty_vocabulary(len(sentences), model.min_count)
    if model.workers == 1:
        model.train(sentences, total_examples=len(sentences), epochs=epochs)
        return
    with tempfile.TemporaryDirectory() as folder:
        corpus = pathlib.Path(folder) / "words.txt"
        corpus.write_text("".join(" ".join(words) + "\n" for words in sentences), encoding="utf-8", newline="\n")
        model.train(
            corpus_file=str(corpus),
            total_examples=len(sentences),
            total_words=model.corpus_total_words,
            epochs=epochs,
        )
