"""What one person wears: two to five products that go together."""

from collections.abc import Callable, Mapping

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes, pick, sample_attributes

SLOTS: tuple[str, ...] = (
    "swim", "whole", "top", "bottom", "outer", "shoes", "bag", "hat", "glasses", "belt", "neck", "jewelry",
)  # fmt: skip
"""Places on a person; each holds one product at most."""

CORES: dict[str, dict[str, float]] = {
    "women": {"two": 6, "dress": 3, "jumpsuits": 1, "suits": 0.2, "swimwear": 0.4},
    "men": {"two": 8, "suits": 1.2, "swimwear": 0.4},
}
"""Gender → what covers the body: "two" is a top and a bottom, the others are categories."""

SLOT_CATEGORIES: dict[str, dict[str, float]] = {
    "top": {"tops": 5, "shirt": 4, "sweater": 2.5, "sweatshirt/hoodie": 2, "polo": 1.2},
    "bottom": {"pants/leggings": 6, "shorts": 2, "joggers": 1.6, "skirt": 3},
    "outer": {"jacket": 4, "coat/cape": 3, "blazer": 2.5, "cardigan": 2, "vest": 1.2},
    "shoes": {"flats": 5, "boots": 3, "sandals": 2, "pump/wedge": 2},
    "bag": {"crossbody/messenger bag": 3, "backpack": 2, "travel bags": 0.8, "top handles": 3, "clutch/wallet": 1},
    "hat": {"hats": 1},
    "glasses": {"glasses/sunglasses": 1},
    "belt": {"belts": 1},
    "neck": {"other accessories": 1},
    "jewelry": {"jewelry": 1},
}
WOMEN_ONLY = ("skirt", "pump/wedge", "top handles", "clutch/wallet")

EXTRAS: dict[str, float] = {
    "shoes": 2, "bag": 2.6, "outer": 2.6, "hat": 1.3, "glasses": 1.2, "belt": 0.9, "neck": 0.9, "jewelry": 0.6,
}  # fmt: skip
"""Slot → how often it is filled beside the core."""

SHOD = 0.8
"""How often shoes come first."""

AT_THE_SEA = ("sandals", "sun hat", "bucket hat", "baseball cap", "tote", "backpack", "glasses/sunglasses", "jewelry")
"""Categories and cuts that go with swimwear."""

UNWORN = ("garment bag", "gloves", "umbrella", "socks", "bifold wallet", "long wallet", "ring", "earrings")
"""Cuts that nobody wears in a scene, or that nobody could see."""

QUIET = ("black", "white", "navy", "denim", "grey", "beige")
"""Colours that two products of one outfit may share."""

Test = Callable[[Attributes], bool]


def sample_outfit(rng: np.random.Generator, gender: str) -> dict[str, Attributes]:
    """Return slot → product, two to five of them, for a person of one gender ("women" or "men")."""
    key, worn = int(rng.integers(1 << 40)), dict[str, Attributes]()

    def wear(slot: str, category: str) -> None:
        worn[slot] = choose(category, gender, key=key, place=len(worn), must=_belongs(slot, worn), nice=_suits(worn))

    for slot, category in _core(rng, gender).items():
        wear(slot, category)
    extras = {slot: weight for slot, weight in EXTRAS.items() if _possible(slot, worn)}
    count = int(rng.choice([2, 3, 4, 5], p=[0.1, 0.26, 0.36, 0.28]))
    while len(worn) < count and extras:
        slot = "shoes" if "shoes" in extras and rng.random() < SHOD else pick(rng, extras)
        del extras[slot]
        wear(slot, _category(rng, slot, gender, worn))
    return {slot: worn[slot] for slot in SLOTS if slot in worn}


def choose(category: str, gender: str, *, key: int, place: int, must: Test, nice: Test) -> Attributes:
    """Return a product of a category that suits a gender and `must` take; the first of 40 that is `nice` as well.

    Products are those of seed `key` from number 1000 · `place` on.
    """
    first = None
    for attempt in range(1000):
        found = sample_attributes(key, 1000 * place + attempt, category)
        if found.gender not in (gender, "unisex") or found.cut in UNWORN or not must(found):
            continue
        first = first or found
        if nice(found) or attempt > 40:
            return found if nice(found) else first
    return first or found


def _core(rng: np.random.Generator, gender: str) -> dict[str, str]:
    core = pick(rng, CORES[gender])
    if core == "two":
        return {slot: _category(rng, slot, gender, {}) for slot in ("top", "bottom")}
    return {"swim" if core == "swimwear" else "whole": core}


def _category(rng: np.random.Generator, slot: str, gender: str, worn: Mapping[str, Attributes]) -> str:
    choices = SLOT_CATEGORIES[slot]
    if "swim" in worn:
        choices = {"shoes": {"sandals": 1}, "bag": {"backpack": 1}}.get(slot, choices)
    if gender != "women":
        choices = {category: weight for category, weight in choices.items() if category not in WOMEN_ONLY}
    return pick(rng, choices)


def _possible(slot: str, worn: Mapping[str, Attributes]) -> bool:
    """Tell whether a slot can be filled: nobody wears a coat over swimwear, or a belt under a sweater."""
    if slot in ("outer", "neck"):
        return "swim" not in worn and (slot == "neck" or not _is(worn, "whole", "suits"))
    if slot == "belt":
        held = _is(worn, "bottom", "pants/leggings", "shorts", "skirt") and worn["bottom"].cut != "leggings"
        return held and _is(worn, "top", "shirt", "tops", "polo")
    return True


def _is(worn: Mapping[str, Attributes], slot: str, *categories: str) -> bool:
    return slot in worn and worn[slot].category in categories


def _belongs(slot: str, worn: Mapping[str, Attributes]) -> Test:
    """Return what a slot demands: scarves around the neck, ties on shirts only, few things beside swimwear."""
    formal = _is(worn, "top", "shirt") or _is(worn, "whole", "suits")
    necks = ("scarf", "tie") if formal else ("scarf",)
    if slot == "neck":
        return lambda item: item.cut in necks
    return lambda item: "swim" not in worn or item.category in AT_THE_SEA or item.cut in AT_THE_SEA


def _suits(worn: Mapping[str, Attributes]) -> Test:
    """Return a test for what goes with the rest: another colour unless it is a quiet one, and the same weather."""
    taken = {item.colour for item in worn.values()} - set(QUIET)
    seasons = {item.season for item in worn.values()}
    return lambda item: item.colour not in taken and not {"summer", "winter"} <= seasons | {item.season}
