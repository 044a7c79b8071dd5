"""What the synthetic shop sells: real correlations, a long tail, and nothing that no shop would sell."""

from collections import Counter

import numpy as np
import pytest

from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.catalogue.synthetic import tastes
from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import colours, pick, sample_attributes, second_colours, stream
from fashionlib.text.statistics import effective_number

COUNT = 12_000


@pytest.fixture(scope="module")
def shop() -> list:
    return [sample_attributes(1, index) for index in range(COUNT)]


def of(shop: list, **wanted: str) -> list:
    return [item for item in shop if all(getattr(item, name) == value for name, value in wanted.items())]


def share(items: list, name: str, *values: str) -> float:
    return sum(getattr(item, name) in values for item in items) / len(items)


def test_a_product_depends_on_its_number_alone(shop):
    assert [sample_attributes(1, index) for index in (500, 3, 500)] == [shop[500], shop[3], shop[500]]
    assert sample_attributes(2, 3) != shop[3]


def test_every_category_has_four_cuts_and_all_are_sold(shop):
    assert (
        set(v.CUTS) == set(v.CATEGORY_WEIGHTS) == set(CATEGORIES) == {c for group in v.GROUPS.values() for c in group}
    )
    assert all(len(cuts) >= 4 for cuts in v.CUTS.values())
    assert {(item.category, item.cut) for item in shop} == {(c, cut) for c, cuts in v.CUTS.items() for cut in cuts}


def test_tables_speak_of_cuts_and_colours_that_there_are():
    known = {*v.CUTS, *v.GROUPS, *(cut for cuts in v.CUTS.values() for cut in cuts)}
    for table in (v.MATERIALS, v.PATTERNS, tastes.PALETTES, tastes.OCCASIONS, tastes.GENDERS, v.CUT_MATERIALS):
        assert set(table) <= known, set(table) - known
    assert {*tastes.WOMEN_CUTS, *tastes.MEN_CUTS} <= known and not set(tastes.WOMEN_CUTS) & set(tastes.MEN_CUTS)
    assert {c for home in tastes.BRANDS.values() for c in home} == set(tastes.PRICES) == set(CATEGORIES)
    for table in (tastes.PALETTES, tastes.ONLY_COLOURS, tastes.ONLY_SECONDS):
        assert {colour for weights in table.values() for colour in weights} <= set(v.COLOURS)


def test_every_cut_material_and_pattern_has_colours():
    for category, cuts in v.CUTS.items():
        group = next(name for name, members in v.GROUPS.items() if category in members)
        for cut in cuts:
            for pattern in v.PATTERNS.get(cut) or v.PATTERNS.get(category) or v.PATTERNS[group]:
                for colour in (weights := colours(category, cut, "cotton", pattern)):
                    assert sum(second_colours(colour, pattern, group).values()) > 0, (cut, pattern, colour)
                assert sum(weights.values()) > 0


IMPOSSIBLE = [
    {"cut": "tuxedo shirt", "pattern": "floral"}, {"cut": "tuxedo shirt", "colour": "lime"},
    {"cut": "trench coat", "colour": "lime"}, {"cut": "trench coat", "pattern": "pinstriped"},
    {"cut": "trench coat", "pattern": "checked"}, {"cut": "waistcoat", "pattern": "camouflage"},
    {"category": "skirt", "pattern": "camouflage"}, {"category": "dress", "pattern": "camouflage"},
    {"cut": "puffer jacket", "pattern": "dotted"}, {"cut": "puffer jacket", "pattern": "checked"},
    {"cut": "puffer jacket", "colour": "fuchsia"}, {"category": "joggers", "pattern": "floral"},
    {"category": "suits", "colour": "white"}, {"category": "suits", "colour": "lime"},
    {"category": "suits", "colour": "pink"}, {"cut": "boiler suit", "pattern": "striped"},
    {"category": "belts", "pattern": "floral"}, {"category": "jewelry", "colour": "khaki"},
    {"category": "boots", "colour": "lime"}, {"material": "sterling silver", "colour": "gold"},
    {"cut": "derby", "gender": "women"}, {"category": "dress", "gender": "men"}, {"cut": "bikini", "gender": "men"},
]  # fmt: skip


@pytest.mark.parametrize("wanted", IMPOSSIBLE, ids=lambda wanted: " ".join(wanted.values()))
def test_nobody_would_sell_this(wanted, shop):
    assert of(shop, **wanted) == []


def test_real_correlations(shop):
    assert share(of(shop, category="boots"), "colour", "black", "brown", "tan", "cognac", "chocolate") > 0.8
    assert share(of(shop, cut="jeans"), "colour", "denim", "blue", "navy", "black", "sky", "grey") > 0.9
    assert share(of(shop, category="suits"), "occasion", "wedding", "business", "formal") > 0.9
    assert share(of(shop, category="suits"), "occasion", "wedding") > 5 * share(shop, "occasion", "wedding")
    assert share(of(shop, category="swimwear"), "season", "summer") > 2 * share(
        of(shop, category="coat/cape"), "season", "summer"
    )
    assert share(of(shop, category="coat/cape"), "season", "winter") > 0.4
    assert share(of(shop, cut="button-down shirt"), "pattern", "striped", "checked") > 0.3
    assert share(of(shop, pattern="camouflage"), "colour", "olive", "khaki", "green", "grey", "sand", "brown") == 1


def test_superheroes_are_common_enough_to_have_company(shop):
    assert 0.025 < share(shop, "theme", "superheroes") < 0.04
    assert {item.theme for item in shop} == {"", *v.THEMES}
    assert {item.category for item in shop if item.theme} <= {"tops", "sweatshirt/hoodie", "hats", "backpack"}


def test_long_tails(shop):
    """A few colours, brands and categories make up most of the shop; all the others are there as well."""
    for name, most in (("colour", 0.35), ("brand", 0.35), ("category", 0.25)):
        counts = Counter(getattr(item, name) for item in shop).most_common()
        assert counts[0][1] < most * COUNT and counts[0][1] > 20 * counts[-1][1] * (name != "category")
    assert {item.colour for item in shop} == set(v.COLOURS)
    assert effective_number(item.colour for item in shop) < 0.6 * len(v.COLOURS)


def test_prices_depend_on_category_brand_and_material(shop):
    middle = {
        name: np.median([item.price for item in of(shop, category=name)]) for name in ("suits", "tops", "coat/cape")
    }
    assert middle["suits"] > middle["coat/cape"] > 3 * middle["tops"]
    dresses = of(shop, category="dress")
    by_brand = {
        brand: np.median([item.price for item in of(dresses, brand=brand)]) for brand in ("Maison Orla", "Alba & Rye")
    }
    assert by_brand["Maison Orla"] > 1.5 * by_brand["Alba & Rye"]


def test_brands_are_at_home_somewhere(shop):
    for brand in ("Casa Lume", "Otterburn", "Mirabel"):
        assert share(of(shop, brand=brand), "category", *tastes.BRANDS[brand]) > 0.6


def test_second_colours_are_of_another_family(shop):
    for item in shop:
        assert bool(item.second_colour) == (item.pattern in v.TWO_COLOURED)
        assert not item.second_colour or v.COLOURS[item.second_colour][1] != v.COLOURS[item.colour][1]


def test_pick_draws_in_proportion():
    rng = stream(0, 0, "attributes")
    counts = Counter(pick(rng, {"a": 3, "b": 1, "never": 0}) for _ in range(4000))
    assert set(counts) == {"a", "b"} and abs(counts["a"] - 3000) < 4 * (4000 * 0.75 * 0.25) ** 0.5
