"""Word vectors are gensim's own, a text is the mean of its words, and files are read without running code."""

import os
import pathlib
import subprocess
import sys
import zipfile

import gensim.models
import numpy as np
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from fashionlib.errors import FashionError
from fashionlib.text.preprocessing import preprocess
from fashionlib.text.word2vec import Word2Vec

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def texts(toys) -> list[str]:
    return [f"{title}. {text}" for title, text in zip(toys["title"], toys["description"], strict=True)]


@pytest.fixture(scope="module")
def model(texts) -> Word2Vec:
    return Word2Vec(12, epochs=4, seed=7).fit(texts)


@pytest.mark.parametrize("skip_gram", [False, True])
def test_vectors_are_gensims(texts, skip_gram):
    ours = Word2Vec(12, window=4, min_count=5, epochs=4, skip_gram=skip_gram, seed=7).fit(texts)
    sentences = [preprocess(text) for text in texts]
    theirs = gensim.models.Word2Vec(
        sentences, vector_size=12, window=4, min_count=5, epochs=4, sg=int(skip_gram), workers=1, seed=7
    )
    assert ours.words_ == theirs.wv.index_to_key
    np.testing.assert_array_equal(ours.vectors_, theirs.wv.vectors)
    found, expected = dict(ours.similar("shirt", 5)), dict(theirs.wv.most_similar("shirt", topn=5))
    assert list(found) == list(expected)
    assert found == pytest.approx(expected, abs=1e-5)


def test_a_text_is_the_mean_of_its_known_words(model):
    place = {word: row for row, word in enumerate(model.words_)}
    expected = np.mean([model.vectors_[place[word]] for word in ("red", "shirt", "shirt")], axis=0)
    found = model.transform(["Red SHIRT, shirts & zzyzx 99"])
    assert found.shape == (1, 12)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found[0], expected, rtol=1e-6)


def test_a_text_without_known_words_is_zero(model):
    assert not model.transform(["", "zzyzx", "123"]).any()
    assert model.transform([]).shape == (0, 12)


def test_rare_words_are_left_out(texts):
    found = Word2Vec(4, min_count=3, epochs=1).fit([*texts, "unheard", "twice twice"])
    assert not {"unheard", "twice"} & set(found.words_)
    assert "twice" in Word2Vec(4, min_count=2, epochs=1).fit([*texts, "twice twice"]).words_


def test_frequent_words_come_first(model, texts):
    counts = [sum(preprocess(text).count(word) for text in texts) for word in model.words_]
    assert counts == sorted(counts, reverse=True)


def test_saved_and_loaded_is_the_same(model, tmp_path):
    model.save(tmp_path / "words.npz")
    again = Word2Vec.load(tmp_path / "words.npz")
    assert again.words_ == model.words_
    np.testing.assert_array_equal(again.vectors_, model.vectors_)
    np.testing.assert_array_equal(again.transform(["blue dress"]), model.transform(["blue dress"]))
    assert again.similar("blue") == model.similar("blue")
    assert [path.name for path in tmp_path.iterdir()] == ["words.npz"]


def test_the_file_holds_no_pickle(model, tmp_path):
    model.save(tmp_path / "words.npz")
    with np.load(tmp_path / "words.npz", allow_pickle=False) as file:
        assert set(file.files) == {"settings", "words", "vectors"}
        assert all(file[name].dtype != object for name in file.files)


def test_a_pickle_is_never_run(tmp_path):
    np.savez(tmp_path / "words.npz", words=np.array(["a", None], dtype=object), vectors=np.zeros((2, 3)))
    with pytest.raises(FashionError, match=r"words\.npz"):
        Word2Vec.load(tmp_path / "words.npz")


@pytest.mark.parametrize("damage", ["absent", "empty", "text", "truncated", "flipped", "unequal", "array"])
def test_a_damaged_file_says_so(model, tmp_path, damage):
    path = tmp_path / "words.npz"
    model.save(path)
    whole = path.read_bytes()
    if damage == "absent":
        path.unlink()
    elif damage == "unequal":
        np.savez(path, words=np.array(["a"]), vectors=np.zeros((2, 3)))
    elif damage == "array":
        np.save(tmp_path / "plain.npy", np.zeros(3))
        path.write_bytes((tmp_path / "plain.npy").read_bytes())
    else:
        middle = len(whole) // 2
        flipped = whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :]
        path.write_bytes({"empty": b"", "text": b"hello", "truncated": whole[:middle], "flipped": flipped}[damage])
    with pytest.raises(FashionError, match=r"words\.npz: no word vectors.*train the run again"):
        Word2Vec.load(path)


def test_zip_of_something_else(tmp_path):
    with zipfile.ZipFile(tmp_path / "words.npz", "w") as file:
        file.writestr("readme.txt", "hello")
    with pytest.raises(FashionError, match=r"words\.npz"):
        Word2Vec.load(tmp_path / "words.npz")


def test_two_fresh_processes_give_the_same_bits(tmp_path):
    code = (
        "import sys; from fashionlib.text.word2vec import Word2Vec;"
        "texts = [f'{c} {k} for {o}' for c in ('red','blue','green') for k in ('shirt','boots') for o in ('you','me')];"
        "Word2Vec(8, epochs=3, seed=5).fit(texts).save(sys.argv[1])"
    )
    processes = []
    for hash_seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", code, str(tmp_path / f"{hash_seed}.npz")]
        processes.append(subprocess.Popen(command, env=environment))
    assert [process.wait(120) for process in processes] == [0, 0]
    first, second = (Word2Vec.load(tmp_path / f"{hash_seed}.npz") for hash_seed in ("1", "2"))
    assert first.words_ == second.words_
    np.testing.assert_array_equal(first.vectors_, second.vectors_)


