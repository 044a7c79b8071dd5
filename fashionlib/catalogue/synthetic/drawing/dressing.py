"""From an outfit to layers in the order in which they cover each other."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes, sample_attributes
from fashionlib.catalogue.synthetic.drawing import worn
from fashionlib.catalogue.synthetic.drawing.builds import Figure, moved
from fashionlib.catalogue.synthetic.drawing.faces import head
from fashionlib.catalogue.synthetic.drawing.hair import hair
from fashionlib.catalogue.synthetic.drawing.layers import Layer, Words
from fashionlib.catalogue.synthetic.drawing.people import Person, arm, figure, stool
from fashionlib.catalogue.synthetic.drawing.product import draw_garment
from fashionlib.catalogue.synthetic.drawing.worn_sleeves import Garment, tailored

LONG_SLEEVED = ("coat/cape", "jacket", "blazer", "cardigan", "suits", "sweater", "sweatshirt/hoodie", "shirt", "polo")
"""Categories with long sleeves where the attributes name none."""

SLEEVE_ENDS = {"long": 2.0, "short": 0.85, "sleeveless": 0.0}
"""Sleeve → where it ends: 0 at the shoulder, 1 at the elbow, 2 at the wrist."""

LONG = ("long cardigan", "long blazer")
CLOTHES = ("swim", "whole", "top", "bottom", "outer")
OVER_LEGGINGS = ("knee boot", "cowboy boot")
HIGH_STYLES = ("bun", "topknot", "curls", "quiff", "afro", "two puffs", "flat top", "headscarf")
"""Hair that no hat fits over."""

NARROW = ("pencil skirt", "mini skirt", "shift dress", "slip dress", "maxi skirt")


@dataclass(frozen=True, eq=False)
class Part:
    """Layers of one slot of the outfit; an empty slot is the person."""

    slot: str
    layers: list[Layer]


def hints(outfit: dict[str, Attributes], person: Person, *, low: bool = False) -> frozenset[str]:
    """Return what of the outfit decides on poses (see poses.sample_pose); `low` if the picture ends at the knees."""
    items = outfit.values()
    cuts, kinds = {item.cut for item in items}, {item.category for item in items}
    pockets = kinds & {"pants/leggings", "shorts", "joggers", "coat/cape", "jacket", "suits", "blazer"}
    found = {
        "pockets": bool(pockets) and not cuts & {"leggings", "bikini"},
        "hat": "hats" in kinds,
        "hair": "hats" not in kinds and person.style not in ("bald", "headscarf", "shaved"),
        "handbag": "top handles" in kinds or bool(cuts & {"duffel bag", "weekender"}),
        "clutch": "clutch/wallet" in kinds,
        "trolley": "trolley case" in cuts,
        "narrow": bool(cuts & set(NARROW)),
        "cape": "cape" in cuts,
        "shorts": "shorts" in kinds or bool(cuts & {"playsuit", "swim trunks"}),
        "low": low,
    }
    return frozenset(name for name, true in found.items() if true)


def dressed(body: Figure, person: Person, outfit: dict[str, Attributes], rng: np.random.Generator) -> list[Part]:
    """Return the person and what they wear from the back to the front; `outfit` is slot → product (outfits.SLOTS)."""
    if "hat" in outfit and person.style in HIGH_STYLES:
        person = replace(person, style="long" if person.gender == "women" else "crop")
    behind, above = hair(body, person, rng)
    bag = [Part("bag", layers) for layers in worn.worn_bag(outfit["bag"], body, rng)] if "bag" in outfit else []
    garments = _garments(outfit, body, rng)
    neck = _made("neck", outfit, body, rng)
    clothes = _clothes(outfit, body, garments, neck, rng)
    arms = [_arm(body, person, side, outfit, garments) for side in (1 - body.upper, body.upper)]
    sides = list(zip((1 - body.upper, body.upper), arms, strict=True))
    return [
        Part("", behind),
        *bag[:1],
        Part("", [*stool(body, rng), *figure(body, person, covered=_covered(outfit))]),
        *clothes,
        *bag[1:],
        *[part for side, parts in sides if not body.raised[side] for part in parts],
        *([] if _tied(outfit) else neck),
        Part("", [*head(body, person, rng), *above]),
        *[part for slot in ("jewelry", "glasses", "hat") for part in _made(slot, outfit, body, rng)],
        *[part for side, parts in sides if body.raised[side] for part in parts],
    ]


def _covered(outfit: dict[str, Attributes]) -> bool:
    """Tell whether trousers hide the legs."""
    trousers = _is(outfit, "bottom", "category", ("pants/leggings", "joggers")) or _is(
        outfit, "whole", "category", ("suits",)
    )
    return trousers or _is(outfit, "whole", "cut", ("wide-leg jumpsuit", "dungarees", "boiler suit"))


def _tied(outfit: dict[str, Attributes]) -> bool:
    """Tell whether a tie is worn, which a jacket covers; a scarf lies over everything."""
    return _is(outfit, "neck", "cut", ("tie",))


def _sleeve(item: Attributes) -> str:
    if item.cut == "dungarees":
        return "short"  # of the shirt below
    return item.sleeve or ("long" if item.category in LONG_SLEEVED else "sleeveless")


def _arm(
    body: Figure, person: Person, side: int, outfit: dict[str, Attributes], garments: dict[str, Garment]
) -> list[Part]:
    """Return an arm that passes the trunk, with all its sleeves from the inner to the outer one; else nothing."""
    if not body.arms_in_front[side]:
        return []
    start = max(SLEEVE_ENDS[_sleeve(item)] for item in outfit.values())
    skin = arm(body, person, side, start if start == 2 else max(start - 0.15, 0.1))
    return [Part("", skin), *(Part(one.slot, list(one.arms[side])) for one in garments.values() if one.arms[side])]


def _garments(outfit: dict[str, Attributes], body: Figure, rng: np.random.Generator) -> dict[str, Garment]:
    """Return slot → garment, from the inner to the outer one; a long sleeve leaves nothing of those below it."""
    found: dict[str, Garment] = {}
    if _is(outfit, "whole", "cut", ("dungarees",)):
        found["under"] = tailored("", _undershirt(), body, rng, maker=draw_garment)
    for slot in CLOTHES:
        if slot not in outfit:
            continue
        item = outfit[slot]
        if item.cut == "cape" or item.cut == "dungarees" or _sleeve(item) == "sleeveless":
            found[slot] = Garment(slot, _lettered(draw_garment(item, body, rng)))
        else:
            found[slot] = tailored(slot, item, body, rng, maker=draw_garment)
    if "outer" in outfit and (_sleeve(outfit["outer"]) == "long" or outfit["outer"].cut == "cape"):
        found |= {slot: replace(one, arms=((), ())) for slot, one in found.items() if slot != "outer"}
    return found


def _made(slot: str, outfit: dict[str, Attributes], body: Figure, rng: np.random.Generator) -> list[Part]:
    """Return the part of an accessory's slot, or nothing where the slot is empty."""
    return [Part(slot, _lettered(_MAKERS[slot](outfit[slot], body, rng)))] if slot in outfit else []


