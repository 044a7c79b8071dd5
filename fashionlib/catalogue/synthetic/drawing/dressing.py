"""From an outfit to layers in the order in which they cover each other."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import worn
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.faces import head
from fashionlib.catalogue.synthetic.drawing.hair import hair
from fashionlib.catalogue.synthetic.drawing.layers import Layer
from fashionlib.catalogue.synthetic.drawing.people import Person, arm, figure
from fashionlib.catalogue.synthetic.drawing.product import draw_garment

LONG_SLEEVED = ("coat/cape", "jacket", "blazer", "cardigan", "suits", "sweater", "sweatshirt/hoodie", "shirt", "polo")
"""Categories with long sleeves where the attributes name none."""

SLEEVE_ENDS = {"long": 2.0, "short": 0.85, "sleeveless": 0.0}
"""Sleeve → where it ends: 0 at the shoulder, 1 at the elbow, 2 at the wrist."""

OVER_TROUSERS = ("knee boot", "cowboy boot")


@dataclass(frozen=True, eq=False)
class Part:
    """Layers of one slot of the outfit; an empty slot is the person."""

    slot: str
    layers: list[Layer]


def dressed(body: Body, person: Person, outfit: dict[str, Attributes], rng: np.random.Generator) -> list[Part]:
    """Return the person and what they wear from the back to the front; `outfit` is slot → product (outfits.SLOTS)."""
    behind, above = hair(body, person, rng)
    bag = _bag(outfit, body, rng)
    clothes = _clothes(outfit, body, rng)
    bare = [arm(body, person, side, max(_bare_from(outfit), 0.4)) for side in (0, 1)]
    return [
        Part("", behind),
        *bag[:1],
        Part("", figure(body, person)),
        *clothes,
        *bag[1:],
        Part("", [layer for side in bare for layer in side]),
        *_made("neck", outfit, body, rng),
        Part("", [*head(body, person, rng), *above]),
        *[part for slot in ("jewelry", "glasses", "hat") for part in _made(slot, outfit, body, rng)],
    ]


def _bare_from(outfit: dict[str, Attributes]) -> float:
    """Return from where on the arms are bare, on the scale of people.arm."""
    named = [item.sleeve or ("long" if item.category in LONG_SLEEVED else "sleeveless") for item in outfit.values()]
    ends = [SLEEVE_ENDS[name] for name in named]
    return max(ends, default=0.0)


def _made(slot: str, outfit: dict[str, Attributes], body: Body, rng: np.random.Generator) -> list[Part]:
    """Return the part of one slot, or nothing where the slot is empty."""
    return [Part(slot, _MAKERS.get(slot, draw_garment)(outfit[slot], body, rng))] if slot in outfit else []


def _clothes(outfit: dict[str, Attributes], body: Body, rng: np.random.Generator) -> list[Part]:
    """Return clothes and shoes in order: shoes under the hem, shirt in or over the trousers, coat on top."""
    shoes = _made("shoes", outfit, body, rng)
    over = "shoes" in outfit and outfit["shoes"].cut in OVER_TROUSERS
    tucked = rng.random() < 0.5 and "top" in outfit and outfit["top"].category in ("shirt", "tops")
    order = ["top", "bottom", "belt"] if tucked or "belt" in outfit else ["bottom", "top"]
    names = ["swim", "whole", *order, "outer"]
    return [
        *([] if over else shoes),
        *[part for slot in names[:-1] for part in _made(slot, outfit, body, rng)],
        *(shoes if over else []),
        *_made("outer", outfit, body, rng),
    ]


def _bag(outfit: dict[str, Attributes], body: Body, rng: np.random.Generator) -> list[Part]:
    """Return the bag: what hangs behind the person and what hangs in front."""
    if "bag" not in outfit:
        return []
    return [Part("bag", layers) for layers in worn.worn_bag(outfit["bag"], body, rng)]


_MAKERS: dict[str, Callable[[Attributes, Body, np.random.Generator], list[Layer]]] = {
    "shoes": worn.worn_shoes,
    "hat": worn.worn_hat,
    "glasses": worn.worn_glasses,
    "belt": worn.worn_belt,
    "neck": worn.worn_scarf,
    "jewelry": worn.worn_jewelry,
}
