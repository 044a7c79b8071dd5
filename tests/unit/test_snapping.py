"""Boxes drawn anew around what stands out in them."""

import numpy as np
import pytest
from PIL import Image

from fashionlib.detection.phase_a_full_images import Detection
from fashionlib.detection.proposals import overlap
from fashionlib.detection.snapping import snap, snapped

TRUE = np.array([40, 50, 60, 80], np.float32)


@pytest.fixture
def picture():
    """A red garment before a light wall, both with a little noise."""
    rng = np.random.default_rng(0)
    pixels = np.full((160, 140, 3), (235, 232, 228)) + rng.integers(-6, 6, (160, 140, 3))
    x, y, w, h = TRUE.astype(int)
    pixels[y : y + h, x : x + w] = np.array((170, 40, 50)) + rng.integers(-15, 15, (h, w, 3))
    return pixels.clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("box", [(30, 40, 80, 100), (43, 54, 54, 72), (34, 46, 60, 80)])
def test_a_box_lies_around_what_stands_out(picture, box):
    box = np.array(box, np.float32)
    drawn = snap(picture, box)
    assert drawn.dtype == np.float32
    assert overlap(drawn[None], TRUE)[0] > 0.95 > overlap(box[None], TRUE)[0]
    np.testing.assert_array_equal(snap(picture, box), drawn)


def test_straps_do_not_count(picture):
    picture[10:50, 60:64] = picture[60, 60]
    assert overlap(snap(picture, np.array((32, 40, 76, 98), np.float32))[None], TRUE)[0] > 0.95


@pytest.mark.parametrize("box", [(0, 0, 140, 160), (60, 60, 1, 1), (138, 158, 2, 2)])
def test_where_nothing_can_stand_out_the_box_stays(picture, box):
    box = np.array(box, np.float32)
    np.testing.assert_allclose(snap(picture, box), box, atol=1)


def test_a_box_that_loses_its_product_stays(picture):
    inside = np.array((46, 58, 48, 64), np.float32)  # so far inside that its surroundings have its own colour
    assert overlap(snap(picture, inside)[None], TRUE)[0] >= overlap(inside[None], TRUE)[0]


def test_only_the_first_boxes_move(picture):
    boxes = np.array([(30, 40, 80, 100), (46, 58, 48, 64), (34, 46, 60, 80)], np.float32)
    found = Detection(boxes, np.array([0.1, 0.2, 0.3]))
    moved = snapped(Image.fromarray(picture), found, count=1)
    assert overlap(moved.boxes[:1], TRUE)[0] > 0.95
    np.testing.assert_array_equal(moved.boxes[1:], boxes[1:])
    np.testing.assert_array_equal(moved.distances, found.distances)
    np.testing.assert_array_equal(found.boxes, boxes)


def test_grey_transparent_and_turned_photos_work(picture):
    found = Detection(np.array([(30, 40, 80, 100)], np.float32), np.array([0.1]))
    grey, see_through = (Image.fromarray(picture).convert(mode) for mode in ("L", "RGBA"))
    see_through.putalpha(Image.fromarray((picture[..., 1] < 150).astype(np.uint8) * 255))
    turned = Image.fromarray(picture).transpose(Image.Transpose.ROTATE_90)
    turned.getexif()[0x0112] = 6  # the camera was turned: show it a quarter turn clockwise
    for photo in (grey, see_through, turned):
        assert overlap(snapped(photo, found).boxes, TRUE)[0] > 0.95
