"""The texts of the synthetic shop: the same every time, as dirty as the table says, and true in what they state."""

import html
import re
from collections import Counter
from dataclasses import replace

import pytest

from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.catalogue.synthetic import garments
from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import sample_attributes, stream
from fashionlib.catalogue.synthetic.dirt import DIRT_RATES, misspelt
from fashionlib.catalogue.synthetic.gaps import STATES, TOLD, book_of, left_out, usable
from fashionlib.catalogue.synthetic.grammar import Book, common, parse, tidy, uniforms, write
from fashionlib.catalogue.synthetic.naming import forms
from fashionlib.catalogue.synthetic.wording import FIELDS, SHOPS, Text, original_of, stated, write_text
from fashionlib.text.cleaning import clean_text
from fashionlib.text.statistics import lengths, word_figures

COUNT = 10_000
SEED = 3


@pytest.fixture(scope="module")
def products() -> list:
    truths = [sample_attributes(SEED, original_of(SEED, index)) for index in range(COUNT)]
    return [(truth, write_text(truth, SEED, index)) for index, truth in enumerate(truths)]


@pytest.fixture(scope="module")
def originals(products) -> list:
    return [(truth, text) for truth, text in products if "duplicate" not in text.dirt]


def plain(text: str) -> str:
    """The text without markup; the dirt may have written `and` as an entity of &."""
    return " ".join(re.sub(r"<[^>]+>", " ", html.unescape(text)).replace("&", "and").split()).lower()


def test_product_is_the_same_alone_and_in_any_order(products):
    for index in (3999, 0, 17, 1234, 17):
        truth = sample_attributes(SEED, original_of(SEED, index))
        assert write_text(truth, SEED, index) == products[index][1]


def test_seeds_give_other_texts(products):
    others = [write_text(truth, SEED + 1, index) for index, (truth, _) in enumerate(products[:100])]
    assert sum(other.title == text.title for other, (_, text) in zip(others, products[:100], strict=True)) < 10


def test_duplicates_lead_to_an_earlier_original_and_repeat_its_text(products):
    copies = [index for index in range(COUNT) if original_of(SEED, index) != index]
    assert copies == [index for index, (_, text) in enumerate(products) if "duplicate" in text.dirt]
    for copy in copies:
        original = original_of(SEED, copy)
        assert original < copy and original_of(SEED, original) == original
        text = products[original][1]
        assert products[copy][1] == replace(text, dirt=text.dirt | {"duplicate"})


def test_first_product_is_never_a_duplicate():
    assert all(original_of(seed, 0) == 0 for seed in range(100))


def carriers(kind: str, originals: list) -> list[Text]:
    """The rows that can carry a kind of dirt, by the rule beside DIRT_RATES."""
    texts = [text for _, text in originals]
    if kind in ("near-empty", "wrong category"):
        return texts
    if kind == "no category":
        return [text for text in texts if "wrong category" not in text.dirt]
    texts = [text for text in texts if "near-empty" not in text.dirt]
    if kind in ("stuffed", "synonym", "typo"):
        texts = [text for text in texts if "foreign" not in text.dirt]
    needs = {"html": lambda text: text.description, "contradiction": lambda text: text.tags}
    needs["stuffed"] = lambda text: text.shop == "C"
    return [text for text in texts if needs.get(kind, bool)(text)]


@pytest.mark.parametrize("kind", [kind for kind in DIRT_RATES if kind != "duplicate"])
def test_dirt_comes_at_its_rate(kind, originals):
    able, rate = carriers(kind, originals), DIRT_RATES[kind]
    found = sum(kind in text.dirt for text in able)
    assert found == sum(kind in text.dirt for _, text in originals)
    assert abs(found - rate * len(able)) < 4 * (len(able) * rate * (1 - rate)) ** 0.5


def test_duplicates_come_at_their_rate():
    count, rate = 10_000, DIRT_RATES["duplicate"]
    found = sum(original_of(0, index) != index for index in range(count))
    assert abs(found - rate * count) < 4 * (count * rate * (1 - rate)) ** 0.5


def test_shops_have_their_shares_and_habits(originals):
    shops = Counter(text.shop for _, text in originals)
    assert {shop: pytest.approx(share, abs=0.04) for shop, share in SHOPS.items()} == {
        shop: number / len(originals) for shop, number in shops.items()
    }
    whole = [text for _, text in originals if not text.dirt & {"near-empty", "missing", "foreign"}]
    length = {shop: [len(text.title.split()) for text in whole if text.shop == shop] for shop in SHOPS}
    assert sum(length["C"]) / len(length["C"]) > 2.5 * sum(length["A"]) / len(length["A"])
    assert all(text.tags for text in whole if text.shop in ("A", "C"))
    assert all(text.description for text in whole if text.shop == "B")


