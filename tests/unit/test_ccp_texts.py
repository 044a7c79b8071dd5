"""Titles for photos without texts: shop wording by the key, colours only where they are clear."""

import numpy as np
import pytest

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.categories import category_of
from fashionlib.catalogue.ccp_texts import COLOURS, WORDS, clear_colour, title_of
from fashionlib.catalogue.loaders import load_scenes

BOX = (10.0, 20.0, 40.0, 60.0)


def plain(colour: tuple[int, int, int]) -> np.ndarray:
    return np.full((100, 80, 3), colour, np.uint8)


@pytest.mark.parametrize("name", COLOURS)
def test_every_colour_is_itself(name):
    assert clear_colour(plain(COLOURS[name]), BOX) == name


def test_a_mixed_box_has_no_colour():
    picture = plain(COLOURS["red"])
    picture[::2] = COLOURS["white"]
    picture[:, ::3] = COLOURS["blue"]
    picture[1::4, 1::2] = COLOURS["green"]
    many = picture.repeat(6, axis=0).repeat(6, axis=1)
    assert clear_colour(many, (60, 120, 240, 360)) is None


def test_only_the_middle_of_a_box_counts():
    picture = plain(COLOURS["white"])
    picture[35:65, 20:40] = COLOURS["navy"]
    assert clear_colour(picture, BOX) == "navy"


def test_boxes_at_the_edge_and_of_one_pixel():
    assert clear_colour(plain(COLOURS["red"]), (79, 99, 1, 1)) == "red"
    assert clear_colour(plain(COLOURS["red"]), (79.6, 99.7, 0.4, 0.3)) == "red"


def test_titles_vary_and_never_change():
    titles = {title_of("pants", plain(COLOURS["black"]), BOX, key=str(number)) for number in range(60)}
    assert len(titles) == 9
    assert all("black" in title for title in titles)
    assert title_of("pants", None, BOX, key="7") == title_of("pants", None, BOX, key="7") in WORDS["pants"]
    assert title_of("hovercraft", None, BOX, key="1") == "hovercraft"


def test_wording_keeps_the_category():
    for label, variants in WORDS.items():
        for words in variants:
            same = category_of(words) == category_of(label)
            # Shops and annotators disagree about some things; these stay near.
            assert same or {category_of(words), category_of(label)} <= NEAR, (label, words)


NEAR = {
    "top handles", "crossbody/messenger bag", "clutch/wallet", "flats", "pump/wedge", "sandals", "tops", "sweater",
    "cardigan", "blazer", "coat/cape", "suits", "jumpsuits", "hats", "jewelry", "other accessories", None,
}  # fmt: skip


def test_the_real_photos(shared_data):
    found: Catalogue = load_scenes("ccp", data=shared_data("ccp"))
    titles = found["title"]
    coloured = np.mean(
        [any(colour in title.split() or f"{colour}," in title for colour in COLOURS) for title in titles]
    )
    assert 0.4 < coloured < 0.95
    assert len(set(titles)) > 300
