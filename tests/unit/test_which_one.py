"""The short network learns what can be learnt, and its figures are those of their formulas."""

import numpy as np
import pytest
import scipy.sparse
import scipy.stats
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.base import clone
from sklearn.datasets import load_digits
from sklearn.pipeline import make_pipeline

from fashionlib.errors import FashionError
from fashionlib.text.bag_of_words import BagOfWords
from fashionlib.text.which_one import ShortNetwork, few_labels, mean_and_interval, paired_p, represent, scores
from fashionlib.text.word2vec import Word2Vec


@pytest.fixture(scope="module")
def digits():
    return load_digits(return_X_y=True)


def test_it_learns_digits(digits):
    vectors, labels = digits
    network = ShortNetwork((64,), epochs=20, batch=16).fit(vectors[:1200], labels[:1200])
    assert network.score(vectors[1200:], labels[1200:]) > 0.9


def test_sparse_or_dense_at_any_scale_is_the_same(digits):
    vectors, labels = digits[0][:300], digits[1][:300]
    plain = ShortNetwork((16,), epochs=3).fit(vectors, labels)
    for other in (scipy.sparse.csr_matrix(vectors), vectors * 1024, vectors - 64):
        again = clone(plain).fit(other, labels)
        assert np.mean(again.predict(other) == plain.predict(vectors)) > 0.97, "the sums round otherwise, no more"


def test_the_seed_decides_and_nothing_else(digits):
    vectors, labels = digits[0][:200], digits[1][:200]
    before = torch.random.get_rng_state()
    weights = [ShortNetwork((8,), epochs=1, seed=s).fit(vectors, labels).network_[0].weight for s in (1, 1, 2)]
    assert torch.equal(weights[0], weights[1])
    assert not torch.equal(weights[0], weights[2])
    assert torch.equal(before, torch.random.get_rng_state())


def test_shapes_and_wrong_input(digits):
    network = ShortNetwork((8, 4), epochs=1).fit(digits[0][:50], digits[1][:50])
    assert [tuple(w.shape) for w in network.network_.parameters() if w.ndim == 2] == [(8, 64), (4, 8), (10, 4)]
    assert network.predict(np.zeros((0, 64))).shape == (0,)
    with pytest.raises(FashionError, match="vectors of 3 dimensions, where the network was fitted on 64"):
        network.predict(np.zeros((2, 3)))
    with pytest.raises(FashionError, match="3 vectors and 2 labels of 1 categories"):
        network.fit(np.zeros((3, 2)), ["a", "a"])


def test_the_quick_test(toys):
    texts, labels = toys["description"], toys["category"]
    for representation in (BagOfWords(), Word2Vec(16, epochs=20)):
        found = represent(representation, texts[:120], texts[120:])
        assert found.train.shape[0] == 120
        assert found.fit_seconds > 0 < found.texts_per_second
        expected = found.train.nbytes if isinstance(found.train, np.ndarray) else 8 * found.train.nnz + 4 * 121
        assert found.megabytes == pytest.approx(expected / 1e6)
        network = ShortNetwork((32,), epochs=60, batch=16).fit(found.train, labels[:120])
        assert scores(labels[120:], network.predict(found.test))["accuracy"] > 0.9


def test_lives_in_a_pipeline(toys):
    pipeline = make_pipeline(BagOfWords(), ShortNetwork((16,), epochs=20, batch=16))
    assert pipeline.fit(toys["title"], toys["category"]).score(toys["title"], toys["category"]) == 1


@given(st.lists(st.sampled_from("abc"), min_size=1), st.sampled_from([0.01, 0.05, 0.5, 1]))
def test_few_labels_hold_every_category(labels, share):
    rows = few_labels(labels, share, seed=3)
    for label in set(labels):
        assert sum(labels[row] == label for row in rows) == np.ceil(share * labels.count(label))
    assert len(set(rows)) == len(rows)


def test_few_labels_come_from_the_seed():
    labels = ["a"] * 500
    assert (
        few_labels(labels, 0.1).tolist() == few_labels(labels, 0.1).tolist() != few_labels(labels, 0.1, seed=1).tolist()
    )
    with pytest.raises(FashionError, match="share of 0 labels"):
        few_labels(labels, 0)


def test_figures_by_hand():
    assert scores(["a", "a", "b", "c"], ["a", "b", "b", "b"]) == pytest.approx(
        {"accuracy": 0.5, "macro_f1": (2 / 3 + 1 / 2 + 0) / 3}
    )
    mean, half = mean_and_interval([0.9, 0.92, 0.94, 0.96, 0.98])
    low, high = scipy.stats.ttest_1samp([0.9, 0.92, 0.94, 0.96, 0.98], 0).confidence_interval(0.95)
    assert (mean - half, mean + half) == pytest.approx((low, high))
    with pytest.raises(FashionError, match="1 run has no interval"):
        mean_and_interval([1])


def test_mcnemar_by_hand():
    # Ten texts that only the first has right, two that only the second has: P(≤ 2 or ≥ 10 heads of 12).
    first = [True] * 10 + [False] * 2 + [True] * 50
    second = [False] * 10 + [True] * 2 + [True] * 50
    assert paired_p(first, second) == pytest.approx(2 * (1 + 12 + 66) / 2**12)
    assert paired_p(second, first) == paired_p(first, second)
    assert paired_p(first, first) == 1
    with pytest.raises(FashionError, match="1 answers against 2"):
        paired_p([True], [True, False])
