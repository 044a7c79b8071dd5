"""Photos, splits and true boxes of scenes, and the guesses that know nothing of the text or of the picture."""

import numpy as np
import pyarrow as pa
import pytest

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.schema import SCENES, SPLITS
from fashionlib.detection.the_problem import (
    CategoryPosition,
    geometry,
    largest,
    most_central,
    photo_splits,
    photos_of,
    true_boxes,
)
from fashionlib.errors import FashionError

SIZE = (200, 400)


def scene(number: int, photo: bytes, main: int = 0) -> dict:
    boxes = [
        {"label": "hat", "x": 10.0, "y": 5.0, "w": 30.0, "h": 20.0},
        {"label": "jeans", "x": 60.0, "y": 200.0, "w": 80.0, "h": 180.0},
    ]
    return {
        "id": str(number), "image": {"bytes": photo, "path": f"{number}.jpg"}, "boxes": boxes, "main": main,
        "title": "", "description": "", "tags": "", "shop": "toy",
    }  # fmt: skip


@pytest.fixture
def scenes() -> Catalogue:
    """Two questions about one photo, then one question each about 60 others."""
    rows = [scene(0, b"first"), scene(1, b"first", main=1)]
    rows += [scene(number, b"other %d" % number) for number in range(2, 62)]
    return Catalogue(pa.Table.from_pylist(rows, schema=SCENES), "toy")


def test_photos_of_equal_bytes_are_one(scenes):
    rows, photos = photos_of(scenes)
    assert len(rows) == 61 and photos.shape == (62,)
    assert photos[0] == photos[1] and len(set(photos)) == 61
    images = scenes["image"]
    assert all(images[rows[photo]]["bytes"] == image["bytes"] for photo, image in zip(photos, images, strict=True))


def test_a_photo_has_one_split(scenes):
    splits = photo_splits(scenes)
    assert splits[0] == splits[1] and set(splits) == set(SPLITS)
    again = photo_splits(scenes[np.arange(62)[::-1]])
    np.testing.assert_array_equal(again[::-1], splits)


def test_true_boxes(scenes):
    np.testing.assert_array_equal(true_boxes(scenes)[:2], [[10, 5, 30, 20], [60, 200, 80, 180]])
    assert true_boxes(scenes[[]]).shape == (0, 4)


def test_geometry_by_hand():
    np.testing.assert_allclose(geometry(np.array([[50, 100, 100, 200]]), SIZE), [[0.5, 0.5, np.log(0.5), np.log(0.5)]])


def test_guesses():
    boxes = np.array([[0, 0, 20, 20], [80, 180, 40, 40], [0, 0, 200, 400]], dtype=np.float32)
    np.testing.assert_array_equal(largest(boxes), [400, 1600, 80000])
    scores = most_central(boxes, SIZE)
    np.testing.assert_allclose(scores[1:], 0, atol=1e-6)
    assert scores[0] < -0.5


def test_a_category_has_its_place():
    rng = np.random.default_rng(0)
    hats, jeans = np.array([80.0, 10, 40, 30]), np.array([60.0, 200, 80, 180])
    boxes = np.concatenate([hats + rng.normal(0, 2, (20, 4)), jeans + rng.normal(0, 2, (20, 4)), jeans[None]])
    prior = CategoryPosition.fit(boxes, [SIZE] * 41, ["hats"] * 20 + ["pants"] * 20 + ["rare"])
    asked = np.stack([hats, jeans])
    assert prior.score(asked, SIZE, "hats").argmax() == 0
    assert prior.score(asked, SIZE, "pants").argmax() == 1
    # One box is not enough for a place of its own: all categories speak.
    np.testing.assert_array_equal(prior.score(asked, SIZE, "rare"), prior.score(asked, SIZE, None))
    # Twice the photo, the same place.
    np.testing.assert_allclose(prior.score(2 * asked, (400, 800), "hats"), prior.score(asked, SIZE, "hats"))


def test_a_place_needs_boxes():
    with pytest.raises(FashionError, match="no box to learn places from"):
        CategoryPosition.fit(np.empty((0, 4)), [], [])
