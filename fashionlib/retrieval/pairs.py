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


def semi_hard_negatives(pictures: Tensor, texts: Tensor, categories: Tensor) -> tuple[Tensor, Tensor]:
    """Return two (n,) tensors of places: texts, and for each the nearest picture that is farther away than its own.

    Only pictures of another category count; where all of them are nearer, the farthest of them is taken (Schroff,
    Kalenichenko and Philbin 2015, section 3.2). pictures, texts: (B, d). categories: (B,).
    """
    other = categories[:, None] != categories[None, :]
    distances = torch.cdist(texts.detach(), pictures.detach())
    farther = other & (distances > distances.diagonal()[:, None])
    nearest = distances.masked_fill(~farther, torch.inf).argmin(dim=1)
    farthest = distances.masked_fill(~other, -torch.inf).argmax(dim=1)
    places = torch.where(farther.any(dim=1), nearest, farthest)
    rows = other.any(dim=1).nonzero().squeeze(1)
    return rows, places[rows]


def pair_up(
    pictures: Tensor,
    texts: Tensor,
    categories: Tensor,
    generator: torch.Generator,
    *,
    negatives: str = "other category",
) -> tuple[Tensor, ...]:
    """Return (picture points, text points, match) of a batch: B matching pairs and about as many negative ones.

    pictures, texts: (B, d) points, row i of both being product i. negatives: pictures of an `other category`, of `any`
    other product, or `semi-hard`. The result feeds `losses.contrastive`.
    """
    if negatives == "semi-hard":
        of_text, of_picture = semi_hard_negatives(pictures, texts, categories)
    else:
        # With a category of its own for every product, every other product is of another one.
        kinds = torch.arange(len(categories)) if negatives == "any" else categories
        of_text, of_picture = sample_negatives(kinds, generator)
    match = torch.cat([torch.ones(len(pictures)), torch.zeros(len(of_text))]).to(pictures.device)
    return torch.cat([pictures, pictures[of_picture]]), torch.cat([texts, texts[of_text]]), match


def known_categories(categories: list[str | None], names: tuple[str, ...]) -> Tensor:
    """Return the categories as numbers (n,), UNKNOWN for null."""
    places = {name: place for place, name in enumerate(names)}
    return torch.tensor([places.get(name, UNKNOWN) for name in categories], dtype=torch.long)