def test_every_product_has_a_title_and_one_line_fields(originals):
    for _, text in originals:
        assert text.title.strip()
        assert not re.search(r"[{}\[\]|]", text.title + text.description + text.tags)


def test_tags_are_series_of_keys_and_values(originals):
    series = [text.tags for _, text in originals if text.tags]
    for tags in series:
        assert all(re.fullmatch(r"[^:/]+: \S.*", tag) for tag in tags.split(" // ")), tags
    assert max(tags.count(" // ") for tags in series) >= 14


def test_contradicting_tags_say_two_things_under_one_key(originals):
    for _, text in originals:
        if "contradiction" in text.dirt:
            pairs = [tag.split(": ", 1) for tag in text.tags.split(" // ")]
            counts = Counter(key for key, _ in pairs)
            assert any(number > 1 for number in counts.values()), text.tags


def test_marks_of_the_dirt_are_there(originals):
    for _, text in originals:
        whole = text.title + text.description
        assert ("html" in text.dirt) == ("<" in text.description), text.description
        assert ("entities" in text.dirt) == bool(re.search(r"&\w+;|&#\d+;", whole)), whole
        assert "near-empty" not in text.dirt or not (text.description or text.tags)


def test_no_description_is_used_twice(originals):
    descriptions = [text.description for _, text in originals if text.description]
    assert len(set(descriptions)) == len(descriptions)


def test_no_sentence_stands_in_for_many_descriptions(originals):
    sentences = [text.description for _, text in originals if text.description and not text.dirt & {"html", "foreign"}]
    counts = Counter(sentence for text in sentences for sentence in set(re.split(r"(?<=[.!?]) ", text)))
    assert max(count for sentence, count in counts.items() if len(sentence.split()) > 5) < 0.006 * len(sentences)


def test_words_are_many_and_follow_zipfs_law(products):
    figures = word_figures([f"{text.title} . {text.description} . {text.tags}" for _, text in products], tokens=10**5)
    assert figures["lemmas at least twice"] >= 3000
    assert -1.3 < figures["Zipf slope"] < -0.75  # the real catalogue: -1.19, see benchmarks/results/catalogues.json


def test_descriptions_are_as_long_as_real_ones(products):
    counts = lengths(clean_text(text.description) for _, text in products)
    assert 60 < sum(counts) / len(counts) < 100


def test_what_is_left_out_is_said_nowhere():
    truth = next(truth for truth in (sample_attributes(0, i) for i in range(99)) if truth.category == "shirt")
    untold = frozenset(TOLD)
    book = book_of(truth, rare_names=False, untold=untold)
    assert set(book.words) & set(STATES) <= {"kind", "theme", "motif"}
    assert usable(("{kind} in {colour}", "{kind}[ of {material}]", "{kind}"), frozenset(("colour", "material"))) == (
        "{kind}",
    )


def test_something_that_tags_can_state_is_never_left_out():
    draw = uniforms(stream(5, 0, "text"))
    for index in range(500):
        truth = sample_attributes(SEED, index)
        said = {"colour", "material", *(["gender"] if truth.gender != "unisex" else [])}
        assert said - left_out(truth, draw)


def test_shops_leave_out_as_much_as_the_table_says():
    draw, count = uniforms(stream(6, 0, "text")), 5000
    found = Counter(name for index in range(count) for name in left_out(sample_attributes(SEED, index), draw))
    for name, share in TOLD.items():
        if name not in ("colour", "occasion"):  # told more often, for the tags' sake and at weddings
            assert found[name] / count == pytest.approx(1 - share, abs=0.03)


def test_a_text_rarely_says_a_word_of_a_large_pool_twice():
    pool, draw = tuple(str(number) for number in range(100)), uniforms(stream(3, 0, "text"))
    book = Book({"n": pool, "few": ("x",)}, {})
    twice = [write("{n} {n} {few} {few}", book, draw, set()).split() for _ in range(2000)]
    assert all(text[2:] == ["x", "x"] for text in twice)
    # Two free draws would be equal in 2.1 % of texts: the sum of the squared weights of the pool.
    assert sum(text[0] == text[1] for text in twice) < 0.01 * len(twice)


