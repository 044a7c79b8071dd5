"""Edge Boxes find drawn things, stay inside the picture, and overlap is torchvision's."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torchvision.ops import box_convert, box_iou

from fashionlib.detection.proposals import (
    average_recall,
    best_overlaps,
    edge_boxes,
    edges,
    overlap,
    selective_search,
    suppress,
    thin,
)
from fashionlib.errors import FashionError

BOXES = st.lists(
    st.tuples(st.floats(-20, 50), st.floats(-20, 50), st.floats(0.1, 60), st.floats(0.1, 60)), min_size=1, max_size=8
)


def drawn(width: int, height: int, box: tuple[int, int, int, int]) -> np.ndarray:
    """A red rectangle x, y, w, h on a light ground."""
    picture = np.full((height, width, 3), 235, np.uint8)
    x, y, w, h = box
    picture[y : y + h, x : x + w] = (190, 40, 40)
    return picture


@pytest.mark.parametrize(
    ("size", "box"),
    [
        ((320, 320), (60, 90, 160, 120)),
        ((320, 480), (100, 120, 100, 240)),
        ((1200, 900), (300, 200, 500, 400)),
        ((96, 96), (20, 30, 50, 40)),
        ((64, 48), (10, 8, 40, 30)),
        ((300, 1200), (60, 300, 180, 600)),
    ],
)
def test_a_drawn_rectangle_is_found(size, box):
    boxes, scores = edge_boxes(drawn(*size, box))
    best = overlap(boxes, np.array(box, dtype=np.float32))
    assert best.max() > 0.7
    # Not only somewhere among 300, but near the front.
    assert (best[:10] > 0.5).any()
    assert (np.diff(scores) <= 0).all()


@pytest.mark.parametrize("size", [(8, 8), (9, 30), (61, 47), (333, 1000), (1000, 333), (2000, 3000), (100, 900)])
def test_boxes_lie_inside_the_picture(size):
    width, height = size
    box = (width // 4, height // 4, max(2, width // 2), max(2, height // 2))
    boxes, scores = edge_boxes(drawn(width, height, box))
    assert boxes.dtype == scores.dtype == np.float32
    assert boxes.shape == (len(scores), 4)
    assert len(boxes) <= 300
    assert (boxes[:, :2] >= 0).all()
    assert (boxes[:, 2:] > 0).all()
    assert (boxes[:, :2] + boxes[:, 2:] <= np.array(size) + 1e-3).all()


@pytest.mark.parametrize("size", [(8, 6000), (9000, 8), (5000, 8)])
def test_a_strip_has_no_boxes_but_an_error(size):
    with pytest.raises(FashionError, match=f"no box found in {size[0]} x {size[1]} pixels; use a photo"):
        edge_boxes(drawn(*size, (2, 2, size[0] // 2, size[1] // 2)))


@pytest.mark.parametrize("colour", [0, 127, 255])
def test_a_picture_of_one_colour(colour):
    with pytest.raises(FashionError, match="no box found in 90 x 120 pixels"):
        edge_boxes(np.full((120, 90, 3), colour, np.uint8))


def test_as_many_boxes_as_asked_for():
    noise = np.random.default_rng(0).integers(0, 255, (160, 160, 3), dtype=np.uint8)
    picture = noise.repeat(2, axis=0).repeat(2, axis=1)
    assert len(edge_boxes(picture, 25)[0]) == 25
    assert 250 <= len(edge_boxes(picture)[0]) <= 300


def test_the_same_picture_gives_the_same_boxes():
    picture = drawn(200, 150, (40, 30, 90, 70))
    for one, other in zip(edge_boxes(picture), edge_boxes(picture), strict=True):
        np.testing.assert_array_equal(one, other)


def test_edges_have_strength_and_direction():
    strength, orientation = edges(drawn(100, 80, (30, 20, 40, 30)))
    assert strength.shape == orientation.shape == (80, 100)
    assert strength.dtype == orientation.dtype == np.float32
    assert strength.min() == 0 and strength.max() == 1
    assert (orientation >= 0).all() and (orientation < np.pi + 1e-6).all()
    inside = strength[25:45, 36:64]
    assert not inside.any()
    # The left side of the rectangle runs upright, its upper side across.
    side = orientation[25:45, 28:32][strength[25:45, 28:32] > 0.5]
    np.testing.assert_allclose(side, np.pi / 2, atol=1e-3)
    top = orientation[18:22, 36:64][strength[18:22, 36:64] > 0.5]
    assert len(side) and len(top)
    np.testing.assert_allclose(np.minimum(top, np.pi - top), 0, atol=1e-3)


def test_edges_of_equal_brightness_are_seen():
    picture = np.full((60, 60, 3), (200, 60, 60), np.uint8)
    picture[15:45, 15:45] = (20, 130, 20)
    assert edges(picture)[0].max() > 0.9


def test_thinning_keeps_the_ridge():
    ramp = np.zeros((9, 11), np.float32)
    ramp[:, 3:8] = (0.2, 0.6, 1.0, 0.6, 0.2)
    found = thin(ramp, np.zeros_like(ramp))
    assert (found[:, 5] == 1).all()
    assert not found[:, [3, 4, 6, 7]].any()


@given(BOXES, st.tuples(st.floats(-20, 50), st.floats(-20, 50), st.floats(0.1, 60), st.floats(0.1, 60)))
def test_overlap_is_torchvisions(boxes, truth):
    boxes, truth = np.array(boxes), np.array(truth)
    corners = box_convert(torch.from_numpy(boxes), "xywh", "xyxy")
    true = box_convert(torch.from_numpy(truth)[None], "xywh", "xyxy")
    found = overlap(boxes, truth)
    np.testing.assert_allclose(found, box_iou(corners, true)[:, 0].numpy(), rtol=1e-5, atol=1e-6)
    assert (found >= 0).all() and (found <= 1 + 1e-9).all()


def test_overlap_by_hand():
    boxes = np.array([[0.0, 0, 10, 10], [5, 0, 10, 10], [10, 0, 10, 10], [2, 2, 5, 5]])
    np.testing.assert_allclose(overlap(boxes, boxes[0]), [1, 1 / 3, 0, 0.25])


def test_selective_search_finds_a_drawn_rectangle():
    picture = drawn(200, 150, (40, 30, 90, 70))
    boxes = selective_search(picture)
    assert overlap(boxes, np.array((40, 30, 90, 70), dtype=np.float32)).max() > 0.7
    assert boxes.dtype == np.float32 and 0 < len(boxes) <= 300
    assert (boxes[:, :2] + boxes[:, 2:] <= np.array([200, 150]) + 1e-3).all()
    np.testing.assert_array_equal(selective_search(picture), boxes)
    assert len(selective_search(picture, 2)) == 2


def test_suppression_by_hand():
    boxes = np.array([[0.0, 0, 10, 10], [1, 0, 10, 10], [30, 30, 5, 5], [0, 0, 10, 9]])
    kept = suppress(boxes, np.array([0.5, 0.9, 0.1, 0.8]))
    assert kept.tolist() == [1, 2], "the first and the last overlap the second by more than a half"
    assert suppress(boxes, np.array([0.5, 0.9, 0.1, 0.8]), iou=0.95).tolist() == [1, 3, 0, 2]


def test_average_recall_is_the_area_under_the_recall():
    best = np.random.default_rng(0).random(500)
    thresholds = np.linspace(0.5, 1, 2001)
    recall = [(best >= threshold).mean() for threshold in thresholds]
    assert abs(average_recall(best) - np.trapezoid(recall, thresholds) / 0.5) < 1e-3
    assert average_recall(np.ones(3)) == 1 and average_recall(np.full(3, 0.5)) == 0


def test_best_overlaps_of_the_first_boxes():
    boxes = np.array([[0.0, 0, 10, 10], [5, 0, 10, 10]])
    truths = np.array([[5.0, 0, 10, 10], [0, 0, 10, 10]])
    np.testing.assert_allclose(best_overlaps([boxes, boxes], truths), [1, 1])
    np.testing.assert_allclose(best_overlaps([boxes, boxes], truths, count=1), [1 / 3, 1])
    np.testing.assert_allclose(best_overlaps([boxes[:0]], truths[:1]), [0])
