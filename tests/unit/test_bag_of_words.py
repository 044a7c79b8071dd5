"""Counts are scikit-learn's own, rare words are discarded, and files are read without running code."""

import io
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.base import clone
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline

from fashionlib.errors import FashionError
from fashionlib.text.bag_of_words import WEIGHTINGS, BagOfWords, count_words, frequent_words
from fashionlib.text.preprocessing import preprocess, preprocess_all

SHOP = ["Red shirts, red!", "a blue shirt", "blue jeans and a red belt", "9 & 99"]
LATER = ["Red red shirt with unheard words", "", "zzyzx", "belts & jeans & jeans"]


@pytest.fixture(scope="module")
def texts(toys) -> list[str]:
    return [f"{title}. {text}" for title, text in zip(toys["title"], toys["description"], strict=True)]


def test_counted_by_hand():
    bag = BagOfWords(min_count=2).fit(SHOP)
    assert bag.words_ == ["red", "blue", "shirt"]
    assert bag.transform(SHOP).toarray().tolist() == [[2, 0, 1], [0, 1, 1], [1, 1, 0], [0, 0, 0]]
    assert bag.transform(LATER).toarray().tolist() == [[2, 0, 1], [0, 0, 0], [0, 0, 0], [0, 0, 0]]
    assert bag.get_feature_names_out().tolist() == bag.words_


def test_tfidf_by_hand():
    bag = BagOfWords("tfidf", min_count=2).fit(SHOP)
    assert bag.idf_ == pytest.approx([math.log(5 / 3) + 1] * 3)
    assert bag.transform(SHOP).toarray()[0] == pytest.approx([2 / math.sqrt(5), 0, 1 / math.sqrt(5)])


@pytest.mark.parametrize("weighting", WEIGHTINGS)
def test_matrices_are_scikit_learns(texts, weighting):
    ours = BagOfWords(weighting, min_count=1).fit(texts)
    kind = {"counts": CountVectorizer, "binary": CountVectorizer, "tfidf": TfidfVectorizer}[weighting]
    options = {"binary": True} if weighting == "binary" else {}
    theirs = kind(analyzer=preprocess, vocabulary=ours.words_, **options).fit(texts)
    found, expected = ours.transform([*texts, *LATER]), theirs.transform([*texts, *LATER])
    assert found.dtype == np.float32
    np.testing.assert_allclose(found.toarray(), expected.toarray(), rtol=1e-6)


def test_infrequent_words_are_discarded(texts):
    everything = [word for text in texts for word in preprocess(text)]
    words = BagOfWords(min_count=60).fit(texts).words_
    assert set(words) == {word for word in everything if everything.count(word) >= 60}
    counts = [everything.count(word) for word in words]
    assert counts == sorted(counts, reverse=True)
    assert len(words) == BagOfWords(min_count=60).fit_transform(texts).shape[1] < len(set(everything))


@given(st.permutations(SHOP))
def test_the_order_of_texts_does_not_change_the_dictionary(texts):
    assert BagOfWords(min_count=1).fit(texts).words_ == BagOfWords(min_count=1).fit(SHOP).words_


def test_the_order_of_words_is_lost():
    bag = BagOfWords(min_count=1).fit(SHOP)
    first, second = bag.transform(["red belt blue shirt", "blue belt red shirt"]).toarray()
    assert first.tolist() == second.tolist()


def test_rows_keep_the_order_of_a_text_until_they_are_summed():
    counts = count_words(preprocess_all(["b c unknown b", ""]), {"b": 0})
    assert counts.nnz == 0
    counts = count_words(preprocess_all(["bb cc unknown bb", "", "cc"]), {"bb": 0, "cc": 1})
    assert counts.indices.tolist() == [0, 1, 0, 1]
    assert counts.toarray().tolist() == [[2, 1], [0, 0], [0, 1]]


def test_texts_or_lists_of_words():
    lists = preprocess_all(SHOP).to_lists()
    assert (BagOfWords(min_count=1).fit_transform(SHOP) != BagOfWords(min_count=1).fit_transform(lists)).nnz == 0


def test_nothing_to_learn():
    with pytest.raises(FashionError, match="no word occurs 3 times in 1 texts"):
        BagOfWords().fit(["red shirt"])
    with pytest.raises(FashionError, match="no word occurs 1 times in 0 texts"):
        BagOfWords(min_count=1).fit([])
    with pytest.raises(FashionError, match="every word that occurs 1 times in 2 texts is a stop word"):
        BagOfWords(min_count=1, stop_words=["the", "and", "of"]).fit(["The of", "and the"])
    with pytest.raises(FashionError, match=r"'tf-idf' is no weighting; choose one of counts, binary, tfidf"):
        BagOfWords("tf-idf").fit(SHOP)


def test_stop_words_are_left_out():
    assert BagOfWords(min_count=1, stop_words=["red", "and"]).fit(SHOP).words_ == ["blue", "shirt", "belt", "jeans"]
    assert frequent_words(preprocess_all(SHOP), 3) == ["red"]


@pytest.mark.parametrize("weighting", WEIGHTINGS)
def test_saved_and_loaded_is_the_same(tmp_path, weighting):
    bag = BagOfWords(weighting, min_count=1, stop_words=("and",)).fit(SHOP)
    bag.save(tmp_path / "bag.npz")
    again = BagOfWords.load(tmp_path / "bag.npz")
    assert again.words_ == bag.words_
    assert again.get_params() == bag.get_params() | {"stop_words": ["and"]}
    assert (again.transform(LATER) != bag.transform(LATER)).nnz == 0
    with np.load(tmp_path / "bag.npz", allow_pickle=False) as file:
        assert all(file[name].dtype != object for name in file.files)


@pytest.mark.parametrize("damage", ["absent", "empty", "truncated", "flipped", "other", "idf", "setting"])
def test_a_damaged_file_says_so(tmp_path, damage):
    path, other = tmp_path / "bag.npz", io.BytesIO()
    BagOfWords("tfidf", min_count=1).fit(SHOP).save(path)
    with np.load(path) as file:
        arrays = dict(file)
    change = {"other": {"bag": None}, "idf": {"idf": np.ones(2)}, "setting": {"settings": np.array('{"colour": 1}')}}
    changed = {name: array for name, array in (arrays | change.get(damage, {})).items() if array is not None}
    np.savez(other, **changed)
    whole = path.read_bytes()
    flipped = whole[:300] + bytes([whole[300] ^ 255]) + whole[301:]
    content = {"empty": b"", "truncated": whole[: len(whole) // 2], "flipped": flipped}
    path.write_bytes(content.get(damage, other.getvalue()))
    if damage == "absent":
        path.unlink()
    with pytest.raises(FashionError, match=r"bag\.npz: no bag of words can be read.*fit and save it again"):
        BagOfWords.load(path)


def test_lives_in_scikit_learn(toys, texts):
    assert clone(BagOfWords("binary", min_count=7)).get_params() == BagOfWords("binary", min_count=7).get_params()
    pipeline = make_pipeline(BagOfWords(), LogisticRegression(max_iter=500))
    search = GridSearchCV(pipeline, {"bagofwords__weighting": list(WEIGHTINGS), "bagofwords__min_count": [1, 5]}, cv=2)
    search.fit(texts, toys["category"])
    assert search.best_score_ > 0.9
