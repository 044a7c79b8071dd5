"""A representation is fitted once: the same question is answered from a file, any other is fitted anew."""

import numpy as np
import pytest

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.synthetic.catalogue import synthetic_catalogue
from fashionlib.errors import FashionError
from fashionlib.text.bag_of_words import BagOfWords
from fashionlib.text.cleaning import clean
from fashionlib.text.keeping import load_or_clean, load_or_train
from fashionlib.text.word2vec import Word2Vec

TEXTS = ["blue shirt with a collar", "red shirt with a collar", "blue jeans with a belt"] * 4


def test_the_second_time_nothing_is_fitted(tmp_path, monkeypatch):
    first = load_or_train(Word2Vec(4), TEXTS, cache=tmp_path)
    monkeypatch.setattr(Word2Vec, "fit", lambda *_: pytest.fail("fitted again"))
    again = load_or_train(Word2Vec(4), TEXTS, cache=tmp_path)
    assert again.words_ == first.words_
    assert np.array_equal(again.vectors_, first.vectors_)


@pytest.mark.parametrize(
    ("model", "texts"),
    [(Word2Vec(5), TEXTS), (Word2Vec(4, seed=1), TEXTS), (Word2Vec(4), TEXTS[1:]), (BagOfWords(), TEXTS)],
)
def test_other_settings_texts_and_representations_have_files_of_their_own(tmp_path, model, texts):
    load_or_train(Word2Vec(4), TEXTS, cache=tmp_path)
    load_or_train(model, texts, cache=tmp_path)
    assert len(list(tmp_path.glob("*.npz"))) == 2


def test_texts_are_not_mistaken_for_their_parts(tmp_path):
    load_or_train(BagOfWords(min_count=1), ["blue shirt"], cache=tmp_path)
    load_or_train(BagOfWords(min_count=1), ["blue", "shirt"], cache=tmp_path)
    assert len(list(tmp_path.glob("*.npz"))) == 2


def test_a_model_that_cannot_be_fitted_leaves_no_file(tmp_path):
    with pytest.raises(FashionError, match="no word occurs 3 times"):
        load_or_train(Word2Vec(4), ["once"], cache=tmp_path)
    assert not list(tmp_path.glob("*.npz"))


def test_what_was_cleaned_is_read_again_and_changed_rows_are_cleaned_anew(tmp_path, monkeypatch):
    shop = synthetic_catalogue(40, size=32, cache=tmp_path)
    expected, first = clean(shop)[0], load_or_clean(shop, cache=tmp_path)
    monkeypatch.setattr("fashionlib.text.keeping.clean", lambda *_: pytest.fail("cleaned again"))
    again = load_or_clean(shop, cache=tmp_path)
    assert first.table.equals(expected.table)
    assert again.table.equals(expected.table)
    assert again.name == shop.name
    place = shop.table.column_names.index("title")
    other = shop.table.set_column(place, "title", shop.table["title"].take([*range(1, len(shop)), 0]))
    with pytest.raises(pytest.fail.Exception, match="cleaned again"):
        load_or_clean(Catalogue(other, shop.name), cache=tmp_path)
