"""Bags, shoes and accessories: every cut draws, repeats itself and looks unlike its neighbours."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import Attributes, sample_attributes
from fashionlib.catalogue.synthetic.drawing import accessories, bags, footwear, goods, lasts, paint, paths, worn
from fashionlib.catalogue.synthetic.drawing.body import standing
from fashionlib.catalogue.synthetic.drawing.builds import Figure
from fashionlib.catalogue.synthetic.drawing.layers import Layer, bounds, geometry

DRAWERS = bags.DRAWERS | footwear.DRAWERS | accessories.DRAWERS
CUTS = [(category, cut) for category in DRAWERS for cut in v.CUTS[category]]
WORN = {
    "hats": worn.worn_hat, "glasses/sunglasses": worn.worn_glasses, "belts": worn.worn_belt,
    "jewelry": worn.worn_jewelry, "other accessories": worn.worn_scarf,
    **dict.fromkeys(footwear.DRAWERS, worn.worn_shoes),
}  # fmt: skip


def product(category: str, cut: str, index: int = 0) -> Attributes:
    """Return some product of a cut."""
    return replace(sample_attributes(11, index, category), cut=cut)


def drawing(attributes: Attributes, seed: int = 0) -> list[Layer]:
    return DRAWERS[attributes.category](attributes, standing(attributes.gender), np.random.default_rng(seed))


def silhouette(layers: list[Layer], side: int = 48) -> np.ndarray:
    """Return the object's coverage, fitted into a square."""
    left, top, right, bottom = bounds(layers)
    scale = 0.9 * side / max(right - left, bottom - top)
    fit = paths.affine(scale=scale, centre=((left + right) / 2, (top + bottom) / 2), to=(side / 2, side / 2))
    return paint.silhouette(layers, (side, side), fit)


def picture(layers: list[Layer], side: int = 48) -> np.ndarray:
    left, top, right, bottom = bounds(layers)
    scale = 0.9 * side / max(right - left, bottom - top)
    fit = paths.affine(scale=scale, centre=((left + right) / 2, (top + bottom) / 2), to=(side / 2, side / 2))
    return paint.render(layers, (side, side), fit, background=np.array((255, 255, 255)), rng=np.random.default_rng(0))


def same(one: list[Layer], two: list[Layer]) -> bool:
    lines = zip(one, two, strict=True)
    return all(np.array_equal(p, q) for a, b in lines for p, q in zip(geometry(a)[0], geometry(b)[0], strict=True))


def test_tables_cover_fourteen_categories():
    assert len(DRAWERS) == 14
    assert set(DRAWERS) <= set(v.CUTS)
    assert len(bags.DRAWERS) + len(footwear.DRAWERS) + len(accessories.DRAWERS) == 14


@pytest.mark.parametrize(("category", "cut"), CUTS)
def test_every_cut_draws_a_finite_object(category, cut):
    for seed in range(4):
        layers = drawing(product(category, cut, seed), seed)
        box = bounds(layers)
        assert np.isfinite(box).all()
        assert 0.1 < max(box[2] - box[0], box[3] - box[1]) < 1.0
        assert (silhouette(layers) > 127).mean() > 0.02


@pytest.mark.parametrize(("category", "cut"), CUTS)
def test_the_same_seed_draws_the_same_object(category, cut):
    attributes = product(category, cut, 2)
    assert same(drawing(attributes, 5), drawing(attributes, 5))


@pytest.mark.parametrize("category", DRAWERS)
def test_cuts_of_a_category_look_different(category):
    plain = {"colour": "navy", "second_colour": "", "pattern": "solid", "motif": "", "theme": ""}
    pictures = {
        cut: picture(drawing(replace(product(category, cut), **plain), 1)).astype(float) for cut in v.CUTS[category]
    }
    for one, two in combinations(pictures, 2):
        assert np.abs(pictures[one] - pictures[two]).mean() > 4, (one, two)


@pytest.mark.parametrize("category", ["boots", "top handles", "hats", "belts", "flats"])
def test_colour_shows(category):
    cut = next(iter(v.CUTS[category]))
    plain = {"second_colour": "", "pattern": "solid", "motif": "", "theme": "", "material": "leather"}
    red, blue = (picture(drawing(replace(product(category, cut), colour=name, **plain))) for name in ("red", "blue"))
    inked = red.min(axis=2) < 200
    assert np.median(red[inked][:, 0].astype(float) - red[inked][:, 2]) > 40
    assert np.median(blue[inked][:, 2].astype(float) - blue[inked][:, 0]) > 40


def test_bed_is_flat_without_a_heel_and_rises_with_it():
    points = [(0.2, 0.0), (0.9, 0.1)]
    assert np.allclose(lasts.on_bed(points, 0.0), [(0.224, 0.0), (1.008, -0.1)])
    assert np.allclose(lasts.on_bed(points, 0.3)[:, 1], [0.0, -0.4])


def test_a_hoop_is_hollow():
    ring = goods.hoop(paths.ellipse((0, 0), 0.5), 0.1, goods.solid((200, 0, 0)))
    cover = paint.silhouette([ring], (60, 60), paths.affine(scale=50, to=(30, 30)))
    assert cover[30, 30] == 0
    assert cover[30, 55] == 255


def test_pattern_is_trimmed_away():
    fabric = goods.cloth(replace(product("hats", "beanie"), pattern="striped", colour="red", second_colour="white"))
    trimmed = goods.trim(fabric, 0.5)
    assert trimmed.pattern == "solid"
    assert trimmed.colour == (98, 18, 24)


@pytest.mark.parametrize("category", WORN)
def test_worn_things_stay_on_the_person(category):
    body = Figure(**vars(standing("women")))
    for index, cut in enumerate(v.CUTS[category]):
        if cut in ("gloves", "umbrella", "socks", "ring"):
            continue
        layers = WORN[category](product(category, cut), body, np.random.default_rng(index))
        left, top, right, bottom = bounds(layers)
        assert layers
        assert -0.25 < left < right < 0.25
        assert -0.15 < top < bottom < 1.06


@pytest.mark.parametrize("category", bags.DRAWERS)
def test_bags_are_carried(category):
    body = Figure(**vars(standing("men")))
    for cut in v.CUTS[category]:
        behind, front = worn.worn_bag(product(category, cut), body, np.random.default_rng(1))
        assert bool(behind) == (category in ("backpack", "crossbody/messenger bag"))
        assert front
        left, _, right, bottom = bounds([*behind, *front])
        assert right - left < 0.6
        assert bottom < 1.05
