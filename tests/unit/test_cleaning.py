"""Cleaning: tag series, markup, language, and the account of every row."""

import io
import json

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.catalogue.schema import PRODUCTS
from fashionlib.text.cleaning import clean, clean_text, is_stuffed, parse_tags, says_nothing, strip_html
from fashionlib.text.language import is_foreign
from fashionlib.text.noise import without_model_numbers, without_sizes
from fashionlib.text.tags import join_tags, read_tags

ARTICLE = (
    "Item Type: Suits // Model Number: Suits,Men Suits,903C1220 // Front Style: Pleated // Clothing Length: Regular // "
    "Material: Polyester // For: Men, Male, Man // Clothing length: Regular // Front Style: Flat // "
    "Occasion: Wedding, Prom, Party,Formal // Color: Black // Gender: Men"
)
PIECES = st.sampled_from(
    ["<p>", "</p>", "<b", "<!--", "-->", "<![if x]>", "<![", "&amp;", "&lt;", "&nbsp;", "&#x80;", "&", ";", "<", ">",
     "Ã©", "â€™", "Â", "Ã?", "\ufeff", "shirt", " ", "nbsp;", "amp;", "<script>", "</script>", "//", ":", ",",
     "Fabric 2", "é"]
)  # fmt: skip
MESSY = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join))


def picture(colour: str = "red", kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (16, 16), colour).save(file, kind)
    return file.getvalue()


def shop(*rows: dict) -> Catalogue:
    """A small catalogue; every row a blue shirt except for what is said."""
    usual = {"title": "Blue shirt", "description": "", "tags": "", "category": "shirt", "source_category": "Shirts"}
    usual |= {"shop": "test", "split": "train"}
    full = [
        usual | {"id": str(place), "image": {"bytes": picture(), "path": None}} | row for place, row in enumerate(rows)
    ]
    return Catalogue(pa.Table.from_pylist(full, schema=PRODUCTS), "test")


def test_the_tags_of_the_article():
    tags, contradictions = read_tags(ARTICLE)
    assert tags == {
        "type": ["Suits"],
        "model number": ["Suits", "Men Suits", "903C1220"],
        "front style": ["Pleated"],
        "clothing length": ["Regular"],
        "material": ["Polyester"],
        "gender": ["Men"],
        "occasion": ["Wedding", "Prom", "Party", "Formal"],
        "colour": ["Black"],
    }
    assert contradictions == {"front style": ["Flat"]}
    assert parse_tags(ARTICLE) == tags


@pytest.mark.parametrize(
    ("series", "tags"),
    [
        ("", {}),
        ("//", {}),
        ("Colour:", {}),
        ("summer // red", {"tag": ["summer", "red"]}),
        ("Color: red // COLOUR: Red", {"colour": ["red"]}),
        ("Color: red // Colour: blue // Color: blue", {"colour": ["blue"]}),
        ("Color: red // Colour: blue", {"colour": ["red"]}),
        ("Fabric: Cotton // Fabric 2: Wool // Fabric 3: Cotton", {"material": ["Cotton", "Wool"]}),
        ("For: Ladies // Gender: women", {"gender": ["Ladies"]}),
        ("Occasion: Party // Occasion: Wedding", {"occasion": ["Party", "Wedding"]}),
        ("is_customized:Yes//Fit:slim", {"is customized": ["Yes"], "fit": ["slim"]}),
        ("Ratio: 3:2", {"ratio": ["3:2"]}),
    ],
)
def test_tag_series(series, tags):
    assert parse_tags(series) == tags


