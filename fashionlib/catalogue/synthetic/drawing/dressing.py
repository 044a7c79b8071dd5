"""From an outfit to layers in the order in which they cover each other."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes, sample_attributes
from fashionlib.catalogue.synthetic.drawing import worn
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.faces import head
from fashionlib.catalogue.synthetic.drawing.hair import hair
from fashionlib.catalogue.synthetic.drawing.layers import Layer, Words
from fashionlib.catalogue.synthetic.drawing.people import Person, arm, figure
from fashionlib.catalogue.synthetic.drawing.poses import moved
from fashionlib.catalogue.synthetic.drawing.product import draw_garment

LONG_SLEEVED = ("coat/cape", "jacket", "blazer", "cardigan", "suits", "sweater", "sweatshirt/hoodie", "shirt", "polo")
"""Categories with long sleeves where the attributes name none."""

SLEEVE_ENDS = {"long": 2.0, "short": 0.85, "sleeveless": 0.0}
"""Sleeve → where it ends: 0 at the shoulder, 1 at the elbow, 2 at the wrist."""

OVER_LEGGINGS = ("knee boot", "cowboy boot")
HIGH_STYLES = ("bun", "curls", "quiff")
"""Hair that no hat fits over."""


@dataclass(frozen=True, eq=False)
class Part:
    """Layers of one slot of the outfit; an empty slot is the person."""

    slot: str
    layers: list[Layer]


def dressed(body: Body, person: Person, outfit: dict[str, Attributes], rng: np.random.Generator) -> list[Part]:
    """Return the person and what they wear from the back to the front; `outfit` is slot → product (outfits.SLOTS)."""
    if "hat" in outfit and person.style in HIGH_STYLES:
        person = replace(person, style="long" if person.gender == "women" else "short")
    behind, above = hair(body, person, rng)
    bag = _bag(outfit, body, rng)
    clothes = _clothes(outfit, body, rng)
    caped = any(item.cut == "cape" for item in outfit.values())
    bare = [] if caped else [_bare_arm(body, person, side, outfit) for side in (0, 1)]
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


def _sleeve(item: Attributes) -> str:
    if item.cut == "dungarees":
        return "short"  # of the shirt below
    return item.sleeve or ("long" if item.category in LONG_SLEEVED else "sleeveless")


def _bare_arm(body: Body, person: Person, side: int, outfit: dict[str, Attributes]) -> list[Layer]:
    """Return what of an arm lies over the clothes: all that is bare if it passes the trunk, else at most the hand."""
    start = max(SLEEVE_ENDS[_sleeve(item)] for item in outfit.values())
    if body.arms_in_front[side]:
        return arm(body, person, side, max(start, 0.1))
    return arm(body, person, side, 2.0) if start == 2 or "bag" in outfit else []


def _made(slot: str, outfit: dict[str, Attributes], body: Body, rng: np.random.Generator) -> list[Part]:
    """Return the part of one slot, or nothing where the slot is empty."""
    if slot not in outfit:
        return []
    layers = _MAKERS.get(slot, draw_garment)(outfit[slot], body, rng)
    # A print on a small product would be letters smaller than a pixel.
    return [Part(slot, [layer for layer in layers if not isinstance(layer, Words) or layer.width > 0.01])]


def _clothes(outfit: dict[str, Attributes], body: Body, rng: np.random.Generator) -> list[Part]:
    """Return clothes and shoes in order: shoes under the hem, shirt in or over the trousers, coat on top."""
    shoes, outer = _made("shoes", outfit, body, rng), _made("outer", outfit, body, rng)
    tuckable = _is(outfit, "top", "category", ("shirt", "tops")) and _is(outfit, "top", "fit", ("slim", "regular"))
    tuck = "belt" in outfit or (tuckable and rng.random() < 0.5)
    top, bottom = _made("top", outfit, body, rng), _made("bottom", outfit, body, rng)
    middle = [*_tucked(top, body, outfit), *bottom, *_made("belt", outfit, body, rng)] if tuck else [*bottom, *top]
    whole = [*_made("swim", outfit, body, rng), *_made("whole", outfit, body, rng)]
    if _is(outfit, "whole", "cut", ("dungarees",)):
        whole = [_undershirt(body, rng), *whole]
    over = _is(outfit, "bottom", "cut", ("leggings",)) and _is(outfit, "shoes", "cut", OVER_LEGGINGS)
    dressed = [*whole, *middle, *shoes] if over else [*shoes, *whole, *middle]
    return [*dressed, *outer]


def _is(outfit: dict[str, Attributes], slot: str, name: str, values: tuple[str, ...]) -> bool:
    return slot in outfit and getattr(outfit[slot], name) in values


def _tucked(top: list[Part], body: Body, outfit: dict[str, Attributes]) -> list[Part]:
    """Return a top that ends inside the waistband: below it only sleeves show, outside the hips."""
    margin = 0.016 if any(_sleeve(outfit[part.slot]) == "long" for part in top) else 0.1
    left, right = body.edge(1.5) + np.array([[-margin, 0.0], [margin, 0.0]])
    outside = [(-2.0, 2.0), (-2.0, -1.0), (2.0, -1.0), (2.0, 2.0)]
    above = np.vstack([outside, [(right[0], 2.0), right, left, (left[0], 2.0)]])

    def cut(layer: Layer) -> Layer:
        return layer if isinstance(layer, Words) or layer.within else replace(layer, within=(above,))

    return [Part(part.slot, [cut(layer) for layer in part.layers]) for part in top]


def _undershirt(body: Body, rng: np.random.Generator) -> Part:
    """Return a white shirt that is not for sale, for under dungarees."""
    shirt = replace(sample_attributes(0, 0, "tops"), cut="t-shirt", colour="white", pattern="solid", theme="", motif="")
    plain = replace(shirt, second_colour="", material="cotton", fit="slim", sleeve="short", neckline="crew")
    return Part("", draw_garment(plain, body, rng))


def _bag(outfit: dict[str, Attributes], body: Body, rng: np.random.Generator) -> list[Part]:
    """Return the bag: what hangs behind the person and what hangs in front."""
    if "bag" not in outfit:
        return []
    return [Part("bag", layers) for layers in worn.worn_bag(outfit["bag"], body, rng)]


def _hat(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a hat that leaves the eyes free."""
    return worn.worn_hat(attributes, replace(body, head=moved(body.head, 0, -0.012)), rng)


_MAKERS: dict[str, Callable[[Attributes, Body, np.random.Generator], list[Layer]]] = {
    "shoes": worn.worn_shoes,
    "hat": _hat,
    "glasses": worn.worn_glasses,
    "belt": worn.worn_belt,
    "neck": worn.worn_scarf,
    "jewelry": worn.worn_jewelry,
}
