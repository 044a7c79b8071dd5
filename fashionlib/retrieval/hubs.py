"""Hubs: points that lie near to too many others, and two coordinates that set them back."""

import torch
from torch import Tensor, nn

AXES = 32
"""Directions in which points are compared; the others change the popularity of a point by next to nothing."""

BLOCK = 1024
"""Points compared with all kept ones at a time."""


class Hubs(nn.Module):
    """How popular each point is, as a coordinate that adds to its distances.

    In many dimensions some pictures lie near to nearly every text, and stand first in searches that have nothing to do
    with them: hubs (Radovanović et al. 2010). How well a text t fits a picture p is better told by how much better it
    fits than the texts of the shop do, s t·p - ln Σ exp(s q·p) over training texts q, with the learnt scale s
    (inverted softmax; Smith et al. 2017). The second term belongs to the picture alone. As half the square of one more
    coordinate, which is 0 in all texts, it enters every Euclidean distance by itself. Texts near to every picture are
    set back by a second such coordinate.

    count: training products that are kept, as points along AXES directions. dimensions: of the points as the branches
    give them.
    """

    def __init__(self, count: int, dimensions: int) -> None:
        super().__init__()
        axes = min(AXES, dimensions)
        self.register_buffer("axes", torch.zeros(dimensions, axes))
        self.register_buffer("texts", torch.zeros(count, axes))
        self.register_buffer("pictures", torch.zeros(count, axes))
        self.register_buffer("scale", torch.zeros(()))
        self.register_buffer("least", torch.zeros(2))

    @property
    def known(self) -> bool:
        """Return whether `learn` has been called, now or before the weights were saved."""
        return bool(self.scale > 0)

    @torch.no_grad()
    def learn(self, pictures: Tensor, texts: Tensor, scale: Tensor | float) -> None:
        """Keep the points of training products, two (N, dimensions); with fewer than `count`, some count twice."""
        both = torch.cat([pictures, texts])
        self.axes.copy_(torch.linalg.eigh(both.T @ both).eigenvectors[:, -self.axes.shape[1] :])
        rows = torch.arange(len(self.texts)) % len(texts)
        self.pictures.copy_((pictures @ self.axes)[rows])
        self.texts.copy_((texts @ self.axes)[rows])
        self.scale.copy_(torch.as_tensor(scale))
        of_pictures, of_texts = self.popularity(pictures, self.texts), self.popularity(texts, self.pictures)
        self.least.copy_(torch.stack([of_pictures.min(), of_texts.min()]))

    def popularity(self, points: Tensor, others: Tensor) -> Tensor:
        """Return ln Σ exp(s q·p) / s of each point p (B, dimensions) over the kept points q of the other side, (B,)."""
        parts = (points @ self.axes).split(BLOCK)
        return torch.cat([(self.scale * part @ others.T).logsumexp(dim=1) for part in parts]) / self.scale

    def lift_pictures(self, points: Tensor) -> Tensor:
        """Return points of pictures (B, dimensions) with both coordinates, (B, dimensions + 2)."""
        height = self._height(self.popularity(points, self.texts) - self.least[0])
        return torch.cat([points, height, torch.zeros_like(height)], dim=1)

    def lift_texts(self, points: Tensor) -> Tensor:
        """Return points of texts (B, dimensions) with both coordinates, (B, dimensions + 2)."""
        height = self._height(self.popularity(points, self.pictures) - self.least[1])
        return torch.cat([points, torch.zeros_like(height), height], dim=1)

    def _height(self, above: Tensor) -> Tensor:
        return (2 * above.clamp_min(0)).sqrt()[:, None]
