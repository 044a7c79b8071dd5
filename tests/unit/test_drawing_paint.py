"""The vector engine: curves, layers and the rasteriser, against hand-computed areas and colours."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionlib.catalogue.synthetic.drawing import paths, tiles
from fashionlib.catalogue.synthetic.drawing.layers import (
    Fabric,
    Fill,
    Words,
    bounds,
    contrast,
    fill,
    mix,
    move,
    shade,
    stroke,
)
from fashionlib.catalogue.synthetic.drawing.paint import pixel_box, render, silhouette

GREY = np.array([200, 200, 200])
RED = Fabric((200, 30, 40), look="flat")
SAME = paths.affine()
SQUARE = paths.rounded(20, 30, 60, 70)


def drawn(layers, size=100, **options):
    settings = {"background": GREY, "rng": np.random.default_rng(0), "quality": "fine"} | options
    return render(layers, (size, size), SAME, **settings)


def test_a_spline_passes_through_its_nodes():
    nodes = np.array([(0, 0), (1, 2), (3, 1), (4, 4)], dtype=float)
    np.testing.assert_allclose(paths.spline(nodes, steps=5)[::5], nodes)
    np.testing.assert_allclose(paths.spline(nodes, closed=True, steps=5)[::5], nodes)


def test_a_bezier_curve_starts_and_ends_at_its_ends_and_meets_the_known_middle():
    curve = paths.bezier((0, 0), (1, 2), (2, 0), steps=2)
    np.testing.assert_allclose(curve, [(0, 0), (1, 1), (2, 0)])


def test_a_ribbon_is_as_wide_as_asked():
    outline = paths.ribbon([(0, 0), (5, 0), (10, 0)], 2.0)
    assert np.ptp(outline[:, 1]) == pytest.approx(2.0)


def test_dashes_share_the_length_of_the_path():
    pieces = paths.dashes([(0, 0), (3, 0), (3, 4)], 1.0, 0.75)
    assert len(pieces) == 4
    np.testing.assert_allclose(pieces[0], [(0, 0), (1, 0)])
    np.testing.assert_allclose(pieces[-1][-1], (3, 3.25))


def test_a_mirrored_half_closes_to_a_symmetric_outline():
    outline = paths.symmetric([(0, 0), (2, 1), (1, 3)])
    np.testing.assert_allclose(np.sort(outline[:, 0]), [-2, -1, 0, 0, 1, 2])


@given(st.floats(-180, 180), st.floats(0.1, 10), st.floats(-5, 5))
def test_composed_maps_act_in_turn(degrees, scale, x):
    inner, outer = paths.affine(degrees=degrees, to=(x, 1)), paths.affine(scale=scale, centre=(x, 2))
    points = np.array([(0.3, -1.0), (2.0, x)])
    both = paths.apply(paths.compose(outer, inner), points)
    np.testing.assert_allclose(both, paths.apply(outer, paths.apply(inner, points)), atol=1e-9)
    assert paths.magnification(paths.compose(outer, inner)) == pytest.approx(scale)


def test_the_mask_of_a_square_has_its_area_and_lies_in_its_box():
    mask = silhouette([fill(SQUARE, RED)], (100, 100), SAME)
    # OpenCV inks every pixel that the outline touches: up to a pixel more along each side.
    assert 40**2 <= mask.sum() / 255 <= 42**2
    assert mask[31:69, 21:59].min() == 255
    left, top, right, bottom = pixel_box([fill(SQUARE, RED)], (100, 100), SAME)
    assert abs(left - 20) <= 1 and abs(top - 30) <= 1 and abs(right - 60) <= 1 and abs(bottom - 70) <= 1


def test_a_flat_fill_has_exactly_its_colour_and_leaves_the_rest_alone():
    picture = drawn([fill(SQUARE, RED, edge=0)])
    assert tuple(picture[50, 40]) == RED.colour
    assert tuple(picture[10, 10]) == tuple(GREY)
    assert picture.shape == (100, 100, 3) and picture.dtype == np.uint8


def test_opacity_mixes_with_what_lies_below():
    half = drawn([fill(SQUARE, RED, edge=0, opacity=0.5)])[50, 40]
    np.testing.assert_allclose(half, (GREY + RED.colour) / 2, atol=2)


def test_later_layers_cover_earlier_ones():
    blue = Fabric((20, 40, 220), look="flat")
    assert tuple(drawn([fill(SQUARE, RED, edge=0), fill(SQUARE, blue, edge=0)])[50, 40]) == blue.colour


def test_outlines_are_united_holes_cut_and_within_clips():
    other = paths.rounded(40, 30, 80, 70)
    hole, frame = paths.rounded(45, 45, 55, 55), paths.rounded(0, 0, 100, 60)
    picture = drawn([Fill((SQUARE, other), RED, holes=(hole,), within=(frame,), edge=0)])
    assert tuple(picture[35, 50]) == RED.colour, "the overlap of two outlines is filled"
    assert tuple(picture[50, 50]) == tuple(GREY), "a hole shows the background"
    assert tuple(picture[66, 30]) == tuple(GREY), "nothing is painted outside `within`"


def test_a_layer_outside_the_picture_changes_nothing():
    assert (drawn([fill(SQUARE + 500, RED), stroke([(300, 300), (400, 400)], (0, 0, 0))]) == 200).all()


def test_half_outside_is_cropped():
    assert tuple(drawn([fill(SQUARE - (40, 0), RED, edge=0)])[50, 3]) == RED.colour


def test_a_stroke_is_as_wide_as_asked():
    mask = silhouette([stroke([(10, 50), (90, 50)], (0, 0, 0), 8.0)], (100, 100), SAME)
    assert mask[:, 50].sum() / 255 == pytest.approx(8, abs=1.5)


def test_a_thin_stroke_is_faint_instead_of_fat():
    line = np.array([(10, 50), (90, 50)])
    thick, thin = (silhouette([stroke(line, (0, 0, 0), w)], (100, 100), SAME)[:, 50].sum() for w in (1.0, 0.25))
    assert thin == pytest.approx(thick / 4, rel=0.1)


def test_stripes_have_their_share_of_the_second_colour():
    cloth = Fabric((0, 0, 0), (255, 255, 255), "striped", "flat", scale=10 / tiles.REPEATS["striped"])
    column = drawn([fill(paths.rounded(0, 0, 100, 100), cloth, edge=0)])[5:95, 50, 0]
    assert column.mean() / 255 == pytest.approx(0.42, abs=0.04)
    changes = np.abs(np.diff((column > 127).astype(int))).sum()
    assert changes == pytest.approx(18, abs=1), "nine repeats of ten pixels"


def test_words_stay_in_their_box_and_turn_with_it():
    words = Words("HELLO", (50, 50), 60, 16, (0, 0, 0), angle=90)
    left, top, right, bottom = pixel_box([words], (100, 100), SAME)
    assert bottom - top > 2 * (right - left)
    assert left >= 41 and right <= 59 and top >= 19 and bottom <= 81


def test_moved_layers_have_moved_bounds_patterns_and_widths():
    layers = [fill(SQUARE, Fabric((1, 2, 3), pattern="dotted")), stroke([(20, 30), (60, 70)], (0, 0, 0), 2.0)]
    moved = move(layers, paths.affine(scale=0.5, to=(10, 0)))
    np.testing.assert_allclose(bounds(moved[:1]), (20, 15, 40, 35))
    assert moved[0].fabric.scale == 0.5 and moved[1].width == 1.0


def test_bounds_grow_with_the_stroke_and_shrink_with_the_clip():
    assert bounds([stroke([(0, 0), (10, 0)], (0, 0, 0), 4.0)]) == (-2, -2, 12, 2)
    clipped = fill(SQUARE, RED, within=(paths.rounded(0, 0, 30, 40),))
    assert bounds([clipped]) == (20, 30, 30, 40)


@pytest.mark.parametrize("quality", ["fast", "fine"])
def test_the_same_seed_gives_the_same_picture(quality):
    cloth = Fabric((90, 120, 200), look="leather")
    one, two, other = (
        drawn([fill(SQUARE, cloth, creases=())], quality=quality, rng=np.random.default_rng(seed)) for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(one, two)
    assert (one != other).any(), "folds lie elsewhere with another seed"


@pytest.mark.parametrize("look", tiles.LOOKS)
def test_every_look_keeps_the_colour_recognisable(look):
    inside = drawn([fill(SQUARE, Fabric((60, 110, 190), look=look))])[35:65, 25:55].reshape(-1, 3).mean(axis=0)
    assert inside[0] < inside[1] < inside[2]


@pytest.mark.parametrize("pattern", tiles.PATTERNS)
def test_every_pattern_wraps_without_a_seam(pattern):
    weight = tiles.tile(pattern, 0)[..., 0]
    seam, inner = np.abs(weight[:, 0] - weight[:, -1]).mean(), np.abs(np.diff(weight, axis=1)).mean(axis=0).max()
    assert weight.min() >= 0 and weight.max() <= 1
    assert seam <= inner + 0.05


def test_coarser_tiles_keep_the_mean():
    for level in (1, 3, 5):
        assert tiles.tile("dotted", level)[..., 0].mean() == pytest.approx(
            tiles.tile("dotted", 0)[..., 0].mean(), abs=1e-3
        )


def test_colours_are_mixed_as_computed_by_hand():
    assert shade((100, 50, 10), 0.5) == (50, 25, 5)
    assert shade((100, 50, 10), 1.5) == (178, 152, 132)
    assert mix((0, 0, 0), (100, 200, 50), 0.5) == (50, 100, 25)
    assert sum(contrast((20, 20, 20))) > 60 and sum(contrast((220, 220, 220))) < 660
