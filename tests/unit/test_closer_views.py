"""Closer views show the chosen product large, ask only for what they show, and keep boxes inside."""

import numpy as np
import pytest
from test_detector import toy_scenes

from fashionlib.catalogue.schema import SCENES
from fashionlib.detection.closer_views import SHOWN, with_closer_views
from fashionlib.detection.the_problem import photos_of, true_boxes


def closer_views(scenes, **options):
    """The views alone, without the scenes before them."""
    both = with_closer_views(scenes, **options)
    assert both["id"][: len(scenes)] == scenes["id"]
    return both[np.arange(len(scenes), len(both))]


@pytest.fixture(scope="module")
def scenes():
    return toy_scenes(20)


def test_boxes_lie_in_their_views(scenes):
    views = closer_views(scenes)
    assert views.table.schema == SCENES
    assert 20 <= len(views) <= len(scenes)
    assert len(photos_of(views)[0]) == 20
    for row in range(len(views)):
        size = views.picture(row).size
        assert size[0] / size[1] == pytest.approx(3 / 4, abs=0.05)
        for box in views[row]["boxes"]:
            assert min(box["x"], box["y"]) >= 0 and box["x"] + box["w"] <= size[0] and box["y"] + box["h"] <= size[1]


def test_products_are_larger_than_before(scenes):
    views = closer_views(scenes)
    before = dict(zip(scenes["id"], true_boxes(scenes), strict=True))
    growth = []
    for row, (id, truth) in enumerate(zip(views["id"], true_boxes(views), strict=True)):
        whole, size = before[id.removesuffix("-closer")], views.picture(row).size
        growth.append(truth[2:].prod() / np.prod(size) / (whole[2:].prod() / (120 * 160)))
    assert min(growth) >= SHOWN - 0.1, "a view asks only for what it shows"
    assert np.median(growth) > 1.1


def test_the_view_shows_what_its_box_says(scenes):
    views = closer_views(scenes)
    for row in range(0, len(views), 5):
        x, y, w, h = (round(float(side)) for side in true_boxes(views)[row])
        middle = np.asarray(views.picture(row))[y + h // 2, x + w // 2].astype(int)
        colour = views[row]["title"].split()[0]
        wanted = {"red": (210, 40, 40), "blue": (40, 60, 200), "green": (30, 150, 60), "black": (20, 20, 20)}[colour]
        assert np.abs(middle - wanted).max() < 40


def test_the_seed_decides(scenes):
    assert closer_views(scenes).table == closer_views(scenes).table
    assert closer_views(scenes, seed=1).table != closer_views(scenes).table
