"""Pairs are nltk's own, joined from left to right, and every representation takes them."""

import numpy as np
import pytest
from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder
from sklearn.base import clone
from sklearn.pipeline import make_pipeline

from fashionlib.errors import FashionError
from fashionlib.text.bag_of_words import BagOfWords
from fashionlib.text.collocations import Collocations
from fashionlib.text.preprocessing import preprocess

TEXTS = [
    "A crew neck tee",
    "crew neck shirt",
    "slim fit shirt",
    "slim fit jeans",
    "a neck tie",
    "fit tee, slim fit",
] * 5


def test_scores_are_nltks():
    finder = BigramCollocationFinder.from_documents([preprocess(text) for text in TEXTS])
    finder.apply_freq_filter(5)
    expected = dict(finder.score_ngrams(BigramAssocMeasures.likelihood_ratio))
    pairs = Collocations(min_count=5).fit(TEXTS).pairs_
    assert set(pairs[:2]) == {("crew", "neck"), ("slim", "fit")}
    assert set(pairs) <= set(expected)
    scores = [expected[pair] for pair in pairs]
    # nltk fills up the ends of texts, which moves the scores a little.
    assert scores == pytest.approx(sorted(scores, reverse=True), rel=0.05)


def test_pairs_are_joined_from_left_to_right():
    model = Collocations(2, min_count=5).fit(TEXTS)
    found = model.transform(["Slim-fit crew neck", "crew crew neck neck", "", "fit slim"])
    assert found == [["slim_fit", "crew_neck"], ["crew", "crew_neck", "neck"], [], ["fit", "slim"]]


def test_no_pair_crosses_two_texts():
    assert Collocations(min_count=2).fit(["red", "shirt"] * 9).pairs_ == []
    assert Collocations().fit([]).pairs_ == []


def test_saved_cloned_and_in_a_pipeline(tmp_path):
    model = clone(Collocations(2, min_count=5)).fit(TEXTS)
    model.save(tmp_path / "c.npz")
    again = Collocations.load(tmp_path / "c.npz")
    assert again.get_params() == model.get_params()
    assert again.transform(TEXTS) == model.transform(TEXTS)
    pipeline = make_pipeline(Collocations(2, min_count=5), BagOfWords(min_count=5)).fit(TEXTS)
    assert {"crew_neck", "slim_fit"} <= set(pipeline[-1].words_)
    (tmp_path / "c.npz").write_bytes(b"no")
    with pytest.raises(FashionError, match=r"c\.npz: no collocations can be read"):
        Collocations.load(tmp_path / "c.npz")
    np.savez(tmp_path / "c.npz", pairs=np.array(["crew", "neck"]))
    with pytest.raises(FashionError, match=r"c\.npz: no collocations can be read"):
        Collocations.load(tmp_path / "c.npz")
