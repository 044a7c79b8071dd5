"""Photos of one product help each other; another's detector stands behind the same interface."""

import numpy as np
import pytest
import torch
from PIL import Image

from fashionlib.catalogue.synthetic.scenes import draw_again, draw_scene
from fashionlib.detection.detector import Detector
from fashionlib.detection.examples import Boxes
from fashionlib.detection.plug_in import PlugIn
from fashionlib.detection.proposals import overlap
from fashionlib.detection.settings import DetectorSettings
from fashionlib.detection.several_photos import rank_together, with_others
from fashionlib.errors import FashionError


def test_what_recurs_becomes_cheaper_than_what_does_not():
    points = [torch.eye(4)[[0, 1]], torch.eye(4)[[2, 1]], torch.eye(4)[[1, 3]]]  # only the point 1 is in all
    costs = [torch.tensor([0.9, 1.0]), torch.tensor([0.9, 1.0]), torch.tensor([1.0, 0.9])]
    assert [int(one.argmin()) for one in costs] == [0, 0, 1]
    assert [int(one.argmin()) for one in with_others(costs, points)] == [1, 1, 0]
    assert [int(one.argmin()) for one in with_others(costs, points, likeness=0)] == [0, 0, 1]


def test_by_hand():
    costs, points = (
        [torch.tensor([1.0]), torch.tensor([0.0, 2.0])],
        [torch.zeros(1, 2), torch.tensor([[3.0, 4], [0, 0]])],
    )
    first, second = with_others(costs, points, likeness=0.5)
    assert first.tolist() == [1 + min(0.5 * 5 + 0, 0.5 * 0 + 2)]
    assert second.tolist() == [0 + 0.5 * 5 + 1, 2 + 0 + 1]


def test_one_photo_asks_nobody():
    cost = torch.rand(5)
    assert torch.equal(with_others([cost], [torch.rand(5, 3)])[0], cost)


def test_further_photos_show_the_same_product_on_others():
    scene = draw_scene(0, 2, "C")
    again = draw_again(scene, 0, 2, "C", count=2)
    sale = scene.products[scene.main]
    assert all(one.products[one.main] == sale for one in again)
    assert all(one.masks[one.main].any() for one in again)
    assert not np.array_equal(again[0].picture, again[1].picture)
    twice = draw_again(scene, 0, 2, "C", count=2)
    assert all(np.array_equal(one.picture, other.picture) for one, other in zip(again, twice, strict=True))


def test_nobody_wears_it(monkeypatch):
    monkeypatch.setattr("fashionlib.catalogue.synthetic.scenes.TRIES", 0)
    with pytest.raises(FashionError, match="scene 2 of shop C: nobody wears its crossbody"):
        draw_again(draw_scene(0, 2, "C"), 0, 2, "C", count=1)


def test_further_photos_of_no_shop():
    with pytest.raises(FashionError, match="'X' is not a look of shop"):
        draw_again(draw_scene(0, 2, "C"), 0, 2, "X", count=1)


def detector(network: object = None) -> Detector:
    return Detector(DetectorSettings("a"), None, network, None, None, frozenset())


def test_phases_that_cut_boxes_out_cannot_rank_together():
    with pytest.raises(FashionError, match="this detector cannot rank photos together"):
        rank_together(detector(), [], [], "shirt")


BOXES = Boxes(np.float32([[0, 0, 10, 10], [20, 20, 10, 10], [0, 0, 10, 20]]), np.float32([3, 2, 1]), (40, 40))


def test_a_plug_in_gives_proposals_the_score_of_the_box_that_they_stand_for():
    own, scores = np.array([[20, 20, 10, 10], [0, 0, 10, 20]]), np.array([[0.9, 0.2], [0.0, 1.0]])
    plug_in = PlugIn.beside(detector(), lambda *_: (own, scores))
    shirt, jeans = plug_in.rank(Image.new("RGB", (40, 40)), BOXES, ["shirt", "jeans"])
    assert shirt.rows.tolist() == [1, 2, 0]
    assert np.allclose(shirt.distances, [0.1, 0.8, 0.9])
    assert jeans.rows.tolist() == [2, 0, 1]
    assert np.array_equal(jeans.boxes[0], BOXES.boxes[2])


def test_a_plug_in_takes_any_words_and_no_network():
    pixels = np.full((60, 40, 3), 225, np.uint8)
    pixels[10:40, 8:30] = 20
    whole = PlugIn.beside(detector(network="of another"), lambda *_: (np.array([[8, 10, 22, 30]]), np.ones((1, 1))))
    found = whole.detect(Image.fromarray(pixels), "zzz qqq")
    assert overlap(found.boxes[:1], np.array([8, 10, 22, 30]))[0] > 0.5
    assert whole.network is None
    with pytest.raises(FashionError, match="the photo has 4 x 60 pixels"):
        whole.detect(Image.new("RGB", (4, 60)), "shirt")


def test_a_plug_in_that_finds_nothing_keeps_the_order():
    plug_in = PlugIn.beside(detector(), lambda _, texts: (np.empty((0, 4)), np.empty((len(texts), 0))))
    found = plug_in.rank(Image.new("RGB", (40, 40)), BOXES, ["shirt"])[0]
    assert found.rows.tolist() == [0, 1, 2]
    assert (found.distances == 1).all()


@pytest.mark.parametrize(
    ("boxes", "scores"), [((3, 4), (1, 2)), ((2, 4), (2, 2)), ((2, 3), (1, 2)), ((1, 4), (1,)), ((2, 4), ())]
)
def test_a_plug_in_whose_boxes_and_scores_do_not_match(boxes, scores):
    plug_in = PlugIn.beside(detector(), lambda *_: (np.ones(boxes), np.ones(scores)))
    with pytest.raises(FashionError, match="the plug-in gave boxes"):
        plug_in.rank(Image.new("RGB", (40, 40)), BOXES, ["shirt"])
