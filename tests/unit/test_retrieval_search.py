"""The nearest points against a brute-force search."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fashionlib.retrieval.search import nearest


def points(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(count, 8)).astype(np.float32)


@given(st.integers(1, 60), st.integers(1, 60), st.integers(1, 70), st.integers(0, 9))
def test_equals_argsort(queries, gallery, count, seed):
    asked, space = points(queries, seed), points(gallery, seed + 100)
    distances = np.linalg.norm(asked[:, None] - space[None], axis=2)
    rows, found = nearest(asked, space, count)
    assert rows.shape == found.shape == (queries, min(count, gallery))
    np.testing.assert_array_equal(rows, distances.argsort(axis=1)[:, :count])
    np.testing.assert_allclose(found, np.sort(distances, axis=1)[:, :count], atol=2e-3)


def test_more_queries_than_a_block():
    asked, space = points(2500), points(30, seed=1)
    rows, _ = nearest(asked, space, 1)
    expected = np.linalg.norm(asked[:, None] - space[None], axis=2).argmin(axis=1)
    np.testing.assert_array_equal(rows[:, 0], expected)


def test_a_point_is_nearest_to_itself():
    space = points(200)
    rows, distances = nearest(space, space, 3)
    assert rows[:, 0].tolist() == list(range(200))
    assert (np.diff(distances, axis=1) >= 0).all()


def test_types_and_views_do_not_matter():
    space = points(50)
    expected = nearest(space[::2], space, 4)[0]
    np.testing.assert_array_equal(nearest(space[::2].astype(np.float64), np.asfortranarray(space), 4)[0], expected)