@settings(deadline=None)
@given(MESSY)
def test_any_tag_series_is_read_and_its_result_reads_the_same(series):
    tags = parse_tags(series)
    assert parse_tags(join_tags(tags)) == tags
    assert all(key and values and all(values) for key, values in tags.items())


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><strong>Fit</strong><br />Regular<br/>cut</p>", "Fit Regular cut"),
        ("<b>S</b>hirt", "Shirt"),
        ("<ul><li>one</li><li>two</li></ul>", "one two"),
        ("Black &amp; white", "Black & white"),
        ("&amp;amp;lt;b&amp;gt;bold", "bold"),
        ("the brand&acirc;&euro;&trade;s shirt, piquÃ©", "the brand\u2019s shirt, piqué"),
        ("friends. &Acirc;&nbsp; Pair it", "friends. Pair it"),
        ("cotton&nbsp;shirt nbsp;blue", "cotton shirt blue"),
        ("MAÇÃ Âmbar café Überhose", "MAÇÃ Âmbar café Überhose"),
        ("<style>p {color: red}</style><script>x<y</script>seen", "seen"),
        ("<!-- no --><![if !IE]>yes", "yes"),
        ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"),
        ("H&M and Q&Q", "H&M and Q&Q"),
        ("<a href='/x?a=1&b=2' class=\"seo\">link</a>", "link"),
        ("", ""),
    ],
)
def test_markup(html, text):
    assert strip_html(html) == text


@settings(max_examples=300, deadline=None)
@given(MESSY)
def test_any_markup_is_stripped_once_and_for_all(text):
    plain = strip_html(text)
    assert strip_html(plain) == plain
    assert plain == " ".join(plain.split())


def test_deep_escapes_take_no_time():
    assert strip_html("&" + "amp;" * 50_000 + "lt;") == "<"


@settings(deadline=None)
@given(st.text(alphabet="abc XYZ09.,!?-", max_size=60))
def test_plain_text_stays(text):
    assert strip_html(text) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Shirt 903C1220 blue", "Shirt blue"),
        ("Watch MTP-1247D-9AVDF", "Watch"),
        ("Boots UK 9.5 brown", "Boots brown"),
        ("Top size: XL", "Top"),
        ("Belt (2 Piece) [+info]", "Belt (2 Piece)"),
        ("Article number: ab-12 dial", "dial"),
        ("Levi's 501 Jeans 100% cotton 3-pack", "Levi's 501 Jeans 100% cotton 3-pack"),
        ("Soft. Size: S, M, L, XL. Washable", "Soft. Washable"),
        ("Tee, Asian size 4XL", "Tee"),
        ("Jeans W32/L34 - 36 - 46", "Jeans"),
        ("Tote (20 x 30.5 cm)", "Tote"),
        ("Scarf, one size", "Scarf"),
        ("Shirt (M) - REF 2589-F", "Shirt"),
        ("Cape, Art. 1234 #77B", "Cape"),
        ("Wash at 30-40 degrees, model 9 of the house", "Wash at 30-40 degrees, model 9 of the house"),
        ("S-shaped L of an L", "S-shaped L of an"),
    ],
)
def test_sizes_and_model_numbers_go(text, cleaned):
    assert clean_text(text) == cleaned


@pytest.mark.parametrize(
    ("text", "sized", "numbered"),
    [("Boots UK 7", True, False), ("Boots 903C1220", False, True), ("Boots", False, False)],
)
def test_sizes_and_model_numbers_are_two_filters(text, sized, numbered):
    assert (without_sizes(text) != text, without_model_numbers(text) != text) == (sized, numbered)


@settings(deadline=None)
@given(MESSY)
def test_any_text_is_cleaned(text):
    assert clean_text(text) == " ".join(clean_text(text).split())


@pytest.mark.parametrize(
    ("title", "description", "tags", "empty"),
    [
        ("New item", "", "", True),
        ("Shirt", "", "", True),
        ("Polo shirts", "", "", True),
        ("Casa Lume", "", "", True),
        ("Blue shirt", "", "", False),
        ("Wide-leg trousers", "", "", False),
        ("Shirt", "soft cotton", "", False),
        ("Shirt", "", "colour: blue", False),
        ("see picture", "-", "", True),
    ],
)
def test_next_to_no_words(title, description, tags, empty):
    assert says_nothing(title, description, tags) is empty


