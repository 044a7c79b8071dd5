"""Company counted by hand, information against its formula, and neighbours that keep the same company."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from sklearn.base import clone

from fashionlib.errors import FashionError
from fashionlib.text.cooccurrence import Cooccurrence, count_pairs, positive_information
from fashionlib.text.preprocessing import preprocess_all
from fashionlib.text.word2vec import Word2Vec

LISTS = st.lists(st.lists(st.sampled_from(["aa", "bb", "cc", "dd", "rare"]), max_size=8), min_size=1, max_size=5)
WORDS = ["aa", "bb", "cc", "dd"]


@given(LISTS, st.integers(1, 4))
def test_pairs_are_those_of_a_naive_loop(lists, window):
    expected = np.zeros((4, 4))
    for text in lists:
        kept = [WORDS.index(word) for word in text if word in WORDS]
        for first, second in itertools.permutations(range(len(kept)), 2):
            if abs(first - second) <= window:
                expected[kept[first], kept[second]] += 1
    found = count_pairs(preprocess_all(lists), WORDS, window=window)
    np.testing.assert_array_equal(found.toarray(), expected)


def test_information_by_its_formula():
    pairs = np.array([[0, 4, 1], [4, 0, 0], [1, 0, 2]], dtype=float)
    company = pairs.sum(axis=0) ** 0.75
    chance = np.outer(pairs.sum(axis=1) / pairs.sum(), company / company.sum())
    with np.errstate(divide="ignore"):
        expected = np.maximum(np.log(pairs / pairs.sum() / chance), 0)
    found = positive_information(sparse.csr_matrix(pairs)).toarray()
    np.testing.assert_allclose(found, expected, rtol=1e-5)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    colours, garments = ("red", "blue", "green"), ("shirt", "dress", "skirt")
    return [f"wear {c} {g} today" for c in colours for g in garments for _ in range(3)]


def test_words_of_the_same_company_are_near(texts):
    model = Cooccurrence(3, window=1).fit(texts)
    # The words of one kind lie in one place, so that rounding decides about their order.
    colours, garments = {"red", "blue", "green"}, {"shirt", "dress", "skirt"}
    for kind, others in ((colours, garments), (garments, colours)):
        for word in kind:
            near = {other for other, similarity in model.similar(word, len(model.words_)) if similarity > 0.99}
            assert kind - {word} <= near and not near & others


def test_saved_seeded_and_cloned(texts, tmp_path):
    model = Cooccurrence(3, weighting="idf", seed=4).fit(texts)
    again = clone(model).fit(texts)
    np.testing.assert_array_equal(model.vectors_, again.vectors_)
    model.save(tmp_path / "c.npz")
    loaded = Cooccurrence.load(tmp_path / "c.npz")
    np.testing.assert_array_equal(loaded.transform(["red skirt"]), model.transform(["red skirt"]))
    Word2Vec(3, epochs=1).fit(texts).save(tmp_path / "w.npz")
    with pytest.raises(FashionError, match=r"w\.npz: no word vectors can be read.*unexpected keyword"):
        Cooccurrence.load(tmp_path / "w.npz")


def test_too_few_words(texts):
    with pytest.raises(FashionError, match="8 words have no vectors of 100 dimensions"):
        Cooccurrence().fit(texts)
    with pytest.raises(FashionError, match="no word occurs 99 times"):
        Cooccurrence(min_count=99).fit(texts)
