"""New backdrops: people are cut out of smooth walls, and their boxes go with them."""

import io

import numpy as np
import pyarrow as pa
import pytest
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.schema import SCENES
from fashionlib.catalogue.synthetic.catalogue import synthetic_scenes
from fashionlib.catalogue.synthetic.scenes import draw_scene
from fashionlib.detection.backdrops import SIZES, backdrop, before_another, figure, with_new_backdrops
from fashionlib.detection.the_problem import true_boxes


@pytest.fixture(scope="module")
def scenes(tmp_path_factory):
    return synthetic_scenes(6, cache=tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize("shop", ["A", "B"])
def test_the_figure_holds_nearly_all_of_what_is_worn_and_leaves_most_of_the_wall(shop):
    kept = []
    for index in range(6):
        scene = draw_scene(0, index, shop)
        worn, found = scene.masks.any(axis=0), figure(scene.picture)
        kept.append((worn & found).sum() / worn.sum())
        assert not found[[0, 0], [0, -1]].any(), "the upper corners are wall"
        assert found.mean() < 0.7
    assert np.median(kept) > 0.95


def test_each_scene_gets_a_twin_whose_boxes_lie_in_the_photo_and_keep_their_proportions(scenes):
    both = with_new_backdrops(scenes)
    assert both["title"][6:] == both["title"][:6] == scenes["title"]
    before, after = true_boxes(both)[:6], true_boxes(both)[6:]
    growth = after[:, 2:] / before[:, 2:]
    np.testing.assert_allclose(growth[:, 0], growth[:, 1], rtol=1e-4)
    assert (SIZES[0] <= growth).all() and (growth <= SIZES[1]).all()
    width, height = both.picture(6).size
    assert (after[:, :2] > -1).all()
    assert (after[:, 0] + after[:, 2] <= width + 1).all() and (after[:, 1] + after[:, 3] <= height + 1).all()


def test_the_product_looks_the_same_before_another_backdrop():
    for index in (0, 1, 3):
        scene = draw_scene(0, index, "A")
        person = figure(scene.picture)
        drawn, scale, shift = before_another(scene.picture, person, scene.boxes, np.random.default_rng(index))
        rows, columns = np.nonzero(scene.masks[scene.main])
        there = np.rint(np.stack([columns, rows]) * scale + shift[:, None]).astype(int)
        there = np.clip(there, 0, [[drawn.shape[1] - 1], [drawn.shape[0] - 1]])
        change = drawn[there[1], there[0]].astype(float) - scene.picture[rows, columns]
        assert np.median(np.abs(change)) < 40, "in other light, but of the same colours"


def test_the_same_seed_draws_the_same_and_another_one_does_not(scenes):
    one, same, other = (with_new_backdrops(scenes, seed=seed).picture(7) for seed in (0, 0, 1))
    assert np.array_equal(np.asarray(one), np.asarray(same))
    assert not np.array_equal(np.asarray(one), np.asarray(other))


def test_a_photo_without_a_smooth_wall_has_no_twin(scenes):
    noise = np.random.default_rng(0).integers(0, 255, (480, 320, 3), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(noise).save(file, "PNG")
    row = scenes.table.slice(0, 1).to_pylist()[0] | {"image": {"bytes": file.getvalue(), "path": None}}
    street = Catalogue(pa.Table.from_pylist([row], schema=SCENES), "street")
    assert len(with_new_backdrops(street)) == 1


def test_a_backdrop_fills_its_frame():
    drawn = backdrop((32, 48), np.random.default_rng(0))
    assert drawn.shape == (48, 32, 3)
    assert drawn.dtype == np.uint8
