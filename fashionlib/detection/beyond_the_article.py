"""Beyond the article: boxes of one photo compete, and the best ones are moved towards the product."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

LEAST = 0.45
"""IoU from which a box has a share in the right answer, growing with the square of what is above."""

NEAR = 0.4
"""IoU from which a box learns to move."""


def within_photo(logits: Tensor, overlaps: Tensor) -> Tensor:
    """Return the cross-entropy over the boxes of each photo, a scalar.

    logits: (Q, M), the higher the nearer to the text. overlaps: (Q, M), IoU with the true box. The right answer is
    shared by the boxes that cover the product, the better the more. It is the contrast that search needs: a photo's
    boxes against each other, not against boxes of other photos.
    """
    shares = (overlaps - LEAST).clamp_min(0).square()
    shares = shares / shares.sum(dim=1, keepdim=True).clamp_min(1e-9)
    return -(shares * F.log_softmax(logits, dim=1)).sum(dim=1).mean()


def shifts_to(boxes: np.ndarray, truth: np.ndarray) -> Tensor:
    """Return how boxes (n, 4) have to move to become the true one (4,), (n, 4) float32 (Girshick et al. 2014).

    Columns: the centre's way across and down in widths and heights of the box, natural logarithms of the growth of
    width and height.
    """
    centres = (truth[:2] + truth[2:] / 2 - boxes[:, :2] - boxes[:, 2:] / 2) / boxes[:, 2:]
    return torch.from_numpy(np.concatenate([centres, np.log(truth[2:] / boxes[:, 2:])], axis=1)).float()


def shift_loss(shifts: Tensor, wanted: Tensor, overlaps: Tensor) -> Tensor:
    """Return the mean smooth L1 error of shifts (Q, M, 4), a scalar, of boxes that lie near the true one."""
    near = overlaps > NEAR
    if not near.any():
        return shifts.sum() * 0
    return F.smooth_l1_loss(shifts[near], wanted[near], beta=0.1)


def moved(boxes: np.ndarray, shifts: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Return boxes (n, 4) after their shifts (n, 4), cut at the edges of the photo of size (width, height)."""
    shifts = np.clip(shifts, -1, 1)
    centres = boxes[:, :2] + boxes[:, 2:] * (0.5 + shifts[:, :2])
    half = boxes[:, 2:] * np.exp(shifts[:, 2:]) / 2
    corners = np.clip(centres - half, 0, np.array(size) - 1)
    return np.concatenate([corners, np.clip(centres + half, corners + 1, size) - corners], axis=1).astype(np.float32)
