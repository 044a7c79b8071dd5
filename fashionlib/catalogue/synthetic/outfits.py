"""What one person wears: two to five products that go together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import Attributes, pick, sample_attributes

SLOTS: tuple[str, ...] = (
    "swim", "whole", "top", "bottom", "outer", "shoes", "bag", "hat", "glasses", "belt", "neck", "jewelry",
)  # fmt: skip
"""Places on a person; each holds one product at most."""

CORES: dict[str, dict[str, float]] = {
    "women": {"two": 6, "dress": 3, "jumpsuits": 1, "suits": 0.2},
    "men": {"two": 8, "suits": 1.2},
}
"""Gender → what covers the body: "two" is a top and a bottom, the others are categories."""

SWIM: dict[str, float] = {"studio": 0.06, "street": 0.0, "sea": 0.35}
"""Place → how often somebody wears swimwear there in summer."""

SLOT_CATEGORIES: dict[str, dict[str, float]] = {
    "top": {"tops": 5, "shirt": 4, "sweater": 2.5, "sweatshirt/hoodie": 2.6, "polo": 1.5},
    "bottom": {"pants/leggings": 6, "shorts": 2, "joggers": 1.6, "skirt": 3},
    "outer": {"jacket": 4, "coat/cape": 3, "blazer": 3.5, "cardigan": 2, "vest": 2},
    "shoes": {"flats": 5, "boots": 3, "sandals": 1.6, "pump/wedge": 3.5},
    "bag": {"crossbody/messenger bag": 3, "backpack": 2, "travel bags": 1.3, "top handles": 3, "clutch/wallet": 3},
    "hat": {"hats": 1},
    "glasses": {"glasses/sunglasses": 1},
    "belt": {"belts": 1},
    "neck": {"other accessories": 1},
    "jewelry": {"jewelry": 1},
}
WOMEN_ONLY = ("skirt", "pump/wedge", "top handles", "clutch/wallet", "jumpsuits")

EXTRAS: dict[str, float] = {
    "bag": 2.8, "outer": 2.6, "hat": 1.5, "glasses": 1.4, "belt": 1.1, "neck": 1.1, "jewelry": 0.8,
}  # fmt: skip
"""Slot → how often it is filled beside core and shoes."""

SEASONS: dict[str, float] = {"summer": 3.5, "winter": 3, "mild": 3.5}
"""The weather of a scene."""

BARRED: dict[str, frozenset[str]] = {
    "summer": frozenset((
        "coat/cape", "scarf", "beanie", "puffer jacket", "puffer gilet", "turtleneck sweater", "cable-knit sweater",
        "knee boot", "lace-up boot", "fleece", "tweed",
    )),
    "winter": frozenset((
        "sandals", "shorts", "swimwear", "sun hat", "tank top", "crop top", "off-shoulder top", "slip dress",
        "playsuit", "espadrille", "straw", "mini skirt",
    )),
    "mild": frozenset(("swimwear", "flip-flop", "slide", "puffer jacket", "sun hat")),
}  # fmt: skip
"""Weather → categories, cuts and materials that nobody wears in it."""

LEAN: dict[str, dict[str, float]] = {
    "summer": {"sandals": 2, "shorts": 2.5, "boots": 0.15, "sweater": 0.15, "sweatshirt/hoodie": 0.4, "jacket": 0.5},
    "winter": {"boots": 2.5, "coat/cape": 2.5, "sweater": 2, "jacket": 1.5, "pump/wedge": 0.6},
}
"""Weather → category → factor on its weight."""

SPORTY = frozenset((
    "joggers", "sweatshirt/hoodie", "sport shorts", "leggings", "baseball cap", "drawstring backpack", "slide",
    "flip-flop",
))  # fmt: skip
DRESSY = frozenset((
    "suits", "blazer", "pump/wedge", "tie", "derby", "tuxedo shirt", "envelope clutch", "box clutch", "satchel",
    "chain bag", "fedora", "slip dress", "off-shoulder top",
))  # fmt: skip
"""Categories and cuts for sport and for best, which nobody wears together."""

WITH_SUITS = frozenset((
    "derby", "loafer", "chelsea boot", "messenger bag", "weekender", "trolley case", "tie", "fedora",
    "glasses/sunglasses", "jewelry", "pump/wedge", "scarf", "coat/cape", "ankle boot",
))  # fmt: skip
AT_THE_SEA = frozenset((
    "sandals", "sun hat", "bucket hat", "baseball cap", "drawstring backpack", "glasses/sunglasses", "necklace",
    "bracelet", "tote",
))  # fmt: skip
"""What goes with a suit, and what goes with swimwear."""

BAREFOOT = 0.3
"""How often somebody in swimwear at the sea has bare feet; elsewhere nobody has."""

UNWORN = ("garment bag", "gloves", "umbrella", "socks", "bifold wallet", "long wallet", "ring")
"""Cuts that nobody wears in a scene, or that nobody could see."""

QUIET = ("black", "white", "navy", "denim", "grey", "charcoal", "beige", "cream", "ivory", "silver")
"""Colours that go with all others, and that several products of one outfit may share."""

LOUD = ("striped", "checked", "floral", "camouflage", "argyle", "fair isle", "leopard", "dotted")
"""Patterns of which an outfit mostly holds one."""

PALETTES = {"one": 4, "two": 4, "any": 2}
FAMILIES = {"one": 1, "two": 2, "any": 9}
"""How many families of colour an outfit may hold beside the quiet ones; PALETTES says how often."""

Test = Callable[[Attributes], bool]


@dataclass(frozen=True)
class Occasion:
    """What an outfit is for: the weather (a key of SEASONS), the palette, and one loud pattern only or several."""

    season: str
    families: int
    calm: bool


def sample_outfit(
    rng: np.random.Generator, gender: str, *, full: bool = True, place: str = "studio"
) -> dict[str, Attributes]:
    """Return slot → product, two to five of them, for a person of one gender ("women" or "men").

    A picture in `full` length shows shoes, so there are some. `place` is a key of SWIM: people at the sea may wear
    swimwear and have bare feet.
    """
    season = "summer" if place == "sea" and rng.random() < 0.6 else pick(rng, SEASONS)
    occasion = Occasion(season, FAMILIES[pick(rng, PALETTES)], bool(rng.random() < 0.85))
    key, worn = int(rng.integers(1 << 40)), dict[str, Attributes]()

    def wear(slot: str, category: str = "") -> None:
        rules = {"must": _belongs(slot, worn, occasion), "nice": _suits(worn, occasion)}
        for _ in range(4):  # a category may hold nothing that fits
            kind = category or _category(rng, slot, gender, worn, occasion)
            found = choose(kind, gender, key=key, place=len(worn), **rules) if kind else None
            if found:
                worn[slot] = found
                return

    for slot, category in _core(rng, gender, season, place).items():
        wear(slot, category)
    if full and not ("swim" in worn and place == "sea" and rng.random() < BAREFOOT):
        wear("shoes")
    extras, count = dict(EXTRAS), int(rng.choice([2, 3, 4, 5], p=[0.03, 0.2, 0.42, 0.35]))
    while len(worn) < count and (extras := _possible(extras, worn, season)):
        slot = pick(rng, extras)
        del extras[slot]
        wear(slot)
    return {slot: worn[slot] for slot in SLOTS if slot in worn}


def slot_of(category: str) -> str:
    """Return where a product of a category (one that scenes show) is worn, one of SLOTS."""
    slots = {name: slot for slot, names in SLOT_CATEGORIES.items() for name in names} | {"swimwear": "swim"}
    return slots.get(category, "whole")


def choose(category: str, gender: str, *, key: int, place: int, must: Test, nice: Test) -> Attributes | None:
    """Return a product of a category that suits a gender and `must` take; the first of 12 that is `nice` as well.

    Products are those of seed `key` from number 1000 · `place` on; None if 400 of them hold nothing fit.
    """
    first, tried = None, 0
    for attempt in range(400):
        found = sample_attributes(key, 1000 * place + attempt, category)
        if found.gender not in (gender, "unisex") or found.cut in UNWORN or not must(found):
            continue
        first, tried = first or found, tried + 1
        if nice(found):
            return found
        if tried == 12:
            break
    return first


def _core(rng: np.random.Generator, gender: str, season: str, place: str) -> dict[str, str]:
    """Return slot → category for what covers the body; an empty category is still to be drawn."""
    if season == "summer" and rng.random() < SWIM[place]:
        return {"swim": "swimwear"}
    core = pick(rng, CORES[gender])
    return {"top": "", "bottom": ""} if core == "two" else {"whole": core}


def _category(
    rng: np.random.Generator, slot: str, gender: str, worn: Mapping[str, Attributes], occasion: Occasion
) -> str:
    """Return a category for a slot, or "" where nothing would go with the rest."""
    barred, lean = BARRED[occasion.season], LEAN.get(occasion.season, {})
    clash = _clash(worn)
    choices = {
        category: weight * lean.get(category, 1.0)
        for category, weight in SLOT_CATEGORIES[slot].items()
        if category not in barred and category not in clash and (gender == "women" or category not in WOMEN_ONLY)
    }
    if "swim" in worn:
        sea = {"shoes": "sandals", "bag": "backpack" if gender == "men" else "top handles"}
        choices = {sea[slot]: 1.0} if slot in sea else choices
    if _is(worn, "whole", "suits"):
        sharp = {"shoes": {"flats": 4, "boots": 1} | ({"pump/wedge": 4} if gender == "women" else {}),
                 "bag": {"crossbody/messenger bag": 2, "travel bags": 1.5}, "outer": {"coat/cape": 1}}  # fmt: skip
        choices = {name: weight for name, weight in sharp.get(slot, choices).items() if name not in barred}
    return pick(rng, choices) if choices else ""


def _clash(worn: Mapping[str, Attributes]) -> frozenset[str]:
    """Return the categories and cuts that do not go with what is worn: sport with best."""
    words = {word for item in worn.values() for word in (item.category, item.cut)}
    return (DRESSY if words & SPORTY else frozenset()) | (SPORTY if words & DRESSY else frozenset())


def _possible(extras: Mapping[str, float], worn: Mapping[str, Attributes], season: str) -> dict[str, float]:
    """Return the slots that can be filled: nobody wears a coat over swimwear, or a belt under a sweater."""
    suit, swim = _is(worn, "whole", "suits"), "swim" in worn
    held = _is(worn, "bottom", "pants/leggings", "shorts", "skirt") and worn["bottom"].cut != "leggings"
    able = {
        "outer": not swim and (not suit or season == "winter"),
        "neck": not swim and (season != "summer" or suit or _is(worn, "top", "shirt")),
        "hat": not suit or "outer" in worn,
        "belt": held and _is(worn, "top", "shirt", "tops", "polo") and "outer" not in worn,
    }
    return {slot: weight for slot, weight in extras.items() if able.get(slot, True)}


def _is(worn: Mapping[str, Attributes], slot: str, *categories: str) -> bool:
    return slot in worn and worn[slot].category in categories


def _belongs(slot: str, worn: Mapping[str, Attributes], occasion: Occasion) -> Test:
    """Return what must hold: nothing for other weather, sport and best apart, scarves and ties around the neck only."""
    bad = BARRED[occasion.season] | _clash(worn)
    formal = _is(worn, "top", "shirt") or _is(worn, "whole", "suits")
    necks = frozenset((("tie",) if occasion.season == "summer" else ("scarf", "tie")) if formal else ("scarf",))
    only = necks if slot == "neck" else frozenset()
    if "swim" in worn or _is(worn, "whole", "suits"):
        only = only or (AT_THE_SEA if "swim" in worn else WITH_SUITS)

    def test(item: Attributes) -> bool:
        words = {item.category, item.cut, item.material}
        return not words & bad and (not only or bool(words & only))

    return test


def _suits(worn: Mapping[str, Attributes], occasion: Occasion) -> Test:
    """Return a test for what goes with the rest: a small palette, no colour twice but quiet ones, one loud pattern."""
    taken = {item.colour for item in worn.values()} - set(QUIET)
    families = {v.COLOURS[colour][1] for colour in taken}
    loud = any(item.pattern in LOUD for item in worn.values())

    def test(item: Attributes) -> bool:
        fresh = {v.COLOURS[item.colour][1]} if item.colour not in QUIET else set()
        return (
            item.colour not in taken
            and len(families | fresh) <= occasion.families
            and not (occasion.calm and loud and item.pattern in LOUD)
        )

    return test
