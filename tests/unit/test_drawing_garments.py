"""Rules of the drawings: folds belong to soft cloth and follow the body, cuts differ, patterns turn with a sleeve."""

from dataclasses import replace

import numpy as np
import pytest

from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import sample_attributes
from fashionlib.catalogue.synthetic.drawing import folds, paths
from fashionlib.catalogue.synthetic.drawing.body import standing
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, bounds, fill
from fashionlib.catalogue.synthetic.drawing.legs import apart, leg
from fashionlib.catalogue.synthetic.drawing.paint import render, silhouette
from fashionlib.catalogue.synthetic.drawing.parts import Cut, arm_angle
from fashionlib.catalogue.synthetic.drawing.product import draw_garment
from fashionlib.catalogue.synthetic.drawing.shells import shell

GREY = Fabric((128, 128, 128), look="cotton")
SQUARE = paths.rounded(0.05, 0.05, 0.95, 0.95)
LEAST_CHANGE = 0.04
"""Share of pixels in which cuts of nearly the same outline differ at least: tuxedo and two-button suit have 0.044."""

CREASE = folds.wedges(np.array([[0.2, 0.3]]), np.array([[0.8, 0.6]]), np.zeros(1), np.array([0.006]))


def plain_model(category, cut):
    """Return the first product of a cut, plain, of a regular fit and for women, so that only the cut differs."""
    found = next(a for a in (sample_attributes(1, i, category) for i in range(2000)) if a.cut == cut)
    looks = {"pattern": "solid", "second_colour": "", "motif": "", "theme": "", "gender": "women", "colour": "grey"}
    return replace(found, **looks, fit="regular" if found.fit else "", brand="Alba & Rye")


def framed(category, cut):
    """Return the silhouette and the picture of a cut, fitted into the same frame."""
    layers = draw_garment(plain_model(category, cut), standing("women"), np.random.default_rng(0))
    left, top, right, bottom = bounds(layers)
    scale = 90 / max(right - left, bottom - top)
    fit = paths.affine(scale=scale, centre=((left + right) / 2, (top + bottom) / 2), to=(50, 50))
    picture = render(layers, (100, 100), fit, background=np.full(3, 255), rng=np.random.default_rng(0))
    return silhouette(layers, (100, 100), fit) > 127, picture.astype(int)


@pytest.mark.parametrize("category", v.CUTS)
def test_cuts_of_a_category_differ_in_outline_or_in_a_visible_share_of_their_inside(category):
    drawn = [framed(category, cut) for cut in v.CUTS[category]]
    for i, (mask, picture) in enumerate(drawn):
        for other, second in drawn[:i]:
            covered = mask | other
            overlap = (mask & other).sum() / covered.sum()
            changed = (np.abs(picture - second).max(axis=-1) > 40)[covered].mean()
            assert overlap < 0.9 or changed > LEAST_CHANGE


def painted(layer):
    """Return the red of a layer of the unit square, drawn 300 pixels wide."""
    transform = paths.affine(scale=300)
    picture = render([layer], (300, 300), transform, background=np.full(3, 255), rng=np.random.default_rng(0))
    return picture[..., 0].astype(int)


def test_a_crease_starts_and_ends_where_asked_and_is_as_wide_as_asked():
    (outline,) = CREASE
    way = np.array([0.6, 0.3]) / np.hypot(0.6, 0.3)
    from_start = outline - np.array([0.2, 0.3])
    along, across = from_start @ way, from_start @ (-way[1], way[0])
    assert along.min() == pytest.approx(0) and along.max() == pytest.approx(np.hypot(0.6, 0.3))
    assert np.ptp(across) == pytest.approx(0.012)


def test_a_crease_is_darker_than_the_cloth_around_it_and_lit_above():
    with_crease, without = (painted(fill(SQUARE, GREY, creases=creases)) for creases in (CREASE, ()))
    column = (with_crease - without)[:, 150]
    dark = int(column.argmin())
    # The crease runs through the middle of this column at y = 0.45; the product's own offset moves it a little.
    assert abs(dark - 0.45 * 300) < 6 and column[dark] < -8
    assert column[dark - 8 : dark].max() > 3
    assert np.abs(column[: dark - 15]).max() <= 1 and np.abs(column[dark + 15 :]).max() <= 1


def test_only_soft_cloth_falls_in_drapes():
    inner = slice(90, 210)
    stiff, soft = (painted(fill(SQUARE, GREY, creases=creases))[150, inner] for creases in (None, ()))
    assert soft.std() > 1.5 * stiff.std()
    rubber = replace(GREY, look="rubber")
    assert painted(fill(SQUARE, rubber, creases=()))[150, inner].std() < soft.std() / 2


