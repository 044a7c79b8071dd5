"""Numbers and punctuation out, lower case, lemmas: the article's three steps, on its own texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionlib.text.preprocessing import lemma, preprocess, words

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
