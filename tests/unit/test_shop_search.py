"""Shop by text and shop by image, and the page that shows what was found."""

import base64
import dataclasses
import re
from html.parser import HTMLParser

import numpy as np
import pytest

from fashionlib.errors import FashionError
from fashionlib.shop.search import Hit, contact_sheet, hits, search


def test_hits_are_the_nearest_products(run, toys):
    found = search(run, toys, "red shirt", count=7)
    pictures, _ = run.encode(toys)
    distances = np.linalg.norm(pictures - run.encode_texts(["red shirt"]), axis=1)
    assert [hit.row for hit in found] == distances.argsort(kind="stable")[:7].tolist()
    for hit in found:
        product = toys[hit.row]
        assert (hit.id, hit.title, hit.category) == (product["id"], product["title"], product["category"])
        assert hit.distance == pytest.approx(distances[hit.row], abs=2e-3)


def test_a_photo_among_pictures_finds_itself(run, toys):
    for row in (0, 33, 159):
        found = search(run, toys, toys.picture(row), count=3)
        assert found[0].row == row
        assert found[0].distance == pytest.approx(0, abs=2e-3)


def test_a_text_among_texts_finds_itself(run, toys):
    product = toys[5]
    found = search(run, toys, f"{product['title']} {product['description']}", count=1, among="text")
    assert found[0].distance == pytest.approx(0, abs=2e-3)
    assert toys[found[0].row]["category"] == product["category"]


def test_more_than_there_is(run, toys):
    assert len(search(run, toys[[0, 1, 2]], "blue boots", count=50)) == 3


def test_points_encoded_before_give_the_same(run, toys):
    points = run.encode(toys)[0]
    assert hits(toys, run.encode_texts(["blue boots"]), points) == search(run, toys, "blue boots")


@pytest.mark.parametrize(
    ("query", "options", "message"),
    [
        ("zzyzx", {}, "no word of 'zzyzx' is known"),
        ("", {}, "no word of '' is known"),
        ("red", {"among": "picture"}, "'picture': products are searched among 'image' or 'text'"),
    ],
)
def test_bad_queries(run, toys, query, options, message):
    with pytest.raises(FashionError, match=message):
        search(run, toys, query, **options)


def test_an_empty_catalogue(run, toys):
    with pytest.raises(FashionError, match="toy: no products to search in; choose another --split"):
        search(run, toys[[]], "red")


class Page(HTMLParser):
    """Collects the pictures, headings and captions of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.pictures, self.text, self.tags = [], "", []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag == "img":
            self.pictures.append(dict(attributes))

    def handle_data(self, data):
        self.text += data


def test_contact_sheet(run, toys):
    found = search(run, toys, "red shirt", count=4)
    page = Page(contact_sheet(toys, found, "red shirt"))
    assert len(page.pictures) == 4
    for place, (picture, hit) in enumerate(zip(page.pictures, found, strict=True), 1):
        assert picture["alt"] == hit.title
        data = base64.b64decode(picture["src"].partition("base64,")[2])
        assert data == toys[hit.row]["image"]["bytes"]
        assert f"{place}. {hit.title}" in page.text
        assert f"{hit.distance:.2f}" in page.text
    assert page.tags.count("h1") == page.tags.count("title") == 1


def test_the_page_needs_no_other_host(run, toys):
    page = contact_sheet(toys, search(run, toys, "red shirt"), "red shirt")
    assert not re.search(r"""(src|href)=["'](?!data:)|url\(|@import|https?:""", page)


def test_what_shops_write_is_text_not_markup(toys):
    nasty = '<script>alert("1")</script> & "quoted"'
    titles = [nasty, *toys["title"][1:]]
    place = toys.table.column_names.index("title")
    catalogue = dataclasses.replace(toys, table=toys.table.set_column(place, "title", [titles]))
    page = Page(contact_sheet(catalogue, [Hit(0, "x", nasty, None, 1.0)], nasty))
    assert "script" not in page.tags
    assert page.pictures[0]["alt"] == nasty
    assert page.text.count(nasty) == 3
    assert "no category" in page.text
