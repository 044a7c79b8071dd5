"""Several photos of one product: what is for sale is in all of them, so that each photo can help the others."""

from collections.abc import Sequence

import torch
from PIL import Image
from torch import Tensor

from fashionlib.detection.detector import Detector
from fashionlib.detection.examples import Boxes
from fashionlib.detection.phase_a_full_images import Detection
from fashionlib.errors import FashionError

LIKENESS = 0.5
"""Weight of the distance between boxes of two photos; of 0.25, 0.5, 1 and 2 the best in a trial on shops A and B."""


def with_others(costs: Sequence[Tensor], points: Sequence[Tensor], *, likeness: float = LIKENESS) -> list[Tensor]:
    """Return new costs (M,) of the boxes of each photo: photos of one product ask each other.

    costs: (M,) of each photo, the less the better. points: (M, d) of its boxes. A box pays its own cost and, as a mean
    over the other photos, for the box there that is the cheapest to be the same thing: that box's cost and `likeness`
    times the distance between the two. It is one step of message passing between the photos (Felzenszwalb and
    Huttenlocher 2005).
    """
    together = []
    for place, own in enumerate(costs):
        others = [other for other in range(len(costs)) if other != place]
        asked = [(likeness * torch.cdist(points[place], points[other]) + costs[other]).amin(1) for other in others]
        together.append(own + torch.stack(asked).mean(0) if asked else own)
    return together


def rank_together(
    detector: Detector, photos: Sequence[Image.Image], boxes: Sequence[Boxes], text: str
) -> list[Detection]:
    """Return the boxes of each of several photos of one product, ranked for its text with the help of the others.

    Raises FashionError for a detector without a network that judges all boxes of a photo: phases A and B, a plug-in.
    """
    if detector.network is None:
        raise FashionError("this detector cannot rank photos together; use one of phases c, d or ours")
    judged = [detector.judge(photo, shown, [text]) for photo, shown in zip(photos, boxes, strict=True)]
    costs = with_others([detector.costs(one, 0) for one in judged], [one.boxes[0] for one in judged])
    return [detector.ranked(shown, one, 0, cost) for shown, one, cost in zip(boxes, judged, costs, strict=True)]
