"""Words with known directions: sums, odd ones and comparisons are those of geometry, measures those counted by hand."""

import numpy as np
import pytest
from gensim.models import KeyedVectors

from fashionlib.errors import FashionError
from fashionlib.text.exploring_words import compare, nearest, odd_one_out
from fashionlib.text.general_vectors import GeneralVectors, write_vectors
from fashionlib.text.similarity import known, odd_one_out_accuracy, precision_at, shared_neighbours
from fashionlib.text.word_sets import COLOURS, LOWER_GARMENTS, UPPER_GARMENTS, WORD_SETS

WORDS = ["red", "blue", "green", "shirt", "dress", "skirt", "batman"]
POINTS = [[1, 0, 0.1], [1, 0.2, 0], [1, -0.2, 0], [0, 1, 0.1], [0.1, 1, 0], [0.2, 1, 0.1], [0, 0, 3]]


def vectors(tmp_path_factory, points) -> GeneralVectors:
    path = tmp_path_factory.mktemp("v") / "v.txt"
    write_vectors(path, WORDS, np.array(points))
    return GeneralVectors(str(path)).fit()


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> GeneralVectors:
    return vectors(tmp_path_factory, POINTS)


@pytest.fixture(scope="module")
def random(tmp_path_factory) -> GeneralVectors:
    return vectors(tmp_path_factory, np.random.default_rng(0).standard_normal((7, 5)))


def test_sums_are_gensims(random):
    theirs = KeyedVectors(5)
    theirs.add_vectors(WORDS, random.vectors_)
    found = nearest(random, ["red", "Shirts"], subtract=["dress"], count=3)
    expected = theirs.most_similar(positive=["red", "shirt"], negative=["dress"], topn=3)
    assert [word for word, _ in found] == [word for word, _ in expected]
    assert [value for _, value in found] == pytest.approx([value for _, value in expected], abs=1e-6)
    assert [word for word, _ in nearest(random, ["red"])] == [word for word, _ in random.similar("red")]


def test_what_has_no_sum(model):
    with pytest.raises(FashionError, match="cancel out"):
        nearest(model, ["red"], subtract=["red"])
    with pytest.raises(FashionError, match="list of words"):
        nearest(model, "red")
    with pytest.raises(FashionError, match="list of words"):
        nearest(model, [])
    with pytest.raises(FashionError, match="closest spellings: shirt"):
        nearest(model, ["red", "shrit"])


def test_odd_ones(model):
    assert odd_one_out(model, ["red", "batman", "blue"]) == "batman"
    assert odd_one_out(model, ["shirt", "green", "dress", "skirt"]) == "green"
    with pytest.raises(FashionError, match="three words or more"):
        odd_one_out(model, ["red", "blue"])


def test_the_odd_one_of_a_crowd_is_found_by_its_neighbourhood(tmp_path_factory, monkeypatch):
    # Ten words in one place, and three that are a little less alike than each is to the crowd.
    crowd = [[0.735, 0, 0, 0, 0.678 + place / 1e4] for place in range(10)]
    alike = [[1, *row] for row in np.eye(4)[:3]]
    monkeypatch.setitem(globals(), "WORDS", [f"crowd{letter}" for letter in "abcdefghij"] + ["red", "blue", "green"])
    model = vectors(tmp_path_factory, crowd + alike)
    group = ["red", "crowda", "blue", "green"]
    assert odd_one_out(model, group) != "crowda"
    assert odd_one_out(model, group, neighbours=3) == "crowda"


def test_a_comparison(model):
    found = compare(model, "red", "shirt", count=2)
    unit = np.array(POINTS)[[0, 3]] / np.linalg.norm(np.array(POINTS)[[0, 3]], axis=1, keepdims=True)
    assert found.similarity == pytest.approx(unit[0] @ unit[1], abs=1e-6)
    assert set(found.first) == {"blue", "green"}
    assert found.second == ["dress", "skirt"]
    assert found.shared == ["skirt", "blue"]
    assert compare(model, "shirt", "red", count=2).first == found.second


def test_precision_by_hand(model):
    assert precision_at(model, {"red", "blue", "green"}, queries=["red", "blue", "green"], count=2) == 1
    assert precision_at(model, {"red", "blue"}, queries=["red"], count=2) == 0.5
    assert precision_at(model, {"batman"}, queries=["red"], count=6) == pytest.approx(1 / 6)


def test_known_words_keep_the_models_order(model):
    assert known(model, COLOURS) == ["red", "blue", "green"]
    assert known(model, COLOURS, count=2) == ["red", "blue"]
    with pytest.raises(FashionError, match="is in the vocabulary; give another word set"):
        known(model, {"zzyzx"})


def test_odd_ones_are_counted(model, random):
    sets = {"colours": {"red", "blue", "green"}, "garments": {"shirt", "dress", "skirt"}}
    assert odd_one_out_accuracy(model, sets, alike=3, rounds=20) == {"colours": 1, "garments": 1}
    found = odd_one_out_accuracy(random, sets, alike=3, rounds=40)
    assert found == odd_one_out_accuracy(random, sets, alike=3, rounds=40)
    assert 0 < np.mean(list(found.values())) < 1
    with pytest.raises(FashionError, match="too few known words in colours, garments"):
        odd_one_out_accuracy(model, sets)
    with pytest.raises(FashionError, match="the one set"):
        odd_one_out_accuracy(model, {"colours": {"red", "blue", "green"}}, alike=3)
    with pytest.raises(FashionError, match="too few known words in colours"):
        odd_one_out_accuracy(model, sets, alike=3, frequent=2)


def test_shared_neighbours(model, random):
    assert shared_neighbours(model, model, queries=WORDS, count=3) == 1
    assert shared_neighbours(model, random, queries=WORDS, count=6) == 1
    few = shared_neighbours(model, random, queries=WORDS, count=2)
    assert 0 < few < 1
    assert few == shared_neighbours(random, model, queries=WORDS, count=2)


def test_word_sets_are_of_one_kind_each():
    kinds = list(WORD_SETS)
    shared = {
        (first, second): WORD_SETS[first] & WORD_SETS[second] for first in kinds for second in kinds if first < second
    }
    assert {pair: words for pair, words in shared.items() if words} == {}
    assert not UPPER_GARMENTS & LOWER_GARMENTS
    assert all(word.isalpha() and word == word.lower() for words in WORD_SETS.values() for word in words)
    assert all(len(words) >= 20 for words in WORD_SETS.values())
