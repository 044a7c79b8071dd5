"""Published vectors are read as published, and a damaged line is named."""

import gzip

import gensim.models
import numpy as np
import pytest
from sklearn.base import clone

from fashionlib.errors import FashionError
from fashionlib.text.general_vectors import GeneralVectors, read_vectors, write_vectors

GLOVE = "the 0.5 -1 2e-1\nshirt 1 0 0\n. . 0 1 0\nshirt 9 9 9\nRed 0 0 1\n"
EXPECTED = [[0.5, -1, 0.2], [1, 0, 0], [0, 1, 0], [0, 0, 1]]


@pytest.fixture
def path(tmp_path):
    (tmp_path / "glove.txt").write_text(GLOVE)
    return tmp_path / "glove.txt"


def test_lines_by_hand(path):
    words, vectors = read_vectors(path)
    assert words == ["the", "shirt", ". .", "Red"]
    np.testing.assert_allclose(vectors, EXPECTED, rtol=1e-6)
    assert vectors.dtype == np.float32
    assert read_vectors(path, limit=2)[0] == ["the", "shirt"]


def test_word2vecs_header_and_gzip(path, tmp_path):
    packed = tmp_path / "v.txt.gz"
    packed.write_bytes(gzip.compress(f"4 3\n{GLOVE}".encode()))
    words, vectors = read_vectors(packed)
    assert words == read_vectors(path)[0]
    np.testing.assert_array_equal(vectors, read_vectors(path)[1])


@pytest.mark.parametrize("header", [True, False])
def test_gensims_file_is_read_and_ours_by_gensim(tmp_path, header):
    rng = np.random.default_rng(0)
    theirs = gensim.models.KeyedVectors(7)
    theirs.add_vectors(["red", "blue", "naïve"], rng.standard_normal((3, 7)).astype(np.float32))
    theirs.save_word2vec_format(str(tmp_path / "theirs.txt"), write_header=header)
    words, vectors = read_vectors(tmp_path / "theirs.txt")
    assert words == theirs.index_to_key
    np.testing.assert_allclose(vectors, theirs.vectors, rtol=1e-5)
    write_vectors(tmp_path / "ours.txt", words, vectors)
    again = gensim.models.KeyedVectors.load_word2vec_format(str(tmp_path / "ours.txt"))
    np.testing.assert_allclose(again.vectors, vectors, rtol=1e-5)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "holds no word vectors"),
        ("3 2\n", "holds no word vectors"),
        ("red 1 2\nblue 1\n", "line 2: no word with 2 numbers"),
        ("red 1 2\nblue 1 2 3 x\n", "line 2: no word with 2 numbers"),
        ("red 1 2\nblue 1 nan\n", "line 2"),
        ("red 1 2\nblue 1 two\n", "line 2"),
        ("hello\n", "line 1: no word with numbers"),
    ],
)
def test_a_damaged_line_is_named(tmp_path, content, message):
    (tmp_path / "v.txt").write_text(content)
    with pytest.raises(FashionError, match=rf"v\.txt.*{message}"):
        read_vectors(tmp_path / "v.txt")


def test_files_that_cannot_be_read(tmp_path):
    (tmp_path / "v.bin").write_bytes(b"red \xff\xfe\x00")
    (tmp_path / "v.gz").write_bytes(gzip.compress(GLOVE.encode())[:-20])
    for name in ("absent.txt", "v.bin", "v.gz", "."):
        with pytest.raises(FashionError, match="cannot be read"):
            read_vectors(tmp_path / name)


def test_lives_in_scikit_learn(path, tmp_path):
    model = clone(GeneralVectors(str(path), weighting="idf")).fit(["the shirt", "the the"])
    np.testing.assert_array_equal(GeneralVectors(str(path)).fit().transform(["shirts", "zz"])[0], [1, 0, 0])
    assert model.idf_[:2] == pytest.approx([1, np.log(3 / 2) + 1])
    heavy = np.log(3 / 2) + 1
    expected = (np.array([0.5, -1, 0.2]) + heavy * np.array([1, 0, 0])) / (1 + heavy)
    np.testing.assert_allclose(model.transform(["The shirt"])[0], expected, rtol=1e-6)
    model.save(tmp_path / "v.npz")
    again = GeneralVectors.load(tmp_path / "v.npz")
    np.testing.assert_array_equal(again.transform(["The shirt"]), model.transform(["The shirt"]))
    with pytest.raises(FashionError, match="closest spellings: shirt"):
        again.similar("shrit")