def test_the_words_of_title_and_description_decide_between_tags():
    series = "Colour: Red // Colour: Blue"
    assert read_tags(series) == ({"colour": ["Red"]}, {"colour": ["Blue"]})
    assert read_tags(series, "A blue shirt") == ({"colour": ["Blue"]}, {"colour": ["Red"]})
    assert read_tags("For: Men // For: Women", "Ladies' shirt")[0] == {"gender": ["Women"]}
    assert read_tags(series + " // Shade: Red", "A blue shirt")[0] == {"colour": ["Red"]}


@pytest.mark.parametrize(
    "series",
    [
        "Material: Cotton, Soft // Fabric: Cotton",
        "Fabric: Silk // Material: Silk blend",
        "Sleeve Length: Half Sleeves // Sleeve Style: Short Sleeves",
        "Colour: Navy // Color: Navy Blue",
        "For: Ladies // Gender: Women",
        "Pattern: Polka-dot // Print: Dotted",
    ],
)
def test_two_words_for_the_same_do_not_contradict(series):
    assert read_tags(series)[1] == {}


def filed(category: str | None, label: str, **texts: str) -> tuple[str | None, list[str]]:
    """The category after cleaning, and the notes on it."""
    cleaned, report = clean(shop({"category": category, "source_category": label} | texts))
    return cleaned[0]["category"], [note for note, ids in report.mended.items() if ids and "categor" in note]


READ, CORRECTED = ["category read from the words"], ["category corrected by the words"]


@pytest.mark.parametrize(
    ("category", "label", "texts", "expected"),
    [
        (None, "Sale", {"title": "Denim shirt dress in blue"}, ("dress", READ)),
        (None, "Misc", {"title": "Nora in blue", "tags": "Item Type: Tote"}, ("top handles", READ)),
        (None, "Sarees", {"title": "Blue dress"}, (None, ["none of the 32 categories"])),
        (None, "Sale", {"title": "Blue thing of wonder"}, (None, ["none of the 32 categories"])),
        ("hats", "Hats", {"title": "Red boots", "tags": "Type: Ankle boots"}, ("boots", CORRECTED)),
        ("hats", "Hats", {"title": "Red boots"}, ("hats", [])),
        ("hats", "Hats", {"title": "Red boots", "description": "Worn with a hat, these boots shine"}, ("hats", [])),
        ("tops", "Tshirts", {"title": "Green polo T-shirt", "description": "A polo T-shirt"}, ("polo", CORRECTED)),
        ("backpack", "Backpacks", {"title": "Blue bag", "description": "This bag is big"}, ("backpack", [])),
    ],
)
def test_categories_are_judged_by_the_words(category, label, texts, expected):
    assert filed(category, label, **texts) == expected


def test_a_copy_of_a_row_that_went_may_stay():
    rows = shop({"title": "Shirt"}, {"title": "Shirt", "tags": "Colour: blue"}, {"title": "Shirt", "tags": "Fit: slim"})
    cleaned, report = clean(rows)
    assert cleaned["id"] == ["1"]
    assert (report.dropped["next to no words"], report.dropped["duplicate"]) == (["0"], ["2"])
    assert report.found["duplicate"] == ["1", "2"]


def test_stuffed_titles():
    assert is_stuffed("Hot sale new skirt free shipping blue women party wholesale")
    assert not is_stuffed("Converse Unisex Chuck Taylor All Star Print Black Casual Shoes")
    assert is_stuffed("Seven7 Brand Men Suits Chinese Mandarin Collar Male Suit Slim Fit Blazer Tuxedo (Jacket, Pant)")
    assert not is_stuffed("Northway Men Blue Striped Slim Fit Casual Shirt")
    assert not is_stuffed("")


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Zapatos rojos de mujer", True),
        ("Jacke schlicht rot . Ein Entwurf mit Knöpfen und Kragen, passt zu allem.", True),
        ("Robe bleue pour femme", True),
        ("Blue shirt for men, made of cotton", False),
        ("Casa Lume Women Blue Dress", False),
        ("La Mode shirt . The shirt is made of cotton and has a spread collar.", False),
        ("", False),
        ("123 -", False),
        ("Casa Lume", False),
        ("Batman Tee In White", False),
        ("Pantalon pratique bleu Rowan Hill", True),
    ],
)
def test_language(text, foreign):
    assert is_foreign(text) is foreign


