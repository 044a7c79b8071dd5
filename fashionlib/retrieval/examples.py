"""Products as the network sees them: pictures as pixels, texts as vectors, categories as numbers."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from fashionlib.catalogue.catalogue import Catalogue, decode, square
from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.retrieval.pairs import known_categories
from fashionlib.retrieval.settings import Settings
from fashionlib.text.fields import texts_of
from fashionlib.text.word2vec import Word2Vec


@dataclass(frozen=True)
class Examples:
    """Products as the network sees them: pictures (N, S, S, 3) uint8, text vectors (N, d), categories (N,)."""

    pictures: Tensor
    vectors: Tensor
    categories: Tensor

    def __len__(self) -> int:
        return len(self.categories)


def pictures_of(catalogue: Catalogue, size: int) -> np.ndarray:
    """Return all pictures as (N, size, size, 3) uint8. Raises FashionError naming the broken product."""
    arrays = np.empty((len(catalogue), size, size, 3), dtype=np.uint8)
    columns = catalogue.table.select(["id", "image"])
    row = 0
    for batch in columns.to_batches(max_chunksize=256):
        for product in batch.to_pylist():
            arrays[row] = square(decode(product["image"]["bytes"], f"{catalogue.name}, id {product['id']}"), size)
            row += 1
    return arrays


def make_examples(catalogue: Catalogue, settings: Settings, words: Word2Vec) -> Examples:
    """Return the products as the network sees them."""
    return Examples(
        torch.from_numpy(pictures_of(catalogue, settings.picture_size)),
        torch.from_numpy(words.transform(texts_of(catalogue, settings.fields))),
        known_categories(catalogue["category"], CATEGORIES),
    )
