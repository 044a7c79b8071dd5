"""The drawings of all products: every cut of every category, deterministic and inside their boxes."""

from dataclasses import replace

import numpy as np
import pytest

from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import sample_attributes
from fashionlib.catalogue.synthetic.drawing import emblem_shapes, emblems, fabrics, paths, tiles
from fashionlib.catalogue.synthetic.drawing.body import standing
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, bounds
from fashionlib.catalogue.synthetic.drawing.paint import silhouette
from fashionlib.catalogue.synthetic.drawing.parts import Cut
from fashionlib.catalogue.synthetic.drawing.product import CLOTHES, DRAWERS, draw_garment, draw_product, outline
from fashionlib.catalogue.synthetic.drawing.sheet import contact_sheet
from fashionlib.catalogue.synthetic.drawing.shells import shell

ALL_CUTS = [(category, cut) for category, cuts in v.CUTS.items() for cut in cuts]


def of_cut(category, cut):
    """Return the first product of a cut."""
    return next(a for a in (sample_attributes(1, i, category) for i in range(500)) if a.cut == cut)


def layers_of(attributes, **changes):
    body = replace(standing(attributes.gender), **changes)
    return draw_garment(attributes, body, np.random.default_rng(0))


def test_every_category_has_a_drawing():
    assert set(DRAWERS) == set(CATEGORIES)
    assert len(CLOTHES) == 18


@pytest.mark.parametrize(("category", "cut"), ALL_CUTS)
def test_every_cut_is_drawn_inside_its_box(category, cut):
    layers = layers_of(of_cut(category, cut))
    left, top, right, bottom = bounds(layers)
    scale = 60 / max(right - left, bottom - top)
    fit = paths.affine(scale=scale, centre=((left + right) / 2, (top + bottom) / 2), to=(40, 40))
    mask = silhouette(layers, (80, 80), fit)
    rows, columns = np.nonzero(mask > 127)
    assert len(rows) > 60
    assert rows.min() >= 8 and columns.min() >= 8 and rows.max() <= 71 and columns.max() <= 71


@pytest.mark.parametrize("category", CATEGORIES)
def test_two_cuts_of_a_category_differ(category):
    base = sample_attributes(1, 0, category)
    shapes = []
    for cut in v.CUTS[category]:
        model = of_cut(category, cut)
        same = replace(model, colour=base.colour, pattern="solid", second_colour="", motif="", theme="")
        shapes.append(draw_product(same, 1, 0, size=64).astype(int))
    for i, one in enumerate(shapes):
        for two in shapes[:i]:
            assert np.abs(one - two).mean() > 0.5


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_picture_depends_on_its_product_alone(category):
    products = [sample_attributes(3, i, category) for i in range(3)]
    forward = [draw_product(a, 3, i, size=48) for i, a in enumerate(products)]
    backward = [draw_product(products[i], 3, i, size=48) for i in (2, 1, 0)][::-1]
    for one, two in zip(forward, backward, strict=True):
        np.testing.assert_array_equal(one, two)
    assert (forward[0] != draw_product(products[0], 4, 0, size=48)).any()


