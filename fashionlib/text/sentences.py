"""A slot for any sentence encoder, as a scikit-learn transformer (Reimers & Gurevych 2019 made the kind popular)."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin

from fashionlib.errors import FashionError
from fashionlib.progress import progress


class Sentences(TransformerMixin, BaseEstimator):
    """Texts in, the vectors of a given encoder out; nothing is learnt, and nothing is saved, here.

    encoder: any function from a list of texts to an array (texts, dimensions), such as the `encode` of a
    sentence-transformers model: `Sentences(SentenceTransformer("…").encode)`. It sees the raw text, since sentence
    encoders read grammar that preprocessing takes away. batch: texts handed over at a time.
    """

    def __init__(self, encoder: Callable[[list[str]], Any] | None = None, *, batch: int = 64) -> None:
        self.encoder = encoder
        self.batch = batch

    def fit(self, texts: Sequence[str], y: Any = None) -> "Sentences":
        """Check the encoder. Raises FashionError if it is no function or gives no vectors."""
        if not callable(self.encoder):
            raise FashionError(f"{self.encoder!r} is no encoder; give a function from a list of texts to an array")
        self.dimensions_ = self._encode(["shirt"]).shape[1]
        return self

    def transform(self, texts: Sequence[str]) -> np.ndarray:
        """Return the encoder's vectors, (texts, dimensions) float32. Raises FashionError if their shape is wrong."""
        if not hasattr(self, "dimensions_"):
            self.fit(texts)
        starts = range(0, len(texts), self.batch)
        parts = [self._encode(list(texts[start : start + self.batch])) for start in progress(starts, "encode")]
        return np.concatenate([np.zeros((0, self.dimensions_), dtype=np.float32), *parts])

    def __sklearn_is_fitted__(self) -> bool:
        """Return True: there is nothing to learn."""
        return True

    def _encode(self, texts: list[str]) -> np.ndarray:
        found = np.asarray(self.encoder(texts), dtype=np.float32)
        width = getattr(self, "dimensions_", found.shape[-1] if found.ndim == 2 else None)
        if found.shape != (len(texts), width):
            raise FashionError(
                f"the encoder gave an array of shape {found.shape} for {len(texts)} texts; ({len(texts)},"
                f" {width or 'dimensions'}) is needed"
            )
        return found
