"""The network of phases C and D, and ours: descriptors of boxes and texts in, distances out."""

import math
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from fashionlib.detection.settings import DetectorSettings

HIDDEN = 256

START_SCALE = 10.0
"""Of the similarities, where boxes of a photo compete; it is learnt."""


class Judged(NamedTuple):
    """What the network says of Q texts and the M boxes of the photo of each.

    boxes: points (P, M, d) and texts: points (Q, d), of unit length. similarities: (Q, M) cosines. overlaps: (Q, M)
    predicted IoU, 0 to 1. shifts: (Q, M, 4), as in `beyond_the_article.shifts_to`. The last two are None where the
    settings ask for neither.
    """

    boxes: Tensor
    texts: Tensor
    similarities: Tensor
    overlaps: Tensor | None
    shifts: Tensor | None


class BoxNetwork(nn.Module):
    """A few fully connected layers on RoI-pooled descriptors; they take the place of the picture branch.

    inputs: length of a descriptor. texts: length of what is read of a text; its first `dimensions` numbers are the
    point that retrieval gives it. places: numbers that tell where a box lies. dimensions: of the common space.
    """

    def __init__(
        self, settings: DetectorSettings, *, inputs: int, texts: int, places: int, dimensions: int, categories: int = 32
    ) -> None:
        super().__init__()
        drop, self.dimensions = settings.dropout, dimensions
        self.shape = {"inputs": inputs, "texts": texts, "dimensions": dimensions}
        self.layers = nn.Sequential(
            nn.LayerNorm(inputs), _PhotoDropout(drop), nn.Linear(inputs, 2 * HIDDEN), nn.GELU(),
            _PhotoDropout(drop), nn.Linear(2 * HIDDEN, HIDDEN),
        )  # fmt: skip
        self.place = (
            nn.Sequential(nn.Linear(places, 128), nn.GELU(), nn.Linear(128, HIDDEN)) if settings.places else None
        )
        self.context = (
            nn.TransformerEncoderLayer(HIDDEN, 4, 2 * HIDDEN, 0.1, activation="gelu", batch_first=True, norm_first=True)
            if settings.context
            else None
        )
        judges_pairs = bool(settings.overlap_weight or settings.shift_weight)
        self.reading = _reading(texts) if judges_pairs or settings.own_words else None
        self.box_joint = nn.Linear(HIDDEN, dimensions)
        self.text_joint = nn.Linear(HIDDEN, dimensions) if settings.own_words else None
        self.pair = _pair() if judges_pairs else None
        self.head = nn.Linear(dimensions, categories)
        self.log_scale = nn.Parameter(torch.tensor(math.log(START_SCALE)))

    def forward(self, descriptors: Tensor, places: Tensor, texts: Tensor, of: Tensor) -> Judged:
        """Judge M boxes of each of P photos for Q texts.

        descriptors: (P, M, inputs). places: (P, M, 6). texts: (Q, t). of: (Q,), the photo of each text.
        """
        seen = self.layers(descriptors)
        if self.place:
            seen = seen + self.place(places)
        if self.context:
            seen = self.context(seen)
        seen = F.gelu(seen)
        read = self.reading(texts) if self.reading else None
        boxes = F.normalize(self.box_joint(seen).float(), dim=-1)
        # Without words of its own the detector takes a text's point from retrieval, as it is.
        own = self.text_joint(F.gelu(read)) if self.text_joint else texts[:, : self.dimensions]
        own = F.normalize(own.float(), dim=-1)
        # Not as a matrix product: that would be in 16 bits, too few to tell near boxes apart.
        similarities = (boxes[of] * own[:, None]).sum(dim=-1)
        if not self.pair:
            return Judged(boxes, own, similarities, None, None)
        both = self.pair(torch.cat([seen[of], seen[of] * read[:, None]], dim=-1)).float()
        return Judged(boxes, own, similarities, both[..., 0].sigmoid(), both[..., 1:])

    def classify(self, points: Tensor) -> Tensor:
        """Return category logits (n, 32) of points (n, d) of unit length."""
        return self.head(points * self.dimensions**0.5)

    def scale(self) -> Tensor:
        """Return the learnt factor of the similarities where boxes of one photo compete, a scalar."""
        return self.log_scale.exp()


class _PhotoDropout(nn.Dropout1d):
    """Dropout of (P, M, n) that leaves out the same numbers for all M boxes of a photo; drawing others for each costs
    more than the matrix products."""

    def forward(self, seen: Tensor) -> Tensor:
        return super().forward(seen.transpose(1, 2)).transpose(1, 2)


def _reading(texts: int) -> nn.Module:
    """Layers from texts (Q, texts) to (Q, HIDDEN)."""
    return nn.Sequential(nn.Linear(texts, HIDDEN), nn.GELU(), nn.Dropout(0.1), nn.Linear(HIDDEN, HIDDEN))


def _pair() -> nn.Module:
    """Box and text together in, overlap and shift out."""
    return nn.Sequential(nn.Linear(2 * HIDDEN, HIDDEN), nn.GELU(), nn.Dropout(0.1), nn.Linear(HIDDEN, 5))
