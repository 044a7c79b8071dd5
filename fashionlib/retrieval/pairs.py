"""Pair sampling (article, section 2): a product's own text and picture match, negatives are of other categories."""

import torch
from torch import Tensor

from fashionlib.retrieval.losses import UNKNOWN


def sample_negatives(categories: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Return two (n,) tensors of places in the batch: texts, and for each a picture of another category.

    categories: (B,) integers; UNKNOWN differs from every known category, but not from UNKNOWN. A text without
    any picture of another category in its batch is left out, so n <= B.
    """
    other = categories[:, None] != categories[None, :]
    texts = other.any(dim=1).nonzero().squeeze(1)
    if not len(texts):
        return texts, texts
    pictures = torch.multinomial(other[texts].float(), 1, generator=generator).squeeze(1)
    return texts, pictures


def pair_up(pictures: Tensor, texts: Tensor, categories: Tensor, generator: torch.Generator) -> tuple[Tensor, ...]:
    """Return (picture points, text points, match) of a batch: B matching pairs and about as many negative ones.

    pictures, texts: (B, d) points, row i of both being product i. The result feeds `losses.contrastive`.
    """
    of_text, of_picture = sample_negatives(categories, generator)
    match = torch.cat([torch.ones(len(pictures)), torch.zeros(len(of_text))]).to(pictures.device)
    return torch.cat([pictures, pictures[of_picture]]), torch.cat([texts, texts[of_text]]), match


def known_categories(categories: list[str | None], names: tuple[str, ...]) -> Tensor:
    """Return the categories as numbers (n,), UNKNOWN for null."""
    places = {name: place for place, name in enumerate(names)}
    return torch.tensor([places.get(name, UNKNOWN) for name in categories], dtype=torch.long)
