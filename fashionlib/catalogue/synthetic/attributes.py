"""A product is a record of attributes first; its picture and its texts are two views of that record."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TypeVar

import numpy as np

from fashionlib.catalogue.synthetic import tastes
from fashionlib.catalogue.synthetic import vocabulary as v

T = TypeVar("T")

STREAMS = {"attributes": 0, "picture": 1, "text": 2, "scene": 3}
"""One random stream per purpose, so that a change in the drawing never changes a text."""


@dataclass(frozen=True)
class Attributes:
    """What is true of one product. Words are those of vocabulary.py; empty means that it does not apply."""

    category: str
    cut: str
    colour: str
    second_colour: str
    pattern: str
    material: str
    fit: str
    sleeve: str
    neckline: str
    gender: str
    occasion: str
    season: str
    theme: str
    motif: str
    brand: str
    price: float


def stream(seed: int, index: int, purpose: str) -> np.random.Generator:
    """Return the random generator of one product and purpose; it depends on nothing else."""
    return np.random.default_rng([seed, index, STREAMS[purpose]])


def pick(rng: np.random.Generator, weights: Mapping[str, float]) -> str:
    """Return one key, drawn in proportion to its weight."""
    totals = list(accumulate(weights.values()))
    return list(weights)[bisect_right(totals, rng.random() * totals[-1])]


def sample_attributes(seed: int, index: int, category: str | None = None) -> Attributes:
    """Return the attributes of product `index`; they depend on (seed, index) alone.

    With `category`, the product is of that category: for contact sheets and the products of a scene.
    """
    rng = stream(seed, index, "attributes")
    category = category or pick(rng, v.CATEGORY_WEIGHTS)
    cut = pick(rng, v.CUTS[category])
    material = v.CUT_MATERIALS.get(cut) or pick(rng, _of(v.MATERIALS, cut, category))
    pattern = "solid" if material in v.PLAIN_MATERIALS else pick(rng, _of(v.PATTERNS, cut, category))
    theme = pick(rng, v.THEME_WEIGHTS) if pattern == "printed" else ""
    colour = pick(rng, colours(category, cut, material, pattern))
    occasion = pick(rng, _of(tastes.OCCASIONS, cut, category) or tastes.ANY_OCCASION)
    brand = pick(rng, brands(category))
    return Attributes(
        category=category,
        cut=cut,
        colour=colour,
        second_colour=pick(rng, second_colours(colour, pattern, _group(category))),
        pattern=pattern,
        material=material,
        fit=pick(rng, v.FITS) if _group(category) in v.FITTED_GROUPS else "",
        sleeve=v.CUT_SLEEVES.get(cut) or (pick(rng, v.SLEEVES[category]) if category in v.SLEEVES else ""),
        neckline=pick(rng, v.NECKLINES[cut]) if cut in v.NECKLINES else "",
        gender=pick(rng, genders(category, cut)),
        occasion=occasion,
        season=_season(rng, {category, cut, material, occasion}),
        theme=theme,
        motif=pick(rng, v.THEMES[theme]) if theme else "",
        brand=brand,
        price=_price(rng, category, brand, material),
    )


def _group(category: str) -> str:
    return next(name for name, members in v.GROUPS.items() if category in members)


def _of(table: Mapping[str, T], cut: str, category: str) -> T | None:
    """Return what a table says of a cut, else of its category, else of the category's group."""
    return table.get(cut) or table.get(category) or table.get(_group(category))


@cache
def colours(category: str, cut: str, material: str, pattern: str) -> Mapping[str, float]:
    """Return colour → weight of a product: some materials and patterns have colours of their own."""
    only = tastes.ONLY_COLOURS.get(pattern) or tastes.ONLY_COLOURS.get(material)
    return only or _of(tastes.PALETTES, cut, category) or {c: v.COLOUR_WEIGHTS.get(c, v.RARE) for c in v.COLOURS}


@cache
def second_colours(colour: str, pattern: str, group: str) -> Mapping[str, float]:
    """Return second colour → weight, never of the first one's family; "" for patterns that need none."""
    if pattern not in v.TWO_COLOURED:
        return {"": 1.0}
    weights = tastes.ONLY_SECONDS.get(pattern, {name: v.COLOUR_WEIGHTS.get(name, v.RARE) for name in v.COLOURS})
    if group == "tailored":
        weights = tastes.ONLY_SECONDS["tailored" if pattern == "checked" else pattern]
    return {name: weight for name, weight in weights.items() if v.COLOURS[name][1] != v.COLOURS[colour][1]}


@cache
def genders(category: str, cut: str) -> Mapping[str, float]:
    """Return gender → weight."""
    if category in tastes.FEMININE or cut in tastes.WOMEN_CUTS:
        return {"women": 1.0}
    return (
        {"men": 1.0}
        if cut in tastes.MEN_CUTS
        else (tastes.GENDERS.get(cut) or tastes.GENDERS.get(category) or {"women": 5, "men": 5, "unisex": 1})
    )


@cache
def brands(category: str) -> Mapping[str, float]:
    """Return brand → weight: popular ones first, those at home in the category far before the others."""
    return {
        brand: (tastes.AT_HOME if category in home else 1) / rank
        for rank, (brand, home) in enumerate(tastes.BRANDS.items(), 1)
    }


def _season(rng: np.random.Generator, words: set[str]) -> str:
    warm, cold = len(words & set(v.WARM)), len(words & set(v.COLD))
    return pick(rng, {"summer": 1 + 4 * warm, "winter": 1 + 4 * cold, "spring": 1 + warm, "autumn": 1 + cold})


def _price(rng: np.random.Generator, category: str, brand: str, material: str) -> float:
    middle = tastes.PRICES[category] * tastes.DEAR.get(brand, 1) * tastes.DEAR.get(material, 1)
    return round(middle * float(np.exp(rng.normal(0, 0.3))), 2)