def test_every_row_is_accounted_for():
    rows = shop(
        {"description": "<p>Soft&nbsp;cotton</p>"},
        {"title": "Blue <b>shirt</b>", "description": "soft cotton"},  # the first again
        {"description": "soft cotton", "image": {"bytes": picture("blue"), "path": None}},  # another picture
        {"title": "-", "tags": ""},
        {"title": "Camisa azul de hombre", "description": "una camisa de algodón muy cómoda para el verano"},
        {"image": None},
        {"image": {"bytes": b"no picture", "path": None}},
        {"image": {"bytes": picture(kind="JPEG")[:-200], "path": None}},
        {"title": "Silk saree", "category": None, "source_category": "Sarees"},
        {"title": "Shirt 903C1220", "tags": "Colour: red // Colour: blue // Size: 40"},
    )
    cleaned, report = clean(rows)
    assert cleaned["id"] == ["0", "2", "8", "9"]
    assert report.dropped == {
        "no picture that opens": ["5", "6", "7"],
        "next to no words": ["3"],
        "another language": ["4"],
        "none of the 32 categories": [],
        "duplicate": ["1"],
    }
    assert list(report.unmapped.values()) == [{"Sarees": 1}]
    assert next(iter(report.unmapped)).startswith("draped")
    assert report.mended["contradicting tags resolved"] == ["9"]
    assert report.mended["sizes removed"] == report.mended["model numbers removed"] == ["9"]
    assert report.found["another language"] == ["4"]
    assert cleaned[0]["description"] == "Soft cotton"
    assert (cleaned[3]["title"], cleaned[3]["tags"]) == ("Shirt", "colour: red")
    assert cleaned.table.schema == PRODUCTS
    assert report.rows_in == report.rows_out + sum(map(len, report.dropped.values())) == 10
    assert json.loads(json.dumps(report.to_dict()))["dropped"]["duplicate"] == 1
    lines = str(report).splitlines()
    assert lines[0].split() == ["rows", "in", "10"]
    assert any(line.split()[-2:] == ["duplicate", "-1"] for line in lines)


def test_unmapped_rows_can_be_dropped_but_not_silently():
    rows = shop({}, {"title": "Silk saree", "category": None, "source_category": "Sarees"})
    cleaned, report = clean(rows, keep_unmapped=False)
    assert cleaned["id"] == ["0"]
    assert report.dropped["none of the 32 categories"] == ["1"]
    assert report.unmapped == {}


def test_cleaning_twice_is_cleaning_once():
    once, _ = clean(shop({"title": "A &amp; B shirt", "tags": ARTICLE}, {"title": "Blue shirt"}))
    twice, report = clean(once)
    assert twice.table == once.table
    assert report.rows_out == 2


def test_nothing_left_is_an_empty_catalogue():
    cleaned, report = clean(shop({"image": None}))
    assert len(cleaned) == report.rows_out == 0


def test_real_rows_are_cleaned(shared_data):
    rows = load_catalogue("myntra", data=shared_data("myntra"), count=1500, seed=1)
    cleaned, report = clean(rows)
    assert report.rows_out >= 0.99 * report.rows_in == 0.99 * 1500
    assert sum(sum(labels.values()) for labels in report.unmapped.values()) <= 0.15 * report.rows_out
    assert len(report.mended["category corrected by the words"]) <= 0.04 * report.rows_out
    assert not any("<br" in text or "&nbsp;" in text for text in cleaned["description"])