def _lettered(layers: list[Layer]) -> list[Layer]:
    """Return layers without the words of a print on a small product, whose letters would be smaller than a pixel."""
    return [layer for layer in layers if not isinstance(layer, Words) or layer.width > 0.01]


def _clothes(
    outfit: dict[str, Attributes],
    body: Figure,
    garments: dict[str, Garment],
    neck: list[Part],
    rng: np.random.Generator,
) -> list[Part]:
    """Return clothes and shoes in order: shoes under the hem, shirt in or over the trousers, tie, coat on top."""
    back = [side for side in (0, 1) if not body.arms_in_front[side]]
    worn_by = {
        slot: [Part(one.slot, [*(layer for side in back for layer in one.arms[side]), *one.trunk])]
        for slot, one in garments.items()
    }
    top, bottom, outer = (worn_by.get(slot, []) for slot in ("top", "bottom", "outer"))
    tuckable = _is(outfit, "top", "category", ("shirt", "tops")) and _is(outfit, "top", "fit", ("slim", "regular"))
    belt, shoes = _made("belt", outfit, body, rng), _made("shoes", outfit, body, rng)
    # Nothing of a full blouse looks out beside a long coat.
    tidy = "belt" in outfit or _is(outfit, "outer", "category", ("coat/cape",)) or _is(outfit, "outer", "cut", LONG)
    tuck = "top" in outfit and (tidy or (tuckable and rng.random() < 0.5))
    middle = [*_tucked(garments["top"], back, body), *bottom, *belt] if tuck else [*bottom, *top]
    whole = [part for slot in ("swim", "under", "whole") for part in worn_by.get(slot, [])]
    over = _is(outfit, "bottom", "cut", ("leggings",)) and _is(outfit, "shoes", "cut", OVER_LEGGINGS)
    below = [*whole, *middle, *shoes] if over else [*shoes, *whole, *middle]
    return [*below, *(neck if _tied(outfit) else []), *outer]


def _is(outfit: dict[str, Attributes], slot: str, name: str, values: tuple[str, ...]) -> bool:
    return slot in outfit and getattr(outfit[slot], name) in values


def _tucked(top: Garment, back: list[int], body: Figure) -> list[Part]:
    """Return a top that ends inside the waistband; its sleeves hang free."""
    left, right = body.edge(1.5)
    above = np.array([(-2.0, -1.0), (2.0, -1.0), (2.0, right[1]), right, left, (-2.0, left[1])])

    def cut(layer: Layer) -> Layer:
        return layer if isinstance(layer, Words) or layer.within else replace(layer, within=(above,))

    sleeves = [layer for side in back for layer in top.arms[side]]
    return [Part(top.slot, [*sleeves, *(cut(layer) for layer in top.trunk)])]


def _undershirt() -> Attributes:
    """Return a white shirt that is not for sale, for under dungarees."""
    shirt = replace(sample_attributes(0, 0, "tops"), cut="t-shirt", colour="white", pattern="solid", theme="", motif="")
    return replace(shirt, second_colour="", material="cotton", fit="slim", sleeve="short", neckline="crew")


def _hat(attributes: Attributes, body: Figure, rng: np.random.Generator) -> list[Layer]:
    """Return a hat that leaves the eyes free."""
    return worn.worn_hat(attributes, replace(body, head=moved(body.head, 0, -0.012)), rng)


_MAKERS: dict[str, Callable[[Attributes, Figure, np.random.Generator], list[Layer]]] = {
    "shoes": worn.worn_shoes,
    "hat": _hat,
    "glasses": worn.worn_glasses,
    "belt": worn.worn_belt,
    "neck": worn.worn_scarf,
    "jewelry": worn.worn_jewelry,
}
