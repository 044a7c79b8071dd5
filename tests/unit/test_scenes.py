"""Scenes are the same from everywhere, their boxes fit their masks, and nobody wears what does not go together."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np
import pytest

from fashionlib.catalogue.schema import CATEGORIES, SCENES
from fashionlib.catalogue.synthetic import catalogue
from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import sample_attributes
from fashionlib.catalogue.synthetic.catalogue import synthetic_scenes
from fashionlib.catalogue.synthetic.drawing.backgrounds import backdrop
from fashionlib.catalogue.synthetic.drawing.builds import sample_build
from fashionlib.catalogue.synthetic.drawing.layers import geometry
from fashionlib.catalogue.synthetic.drawing.people import SKINS, sample_person
from fashionlib.catalogue.synthetic.drawing.poses import FOREARM, IDLE, POSES, UPPER_ARM, choose_pose, posed
from fashionlib.catalogue.synthetic.drawing.product import draw_garment
from fashionlib.catalogue.synthetic.drawing.worn_sleeves import tailored
from fashionlib.catalogue.synthetic.outfits import DRESSY, QUIET, SLOTS, SPORTY, UNWORN, sample_outfit
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
    counts = np.array([len(scene.products) for scene in scenes])
    assert counts.mean() > 3
    assert np.mean((counts >= 2) & (counts <= 5)) > 0.9
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


def outfits(count: int, **options: object) -> Iterator[tuple[str, dict]]:
    for seed in range(count):
        gender = ("women", "men")[seed % 2]
        yield gender, sample_outfit(np.random.default_rng(seed), gender, **options)


def test_outfits_hold_together():
    for gender, outfit in outfits(300):
        assert 2 <= len(outfit) <= 5
        assert set(outfit) <= set(SLOTS)
        assert ("top" in outfit) == ("bottom" in outfit)
        assert sum(slot in outfit for slot in ("swim", "whole", "top")) == 1
        assert "shoes" in outfit
        words = {word for item in outfit.values() for word in (item.category, item.cut)}
        assert not words & set(UNWORN)
        assert not (words & SPORTY and words & DRESSY - {"slip dress"})
        assert sum(item.gender not in (gender, "unisex") for item in outfit.values()) == 0


def test_nobody_mixes_weathers():
    summer = {"swimwear", "sun hat", "flip-flop", "slide"}
    for _, outfit in outfits(300):
        words = {word for item in outfit.values() for word in (item.category, item.cut)}
        assert not ("coat/cape" in words and words & summer)
        assert not ("swimwear" in words and words & {"boots", "jacket", "sweater", "other accessories"})


def test_feet_are_bare_at_the_sea_only_and_seldom():
    bare = [outfit for _, outfit in outfits(150, place="sea") if "shoes" not in outfit]
    assert 0 < len(bare) < 25
    assert all("swim" in outfit for outfit in bare)
    assert not any("swim" in outfit for _, outfit in outfits(60, place="street"))


def test_every_category_that_can_be_worn_is_worn():
    worn = {item.category for _, outfit in outfits(500) for item in outfit.values()}
    assert worn == set(CATEGORIES)


def test_few_outfits_are_motley():
    def motley(items: list) -> bool:
        return len({v.COLOURS[item.colour][1] for item in items if item.colour not in QUIET}) > 2

    worn = [list(outfit.values()) for _, outfit in outfits(300)]
    places = iter(range(10_000))
    others = [[sample_attributes(9, next(places), item.category) for item in items] for items in worn]
    assert np.mean([motley(items) for items in worn]) < 0.5 * np.mean([motley(items) for items in others])


@pytest.mark.parametrize("name", POSES)
def test_arms_reach_and_feet_stand_on_the_floor_in_every_pose(name):
    for seed in range(8):
        rng = np.random.default_rng(seed)
        body = posed(sample_build(rng, ("women", "men")[seed % 2], lanky=seed > 3), POSES[name], rng)
        forearms = np.linalg.norm(body.wrists - body.elbows, axis=1)
        upper = np.linalg.norm(body.elbows - body.shoulders, axis=1)
        assert (forearms < FOREARM * 1.001).all() and (forearms > 0.5 * FOREARM).all()
        assert (upper < UPPER_ARM + 0.03).all() and (upper > 0.6 * UPPER_ARM).all()
        assert np.isclose(max(body.toes[:, 1].max(), body.ankles[:, 1].max() + 0.045), 1.0)
        assert body.head[1] < body.neck[1] < body.crotch[1] < body.knees[:, 1].min()


def test_folded_arms_cross_and_a_hand_on_the_hip_touches_it():
    rng = np.random.default_rng(0)
    crossed = posed(sample_build(rng, "women"), POSES["arms folded"], rng)
    assert crossed.wrists[0, 0] > crossed.neck[0] > crossed.wrists[1, 0]
    akimbo = posed(sample_build(rng, "men"), POSES["akimbo"], rng)
    assert np.linalg.norm(akimbo.wrists - akimbo.edge(1.4), axis=1).max() < 0.05
    assert (abs(akimbo.elbows[:, 0]) > abs(akimbo.wrists[:, 0]) + 0.03).all()


def test_poses_need_what_they_show():
    rng = np.random.default_rng(0)
    plain = {choose_pose(rng, frozenset()).needs for _ in range(200)}
    assert plain == {""}
    for worn in ("handbag", "clutch", "trolley"):
        poses = [choose_pose(rng, frozenset({worn})) for _ in range(100)]
        assert all(pose.needs == worn or set(pose.arms) & set(IDLE) for pose in poses)
        body = posed(sample_build(rng, "women"), poses[0], rng, wearing=frozenset({worn}))
        assert body.grasp is not None
    assert {choose_pose(rng, frozenset({"cape"})).arms for _ in range(20)} == {("relaxed", "relaxed")}


def test_sleeves_part_from_the_trunk_and_nothing_is_lost():
    rng = np.random.default_rng(0)
    body = posed(sample_build(rng, "women"), POSES["easy"], rng)
    shirt = replace(sample_attributes(0, 0, "shirt"), cut="button-down shirt", motif="")
    whole = draw_garment(shirt, body, np.random.default_rng(1))
    parts = tailored("top", shirt, body, np.random.default_rng(1), maker=draw_garment)
    assert parts.arms[0] and parts.arms[1]
    left, trunk, right = (
        np.concatenate([line for one in layers for line in geometry(one)[0]])[:, 0].mean()
        for layers in (parts.arms[0], parts.trunk, parts.arms[1])
    )
    assert left < trunk - 0.05 and right > trunk + 0.05
    count = sum(len(geometry(layer)[0]) for layer in whole)
    assert count == sum(len(geometry(one)[0]) for layers in (parts.trunk, *parts.arms) for one in layers)


def test_people_differ():
    people = [sample_person(np.random.default_rng([5, seed]), ("women", "men")[seed % 2]) for seed in range(600)]
    shares = np.array([sum(person.skin == tone for person in people) for tone in SKINS]) / len(people)
    assert len(SKINS) >= 8 and shares.min() > 0.5 / len(SKINS) and shares.max() < 1.6 / len(SKINS)
    assert len({person.style for person in people}) >= 18
    assert 0.1 < np.mean([person.face.age > 0.6 for person in people]) < 0.4
    widths = [np.ptp(sample_build(np.random.default_rng(seed), "women").waist[:, 0]) for seed in range(100)]
    assert np.std(widths) / np.mean(widths) > 0.1


def test_sets_differ_in_light_and_detail():
    def measured(shop: str) -> tuple[float, float]:
        sets = [backdrop(shop, np.random.default_rng(seed), size=(64, 96), ground=0.9) for seed in range(12)]
        edges = [abs(np.diff(cv2.blur(ground, (3, 3)), axis=1)).mean() for ground in sets]
        return float(np.mean(sets)), float(np.mean(edges))

    (white, plain), (painted, walls), (outside, street) = (measured(shop) for shop in SHOPS)
    assert white > painted + 0.15 and white > outside + 0.15
    assert street > 2 * walls > plain


def test_people_of_shop_c_are_smaller_and_off_the_middle():
    def places(shop: str) -> tuple[float, float]:
        worn = [draw_scene(4, index, shop, size=SMALL).masks.any(axis=0) for index in range(16)]
        middles = [np.nonzero(mask)[1].mean() / mask.shape[1] for mask in worn]
        return float(np.std(middles)), float(np.median([np.ptp(np.nonzero(mask)[0]) / mask.shape[0] for mask in worn]))

    (aside_a, high_a), (aside_c, high_c) = places("A"), places("C")
    assert aside_c > 1.3 * aside_a
    assert high_c < high_a


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
