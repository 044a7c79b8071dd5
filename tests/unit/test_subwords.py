"""FastText is gensim's own, for known words, typos and words that were never seen."""

import gensim.models
import numpy as np
import pytest
from sklearn.base import clone

from fashionlib.errors import FashionError
from fashionlib.text.preprocessing import preprocess
from fashionlib.text.subwords import FastText
from fashionlib.text.word2vec import Word2Vec


@pytest.fixture(scope="module")
def texts(toys) -> list[str]:
    return [f"{title}. {text}" for title, text in zip(toys["title"], toys["description"], strict=True)]


@pytest.fixture(scope="module")
def model(texts) -> FastText:
    return FastText(12, epochs=4, buckets=500, seed=7, weighting="idf").fit(texts)


@pytest.fixture(scope="module")
def theirs(texts):
    sentences = [preprocess(text) for text in texts]
    options = {"vector_size": 12, "window": 5, "min_count": 3, "epochs": 4, "bucket": 500, "workers": 1, "seed": 7}
    return gensim.models.FastText(sentences, **options).wv


def test_vectors_are_gensims(model, theirs):
    assert model.words_ == theirs.index_to_key
    np.testing.assert_array_equal(model.vectors_, theirs.vectors)
    for word in ("shirt", "shrit", "zzyzx", "blueish", "él"):
        np.testing.assert_allclose(model.vector(word), theirs.get_vector(word), rtol=1e-5, atol=1e-8)


def test_a_typo_finds_words_spelled_alike(model, theirs):
    found = model.similar("shrits", 5)
    assert [word for word, _ in found] == [word for word, _ in theirs.most_similar(preprocess("shrits")[0], topn=5)]
    assert model.similar("shirts", 3) == model.similar("shirt", 3)


def test_no_word_is_left_out(model):
    heaviest = model.idf_.max()
    place = model.words_.index("shirt")
    weights = np.array([model.idf_[place], heaviest])
    expected = (weights[:, None] * np.stack([model.vector("shirt"), model.vector("shrit")])).sum(axis=0) / weights.sum()
    np.testing.assert_allclose(model.transform(["Shirt shrit 9"])[0], expected, rtol=1e-5)
    assert model.transform(["zzyzx"]).any()
    assert not model.transform(["", "9 !"]).any()
    np.testing.assert_allclose(model.transform(["zzyzx", "red shrit"])[1:], model.transform(["red shrit"]), rtol=1e-6)


def test_a_form_whose_lemma_is_known_has_the_vector_of_its_lemma(model):
    np.testing.assert_allclose(model.transform([["shirts"]]), model.transform([["shirt"]]), rtol=1e-6)


def test_saved_and_loaded_is_the_same(model, tmp_path):
    model.save(tmp_path / "f.npz")
    again = FastText.load(tmp_path / "f.npz")
    assert again.get_params() == model.get_params()
    np.testing.assert_array_equal(again.transform(["red shrit"]), model.transform(["red shrit"]))
    with pytest.raises(FashionError, match=r"f\.npz: no word vectors"):
        Word2Vec.load(tmp_path / "f.npz")


@pytest.mark.parametrize("change", [{"pieces": np.zeros((3, 12))}, {"pieces": None}, {"idf": np.zeros(2)}])
def test_a_damaged_file_says_so(model, tmp_path, change):
    model.save(tmp_path / "f.npz")
    with np.load(tmp_path / "f.npz") as file:
        arrays = {name: array for name, array in (dict(file) | change).items() if array is not None}
    np.savez(tmp_path / "f.npz", **arrays)
    with pytest.raises(FashionError, match=r"f\.npz: no word vectors can be read"):
        FastText.load(tmp_path / "f.npz")


def test_what_is_no_single_word(model):
    with pytest.raises(FashionError, match="'red shirt' is no single word"):
        model.vector("red shirt")
    with pytest.raises(FashionError, match="no word occurs 3 times"):
        clone(model).fit(["one"])
    with pytest.raises(FashionError, match="'tf' is no weighting"):
        FastText(weighting="tf").fit(["one"])
