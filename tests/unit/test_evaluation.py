"""Ranks and figures against a brute-force ranking, and what must not change them."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from fashionlib.errors import FashionError
from fashionlib.retrieval.evaluation import (
    bootstrap,
    mean_reciprocal_rank,
    median_rank_percent,
    pair_distances,
    rank_figures,
    ranks,
    recall_at,
    report,
)

GRID = arrays(np.float32, st.tuples(st.integers(1, 12), st.just(3)), elements=st.integers(-2, 2).map(float))
"""Points with whole coordinates: many ties, and no rounding."""

PLACES = arrays(np.float64, st.integers(1, 50), elements=st.integers(1, 60).map(float))


def brute_force(queries: np.ndarray, gallery: np.ndarray, relevant: list | None = None) -> list[float]:
    """Mean position of the first right answer over all orders of equal distances, counted one by one."""
    found = []
    for row, query in enumerate(queries.astype(float)):
        distances = [math.dist(query, point) ** 2 for point in gallery.astype(float)]
        right = [row] if relevant is None else list(relevant[row])
        best = min(distances[place] for place in right)
        closer = sum(distance < best for distance in distances)
        tied = sum(distance == best for distance in distances)
        right_tied = sum(distances[place] == best for place in right)
        # P(first right one is at position p) among `tied` in random order, summed.
        orders = math.comb(tied, right_tied)
        mean = sum(p * math.comb(tied - p, right_tied - 1) for p in range(1, tied + 1)) / orders
        found.append(closer + mean)
    return found


def points(count: int, seed: int = 0, dimensions: int = 16) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(count, dimensions)).astype(np.float32)


def test_by_hand():
    gallery = np.array([[0.0], [1], [3], [7]])
    assert ranks(np.array([[0.4], [2.9], [3.0]]), gallery).tolist() == [1, 2, 1]
    assert ranks(np.array([[7.0]]), gallery).tolist() == [4]


def test_equals_argsort():
    queries, gallery = points(60), points(100, seed=1)
    gallery[:60] = queries + points(60, seed=2) * 1.2
    distances = np.linalg.norm(queries[:, None] - gallery[None], axis=2)
    order = distances.argsort(axis=1)
    expected = [order[row].tolist().index(row) + 1 for row in range(60)]
    assert ranks(queries, gallery).tolist() == expected
    assert len(set(expected)) > 5


@given(GRID, st.integers(0, 2**31))
def test_equals_a_naive_loop_with_ties(gallery, seed):
    rng = np.random.default_rng(seed)
    queries = rng.integers(-2, 3, size=(rng.integers(1, len(gallery) + 1), 3)).astype(np.float32)
    np.testing.assert_allclose(ranks(queries, gallery), brute_force(queries, gallery))


@given(GRID, st.integers(0, 2**31))
def test_equals_a_naive_loop_with_several_right_answers(gallery, seed):
    rng = np.random.default_rng(seed)
    queries = rng.integers(-2, 3, size=(len(gallery), 3)).astype(np.float32)
    relevant = [
        rng.choice(len(gallery), size=rng.integers(1, len(gallery) + 1), replace=False) for _ in range(len(gallery))
    ]
    np.testing.assert_allclose(ranks(queries, gallery, relevant=relevant), brute_force(queries, gallery, relevant))


@given(GRID, st.integers(1, 15))
def test_the_size_of_a_block_changes_nothing(gallery, block):
    queries = gallery[::-1].copy()
    np.testing.assert_array_equal(ranks(queries, gallery, block=block), ranks(queries, gallery))


def test_many_blocks_of_real_numbers():
    queries = points(50)
    gallery = np.vstack([queries + points(50, seed=1), points(70, seed=2)])
    for block in (1, 7, 50, 1000):
        np.testing.assert_array_equal(ranks(queries, gallery, block=block), ranks(queries, gallery))


@pytest.mark.parametrize("scale", [0.125, 8.0, 1024.0])
def test_scale_and_rotation_change_nothing(scale):
    queries = points(40)
    gallery = queries + points(40, seed=1)
    turn, _ = np.linalg.qr(points(16, seed=2))
    expected = ranks(queries, gallery)
    np.testing.assert_array_equal(ranks(queries * scale, gallery * scale), expected)
    np.testing.assert_array_equal(ranks(queries @ turn, gallery @ turn), expected)


def test_a_shift_changes_nothing():
    queries = points(40).round(1)
    gallery = queries + points(40, seed=1).round(1)
    np.testing.assert_array_equal(ranks(queries + 2, gallery + 2), ranks(queries, gallery))


def test_distractors_never_help():
    queries = points(30)
    gallery = queries + points(30, seed=1)
    more = np.vstack([gallery, points(200, seed=2)])
    assert (ranks(queries, more) >= ranks(queries, gallery)).all()


def test_more_right_answers_never_hurt():
    queries, gallery = points(30), points(30, seed=1)
    one = [np.array([row]) for row in range(30)]
    two = [np.array([row, (row + 1) % 30]) for row in range(30)]
    np.testing.assert_array_equal(ranks(queries, gallery, relevant=one), ranks(queries, gallery))
    assert (ranks(queries, gallery, relevant=two) <= ranks(queries, gallery)).all()


@pytest.mark.parametrize("count", [37, 1001])
def test_a_collapsed_network_looks_like_chance(count):
    same = np.tile(points(1, dimensions=128), (count, 1))
    places = ranks(same, same)
    assert median_rank_percent(places, count) == pytest.approx(50, abs=2)
    assert recall_at(places, 10) == 0


def test_points_that_are_no_numbers_are_never_perfect():
    broken = np.full((5, 3), np.nan)
    with pytest.raises(FashionError, match="no numbers"):
        ranks(broken, points(5, dimensions=3))
    with pytest.raises(FashionError, match="no numbers"):
        ranks(points(5, dimensions=3), np.where(np.eye(5, 3), np.inf, 0))


def test_figures_by_hand():
    places = np.array([1.0, 2, 4, 10, 100])
    found = rank_figures(places, 200)
    assert found == {
        "median_rank_percent": 2.0,
        "recall_at_5_percent": 0.8,
        "recall_at_10_percent": 0.8,
        "recall_at_1": 0.2,
        "recall_at_10": 0.8,
        "mrr": pytest.approx((1 + 1 / 2 + 1 / 4 + 1 / 10 + 1 / 100) / 5),
    }
    assert mean_reciprocal_rank(np.ones(3)) == 1


@given(PLACES, st.lists(st.floats(0, 80), min_size=2, max_size=6))
def test_recall_never_falls_with_k(places, ks):
    shares = [recall_at(places, k) for k in sorted(ks)]
    assert all(low <= high for low, high in pairwise(shares))
    assert all(0 <= share <= 1 for share in shares)


@given(PLACES)
def test_figures_are_within_their_bounds(places):
    found = rank_figures(places, 60)
    assert 0 < found["median_rank_percent"] <= 100
    assert found["recall_at_1"] <= found["mrr"] <= 1
    assert found["recall_at_5_percent"] <= found["recall_at_10_percent"]


@given(PLACES)
def test_the_interval_of_a_mean_holds_it(places):
    low, high = bootstrap(np.mean, places, rounds=200)
    assert places.min() <= low <= high <= places.max()
    if places.std():
        assert low <= places.mean() <= high or len(places) < 8


def test_the_interval_is_that_of_the_normal_approximation():
    values = np.random.default_rng(0).normal(3, 2, size=400)
    low, high = bootstrap(np.mean, values, rounds=2000)
    assert low == pytest.approx(values.mean() - 1.96 * 0.1, abs=0.03)
    assert high == pytest.approx(values.mean() + 1.96 * 0.1, abs=0.03)
    assert bootstrap(np.mean, values) == bootstrap(np.mean, values)


def test_pair_distances_against_a_loop():
    texts, pictures = points(40), points(40, seed=1)
    categories = np.arange(40) % 4
    positive, negative = pair_distances(texts, pictures, categories, negatives=3, seed=5)
    np.testing.assert_allclose(positive, [math.dist(a, b) for a, b in zip(texts, pictures, strict=True)], rtol=1e-5)
    drawn = np.random.default_rng(5).integers(40, size=(3, 40))
    for row in range(40):
        others = [math.dist(texts[row], pictures[at]) for at in drawn[:, row] if categories[at] != categories[row]]
        assert negative[row] == pytest.approx(np.mean(others), rel=1e-5) if others else np.isnan(negative[row])


def test_no_negatives_within_one_category():
    _, negative = pair_distances(points(6), points(6, seed=1), np.full(6, 3))
    assert np.isnan(negative).all()


@pytest.fixture
def figures() -> dict:
    places = {"text_to_image": np.arange(1.0, 101), "image_to_text": np.arange(2.0, 102)}
    right = {"text": np.arange(100) < 90, "image": np.arange(100) < 80}
    return report(places, right, (np.full(100, 0.5), np.linspace(1, 2, 100)), gallery=200)


def test_report_has_the_layout_of_the_design(figures):
    direction = {
        "median_rank_percent", "recall_at_5_percent", "recall_at_10_percent", "recall_at_1", "recall_at_10", "mrr",
    }  # fmt: skip
    assert list(figures) == ["n", "text_to_image", "image_to_text", "accuracy", "distance", "intervals"]
    assert set(figures["text_to_image"]) == set(figures["image_to_text"]) == direction
    assert figures["n"] == 100
    assert figures["accuracy"] == {"text": 0.9, "image": 0.8}
    assert figures["distance"] == pytest.approx({"positive": 0.5, "negative": 1.5, "gap": 1.0})
    assert figures["text_to_image"]["median_rank_percent"] == 25.25


def test_every_figure_has_an_interval_that_holds_it(figures):
    groups = ("text_to_image", "image_to_text", "accuracy", "distance")
    names = {f"{group}.{name}" for group in groups for name in figures[group]}
    assert set(figures["intervals"]) == names
    for name, (low, high) in figures["intervals"].items():
        group, figure = name.split(".")
        assert low <= figures[group][figure] <= high


def test_what_cannot_be_measured_is_null_and_has_no_interval():
    places = dict.fromkeys(("text_to_image", "image_to_text"), np.array([1.0, 2]))
    nothing = np.array([], dtype=bool)
    found = report(places, {"text": nothing, "image": nothing}, (np.ones(2), np.full(2, np.nan)), gallery=2)
    assert found["accuracy"] == {"text": None, "image": None}
    assert found["distance"] == {"positive": 1.0, "negative": None, "gap": None}
    assert not {"accuracy.text", "distance.negative", "distance.gap"} & set(found["intervals"])
    assert "distance.positive" in found["intervals"]
