"""Edge Boxes: about 300 boxes in which a whole thing may lie (Zitnick and Dollár 2014; article, section 3)."""

from collections.abc import Sequence

import cv2
import numpy as np
import torch
from torchvision.ops import nms

from fashionlib.errors import FashionError

LONG_SIDE = 320
"""Pixels of the longer side at which edges are found; larger is slower and finds little more."""

EDGE_BOXES = {"alpha": 0.65, "beta": 0.55, "kappa": 1.2, "minScore": 0.0, "minBoxArea": 200}
"""Step of the sliding boxes, overlap at which a worse box is dropped, and the power of its size that divides a score.

The paper's 1.5 for the last (kappa) favours small boxes; clothes are large. Chosen on train photos of Clothing
Co-Parsing.
"""


def edge_boxes(picture: np.ndarray, count: int = 300) -> tuple[np.ndarray, np.ndarray]:
    """Return up to `count` boxes (n, 4) as x, y, w, h in pixels and their scores (n,), best first, both float32.

    picture: (H, W, 3) uint8 RGB. Raises FashionError if no box is found, as in a picture of one colour.
    """
    height, width = picture.shape[:2]
    small, back = _scaled(picture)
    strength, orientation = edges(small)
    finder = cv2.ximgproc.createEdgeBoxes(maxBoxes=count, **EDGE_BOXES)
    boxes, scores = finder.getBoundingBoxes(strength, orientation)
    if not len(boxes):
        raise FashionError(f"no box found in {width} x {height} pixels; use a photo that shows something")
    return np.asarray(boxes, dtype=np.float32) * back, np.asarray(scores, dtype=np.float32).ravel()


def _scaled(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The picture at LONG_SIDE, and the factors (4,) that bring x, y, w, h of its boxes back."""
    height, width = picture.shape[:2]
    scale = LONG_SIDE / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    return small, np.array([width / size[0], height / size[1]] * 2, dtype=np.float32)


def edges(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return edge strength in [0, 1] and edge direction in [0, π), two (H, W) float32, from (H, W, 3) uint8 RGB.

    Sobel derivatives of the Lab channel that changes most, thinned to ridges: no structured-edge model is needed.
    """
    lab = cv2.cvtColor(picture, cv2.COLOR_RGB2Lab).astype(np.float32)
    across, down = cv2.Sobel(lab, cv2.CV_32F, 1, 0), cv2.Sobel(lab, cv2.CV_32F, 0, 1)
    size = np.hypot(across, down)
    strongest = size.argmax(axis=2)[..., None]
    across, down, size = (np.take_along_axis(each, strongest, 2)[..., 0] for each in (across, down, size))
    strength = np.clip(size / max(float(np.percentile(size, 99)), 1e-6), 0, 1)
    normal = np.arctan2(down, across)
    # The direction along the edge. OpenCV's formula has the one across it; which finds more is measured in the chapter.
    return thin(strength, normal), np.mod(normal + np.pi / 2, np.pi).astype(np.float32)


def thin(strength: np.ndarray, normal: np.ndarray) -> np.ndarray:
    """Return the strength (H, W) where it is a ridge along the gradient's direction `normal`, 0 elsewhere."""
    smooth = cv2.GaussianBlur(strength, (0, 0), 0.7)
    rows, columns = np.indices(strength.shape, dtype=np.float32)
    step_x, step_y = np.cos(normal).astype(np.float32), np.sin(normal).astype(np.float32)
    before = cv2.remap(smooth, columns - step_x, rows - step_y, cv2.INTER_LINEAR)
    after = cv2.remap(smooth, columns + step_x, rows + step_y, cv2.INTER_LINEAR)
    ridge = (smooth * 1.01 >= before) & (smooth * 1.01 >= after)
    return np.where(ridge, strength, 0).astype(np.float32)


def selective_search(picture: np.ndarray, count: int = 300) -> np.ndarray:
    """Return up to `count` boxes (n, 4) as x, y, w, h in pixels, float32, of merged regions (Uijlings et al. 2013).

    picture: (H, W, 3) uint8 RGB. The fast variant of OpenCV, largest boxes first. Raises FashionError if no box is
    found.
    """
    height, width = picture.shape[:2]
    small, back = _scaled(picture)
    finder = cv2.ximgproc.segmentation.createSelectiveSearchSegmentation()
    finder.setBaseImage(cv2.cvtColor(small, cv2.COLOR_RGB2BGR))
    finder.switchToSelectiveSearchFast()
    boxes = np.unique(np.asarray(finder.process(), dtype=np.float32).reshape(-1, 4), axis=0)
    # OpenCV's own order is drawn anew each time. Regions merged last are the largest, and come first here.
    boxes = boxes[np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable")][:count]
    if not len(boxes):
        raise FashionError(f"no box found in {width} x {height} pixels; use a photo that shows something")
    return boxes * back


def suppress(boxes: np.ndarray, scores: np.ndarray, *, iou: float = 0.5) -> np.ndarray:
    """Return the rows of boxes (n, 4) that stay, best score first: none overlaps a better one by more than `iou`.

    Non-maximum suppression, torchvision's. scores: (n,), larger is better.
    """
    corners = np.concatenate([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], axis=1)
    return nms(torch.from_numpy(corners).float(), torch.from_numpy(np.array(scores)).float(), iou).numpy()


def best_overlaps(proposals: Sequence[np.ndarray], truths: np.ndarray, *, count: int | None = None) -> np.ndarray:
    """Return the largest IoU of each true box (S, 4) with the first `count` proposals (n, 4) of its photo, (S,)."""
    return np.array(
        [overlap(boxes[:count], truth).max(initial=0) for boxes, truth in zip(proposals, truths, strict=True)]
    )


def average_recall(best: np.ndarray) -> float:
    """Return the mean recall over IoU thresholds from 0.5 to 1, 0 to 1 (Hosang et al. 2016, section 4).

    best: (S,) from `best_overlaps`. It foretells the quality of a detector better than recall at 0.5 does.
    """
    return float(2 * np.clip(best - 0.5, 0, None).mean())


def overlap(boxes: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Return the IoU of boxes (n, 4) with one true box (4,), both x, y, w, h: (n,) between 0 and 1."""
    corner = np.maximum(boxes[:, :2], truth[:2])
    far = np.minimum(boxes[:, :2] + boxes[:, 2:], truth[:2] + truth[2:])
    common = np.clip(far - corner, 0, None).prod(axis=1)
    return common / (boxes[:, 2:].prod(axis=1) + truth[2:].prod() - common)