@pytest.mark.parametrize("size", [32, 96, 256])
@pytest.mark.parametrize("quality", ["fast", "fine"])
def test_any_size_gives_a_picture_of_a_thing_on_a_backdrop(size, quality):
    dress = replace(sample_attributes(1, 4, "dress"), colour="red", pattern="solid", second_colour="")
    picture = draw_product(dress, 1, 4, size=size, quality=quality)
    assert picture.shape == (size, size, 3) and picture.dtype == np.uint8
    corners = picture[[0, 0, -1, -1], [0, -1, 0, -1]].astype(int)
    assert corners.min() > 150, "light backdrop"
    assert np.abs(picture[size // 2, size // 2].astype(int) - corners.mean(axis=0)).sum() > 20


@pytest.mark.parametrize("category", ["tops", "skirt", "shorts", "travel bags", "boots"])
def test_the_outline_is_where_the_picture_shows_the_product(category):
    for index in range(3):
        model = replace(sample_attributes(1, index, category), colour="blue", pattern="solid", second_colour="")
        pixels = draw_product(model, 1, index).astype(int)
        found = outline(model, 1, index)
        coloured = pixels.max(axis=2) - pixels.min(axis=2) > 60
        assert found.shape == (96, 96) and found.dtype == bool
        assert (coloured & ~found).sum() < 0.03 * found.sum(), "nothing blue lies outside"
        corners = pixels[[0, 0, -1, -1], [0, -1, 0, -1]]
        backdrop = np.abs(pixels - corners.mean(axis=0)).sum(axis=2) < 24
        assert (backdrop & found).sum() < 0.05 * found.sum(), "no backdrop lies inside"


def test_the_outline_is_the_same_at_any_size():
    for index in range(6):
        model = sample_attributes(1, index, "coat/cape")
        small, large = (outline(model, 1, index, size=size) for size in (64, 256))
        blocks = large.reshape(64, 4, 64, 4).mean(axis=(1, 3)) > 0.5
        assert (blocks & small).sum() / (blocks | small).sum() > 0.9


def test_backdrops_vary():
    shirt = of_cut("shirt", "button-down shirt")
    corners = np.array([draw_product(shirt, 1, i, size=32)[0, 0] for i in range(24)])
    assert corners.std(axis=0).min() > 3


def test_the_colour_of_a_plain_product_is_that_of_its_name():
    shirt = replace(of_cut("tops", "t-shirt"), pattern="solid", second_colour="", motif="", theme="")
    for colour in ("red", "green", "blue"):
        middle = draw_product(replace(shirt, colour=colour), 1, 0)[40:60, 40:56].reshape(-1, 3).mean(axis=0)
        distances = {name: np.abs(np.subtract(fabrics.rgb(name), middle)).sum() for name in ("red", "green", "blue")}
        assert min(distances, key=distances.get) == colour


def test_longer_sleeves_and_hems_reach_further():
    body, cloth = standing("women"), Fabric((90, 90, 90))
    boxes = [bounds(shell(body, Cut(sleeve=sleeve), cloth)) for sleeve in (0.0, 0.4, 1.0)]
    assert boxes[0][0] > boxes[1][0] > boxes[2][0]
    assert bounds(shell(body, Cut(hem=3.0), cloth))[3] > bounds(shell(body, Cut(hem=2.0), cloth))[3]


def test_worn_clothes_do_not_show_their_inside_over_the_neck():
    shirt = of_cut("tops", "t-shirt")
    assert len(layers_of(shirt, worn=True)) == len(layers_of(shirt)) - 1
    hoodie = of_cut("sweatshirt/hoodie", "hoodie")
    assert bounds(layers_of(hoodie))[1] < bounds(layers_of(hoodie, worn=True))[1], "the hood lies down"


def test_clothes_follow_a_moved_arm():
    shirt = replace(of_cut("shirt", "button-down shirt"), gender="men")
    body = standing("men")
    raised = {name: getattr(body, name).copy() for name in ("elbows", "wrists", "hands")}
    for step, points in enumerate(raised.values(), 1):
        points[1] = body.shoulders[1] + np.array([0.12, -0.05]) * step
    assert bounds(layers_of(shirt, **raised))[2] > bounds(layers_of(shirt))[2] + 0.05


def test_the_whole_vocabulary_can_be_drawn():
    materials = {m for table in v.MATERIALS.values() for m in table} | set(v.CUT_MATERIALS.values())
    assert materials <= set(fabrics.MATERIAL_LOOKS)
    assert set(fabrics.MATERIAL_LOOKS.values()) <= set(tiles.LOOKS)
    patterns = {p for table in v.PATTERNS.values() for p in table} - {"solid", "printed"}
    assert patterns == set(tiles.PATTERNS) == set(tiles.REPEATS)
    assert {m for table in v.THEMES.values() for m in table} == set(emblem_shapes.SHAPES)


@pytest.mark.parametrize("motif", emblem_shapes.SHAPES)
def test_an_emblem_is_as_wide_as_asked_and_shows_on_any_cloth(motif):
    for colour in ((20, 20, 24), (240, 240, 236)):
        left, top, right, bottom = bounds(emblems.emblem(motif, (0.5, 0.5), 0.2, fabric=Fabric(colour)))
        assert 0.08 < right - left < 0.26 and 0.08 < bottom - top < 0.36
        assert abs((left + right) / 2 - 0.5) < 0.03


def test_a_contact_sheet_holds_every_picture_in_rows():
    pictures = [np.full((10, 8, 3), value, dtype=np.uint8) for value in (10, 20, 30)]
    sheet = contact_sheet(pictures, 2)
    assert sheet.shape == (22, 18, 3)
    assert sheet[5, 4, 0] == 10 and sheet[5, 14, 0] == 20 and sheet[17, 4, 0] == 30 and sheet[17, 14, 0] == 255