def test_drapes_run_down_not_across():
    cloth = painted(fill(SQUARE, replace(GREY, look="silk"), creases=()))[60:240, 60:240]
    assert np.abs(np.diff(cloth, axis=1)).mean() > 2 * np.abs(np.diff(cloth, axis=0)).mean()


def test_trunk_creases_stay_near_the_trunk_and_follow_it():
    body = standing("women")
    points = np.concatenate(folds.trunk(body, 2.15))
    assert np.abs(points[:, 0]).max() < 0.12
    assert points[:, 1].min() > body.neck[1] and points[:, 1].max() < body.crotch[1] + 0.05
    shift = np.array([0.3, 0.1])
    names = ("neck", "armpits", "waist", "hips", "knees", "ankles", "shoulders")
    moved = replace(body, **{name: getattr(body, name) + shift for name in names})
    np.testing.assert_allclose(np.concatenate(folds.trunk(moved, 2.15)), points + shift)


@pytest.mark.parametrize("k", [0, 1])
def test_limb_creases_lie_on_their_limb(k):
    body = standing("men")
    side = 2 * k - 1
    arm = np.concatenate(folds.arm(body, k, stop=1.0, width=0.07)) * (side, 1)
    assert arm[:, 0].min() > 0.05 and body.shoulders[0, 1] - 0.03 < arm[:, 1].min()
    assert arm[:, 1].max() < body.wrists[0, 1] + 0.02
    legs = np.concatenate(folds.leg(body, k, 3.97, knee=0.08, hem=0.07)) * (side, 1)
    assert legs[:, 0].min() > -0.01 and legs[:, 0].max() < 0.12
    assert len(folds.leg(body, k, 2.5, knee=0.08, hem=0.08)) < len(folds.leg(body, k, 3.97, knee=0.08, hem=0.07))


def test_shorter_sleeves_have_fewer_creases():
    counts = [len(folds.arm(standing(), 0, stop=stop, width=0.06)) for stop in (0.2, 0.42, 1.0)]
    assert counts[0] < counts[1] < counts[2]


def test_empty_trousers_are_spread_but_worn_ones_stand_as_the_person_does():
    body = standing("women")
    assert apart(body, 0.12).ankles[1, 0] == 0.12
    worn = replace(body, worn=True)
    assert apart(worn, 0.12) is worn


def test_a_leg_is_as_wide_at_the_hem_as_asked_and_a_calf_bulges():
    body = apart(standing("women"), 0.08)
    for hem in (0.05, 0.12):
        outline = leg(body, 1, 4.0, knee=0.08, hem=hem)
        low = outline[outline[:, 1] > body.ankles[1, 1] - 0.005]
        assert np.ptp(low[:, 0]) == pytest.approx(hem, abs=0.012)
    slim, bulging = (leg(body, 1, 4.0, knee=0.056, hem=0.036, calf=calf)[:, 0].max() for calf in (0.0, 0.2))
    assert bulging > slim + 0.02


def test_the_pattern_of_a_sleeve_turns_with_the_arm():
    body, striped = standing("men", spread=25), Fabric((20, 20, 90), (240, 240, 240), "striped")
    layers = [layer for layer in shell(body, Cut(sleeve=1.0), striped) if isinstance(layer, Fill)]
    angles = sorted(layer.angle for layer in layers if layer.lift == 0.004)
    assert angles == pytest.approx(sorted((arm_angle(body, 0), arm_angle(body, 1))))
    assert angles[1] - angles[0] == pytest.approx(50, abs=2)


def test_brands_have_their_own_width_of_stripe():
    shirt = plain_model("tops", "t-shirt")
    scales = {fabric_of(replace(shirt, brand=brand)).scale for brand in "abcde"}
    assert min(scales) == 0.6 and max(scales) == 1.35
    assert fabric_of(shirt) == fabric_of(replace(shirt, price=1.0))


def test_a_suit_is_laid_out_compactly_but_worn_on_the_body():
    suit = plain_model("suits", "three-piece suit")
    heights = []
    for worn in (False, True):
        body = replace(standing("men"), worn=worn)
        left, top, right, bottom = bounds(draw_garment(suit, body, np.random.default_rng(0)))
        heights.append((bottom - top) / (right - left))
    assert heights[0] < 1.5 < heights[1]
