"""Another's detector behind the same interface: what it says of its own boxes is handed on to the proposals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np
from PIL import Image

from fashionlib.detection.detector import Detector
from fashionlib.detection.examples import Boxes
from fashionlib.detection.phase_a_full_images import Detection
from fashionlib.detection.proposals import overlap
from fashionlib.errors import FashionError

Looks = Callable[[Image.Image, Sequence[str]], tuple[np.ndarray, np.ndarray]]
"""A photo and T texts in; boxes (n, 4) as x, y, w, h in pixels and their scores (T, n), 0 to 1, out."""


@dataclass(frozen=True)
class PlugIn(Detector):
    """An open-vocabulary detector (Minderer et al. 2022), or whatever else finds what a text names.

    looks: asks it. Which fields are a text, and where things of a category lie, it takes from the detector beside it.
    """

    looks: Looks

    @classmethod
    def beside(cls, detector: Detector, looks: Looks) -> Self:
        """Return a plug-in that `evaluate_detector` can measure beside `detector`."""
        parts = {field.name: getattr(detector, field.name) for field in fields(Detector)}
        return cls(**parts | {"network": None}, looks=looks)

    def check(self, text: str) -> None:
        """Take any text: a plug-in has words of its own."""

    def rank(self, photo: Image.Image, boxes: Boxes, texts: Sequence[str]) -> list[Detection]:
        """Return the boxes of a photo ranked for each text.

        A box gets the largest product of a score and the IoU with the box it stands for; its distance is what is left
        to 1. Raises FashionError if boxes and scores do not belong together.
        """
        own, scores = (np.asarray(part, dtype=float) for part in self.looks(photo, texts))
        if own.shape[1:] != (4,) or scores.shape != (len(texts), len(own)):
            raise FashionError(
                f"the plug-in gave boxes {own.shape} and scores {scores.shape} for {len(texts)} texts; "
                f"give (n, 4) and ({len(texts)}, n)"
            )
        fits = np.stack([overlap(own, box) for box in boxes.boxes])
        found = []
        for of_text in scores:
            distances = 1 - (fits * of_text).max(axis=1, initial=0)
            order = np.argsort(distances, kind="stable")
            found.append(Detection(boxes.boxes[order], distances[order], None, order))
        return found
