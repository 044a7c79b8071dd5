"""Phase C: the convolutions are frozen and see a photo once; each box gets its descriptor by RoI pooling."""

import cv2
import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn
from torchvision.ops import roi_align, roi_pool

from fashionlib.retrieval.beyond_2017 import ResidualPictures
from fashionlib.retrieval.run import Run
from fashionlib.retrieval.two_branches import fast_numbers, to_tensor

LONG_SIDE = 480
"""Most pixels of the longer side of a photo when the convolutions see it; with fewer, small things cover no cell."""

CELLS = (2, 3, 2)
"""Cells a side that RoI pooling makes: of a box in the middle and in the last feature map, and of its surroundings."""

AROUND = 1.6
"""How much wider and higher than a box its surroundings are: they tell whether the product goes on outside."""

POSITIVE, NEGATIVE = 0.5, 0.3
"""IoU with the true box from which a box matches the text, and below which it does not; between, it says nothing.

Where the nearest boxes are the negatives, the latter can be higher: see `negative` of the settings.
"""

POOLINGS = {"align": roi_align, "pool": roi_pool}
"""RoI align reads between the cells of a map (He et al. 2017), RoI pool rounds to them (Girshick 2015)."""


def convolutions(branch: nn.Module) -> tuple[nn.Module, nn.Module]:
    """Return the convolutions of a picture branch in two parts: up to the middle feature map, and on to the last."""
    if isinstance(branch, ResidualPictures):
        return branch.stages[:5], branch.stages[5:]
    end = next(place for place, layer in enumerate(branch) if isinstance(layer, nn.AdaptiveMaxPool2d))
    return branch[: end - 6], branch[end - 6 : end]


@torch.inference_mode()
def feature_maps(run: Run, photo: Image.Image | np.ndarray) -> tuple[Tensor, Tensor]:
    """Return the middle and the last feature map of a photo, two (1, channels, rows, columns) float32.

    The convolutions are those of the run, as retrieval has trained them.
    """
    pixels = np.asarray(photo)
    scale = min(1, LONG_SIDE / max(pixels.shape[:2]))
    size = [max(16, round(side * scale)) for side in pixels.shape[1::-1]]
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    first, second = convolutions(run.network.picture_branch.eval())
    with fast_numbers(run.settings.precision):
        middle = first(to_tensor(torch.from_numpy(small)[None]))
        last = second(middle)
    return middle.float(), last.float()


@torch.inference_mode()
def describe(
    maps: tuple[Tensor, Tensor], boxes: np.ndarray, size: tuple[int, int], *, pooling: str = "align"
) -> Tensor:
    """Return the descriptors of boxes (n, 4) in a photo of size (width, height) in pixels, (n, D) float16.

    maps: of `feature_maps`. A descriptor holds 2 x 2 cells of the middle map, 3 x 3 of the last one, and 2 x 2 of the
    last one for the box with its surroundings. pooling: "align" or "pool".
    """
    middle, last = maps
    options = {"sampling_ratio": 2, "aligned": True} if pooling == "align" else {}
    parts = []
    for seen, grown, cells in zip((middle, last, last), (1, 1, AROUND), CELLS, strict=True):
        # Photo and map have the same proportions but for rounding, so one scale does for both sides.
        scale = max(seen.shape[2:]) / max(size)
        parts.append(POOLINGS[pooling](seen, [corners(boxes, grown=grown)], cells, scale, **options).flatten(1))
    return torch.cat(parts, dim=1).half()


def corners(boxes: np.ndarray, *, grown: float = 1) -> Tensor:
    """Return left, top, right and bottom of boxes (n, 4), or of boxes grown so much around their middles, (n, 4)."""
    middles, half = boxes[:, :2] + boxes[:, 2:] / 2, grown * boxes[:, 2:] / 2
    return torch.from_numpy(np.concatenate([middles - half, middles + half], axis=1)).float()


def box_pairs(
    points: Tensor,
    texts: Tensor,
    overlaps: Tensor,
    of: Tensor,
    *,
    categories: Tensor,
    generator: torch.Generator,
    hardest: bool = False,
    negative: float = NEGATIVE,
) -> tuple[Tensor, Tensor, Tensor]:
    """Return box points (N, d), text points (N, d) and match (N,) of a batch, for `losses.contrastive`.

    points: (P, M, d), M boxes of each of P photos. texts: (Q, d), and of: (Q,) the photo of each. overlaps: (Q, M), the
    IoU of each box with the true one of the text. categories: (Q,). A text matches boxes with an IoU of POSITIVE or
    more. About as many pairs join a text and a box of its photo with an IoU below `negative`, drawn at random or, if
    `hardest`, the nearest ones to each text. The others join a matching box and a text of another category (article,
    section 3).
    """
    question, box = (overlaps >= POSITIVE).nonzero(as_tuple=True)
    positives = points[of[question], box]
    if hardest:
        some = -(-len(question) // len(texts))
        low_question, low_box = _nearest(points[of], texts, overlaps < negative, some)
    else:
        low_question, low_box = (overlaps < negative).nonzero(as_tuple=True)
        some = torch.randperm(len(low_question), generator=generator)[: len(question)]
        low_question, low_box = low_question[some], low_box[some]
    other = torch.randint(len(texts), (len(question),), generator=generator)
    differs = categories[other] != categories[question]
    boxes = torch.cat([positives, points[of[low_question], low_box], positives[differs]])
    match = torch.cat([torch.ones(len(question)), torch.zeros(len(boxes) - len(question))])
    return boxes, torch.cat([texts[question], texts[low_question], texts[other[differs]]]), match


def _nearest(points: Tensor, texts: Tensor, low: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """For each text the `count` nearest of the low boxes, or all if there are fewer: texts (N,) and boxes (N,).

    points: (Q, M, d), the boxes of each text's photo. texts: (Q, d). Points have unit length, so that the most similar
    is the nearest. low: (Q, M) bool.
    """
    similarities = (points.detach() @ texts.detach()[:, :, None]).squeeze(-1)
    nearest = similarities.masked_fill(~low, -torch.inf).topk(min(count, low.shape[1]))
    question, place = nearest.values.isfinite().nonzero(as_tuple=True)
    return question, nearest.indices[question, place]
