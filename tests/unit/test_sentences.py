"""Any encoder fits the slot, and one of a wrong shape says so."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from fashionlib.errors import FashionError
from fashionlib.text.sentences import Sentences

WORDS = ("red", "blue", "green", "black", "shirt", "dress", "boots", "hats")


def encoder(texts: list[str]) -> list[list[float]]:
    return [[float(word in text) for word in WORDS] for text in texts]


def test_vectors_are_the_encoders_in_any_batch(toys):
    expected = np.array(encoder(toys["title"]), dtype=np.float32)
    for batch in (1, 7, 1000):
        found = Sentences(encoder, batch=batch).fit_transform(toys["title"])
        assert found.dtype == np.float32
        np.testing.assert_array_equal(found, expected)
    assert Sentences(encoder).transform([]).shape == (0, len(WORDS))


def test_lives_in_a_pipeline(toys):
    pipeline = make_pipeline(Sentences(encoder), LogisticRegression()).fit(toys["title"], toys["category"])
    assert pipeline.score(toys["title"], toys["category"]) == 1


@pytest.mark.parametrize("wrong", [lambda texts: np.zeros(3), lambda texts: np.zeros((len(texts) + 1, 3))])
def test_a_wrong_shape_says_so(wrong):
    with pytest.raises(FashionError, match="the encoder gave an array of shape"):
        Sentences(wrong).fit(["red"])


def test_a_width_that_changes_says_so():
    with pytest.raises(FashionError, match=r"shape \(2, 2\) for 2 texts; \(2, 1\) is needed"):
        Sentences(lambda texts: np.zeros((len(texts), len(texts)))).fit_transform(["red", "blue"])


def test_no_encoder_says_so():
    with pytest.raises(FashionError, match="None is no encoder"):
        Sentences().fit(["red"])
