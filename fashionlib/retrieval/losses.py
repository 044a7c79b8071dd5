"""The losses of the two-branch network (article, section 2)."""

from typing import NamedTuple

from torch import Tensor
from torch.nn import functional as F

UNKNOWN = -1
"""The category number of a product whose label is none of the 32; it takes no part in classification."""


def squared_distance(first: Tensor, second: Tensor) -> Tensor:
    """Return the squared Euclidean distance of each pair of rows, (B,), from two (B, d)."""
    return (first - second).square().sum(dim=1)


def contrastive(first: Tensor, second: Tensor, match: Tensor, *, margin: float) -> Tensor:
    """Return the mean contrastive loss of pairs, as a scalar (Hadsell, Chopra and LeCun 2006, equation 4).

    A matching pair at distance d costs d²/2; any other pair costs max(0, margin - d)²/2, so it is pushed apart
    until the margin and then left alone. first, second: (B, d). match: (B,), 1 or True for a matching pair.
    """
    squared = squared_distance(first, second)
    # The root's gradient is infinite at 0, where two points coincide.
    distance = squared.clamp_min(1e-12).sqrt()
    apart = (margin - distance).clamp_min(0).square()
    match = match.to(squared.dtype)
    return (match * squared + (1 - match) * apart).mean() / 2


def classification(logits: Tensor, categories: Tensor) -> Tensor:
    """Return the mean cross-entropy of logits (B, 32) over the rows whose category (B,) is known; 0 if none is."""
    known = categories != UNKNOWN
    return F.cross_entropy(logits, categories, ignore_index=UNKNOWN, reduction="sum") / known.sum().clamp_min(1)


class Losses(NamedTuple):
    """The three terms of one batch and their weighted sum, each a scalar."""

    total: Tensor
    contrastive: Tensor
    picture_class: Tensor
    text_class: Tensor


def weighted_sum(pairs: Tensor, picture_class: Tensor, text_class: Tensor, *, class_weight: float) -> Losses:
    """Return the article's global loss: contrastive + class_weight x (picture + text cross-entropy)."""
    return Losses(pairs + class_weight * (picture_class + text_class), pairs, picture_class, text_class)
