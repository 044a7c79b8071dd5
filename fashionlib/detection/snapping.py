"""Beyond the article: a box is drawn anew around what stands out in it, for photos that show one product large."""

import dataclasses

import cv2
import numpy as np
from PIL import Image

from fashionlib.catalogue.catalogue import upright
from fashionlib.detection.phase_a_full_images import Detection
from fashionlib.detection.proposals import overlap

AROUND = 1.2
"""How much wider and higher than a box the part is in which its product may go on."""

CORE = 0.4
"""Share of a box's width and height, in its middle, that is the product for sure."""

LEAST = 0.15
"""Share of the fullest row or column below which one does not count: straps, fingers, a lock of hair."""

COLOURS = 5
"""Groups of colours that OpenCV makes inside a box and outside it; fewer pixels give it nothing to tell apart."""

KEPT = 0.4
"""IoU of a box drawn anew with the old one, below which it has lost its product, and the old one stays."""

ROUNDS = 2
"""How often a box is drawn anew; the second time it starts better."""


def snapped(photo: Image.Image, found: Detection, *, count: int = 3) -> Detection:
    """Return a detection whose first `count` boxes are drawn anew around what stands out in them; the order stays."""
    picture, boxes = np.asarray(upright(photo)), found.boxes.copy()
    boxes[:count] = [snap(picture, box) for box in boxes[:count]]
    return dataclasses.replace(found, boxes=boxes)


def snap(picture: np.ndarray, box: np.ndarray) -> np.ndarray:
    """Return a box (4,) x, y, w, h in pixels around what stands out in a box of a picture, float32.

    picture: (H, W, 3) uint8 RGB. The colours in the middle of the box are the product's, those well outside are not;
    what lies between, a graph cut decides (GrabCut: Rother, Kolmogorov and Blake 2004). Where nothing stands out, or
    something else does, the box stays as it is.
    """
    for _ in range(ROUNDS):
        box = _around(_cut_out(picture, box), box)
    return box


def _cut_out(picture: np.ndarray, box: np.ndarray) -> np.ndarray:
    """Which pixels stand out in a box, (H, W) bool."""
    kinds = np.full(picture.shape[:2], cv2.GC_BGD, np.uint8)
    for times, kind in ((AROUND, cv2.GC_PR_BGD), (1, cv2.GC_PR_FGD), (CORE, cv2.GC_FGD)):
        middle, half = box[:2] + box[2:] / 2, times * box[2:] / 2
        left, top = np.maximum(0, middle - half).astype(int)
        right, bottom = np.ceil(middle + half).astype(int)
        kinds[top:bottom, left:right] = kind
    outside = (kinds == cv2.GC_BGD) | (kinds == cv2.GC_PR_BGD)
    if min(outside.sum(), (~outside).sum()) < COLOURS:
        return ~outside
    cv2.setRNGSeed(0)  # colours are grouped from a random start
    cv2.grabCut(picture, kinds, None, np.zeros((1, 65)), np.zeros((1, 65)), 3, cv2.GC_INIT_WITH_MASK)
    return (kinds == cv2.GC_FGD) | (kinds == cv2.GC_PR_FGD)


def _around(shown: np.ndarray, box: np.ndarray) -> np.ndarray:
    """The box around the largest connected part of (H, W) bool; the given one where the two hardly overlap."""
    _, parts, sizes, _ = cv2.connectedComponentsWithStats(shown.astype(np.uint8))
    part = parts == 1 + sizes[1:, cv2.CC_STAT_AREA].argmax()
    sides = []
    for axis in (0, 1):
        filled = part.sum(axis=axis)
        places = np.flatnonzero(filled >= LEAST * filled.max())
        sides.append((places[0], places[-1] + 1 - places[0]))
    (left, width), (top, height) = sides
    drawn = np.array([left, top, width, height], np.float32)
    return drawn if overlap(drawn[None], box)[0] >= KEPT else box
