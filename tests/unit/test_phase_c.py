"""Pairs of boxes and texts: which match, which do not, and which wrong boxes teach most."""

import pytest
import torch
from torch import Tensor
from torch.nn import functional as F

from fashionlib.detection.phase_c_descriptors import NEGATIVE, POSITIVE, box_pairs

PHOTOS, BOXES, SIZE = 4, 50, 8
CATEGORIES = torch.tensor([0, 0, 1, 2])


@pytest.fixture()
def batch() -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Points of boxes, points of texts, overlaps and the photo of each text; all points are different."""
    generator = torch.Generator().manual_seed(0)
    points = F.normalize(torch.randn(PHOTOS, BOXES, SIZE, generator=generator), dim=-1)
    texts = F.normalize(torch.randn(PHOTOS, SIZE, generator=generator), dim=-1)
    overlaps = 0.7 * torch.rand(PHOTOS, BOXES, generator=generator)
    return points, texts, overlaps, torch.arange(PHOTOS)


def pairs(batch: tuple, *, hardest: bool = False, seed: int = 1) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Photo, box and text of each pair, whether they match, and their overlap if photo and text belong together."""
    points, texts, overlaps, _ = batch
    generator = torch.Generator().manual_seed(seed)
    boxes, said, match = box_pairs(*batch, categories=CATEGORIES, generator=generator, hardest=hardest)
    place = (boxes @ points.flatten(0, 1).T).argmax(dim=1)
    text = (said @ texts.T).argmax(dim=1)
    assert torch.equal(points.flatten(0, 1)[place], boxes)
    assert torch.equal(texts[text], said)
    return place // BOXES, place % BOXES, text, match.bool(), overlaps[text, place % BOXES]


@pytest.mark.parametrize("hardest", [False, True])
def test_pairs_are_what_the_thresholds_say(batch, hardest):
    photo, _, text, match, overlap = pairs(batch, hardest=hardest)
    own = photo == text
    assert match.sum() == (batch[2] >= POSITIVE).sum()
    assert (overlap[match] >= POSITIVE).all()
    assert own[match].all()
    assert (overlap[own & ~match] < NEGATIVE).all()
    assert (CATEGORIES[photo[~own]] != CATEGORIES[text[~own]]).all()
    assert (~own).any()


def test_the_nearest_wrong_boxes_are_the_hardest(batch):
    points, texts, overlaps, _ = batch
    photo, box, text, match, _ = pairs(batch, hardest=True)
    similarities = (points @ texts[:, :, None]).squeeze(-1)
    for row in range(PHOTOS):
        chosen = box[(text == row) & (photo == row) & ~match]
        low = (overlaps[row] < NEGATIVE).nonzero().squeeze(1)
        left = low[~torch.isin(low, chosen)]
        assert len(left), "the test needs boxes that are not chosen"
        assert similarities[row, chosen].min() > similarities[row, left].max()


def test_texts_without_enough_low_boxes_take_what_there_is(batch):
    points, texts, overlaps, of = batch
    overlaps = overlaps.clamp_min(NEGATIVE)
    overlaps[0, :2] = 0
    photo, box, text, match, _ = pairs((points, texts, overlaps, of), hardest=True)
    own = (photo == text) & ~match
    assert sorted(zip(text[own].tolist(), box[own].tolist(), strict=True)) == [(0, 0), (0, 1)]


def test_chance_draws_other_low_boxes_each_time_and_the_hardest_stay(batch):
    def low(hardest: bool, seed: int) -> set:
        photo, box, text, match, _ = pairs(batch, hardest=hardest, seed=seed)
        return set(zip(box[(photo == text) & ~match].tolist(), text[(photo == text) & ~match].tolist(), strict=True))

    assert low(False, 1) != low(False, 2)
    assert low(True, 1) == low(True, 2)
