"""What the animation of main product detection tells: which boxes are shown, and the words for every step."""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from fashionlib.detection.proposals import overlap
from fashionlib.errors import FashionError

VALID = 0.5
"""The IoU from which a box counts as a valid one."""

MOST = 24
"""Boxes that the picture has room for."""


@dataclass(frozen=True)
class Story:
    """What is told. photo: RGB. boxes: (k, 4) whole pixels inside it, nearest first, of `total`; distances: (k,).

    truth: the true box (4,), if known. iou: of the nearest box with it, 0 to 1.
    """

    title: str
    photo: Image.Image
    boxes: np.ndarray
    distances: np.ndarray
    total: int
    truth: np.ndarray | None
    iou: float | None

    @property
    def right(self) -> bool:
        """Whether the nearest box is valid; where nobody knows, it is taken as right."""
        return self.iou is None or self.iou >= VALID

    def says(self) -> list[str]:
        """Return one sentence for each step; the last one tells the result."""
        (x, y, w, h), near, far = self.boxes[0], self.distances[0], self.distances[-1]
        some = f"{len(self.boxes)} of its {self.total} boxes" if len(self.boxes) < self.total else "its boxes"
        result = f"The winner is {w} × {h} pixels, {x} from the left and {y} from the top."
        if self.iou is not None:
            verb, verdict = ("finds", "is enough") if self.right else ("misses", "would be enough")
            result += f" It {verb} the true box (dashed): their IoU is {self.iou:.2f}; {VALID} {verdict}."
        return [
            "A photo, and the text of the product that is for sale.",
            f"Boxes appear on the photo: {some}, each a piece of it.",
            "Every piece goes to the scale of distances to the text.",
            f"What is near the text rises, what is far from it sinks: {near:.2f} to {far:.2f}.",
            f"The nearest piece wins, at distance {near:.2f}.",
            result,
        ]


def tell(
    photo: Image.Image,
    title: str,
    boxes: np.ndarray,
    distances: np.ndarray,
    *,
    truth: np.ndarray | None = None,
    count: int = 12,
) -> Story:
    """Check the input of `animate_html`, and choose the boxes that are shown. Raises FashionError as told there."""
    boxes, distances = np.asarray(boxes, float), np.asarray(distances, float)
    if not boxes.size:
        raise FashionError("there are no boxes to show; give at least one")
    if boxes.ndim != 2 or boxes.shape[1] != 4:
        raise FashionError(f"boxes have the shape {boxes.shape}; give (n, 4): x, y, w, h in pixels")
    if distances.shape != (len(boxes),):
        raise FashionError(f"{len(boxes)} boxes but distances of the shape {distances.shape}; give one for each box")
    if not all(np.isfinite(them).all() for them in (boxes, distances, 0 if truth is None else truth)):
        raise FashionError("a box or a distance is not a finite number; leave such boxes out")
    if not title.strip():
        raise FashionError("the text is empty; give the title of the product for sale")
    if not 1 <= count <= MOST:
        raise FashionError(f"count is {count}; between 1 and {MOST} boxes can be shown")
    if truth is not None and np.shape(truth) != (4,):
        raise FashionError(f"the true box has the shape {np.shape(truth)}; give (4,): x, y, w, h in pixels")
    truth = None if truth is None else np.asarray(truth, float)
    rows = choose(boxes, distances, count, truth)
    iou = None if truth is None else float(overlap(boxes[rows[:1]], truth)[0])
    shown, kept = _inside(boxes[rows], photo.size), None if truth is None else _inside(truth[None], photo.size)[0]
    return Story(" ".join(title.split()), photo.convert("RGB"), shown, distances[rows], len(boxes), kept, iou)


def choose(boxes: np.ndarray, distances: np.ndarray, count: int, truth: np.ndarray | None = None) -> np.ndarray:
    """Return the rows of at most `count` boxes (n, 4), nearest first: a sample to look at, not the nearest ones.

    The nearest is in it, the nearest valid one too where the truth (4,) is known; the others lie at even steps of
    distances (n,) and, as far as that goes, show different parts of the photo, large enough to be known again.
    """
    order = np.argsort(distances, kind="stable")
    if len(order) <= count:
        return order
    picked = [order[0]]
    if truth is not None and count > 1:
        valid = order[overlap(boxes[order], truth) >= VALID]
        picked += [row for row in valid[:1] if row != order[0]]
    step = (np.ptp(distances) or 1) / count
    side = boxes[:, 2:].min(axis=1)
    thin = np.clip(1 - side / (np.quantile(side, 0.75) or 1), 0, 1)
    for target in np.linspace(distances.min(), distances.max(), count - len(picked) + 1)[1:]:
        alike = np.max([overlap(boxes, boxes[row]) for row in picked], axis=0)
        cost = np.abs(distances - target) / step + 2 * alike + 2 * thin
        cost[picked] = np.inf
        picked.append(int(cost.argmin()))
    return np.array(sorted(picked, key=lambda row: (distances[row], row)))


def _inside(boxes: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Boxes cut at the edges of a photo, in whole pixels; at least one stays."""
    low = np.clip(np.round(boxes[:, :2]), 0, np.array(size) - 1)
    high = np.clip(np.round(boxes[:, :2] + boxes[:, 2:]), low + 1, size)
    return np.hstack([low, high - low]).astype(int)
