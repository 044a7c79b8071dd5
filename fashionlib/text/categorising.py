"""The category that a product's own words name: a second opinion on the label under which its shop filed it."""

import re
from collections import Counter
from collections.abc import Iterable

from fashionlib.catalogue.categories import NO_KIND, SOURCE_LABELS, kinds_in, why_no_category

ASIDE = re.compile(r" (?:in|with|by|for|from|and|on|-|–) |[,(\"|:]", re.IGNORECASE)
"""What ends the words that name the thing: `shirt in blue`, `dress with belt`, `jeans, 5 pockets`."""

KIND_KEYS = ("type", "category")
"""Tags that name the kind of product."""

BROAD: dict[str, tuple[str, ...]] = {
    "bag": ("backpack", "travel bags", "crossbody/messenger bag", "clutch/wallet"),
    "purse": ("clutch/wallet", "crossbody/messenger bag"),
    "shoe": ("boots", "pump/wedge", "sandals"), "footwear": ("boots", "pump/wedge", "sandals"),
    "heel": ("sandals", "boots"), "flat": ("sandals",),
    "top": ("shirt", "polo", "sweater", "sweatshirt/hoodie", "cardigan", "vest", "swimwear"),
    "jersey": ("polo", "sweater"), "knit": ("cardigan", "vest"), "jacket": ("blazer", "coat/cape", "vest"),
    "pant": ("joggers", "shorts", "suits"), "trouser": ("joggers", "shorts", "suits"),
    "bottom": ("joggers", "shorts", "skirt"), "suit": ("jumpsuits", "swimwear"), "short": ("swimwear",),
}  # fmt: skip
"""A word for many kinds of product → the categories whose products it may mean as well as its own."""


def kind_in_title(title: str) -> str | None:
    """Return the name of the kind of product that a title is about, None if it has none, or no clear one.

    The last kind before the first aside is the thing itself (`denim shirt dress in blue`); where a title piles up
    three kinds, it is the one that it says most often.
    """
    kinds = kinds_in(title)
    if len({SOURCE_LABELS[kind] for kind in kinds}) > 2:
        return _commonest(kinds)
    named = (kinds_in(part) for part in ASIDE.split(title)) if len(kinds) > 1 else [kinds]
    return next((part[-1] for part in named if part), None)


def kind_in_tags(tags: dict[str, list[str]]) -> str | None:
    """Return the name of the kind of product that the tags on it give, None if they give none or disagree."""
    kinds = [kind for key in KIND_KEYS for value in tags.get(key, ()) for kind in kinds_in(value)[-1:]]
    return kinds[0] if len({SOURCE_LABELS[kind] for kind in kinds}) == 1 else None


def second_opinion(row: dict, tags: dict[str, list[str]]) -> str | None:
    """Return the category that a row's words give it, None to leave it as its label says.

    A label that names no kind of product gives way to the tags, the title or the description. Any other gives way only
    where the title and another field name one and the same other category, and no field has a word for the label's
    own. Labels of NO_CATEGORY are final.
    """
    label, title, series = row["category"], kind_in_title(row["title"]), kind_in_tags(tags)
    if label is None:
        if why_no_category(row["source_category"]) != NO_KIND:
            return None
        kind = series or title or _commonest(kinds_in(row["description"]))
        return SOURCE_LABELS[kind] if kind else None
    found = SOURCE_LABELS[title] if title else None
    if found in (None, label) or label in BROAD.get(title, ()) or label in _categories(kinds_in(row["title"])):
        return None
    described = _categories(kinds_in(row["description"]))
    seconded = SOURCE_LABELS[series] == found if series else found in described
    return found if seconded and label not in described else None


def _categories(kinds: Iterable[str]) -> set[str | None]:
    return {SOURCE_LABELS[kind] for kind in kinds}


def _commonest(kinds: Iterable[str]) -> str | None:
    """A name of the category that is named most often, None where two are."""
    names = {SOURCE_LABELS[kind]: kind for kind in kinds if SOURCE_LABELS[kind]}
    ranked = Counter(SOURCE_LABELS[kind] for kind in kinds if SOURCE_LABELS[kind]).most_common(2)
    clear = ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return names[ranked[0][0]] if clear else None
