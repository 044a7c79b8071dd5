"""Valid boxes among the first k, their ceiling, and intervals that draw whole photos."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionlib.detection.an_unseen_shop import TOPS, bootstrap_photos, by_group, report, valid_places
from fashionlib.retrieval.evaluation import recall_at

TRUTH = np.array([10.0, 10, 40, 80])
FAR = np.array([200.0, 200, 10, 10])
NEAR = np.array([12.0, 12, 40, 80])  # IoU (38 · 78) / (2 · 3200 - 38 · 78) = 0.86


def test_places_by_hand():
    ranked = [np.stack([FAR, NEAR, TRUTH]), np.stack([FAR, FAR]), np.empty((0, 4)), TRUTH[None]]
    truths = np.stack([TRUTH] * 4)
    np.testing.assert_array_equal(valid_places(ranked, truths), [2, np.inf, np.inf, 1])
    np.testing.assert_array_equal(valid_places(ranked, truths, iou=0.9), [3, np.inf, np.inf, 1])


@given(st.lists(st.sampled_from([1.0, 2, 3, 7, 40, np.inf]), min_size=1, max_size=30))
def test_more_boxes_never_find_less(places):
    shares = [recall_at(np.array(places), k) for k in TOPS]
    assert shares == sorted(shares)
    assert shares[-1] <= np.isfinite(places).mean()


def test_scenes_of_one_photo_are_no_independent_witnesses():
    rng = np.random.default_rng(0)
    photos = np.repeat(np.arange(40), 5)
    alike = np.repeat(rng.random(40) < 0.5, 5)  # all or nothing in each photo
    mixed = rng.permutation(alike)
    widths = [np.diff(bootstrap_photos(hits, photos))[0] for hits in (alike, mixed)]
    assert widths[0] > 1.6 * widths[1]
    low, high = bootstrap_photos(alike, photos)
    assert low < alike.mean() < high


def test_report_has_the_layout_of_the_command():
    places = {"detector": np.array([1, 2, 4, np.inf]), "largest": np.array([np.inf, 3, 4, 1])}
    reachable = np.array([True, True, True, False])
    figures = report(places, np.array([0, 0, 1, 2]), reachable=reachable, overlap_error=0.1)
    assert figures["n"] == 4 and figures["iou"] == 0.5
    assert figures["top"] == {"1": 0.25, "3": 0.5, "5": 0.75, "10": 0.75}
    assert figures["ceiling"] == 0.75
    assert figures["overlap_error"] == 0.1
    assert figures["baselines"] == {"largest": {"1": 0.25, "3": 0.5, "5": 0.75, "10": 0.75}}
    assert set(figures["intervals"]) == {"top.1", "top.3", "top.5", "top.10", "ceiling"}
    for name, value in (("top.3", 0.5), ("ceiling", 0.75)):
        low, high = figures["intervals"][name]
        assert 0 <= low <= value <= high <= 1


def test_groups():
    places = np.array([1.0, 5, 2, 9])
    assert by_group(places, ["hats", "hats", "boots", None]) == {"boots": 1.0, "hats": 0.5}
    assert by_group(places, ["hats", "hats", "boots", None], 1) == {"boots": 0.0, "hats": 0.5}


@pytest.mark.parametrize("iou", [0.3, 0.5, 0.9])
def test_a_stricter_overlap_never_helps(iou):
    rng = np.random.default_rng(1)
    ranked = [np.abs(TRUTH + rng.normal(0, 12, (20, 4))) for _ in range(30)]
    truths = np.stack([TRUTH] * 30)
    assert (valid_places(ranked, truths, iou=iou) <= valid_places(ranked, truths, iou=min(1, iou + 0.1))).all()
