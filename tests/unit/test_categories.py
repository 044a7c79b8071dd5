"""The table from shops' labels to the 32 categories."""

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashionlib.catalogue.categories import (
    LABELS,
    NO_CATEGORY,
    NO_KIND,
    SOURCE_LABELS,
    category_of,
    kinds_in,
    why_no_category,
)
from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.catalogue.synthetic.vocabulary import CUTS


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_category_is_its_own_label(category):
    assert category_of(category) == category
    assert category_of(category.upper()) == category


def test_every_label_stands_in_the_table_once_and_leads_to_a_category():
    labels = [label for labels in [*LABELS.values(), *NO_CATEGORY.values()] for label in labels]
    assert len(labels) == len(set(labels))
    assert set(LABELS) <= set(CATEGORIES)
    assert all(label == label.lower() for label in labels)
    assert all(category_of(label) == category for category, labels in LABELS.items() for label in labels)
    assert all(category_of(label) is None for labels in NO_CATEGORY.values() for label in labels)


@pytest.mark.parametrize(
    ("label", "category"),
    [
        ("Watches", "jewelry"),
        ("Kurtas", "tops"),
        ("Tunics", "tops"),
        ("Casual Shoes", "flats"),
        ("Sports Shoes", "flats"),
        ("Formal Shoes", "flats"),
        ("Socks", "other accessories"),
        ("Scarves", "other accessories"),
        ("Track Pants", "joggers"),
        ("T-Shirts", "tops"),
        ("Women's Dresses", "dress"),
        ("Women > Shoes > Ankle Boots", "boots"),
        ("Slim fit denim jacket", "jacket"),
        ("dress shirt", "shirt"),
        ("shirt dress", "dress"),
        ("  HIGH   heels ", "pump/wedge"),
        ("Rucksack & backpacks", "backpack"),
        ("Sarees", None),
        ("Gift sets", None),
        ("Perfume and Body Mist", None),
        ("garden furniture", None),
        ("", None),
        ("1234", None),
    ],
)
def test_labels_of_real_shops(label, category):
    assert category_of(label) == category


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Denim shirt dress with a belt", ["denim", "shirt dress", "belt"]),
        ("Men's Polo T-Shirts & jeans", ["polo t shirt", "jean"]),
        ("a saree", ["saree"]),
        ("nothing here", []),
        ("", []),
    ],
)
def test_kinds_in_a_text(text, kinds):
    assert kinds_in(text) == kinds


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_searched_for_kinds(text):
    assert set(kinds_in(text)) <= set(SOURCE_LABELS)


def test_why_a_label_maps_to_none():
    for reason, labels in NO_CATEGORY.items():
        assert {why_no_category(label.title() + "s") for label in labels} == {reason}
    assert why_no_category("Bestsellers") == why_no_category("") == NO_KIND


def test_the_cuts_of_the_synthetic_shop_mostly_name_their_category():
    cuts = [(cut, category) for category, cuts in CUTS.items() for cut in cuts]
    wrong = [cut for cut, category in cuts if category_of(cut) != category]
    assert len(wrong) <= 0.05 * len(cuts), wrong


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_label_gives_a_category_or_none(label):
    assert category_of(label) in {*CATEGORIES, None}


@settings(deadline=None)
@given(st.sampled_from(sorted(set(SOURCE_LABELS) - set(CATEGORIES))))
def test_capitals_and_the_plural_do_not_matter(label):
    assert category_of(label.title()) == category_of(label.replace(" ", "-")) == SOURCE_LABELS[label]
    assert category_of(label + "s") == SOURCE_LABELS[label] or label.endswith(("s", "y"))


def test_the_real_article_types_are_mapped(shared_data):
    labels = pq.read_table(shared_data("myntra") / "products-60px.parquet", columns=["articleType"])["articleType"]
    counts = pc.value_counts(labels).to_pylist()
    assert len(counts) == 91
    unmapped = {row["values"]: row["counts"] for row in counts if category_of(row["values"]) is None}
    assert 1 - sum(unmapped.values()) / len(labels) >= 0.85
    assert max(unmapped, key=unmapped.get) == "Sarees"


def test_the_labels_of_street_photos_are_mapped(shared_data):
    boxes = pq.read_table(shared_data("ccp") / "photos.parquet", columns=["boxes"])["boxes"]
    labels = pc.struct_field(pc.list_flatten(boxes), "label").unique().to_pylist()
    assert len(labels) == 50
    assert [label for label in labels if category_of(label) is None] == ["bra"]
