"""The words of one product: what fills the gaps of the templates, and which attribute each gap states."""

import re
from collections.abc import Mapping
from functools import cache
from string import capwords

from fashionlib.catalogue.synthetic import company, garments, lexicon, notes, parts, titles
from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.grammar import Book, Draw
from fashionlib.catalogue.synthetic.naming import forms

Words = Mapping[str, tuple[str, ...]]

STATES: dict[str, tuple[str, ...]] = {
    "colour": ("colour",), "second": ("second_colour",), "pattern": ("pattern",), "pattern_noun": ("pattern",),
    "material": ("material",), "fit": ("fit",), "sleeve": ("sleeve",), "neckline": ("neckline",), "gender": ("gender",),
    "gender_title": ("gender",), "occasion": ("occasion",), "season": ("season",), "theme": ("theme",),
    "motif": ("motif",),
    "brand": ("brand",), "own": ("category", "cut"), "kind": ("category",),
}  # fmt: skip
"""Gap → the attributes that a text states by filling it."""

TOLD: dict[str, float] = {
    "cut": 0.43, "colour": 0.85, "pattern": 0.55, "second_colour": 0.25, "material": 0.33, "fit": 0.3, "sleeve": 0.4,
    "neckline": 0.4, "gender": 0.42, "occasion": 0.25, "season": 0.2, "brand": 0.22,
}  # fmt: skip
"""Attribute → how often a shop tells it at all, in whichever field. What it leaves out, no model can find in its text.

The category, what a print shows and that something is for a wedding are always told.
"""

INSTEAD: dict[str, tuple[str, ...]] = {
    "own": ("{kind}",), "brand": ("our house", "our studio", "our label", "the house"), "gender": ("{wearer}",),
    "gender_title": ("",), "occasion": ("every {moment}", "any {moment}"),
}  # fmt: skip
"""Gap → what stands there when a shop does not tell the attribute; templates with other untold gaps are not used."""

_BY_WEIGHT = sorted(v.COLOURS, key=lambda colour: -v.COLOUR_WEIGHTS.get(colour, v.RARE))

_NUMBER: dict[str, tuple[str, str]] = {
    "this": ("this", "these"), "is": ("is", "are"), "comes": ("comes", "come"), "goes": ("goes", "go"),
    "has": ("has", "have"), "adds": ("adds", "add"), "deserves": ("deserves", "deserve"), "stays": ("stays", "stay"),
    "it": ("it", "them"), "it_has": ("it has", "they have"), "it_stays": ("it stays", "they stay"),
    "it_comes": ("it comes", "they come"), "it_fits": ("it fits", "they fit"), "it_feels": ("it feels", "they feel"),
    "a": ("a ", ",a pair of "),
}  # fmt: skip
"""Gap → (form of a garment in the singular, in the plural): jeans are, a shirt is."""

_WEAR = {"bag": "carry,combine,take,pack", "feet": "wear,pair,team,lace up", "small": "wear,combine,pair,match"}


def left_out(attributes: Attributes, draw: Draw) -> frozenset[str]:
    """Return the attributes that a shop leaves out of all texts of a product.

    Never left out together are colour, material and whether it is for women or men, so that every series of tags can
    say one of them.
    """
    untold = {name for name, share in TOLD.items() if draw() >= share}
    if attributes.occasion == "wedding":
        untold.discard("occasion")
    mute = "material" in untold and ("gender" in untold or attributes.gender == "unisex")
    return frozenset(untold - {"colour"} if mute else untold)


def book_of(attributes: Attributes, *, rare_names: bool, untold: frozenset[str] = frozenset()) -> Book:
    """Return the words and templates of a product; with `rare_names`, its garment goes by its less common names.

    Attributes in `untold` have no words: INSTEAD says what stands there.
    """
    known = {gap: getattr(attributes, names[-1]) for gap, names in STATES.items() if gap != "kind"}
    words = {gap: forms(gap, value) for gap, value in known.items() if value}
    words |= _names(attributes.cut, rare_names)
    words = {gap: forms for gap, forms in words.items() if not untold.intersection(STATES[gap])}
    words |= _garment_words(attributes.category, attributes.cut) | _number_words(attributes.cut) | _GENERAL
    words |= _company(attributes)
    return Book(words, titles.RULES | INSTEAD | _rules(attributes, words))


@cache
def usable(templates: tuple[str, ...], missing: frozenset[str]) -> tuple[str, ...]:
    """Return the templates that have none of the missing gaps."""
    return tuple(template for template in templates if missing.isdisjoint(GAP.findall(template)))


