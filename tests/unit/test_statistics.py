"""Figures on texts: equal to hand-computed values, to scipy, and to laws that are known beforehand."""

from collections import Counter

import numpy as np
import pyarrow as pa
import pytest
from scipy.stats import entropy

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.errors import FashionError
from fashionlib.text import statistics as s

ROWS = {
    "title": ["Red shirt", "Red shirt", "Blue silk dress", "..."],
    "description": ["<p>A red &amp; warm shirt.</p>", "A red & warm shirt.", "-", ""],
    "tags": ["Colour: Red // Fabric: Wool // For: Men", "Colour: Red", "", ""],
    "category": ["shirt", "shirt", "dress", None],
}


def test_figures_of_four_products_by_hand():
    plain = {name: ROWS[name] for name in s.TEXT_FIELDS}
    assert s.length_figures(plain) == {
        "title length, mean": pytest.approx(7 / 3), "title length, median": 2,
        "description length, mean": 3.5, "description length, median": 3.5,
        "tags per series, mean": 2, "tags per series, median": 2,
    }  # fmt: skip
    assert s.missing_figures(plain) == {"title missing": 0.25, "description missing": 0.5, "tags missing": 0.5}
    assert s.markup_share(ROWS["description"]) == 1 and s.markup_share(["plain", "<b>not</b>", "-"]) == 0.5
    assert s.category_figures(ROWS["category"]) == {
        "categories": 2, "category missing": 0.25, "commonest category": pytest.approx(2 / 3),
        "effective categories": pytest.approx(np.exp(entropy([2 / 3, 1 / 3]))),
    }  # fmt: skip


def test_texts_are_cleaned_before_they_are_compared():
    figures = s.repetition_figures({"title": ["red", "red", "red"], "description": ["so warm", "so warm", "-"]})
    assert figures == {"rows repeated": pytest.approx(1 / 3), "descriptions repeated": 0.5}
    many = {name: values * 300 for name, values in ROWS.items()}
    many["title"] = [f"{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676)}x" for i in range(1200)]
    found = s.catalogue_figures(Catalogue(pa.table(many), "test"), sample=1200, tokens=100)
    assert found["products"] == 1200 and found["descriptions repeated"] == pytest.approx(1 - 1 / 600)
    assert found["distinct words"] == 1200 + len("red warm shirt colour fabric wool for men".split())


def test_a_sample_larger_than_the_catalogue_is_one_clear_line():
    with pytest.raises(FashionError, match="sample=4"):
        s.catalogue_figures(Catalogue(pa.table(ROWS), "test"))


def test_zipf_slope_of_laws_that_are_known():
    for power in (0.7, 1.0, 1.4):
        counts = Counter({f"w{rank}": 1e9 * rank**-power for rank in range(1, 2000)})
        assert s.zipf_slope(counts) == pytest.approx(-power)
    with pytest.raises(FashionError, match="lower rank"):
        s.zipf_slope(Counter("abc"))
    assert s.zipf_slope(Counter("aaaabbc"), first=1, last=2) == pytest.approx(-1)  # 4, then 2


def test_effective_number_is_the_exponential_of_the_entropy():
    labels = np.random.default_rng(0).integers(0, 9, 200).tolist()
    assert s.effective_number(labels) == pytest.approx(np.exp(entropy(list(Counter(labels).values()))))
    assert s.effective_number("abcabc") == pytest.approx(3) and s.effective_number("aaaa") == 1


def test_words_are_counted():
    texts = ["Shirts and a shirt", "shirt and dress", "dress"]
    counts = Counter(word for text in texts for word in s.words(text))
    assert s.at_least(counts, 2) == 3 and s.type_token_ratio(["a", "b", "a", "c"], 3) == pytest.approx(2 / 3)
    assert s.lengths(["", "-", "two words", "1 2 3"]) == [2]
    assert s.tag_counts(["A: b", " ", "A: b // C: d // A: e"]) == [1, 3]


def test_word_figures_count_lemmas_once():
    texts = [
        " ".join(f"{'abcdefghij'[i % 10]}{'abcdefghij'[i // 10 % 10]}{'abcdefghij'[i // 100]}q" for i in range(1000))
    ]
    found = s.word_figures([*texts, "shirts shirt shirts"], tokens=50)
    assert found["distinct words"] == 1002 and found["words in all"] == 1003
    assert found["words at least twice"] == 1 and found["lemmas at least twice"] == 1
    assert found["type-token ratio"] == 1
