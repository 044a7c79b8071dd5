"""A product is a record of attributes first; its picture and its texts are two views of that record."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from fashionlib.catalogue.synthetic import vocabulary as v

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
    totals = np.cumsum(list(weights.values()))
    return list(weights)[int(np.searchsorted(totals, rng.random() * totals[-1], side="right"))]


def sample_attributes(seed: int, index: int, category: str | None = None) -> Attributes:
    """Return the attributes of product `index`; they depend on (seed, index) alone.

    With `category`, the product is of that category: for contact sheets and the products of a scene.
    """
    rng = stream(seed, index, "attributes")
    category = category or pick(rng, v.CATEGORY_WEIGHTS)
    cut = pick(rng, v.CUTS[category])
    group = next(name for name, members in v.GROUPS.items() if category in members)
    material = v.CUT_MATERIALS.get(cut) or pick(rng, v.MATERIALS.get(category) or v.MATERIALS[group])
    pattern = _pattern(rng, category, group, material)
    theme = pick(rng, {name: 1 + (name == "superheroes") for name in v.THEMES}) if pattern == "printed" else ""
    colour = _colour(rng, category, material)
    occasion = pick(rng, v.OCCASIONS.get(category, v.ANY_OCCASION))
    return Attributes(
        category=category,
        cut=cut,
        colour=colour,
        second_colour=_second_colour(rng, colour) if pattern in v.TWO_COLOURED else "",
        pattern=pattern,
        material=material,
        fit=pick(rng, v.FITS) if group in v.FITTED_GROUPS else "",
        sleeve=v.CUT_SLEEVES.get(cut) or (pick(rng, v.SLEEVES[category]) if category in v.SLEEVES else ""),
        neckline=pick(rng, v.NECKLINES[cut]) if cut in v.NECKLINES else "",
        gender=_gender(rng, category, cut),
        occasion=occasion,
        season=_season(rng, {category, cut, material, occasion}),
        theme=theme,
        motif=pick(rng, v.THEMES[theme]) if theme else "",
        brand=pick(rng, {brand: 1 / rank for rank, brand in enumerate(v.BRANDS, 1)}),
        price=round(float(np.exp(rng.normal(3.6, 0.6))), 2),
    )


def _pattern(rng: np.random.Generator, category: str, group: str, material: str) -> str:
    if material in ("denim", "patent leather", "polycarbonate", "straw", "steel", "silk"):
        return "solid"
    return pick(rng, v.PATTERNS.get(category) or v.PATTERNS[group])


def _colour(rng: np.random.Generator, category: str, material: str) -> str:
    if material == "denim":
        return pick(rng, {"denim": 5, "blue": 2, "navy": 3, "sky": 1.5, "black": 2, "grey": 1, "white": 0.5})
    if material == "straw":
        return pick(rng, {"beige": 4, "sand": 4, "camel": 2, "cream": 2})
    tastes = v.TASTES.get(category, {})
    return pick(rng, {name: v.COLOUR_WEIGHTS.get(name, 1) * tastes.get(name, 1) for name in v.COLOURS})


def _second_colour(rng: np.random.Generator, colour: str) -> str:
    families = {name: family for name, (_, family) in v.COLOURS.items()}
    others = {name: v.COLOUR_WEIGHTS.get(name, 1) for name in families if families[name] != families[colour]}
    return pick(rng, others | {"white": 30 * (families[colour] != "white")})


def _gender(rng: np.random.Generator, category: str, cut: str) -> str:
    if category in v.FEMININE or cut in v.WOMEN_CUTS:
        return "women"
    if cut in v.MEN_CUTS or (category in v.MASCULINE and rng.random() < 0.8):
        return "men"
    return pick(rng, {"women": 5, "men": 5, "unisex": 1})


def _season(rng: np.random.Generator, words: set[str]) -> str:
    warm, cold = len(words & set(v.WARM)), len(words & set(v.COLD))
    return pick(rng, {"summer": 1 + 4 * warm, "winter": 1 + 4 * cold, "spring": 1 + warm, "autumn": 1 + cold})