GAP = re.compile(r"{(\w+)}")
_GENERAL: Words = lexicon.GENERAL | titles.CARE_WORDS | notes.NOTE_WORDS | {"season_any": tuple(company.SEASON_COMPANY)}


def _names(cut: str, rare: bool) -> dict[str, tuple[str, ...]]:
    """Return the names of a garment; rare ones leave out the commonest where there is another."""
    return {
        gap: (names[1:] or names) if rare else names
        for gap, names in zip(("own", "kind"), garments.NAMES[cut], strict=True)
    }


@cache
def _garment_words(category: str, cut: str) -> dict[str, tuple[str, ...]]:
    """Return the parts and the company of a garment, which is never its own rival."""
    region, names = garments.REGION_OF[category], {name for names in garments.NAMES[cut] for name in names}
    mates = tuple(garments.MATES[region].split(","))
    rivals = tuple(rival for rival in garments.RIVALS[region].split(",") if rival not in names)
    return {
        "part": parts.CATEGORY_PARTS.get(category) or parts.PARTS[region],
        "part_adj": parts.PART_ADJECTIVES["goods" if region in ("feet", "bag", "small") else "cloth"],
        "mate": mates,
        "mate_bare": tuple(mate.removeprefix("a ") for mate in mates),
        "rival": rivals,
        "rival_many": tuple(garments.plural(rival) for rival in rivals),
        "wear": tuple(_WEAR.get(region, "wear,combine,team,pair,match").split(",")),
    }


@cache
def _other_colours(colour: str) -> tuple[str, ...]:
    """Return the names of all colours but one, commonest first."""
    return tuple(other for other in _BY_WEIGHT if other != colour)


@cache
def _number_words(cut: str) -> dict[str, tuple[str, ...]]:
    plural = garments.is_plural(garments.NAMES[cut][0][0])
    return {gap: tuple(both[plural].split(",")) for gap, both in _NUMBER.items()}


def _company(attributes: Attributes) -> dict[str, tuple[str, ...]]:
    """Return the words that keep company with the attributes."""
    words = {
        "material_word": company.MATERIAL_COMPANY[attributes.material],
        "occasion_word": company.OCCASION_COMPANY[attributes.occasion],
        "season_word": company.SEASON_COMPANY[attributes.season],
        "pattern_word": parts.PATTERN_COMPANY[attributes.pattern],
        "other_colour": _other_colours(attributes.colour),
        "colour_word": parts.FAMILY_COMPANY[v.COLOURS[attributes.colour][1]],
    }
    return words | (_theme_company(attributes.theme, attributes.motif) if attributes.theme else {})


@cache
def _theme_company(theme: str, motif: str) -> dict[str, tuple[str, ...]]:
    return {
        "theme_word": company.THEME_COMPANY[theme],
        "motif_word": company.MOTIF_COMPANY[motif],
        "other_motif": tuple(capwords(other) for other in v.THEMES[theme] if other != motif),
    }


_THEMED_TAILS = (
    ", with {other_motif} and {theme_word}",
    ", next to {other_motif}[ and {other_motif}]",
    ", for {theme_word} and {motif_word} lovers",
    ", full of {theme_word}[, {theme_word}] and {motif_word}",
    ", a {theme_word} worthy of {other_motif}",
    ", in the world of {motif}, {other_motif} and {other_motif}",
    ", {motif} and {theme_word} included",
    ", {theme_word} style",
)
_THEME_BITS = ("{theme_word} {motif_word}", "{theme_word} {other_motif}", "{motif} {theme_word}")


def _rules(attributes: Attributes, words: Words) -> dict[str, tuple[str, ...]]:
    """Return the templates whose words a product may lack: they may be empty."""
    pattern = ("{pattern} ", "{pattern} ", "") if attributes.pattern != "solid" else ("", "", "", "", "{pattern} ")
    missing = frozenset(STATES.keys() - words.keys() - INSTEAD.keys())
    return {
        "maybe_pattern": pattern if "pattern" in words else ("",),
        "maybe_material": ("", "{material} ") if "material" in words else ("",),
        "maybe_fit": ("{fit} ", "") if "fit" in words else ("",),
        "maybe_motif": ("{motif} ", "{motif} ", "{motif} {theme} ", "{theme} ", "") if "motif" in words else ("",),
        "tail": usable(titles.RULES["tail"], missing) + _THEMED_TAILS * ("motif" in words),
        "theme_bits": _THEME_BITS if "motif" in words else ("",),
        "second_phrase": ("a hint of {second}", "{second} {part}", "{second} accents")
        if "second" in words
        else ("{part_adj} {part}",),
        "second_or_colour": ("{second}",)
        if "second" in words
        else ("{colour}",)
        if "colour" in words
        else ("contrast",),
    }
