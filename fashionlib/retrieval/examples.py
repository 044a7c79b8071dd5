"""Products as the network sees them: pictures as pixels, texts as vectors, categories as numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from fashionlib.catalogue.catalogue import Catalogue, decode, square
from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.retrieval.pairs import known_categories
from fashionlib.retrieval.settings import Settings
from fashionlib.text.fields import texts_of
from fashionlib.text.word_vectors import WordVectors


@dataclass(frozen=True)
class Examples:
    """Products as the network sees them.

    pictures: (N, S, S, 3) uint8. texts: (N, d) float32 mean word vectors, or (N, L) int32 places of words for a branch
    that weighs the words itself. categories: (N,), UNKNOWN where there is none. titles: (N,), equal numbers for equal
    titles.
    """

    pictures: Tensor
    texts: Tensor
    categories: Tensor
    titles: Tensor

    def __len__(self) -> int:
        return len(self.categories)

    def __getitem__(self, rows: Tensor | slice) -> "Examples":
        return Examples(self.pictures[rows], self.texts[rows], self.categories[rows], self.titles[rows])


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


def make_examples(catalogue: Catalogue, settings: Settings, words: WordVectors) -> Examples:
    """Return the products as the network sees them."""
    return Examples(
        torch.from_numpy(pictures_of(catalogue, settings.picture_size)),
        read_texts(texts_of(catalogue, settings.fields), settings, words),
        known_categories(catalogue["category"], CATEGORIES),
        torch.tensor(title_numbers(catalogue["title"])),
    )


def read_texts(texts: Sequence[str], settings: Settings, words: WordVectors) -> Tensor:
    """Return texts as the text branch reads them: mean vectors (N, d) float32, or places of words (N, L) int32."""
    if settings.text_branch == "attention":
        return torch.from_numpy(words.places(texts, settings.words))
    return torch.from_numpy(words.transform(texts))


def title_numbers(titles: Sequence[str]) -> list[int]:
    """Return a number for each title, equal for equal titles; an empty title says nothing, so it equals no other."""
    numbers: dict[str | int, int] = {}
    return [numbers.setdefault(title or row, row) for row, title in enumerate(titles)]
