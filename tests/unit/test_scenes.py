"""Scenes are the same from everywhere, their boxes fit their masks, and nobody wears what does not go together."""

import hashlib
import subprocess
import sys

import numpy as np
import pytest

from fashionlib.catalogue.schema import CATEGORIES, SCENES
from fashionlib.catalogue.synthetic import catalogue
from fashionlib.catalogue.synthetic.catalogue import synthetic_scenes
from fashionlib.catalogue.synthetic.drawing.backgrounds import backdrop
from fashionlib.catalogue.synthetic.drawing.poses import FOREARM, UPPER_ARM, sample_pose
from fashionlib.catalogue.synthetic.outfits import SLOTS, UNWORN, sample_outfit
from fashionlib.catalogue.synthetic.scenes import SHOPS, Scene, draw_scene
from fashionlib.errors import FashionError

SMALL = (80, 120)


@pytest.fixture(scope="module")
def scenes() -> list[Scene]:
    return [draw_scene(3, index, shop, size=(160, 240)) for shop in SHOPS for index in range(8)]


def test_same_scene_alone_in_any_order_and_in_another_process():
    ahead = [draw_scene(1, index, "A", size=SMALL).picture for index in (0, 1, 2)]
    assert np.array_equal(draw_scene(1, 2, "A", size=SMALL).picture, ahead[2])
    code = (
        "import hashlib; from fashionlib.catalogue.synthetic.scenes import draw_scene;"
        "print(hashlib.sha1(draw_scene(1, 1, 'A', size=(80, 120)).picture.tobytes()).hexdigest())"
    )
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert other == hashlib.sha1(ahead[1].tobytes()).hexdigest()


def test_seed_index_and_shop_each_change_the_scene():
    first = draw_scene(0, 0, "A", size=SMALL).picture
    for other in ((1, 0, "A"), (0, 1, "A"), (0, 0, "B")):
        assert not np.array_equal(first, draw_scene(*other, size=SMALL).picture)


def test_boxes_are_tight_around_masks_and_inside_the_picture(scenes):
    for scene in scenes:
        height, width = scene.picture.shape[:2]
        assert scene.masks.shape == (len(scene.products), height, width)
        for (x, y, w, h), mask in zip(scene.boxes, scene.masks, strict=True):
            assert x >= 0 and y >= 0 and x + w <= width and y + h <= height
            rows, columns = np.nonzero(mask)
            assert (columns.min(), rows.min()) == (x, y)
            assert (columns.max() + 1, rows.max() + 1) == (x + w, y + h)


def test_masks_never_overlap_and_products_are_seen(scenes):
    for scene in scenes:
        assert 1 <= len(scene.products) <= 5 and 0 <= scene.main < len(scene.products)
        assert scene.masks.sum(axis=0).max() == 1
        assert scene.masks.any(axis=(1, 2)).all()


def test_most_scenes_show_several_products(scenes):
    assert np.mean([len(scene.products) for scene in scenes]) > 2
    assert len({scene.products[scene.main].category for scene in scenes}) > 5


def test_a_product_looks_like_its_colour(scenes):
    """A white dress is bright and a black one dark: the masks lie on the right pixels."""
    light, dark = [], []
    for scene in scenes:
        for item, mask in zip(scene.products, scene.masks, strict=True):
            if item.pattern == "solid" and item.colour in ("white", "black"):
                (light if item.colour == "white" else dark).append(scene.picture[mask].mean())
    assert np.mean(light) > np.mean(dark) + 60


def test_unknown_shop_names_the_known_ones():
    with pytest.raises(FashionError, match="A, B, C"):
        draw_scene(0, 0, "D")


def test_outfits_hold_together():
    for seed in range(300):
        rng = np.random.default_rng(seed)
        gender = ("women", "men")[seed % 2]
        outfit = sample_outfit(rng, gender)
        assert 2 <= len(outfit) <= 5
        assert set(outfit) <= set(SLOTS)
        assert ("top" in outfit) == ("bottom" in outfit)
        assert sum(slot in outfit for slot in ("swim", "whole", "top")) == 1
        assert not {item.cut for item in outfit.values()} & set(UNWORN)
        assert sum(item.gender not in (gender, "unisex") for item in outfit.values()) == 0


def test_arms_keep_their_length_in_every_pose():
    for seed in range(50):
        body = sample_pose(np.random.default_rng(seed), ("women", "men")[seed % 2])
        assert np.allclose(np.linalg.norm(body.wrists - body.elbows, axis=1), FOREARM)
        reach = np.linalg.norm(body.elbows - body.shoulders, axis=1)
        assert (abs(reach - UPPER_ARM) < 0.03).all()


@pytest.mark.parametrize("shop", SHOPS)
def test_backdrops_fill_the_picture(shop):
    for seed in range(6):
        ground = backdrop(shop, np.random.default_rng(seed), size=(64, 96), ground=(0.9, 1.2)[seed % 2])
        assert ground.shape == (96, 64, 3) and ground.dtype == np.float32
        assert ground.min() >= 0 and ground.max() <= 1
    white = backdrop("A", np.random.default_rng(0), size=(64, 96), ground=0.9)
    assert white.mean() > 0.85


def test_scene_table_has_the_schema_and_names_the_main_product(tmp_path):
    table = synthetic_scenes(4, seed=2, shops=("A", "C"), size=SMALL, cache=tmp_path)
    assert table.table.schema.equals(SCENES)
    assert table["id"] == ["scene-2-A-000000", "scene-2-C-000000", "scene-2-A-000001", "scene-2-C-000001"]
    for row, shop in enumerate("ACAC"):
        scene = draw_scene(2, row // 2, shop, size=SMALL)
        boxes = table[row]["boxes"]
        assert [box["label"] for box in boxes] == [item.category for item in scene.products]
        assert {box["label"] for box in boxes} <= set(CATEGORIES)
        assert [[box[side] for side in "xywh"] for box in boxes] == scene.boxes.tolist()
        assert table[row]["main"] == scene.main
        assert table.picture(row).size == SMALL
        assert table[row]["title"] or table[row]["description"] or table[row]["tags"]


def test_more_scenes_begin_with_the_same_scenes(tmp_path):
    few, many = synthetic_scenes(2, size=SMALL, cache=tmp_path), synthetic_scenes(3, size=SMALL, cache=tmp_path)
    assert many.table.slice(0, 2).equals(few.table)


def test_scenes_are_drawn_once(tmp_path, monkeypatch):
    first = synthetic_scenes(2, size=SMALL, cache=tmp_path)
    monkeypatch.setattr(catalogue, "draw_scene", lambda *_, **__: pytest.fail("drawn again"))
    assert synthetic_scenes(2, size=SMALL, cache=tmp_path).table.equals(first.table)


def test_a_wrong_shop_leaves_no_file(tmp_path):
    with pytest.raises(FashionError, match="A, B, C"):
        synthetic_scenes(2, shops=("A", "Z"), size=SMALL, cache=tmp_path)
    assert list(tmp_path.iterdir()) == []