def test_another_seed_gives_other_vectors(model, texts):
    assert not np.array_equal(Word2Vec(12, epochs=4, seed=8).fit(texts).vectors_, model.vectors_)


def test_similar_words_are_sorted_and_never_the_word_itself(model):
    found = model.similar("red", 1000)
    assert len(found) == len(model.words_) - 1
    assert "red" not in [word for word, _ in found]
    values = [value for _, value in found]
    assert values == sorted(values, reverse=True)
    assert all(-1.0001 <= value <= 1.0001 for value in values)
    assert len(model.similar("red", 3)) == 3


def test_a_word_is_found_by_its_lemma(model):
    assert model.similar("Shirts") == model.similar("shirt")


def test_an_unknown_word_gets_spellings(model):
    with pytest.raises(FashionError, match=r"'shrit' is not in the vocabulary.*closest spellings: shirt"):
        model.similar("shrit")
    with pytest.raises(FashionError, match="known are e"):
        model.similar("qqqqqqqq")


def test_nothing_to_learn(model):
    with pytest.raises(FashionError, match="no word occurs 3 times in 2 texts"):
        Word2Vec(4).fit(["red shirt", "blue dress"])
    with pytest.raises(FashionError, match="no word occurs"):
        Word2Vec(4).fit([])


def test_lives_in_scikit_learn(toys, texts):
    assert clone(Word2Vec(9, window=3, seed=4)).get_params() == Word2Vec(9, window=3, seed=4).get_params()
    pipeline = make_pipeline(Word2Vec(16, epochs=20), StandardScaler(), LogisticRegression(max_iter=500))
    pipeline.fit(texts, toys["category"])
    assert pipeline.score(texts, toys["category"]) > 0.8
    fresh = clone(pipeline)
    assert not hasattr(fresh[0], "vectors_")


def test_the_mean_is_that_of_a_naive_loop_to_the_bit(model, texts):
    place = {word: row for row, word in enumerate(model.words_)}
    rows = [[place[word] for word in preprocess(text) if word in place] for text in texts]
    expected = np.stack([model.vectors_[row].mean(axis=0) for row in rows])
    np.testing.assert_array_equal(model.transform(texts), expected)


def test_idf_weighs_rare_words_more(texts, tmp_path):
    model = Word2Vec(6, epochs=1, weighting="idf").fit([*texts, "red scarf", "red scarf", "red scarf"])
    spoken = [set(preprocess(text)) for text in [*texts, *["red scarf"] * 3]]
    weight = {w: np.log((1 + len(spoken)) / (1 + sum(w in text for text in spoken))) + 1 for w in ("red", "scarf")}
    vector = {word: model.vectors_[model.words_.index(word)] for word in weight}
    expected = (2 * weight["red"] * vector["red"] + weight["scarf"] * vector["scarf"]) / (
        2 * weight["red"] + weight["scarf"]
    )
    assert weight["scarf"] > weight["red"]
    np.testing.assert_allclose(model.transform(["red scarf zzyzx red"])[0], expected, rtol=1e-5)
    assert not model.transform([""]).any()
    model.save(tmp_path / "words.npz")
    again = Word2Vec.load(tmp_path / "words.npz")
    assert again.get_params() == model.get_params()
    np.testing.assert_array_equal(again.transform(["red scarf"]), model.transform(["red scarf"]))
    with pytest.raises(FashionError, match=r"'tfidf' is no weighting; choose one of mean, idf"):
        Word2Vec(4, weighting="tfidf").fit(texts)


def test_two_workers_learn_from_a_file(texts):
    alone = Word2Vec(12, epochs=30, subsample=0, seed=7).fit(texts)
    both = Word2Vec(12, epochs=30, subsample=0, seed=7, workers=2).fit(texts)
    assert both.words_ == alone.words_
    assert both.vectors_.shape == alone.vectors_.shape
    # The order of the work differs, so the bits do; what the words mean does not.
    near = [{word for word, _ in model.similar("red", 5)} for model in (alone, both)]
    assert len(near[0] & near[1]) >= 3


def test_knobs_reach_gensim(texts):
    ours = Word2Vec(6, epochs=2, subsample=1e-2, negative=2).fit(texts)
    sentences = [preprocess(text) for text in texts]
    options = {"vector_size": 6, "min_count": 3, "epochs": 2, "sample": 1e-2, "negative": 2, "workers": 1, "seed": 0}
    np.testing.assert_array_equal(ours.vectors_, gensim.models.Word2Vec(sentences, **options).wv.vectors)


def test_a_file_of_words_and_vectors_alone_is_enough(tmp_path):
    np.savez(tmp_path / "words.npz", words=np.array(["red", "blue"]), vectors=np.eye(2, 5))
    assert Word2Vec.load(tmp_path / "words.npz").dimensions == 5
    np.testing.assert_array_equal(Word2Vec.load(tmp_path / "words.npz").transform(["blue"]), np.eye(2, 5)[1:])


def test_the_place_of_a_word(model):
    assert model.words_[model.place("Shirts")] == "shirt"
    np.testing.assert_array_equal(model.vector("shirt"), model.vectors_[model.place("shirt")])
    assert model.knows("shirts")
    assert not model.knows("shrit")
    assert not model.knows("red shirt")


def test_nothing_is_known_before_fit():
    for use in (lambda new: new.transform(["a"]), lambda new: new.similar("a"), lambda new: new.save("never.npz")):
        with pytest.raises(NotFittedError):
            use(Word2Vec())
