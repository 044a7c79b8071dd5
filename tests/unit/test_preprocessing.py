"""Numbers and punctuation out, lower case, lemmas: the article's three steps, on its own texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionlib.errors import FashionError
from fashionlib.text.preprocessing import lemma, preprocess, preprocess_all, words

ENGLISH = st.text(alphabet=st.characters(codec="ascii"), max_size=80)


def test_the_articles_description():
    text = (
        "Satisfy your summer needs. This is an easy fitting, straight leg pant with pockets, belt loops and center"
        " front closure."
    )
    found = preprocess(text)
    assert found[:4] == ["satisfy", "your", "summer", "need"]
    assert {"easy", "fitting", "straight", "leg", "pant", "pocket", "belt", "loop", "closure"} <= set(found)
    assert "pockets" not in found


def test_the_articles_tags_lose_model_numbers():
    found = preprocess("Item Type: Suits // Model Number: Suits,Men Suits,903C1220 // Front Style: Pleated")
    assert found == ["item", "type", "suit", "model", "number", "suit", "man", "suit", "front", "style", "pleat"]


def test_the_articles_stuffed_title():
    text = "Seven7 Brand Men Suits Slim Fit Blazer Wedding Terno Tuxedo 2 Piece (Jacket and Pant) [+info]"
    assert preprocess(text) == [
        "seven", "brand", "man", "suit", "slim", "fit", "blazer", "wedding", "terno", "tuxedo", "piece", "jacket",
        "and", "pant", "info",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  12 345, 6.7 % !?", []),
        ("Women's 2 Pleated T-Shirts!", ["woman", "pleat", "tshirt"]),
        ("women’s T shirt", ["woman", "tshirt"]),
        ("T-SHIRT tshirt t-shirts", ["tshirt"] * 3),
        ("a b c XL", ["xl"]),
        ("glasses sunglasses jeans flats", ["glasses", "sunglasses", "jeans", "flats"]),
        ("snake_case", ["snake", "case"]),
        ("café crème", ["café", "crème"]),
    ],
)
def test_examples(text, expected):
    assert preprocess(text) == expected


@pytest.mark.parametrize("text", ["½½", "m²", "ⅷⅷ"])
def test_numbers_that_are_no_digits_go_too(text):
    assert preprocess(text) == []


@pytest.mark.parametrize("word", ["etc", "an", "wifi", "popup", "cs"])
def test_a_lemma_is_a_word_of_two_letters_or_more(word):
    assert lemma(word).isalpha()
    assert len(lemma(word)) > 1


def test_one_garment_has_one_lemma():
    for one, many in [("dress", "dresses"), ("shoe", "shoes"), ("scarf", "scarves"), ("woman", "women")]:
        assert lemma(many) == lemma(one) == one


@given(st.text(max_size=80))
def test_only_lower_case_letters_are_left(text):
    for word in preprocess(text):
        assert word.isalpha()
        assert word == word.lower()
        assert len(word) > 1


@given(ENGLISH)
def test_case_does_not_matter(text):
    assert preprocess(text.upper()) == preprocess(text.lower())


@given(ENGLISH)
def test_words_of_words_are_the_same_words(text):
    assert words(" ".join(words(text))) == words(text)


@given(ENGLISH, ENGLISH)
def test_texts_are_read_word_by_word(first, second):
    assert preprocess(f"{first} . {second}") == preprocess(first) + preprocess(second)


TEXTS = st.lists(st.text(max_size=40) | ENGLISH | st.text(alphabet="tT shirt'’-.\0ΣAa9_é", max_size=20), max_size=6)


@given(TEXTS)
def test_all_at_once_is_one_by_one(texts):
    found = preprocess_all(texts)
    assert found.to_lists() == list(found) == [preprocess(text) for text in texts]
    assert len(found) == len(texts)
    assert set(found.words) == {word for text in found for word in text}


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["t", "shirt"], ["t\0shirt"], ["", "then…it’s a t shirt", "½"]])
def test_all_at_once_where_texts_meet(texts):
    assert preprocess_all(texts).to_lists() == [preprocess(text) for text in texts]


def test_lists_of_words_pass_as_they_are():
    token_lists = [["crew_neck", "tee"], [], ["tee"]]
    found = preprocess_all(token_lists)
    assert list(found) == token_lists
    assert preprocess_all(found) is found
    assert found[-1] == ["tee"]
    with pytest.raises(IndexError):
        found[3]
    assert repr(found) == "Lemmas(3 texts, 3 lemmas, 2 distinct)"


def test_what_is_no_list_of_texts_says_so():
    with pytest.raises(FashionError, match=r"'red shirt' is one text.*write \[text\]"):
        preprocess_all("red shirt")
    with pytest.raises(FashionError, match=r"text 1 is None, no string"):
        preprocess_all(["red", None])
    with pytest.raises(FashionError, match=r"text 0 is 3"):
        preprocess_all([3])
