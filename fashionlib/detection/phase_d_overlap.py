"""Phase D: the network also says how well a box covers the product; its error is a fourth loss (article, section 3)."""

import torch
from torch import Tensor


def overlap_loss(predicted: Tensor, overlaps: Tensor) -> Tensor:
    """Return the mean absolute error of predicted overlaps (Q, M) against the IoU of boxes with the true one, 0 to 1.

    The article adds this L1 loss with a weight, and reports an error of 6 %.
    """
    return (predicted - overlaps).abs().mean()


def combined(distances: Tensor, predicted: Tensor, *, trust: float) -> Tensor:
    """Return the cost of each box, (Q, M): its distance to the text less `trust` times its predicted overlap.

    distances, predicted: (Q, M). With trust 0 boxes are ranked by distance alone.
    """
    return torch.as_tensor(distances) - trust * predicted
