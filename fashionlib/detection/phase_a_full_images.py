"""Phase A: the network has seen full images only; at test time a photo's boxes are ranked by distance to the text."""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from fashionlib.catalogue.catalogue import upright
from fashionlib.detection.proposals import edge_boxes, overlap
from fashionlib.errors import FashionError
from fashionlib.retrieval.run import Run

LEAST_SIDE = 8
"""Pixels. A photo or box smaller than this shows nothing."""


@dataclass(frozen=True)
class Detection:
    """The boxes of one photo, nearest to the text first.

    boxes: (n, 4) x, y, w, h in pixels. distances: (n,) Euclidean, in the common space. overlaps: (n,) predicted IoU
    with the product before a box is moved, 0 to 1, from a detector that predicts it; where it counts too, distances do
    not grow all the way. rows: (n,) the place of each box among the proposals.
    """

    boxes: np.ndarray
    distances: np.ndarray
    overlaps: np.ndarray | None = None
    rows: np.ndarray | None = None

    def __repr__(self) -> str:
        return f"Detection({len(self.boxes)} boxes, distances {self.distances[0]:.2f} to {self.distances[-1]:.2f})"


def detect(run: Run, photo: Image.Image, text: str, *, count: int = 300) -> Detection:
    """Return about `count` boxes of a photo, ranked by their distance to the text of the product for sale.

    Raises FashionError for a photo under 8 pixels, a photo without any box, or a text without a known word.
    """
    if min(photo.size) < LEAST_SIDE:
        raise FashionError(f"the photo has {photo.width} x {photo.height} pixels; use one of at least {LEAST_SIDE}")
    point, photo = run.encode_texts([text]), upright(photo)
    boxes, _ = edge_boxes(np.asarray(photo), count)
    return rank_boxes(run, photo, point, boxes)[0]


def rank_boxes(run: Run, photo: Image.Image, points: np.ndarray, boxes: np.ndarray) -> list[Detection]:
    """Return the boxes (n, 4) ranked by the distance of what they show to each of the points (Q, d) of texts."""
    shown = run.encode_pictures([crop(photo, box) for box in boxes])
    found = []
    for point in points:
        distances = np.linalg.norm(shown - point, axis=1)
        order = np.argsort(distances, kind="stable")
        found.append(Detection(boxes[order], distances[order], rows=order))
    return found


def crop(photo: Image.Image, box: np.ndarray) -> Image.Image:
    """Return the part of a photo inside a box x, y, w, h, cut at the photo's edge; at least one pixel stays."""
    x, y, w, h = (float(value) for value in box)
    left, top = min(max(0, round(x)), photo.width - 1), min(max(0, round(y)), photo.height - 1)
    right, bottom = min(photo.width, round(x + w)), min(photo.height, round(y + h))
    return photo.crop((left, top, max(right, left + 1), max(bottom, top + 1)))


def first_valid(detection: Detection, truth: np.ndarray, *, iou: float = 0.5) -> int | None:
    """Return the rank (from 1) of the first box that overlaps the true box by at least `iou`, or None if no box does.

    Valid boxes in the top k over many photos are the article's measure of main product detection.
    """
    valid = np.flatnonzero(overlap(detection.boxes, truth) >= iou)
    return int(valid[0]) + 1 if len(valid) else None
