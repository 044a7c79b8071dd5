"""doc2vec is gensim's own, its inference is seeded and shown step by step, and files are read without running code."""

import gensim.models
import numpy as np
import pytest
from gensim.models.doc2vec import TaggedDocument
from sklearn.base import clone
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from fashionlib.errors import FashionError
from fashionlib.text.doc2vec import METHODS, Doc2Vec
from fashionlib.text.preprocessing import preprocess


@pytest.fixture(scope="module")
def texts(toys) -> list[str]:
    return [f"{title}. {text}" for title, text in zip(toys["title"], toys["description"], strict=True)]


@pytest.fixture(scope="module", params=METHODS)
def model(request, texts) -> Doc2Vec:
    return Doc2Vec(12, method=request.param, epochs=20, seed=7).fit(texts)


@pytest.mark.parametrize("method", METHODS)
def test_training_is_gensims(texts, method):
    ours = Doc2Vec(12, method=method, epochs=3, seed=7).fit(texts)
    documents = [TaggedDocument(preprocess(text), [row]) for row, text in enumerate(texts)]
    theirs = gensim.models.Doc2Vec(
        documents, vector_size=12, dm=int(method == "dm"), window=5, min_count=3, epochs=3, workers=1, seed=7
    )
    assert ours.words_ == theirs.wv.index_to_key
    np.testing.assert_array_equal(ours._model.syn1neg, theirs.syn1neg)
    np.testing.assert_array_equal(ours._model.dv.vectors, theirs.dv.vectors)


def test_inference_comes_to_where_gensims_does(model):
    text = "red slim shirt made for the party and for you"
    model._model.random.seed(1)
    theirs = model._model.infer_vector(preprocess(text), epochs=200)
    ours = clone(model).set_params(steps=200)._know(model._model).infer(text)[-1]
    assert ours @ theirs / np.linalg.norm(ours) / np.linalg.norm(theirs) > 0.9


def test_inference_is_seeded_and_shown_step_by_step(model, texts):
    trace = model.infer(texts[3])
    assert trace.shape == (21, 12)
    np.testing.assert_array_equal(trace[-1], model.transform(texts)[3])
    np.testing.assert_array_equal(trace, model.infer(texts[3], seed=0))
    assert not np.array_equal(trace[-1], model.infer(texts[3], seed=1)[-1])
    assert np.abs(trace[0]).max() <= 0.5 / 12
    moved = np.linalg.norm(np.diff(trace, axis=0), axis=1)
    assert moved[-1] < moved[0], "the learning rate falls"


def test_a_text_has_the_same_vector_in_any_company(model, texts):
    np.testing.assert_array_equal(model.transform(texts[:5])[4], model.transform(texts[4:5])[0])


def test_unknown_words_and_empty_texts(model, texts):
    assert not model.transform(["", "zzyzx", "12"]).any()
    assert model.transform([]).shape == (0, 12)
    np.testing.assert_array_equal(model.transform(["zzyzx red shirt"]), model.transform(["red shirt"]))


def test_saved_and_loaded_is_the_same(model, texts, tmp_path):
    model.save(tmp_path / "d.npz")
    again = Doc2Vec.load(tmp_path / "d.npz")
    assert again.words_ == model.words_
    assert again.get_params() == model.get_params()
    np.testing.assert_array_equal(again.transform(texts[:20]), model.transform(texts[:20]))
    with np.load(tmp_path / "d.npz", allow_pickle=False) as file:
        assert all(file[name].dtype != object for name in file.files)


@pytest.mark.parametrize("damage", ["absent", "empty", "truncated", "shape", "words"])
def test_a_damaged_file_says_so(model, tmp_path, damage):
    path = tmp_path / "d.npz"
    model.save(path)
    whole = path.read_bytes()
    if damage == "absent":
        path.unlink()
    elif damage in ("shape", "words"):
        with np.load(path) as file:
            arrays = dict(file)
        change = {"shape": {"vectors": arrays["vectors"][:, :5]}, "words": {"counts": arrays["counts"][1:]}}
        np.savez(path, **(arrays | change[damage]))
    else:
        path.write_bytes(b"" if damage == "empty" else whole[: len(whole) // 2])
    with pytest.raises(FashionError, match=r"d\.npz: no doc2vec can be read.*fit and save it again"):
        Doc2Vec.load(path)


def test_nothing_to_learn():
    with pytest.raises(FashionError, match="no word occurs 3 times in 1 texts"):
        Doc2Vec(4).fit(["red shirt"])
    with pytest.raises(FashionError, match=r"'bow' is no method of doc2vec; choose one of dm, dbow"):
        Doc2Vec(4, method="bow").fit(["red shirt"] * 9)


def test_lives_in_scikit_learn(toys, texts):
    pipeline = make_pipeline(Doc2Vec(16, epochs=30, steps=30), StandardScaler(), LogisticRegression(max_iter=500))
    search = GridSearchCV(pipeline, {"doc2vec__method": list(METHODS)}, cv=2).fit(texts, toys["category"])
    assert search.best_score_ > 0.8