def test_claimed_category_is_true_unless_the_dirt_says_otherwise(originals):
    for truth, text in originals:
        if "no category" in text.dirt:
            assert text.category is None and text.source_category in garments.VAGUE_LABELS
        else:
            assert (text.category == truth.category) == ("wrong category" not in text.dirt)
            assert garments.SOURCE_CATEGORIES[text.shop][text.source_category] == text.category


def test_every_label_of_every_shop_leads_to_one_category():
    for shop, labels in garments.LABELS.items():
        for category, cuts in v.CUTS.items():
            assert category in CATEGORIES
            assert {garments.SOURCE_CATEGORIES[shop][labels[cut]] for cut in cuts} == {category}


def spellings(name: str, value: str, truth) -> list[str]:
    """All that a text may call an attribute, by every gap that states it."""
    gaps = [gap for gap, names in STATES.items() if name in names]
    return [
        form.lower().replace("&", "and")
        for gap in gaps
        for form in forms(gap, truth.cut if gap in ("own", "kind") else value)
    ]


@pytest.mark.parametrize("field", FIELDS)
def test_stated_attributes_are_true_and_appear(field, originals):
    for truth, text in originals:
        if text.dirt & {"typo", "foreign"}:
            continue
        shown = plain(getattr(text, field))
        for name, value in text.stated[field].items():
            assert value == getattr(truth, name)
            assert any(form in shown for form in spellings(name, value, truth)), (name, value, shown)


def test_title_and_description_tell_garment_and_colour_most_of_the_time(originals):
    told = [stated(text, ("title", "description")) for _, text in originals]
    assert sum("category" in names for names in told) > 0.95 * len(told)
    assert 0.75 * len(told) < sum("colour" in names for names in told) < 0.9 * len(told)
    assert 0.2 * len(told) < sum("cut" in names for names in told) < 0.6 * len(told)
    assert 0.1 * len(told) < sum("material" in names for names in told) < 0.4 * len(told)


def test_stated_joins_the_fields(originals):
    for _, text in originals[:200]:
        assert stated(text) == dict(text.stated["title"]) | dict(text.stated["description"]) | dict(text.stated["tags"])


def test_shop_can_be_chosen():
    truth = sample_attributes(SEED, 5)
    assert {write_text(truth, SEED, 5, shop=shop).shop for shop in SHOPS} == set(SHOPS)


def test_grammar_fills_gaps_choices_and_options():
    book, used = Book({"colour": ("red",), "a": ("a ",)}, {"thing": ("{a}{colour} (hat|cap)[, yes]",)}), set()
    draw = uniforms(stream(0, 0, "text"))
    found = {write("see {thing}", book, draw, used) for _ in range(200)}
    assert found == {f"see a red {thing}{end}" for thing in ("hat", "cap") for end in ("", ", yes")}
    assert used == {"colour", "a"}


def test_nested_templates_are_parsed():
    assert parse("a[b(c|d)]")[1].options[0][1].options == (("c",), ("d",))


def test_common_words_are_drawn_with_a_long_tail():
    draw, pool = uniforms(stream(1, 0, "text")), tuple(str(number) for number in range(100))
    counts = Counter(common(pool, draw) for _ in range(20_000))
    assert set(counts) == set(pool)
    assert 6 < counts["0"] / counts["99"] < 20  # (99 + 9) / 9 is 12


@pytest.mark.parametrize(
    ("raw", "neat"),
    [
        ("a olive hat .", "An olive hat."),
        ("in a unisex cut , yes", "In a unisex cut, yes"),
        ("why? a eel", "Why? An eel"),
        ("a one-year", "A one-year"),
    ],
)
def test_tidy(raw, neat):
    assert tidy(raw) == neat


def test_a_typo_changes_a_word_by_a_letter_or_two():
    draw = uniforms(stream(2, 0, "text"))
    for _ in range(300):
        word = misspelt("trousers", draw)
        assert abs(len(word) - 8) <= 1 and word[0] == "t"


def test_other_garments_and_colours_in_a_text_are_never_its_own():
    for index in range(500):
        truth = sample_attributes(SEED, index)
        words = book_of(truth, rare_names=False).words
        assert truth.colour not in words["other_colour"] and len(words["other_colour"]) == len(v.COLOURS) - 1
        assert not set(words["rival"]) & {*words["own"], *words["kind"]} and len(words["rival"]) > 3
