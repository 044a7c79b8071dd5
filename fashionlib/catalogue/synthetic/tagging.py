"""Series of tags, `Key: value // Key: value`: rich and redundant in shop A, a few keys elsewhere."""

from collections.abc import Iterable, Mapping
from string import capwords
from typing import NamedTuple

from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.gaps import STATES
from fashionlib.catalogue.synthetic.grammar import Book, Draw, one_of, shuffled, write
from fashionlib.catalogue.synthetic.naming import forms


class Tag(NamedTuple):
    """One statement of a series, and what is meant by it."""

    key: str
    values: tuple[str, ...]
    about: str
    """The key that all shops' keys of this meaning come to, in lower case."""
    names: frozenset[str] = frozenset()
    """All words, in lower case, for the one thing that is stated: navy may be said as `Navy Blue`."""
    true: bool = True

    def __str__(self) -> str:
        return f"{self.key}: {', '.join(self.values)}"


KEYS: dict[str, tuple[str, ...]] = {
    "colour": ("Color", "Colour", "Color Name", "Main Color", "Shade", "color"),
    "material": ("Material", "Fabric Type", "Fabric", "Outer Material", "Material Composition", "material"),
    "gender": ("Gender", "For", "Department Name", "Target Group", "gender"),
    "own": ("Item Type", "Product Type", "Type", "Style Name", "item type"),
    "kind": ("Category", "Product Category", "Clothing Type"),
    "pattern": ("Pattern Type", "Pattern", "Print", "Pattern type"),
    "occasion": ("Occasion", "Use", "Suitable For", "Scene"),
    "season": ("Season", "Collection", "Suitable Season"),
    "fit": ("Fit Type", "Fit", "Silhouette"),
    "sleeve": ("Sleeve Style", "Sleeve Length", "Sleeve length"),
    "neckline": ("Neck", "Neckline", "Neck Style"),
    "brand": ("Brand Name", "Brand", "Manufacturer"),
    "motif": ("Theme", "Character", "Print Motif"),
    "second": ("Second Color", "Accent Color"),
}
"""Gap → the keys under which tags state it; the article's own series says one thing under several keys too."""

ABOUT: dict[str, str] = {
    "own": "type", "kind": "category", "sleeve": "sleeve length", "neckline": "neck", "motif": "theme",
    "second": "second colour",
}  # fmt: skip
"""Gap → the one key that its keys come to, where that is not the gap's own name."""

SEVERAL = ("own", "kind", "occasion", "motif")
"""Gaps of which every wording is a fact of its own: a bomber is also called a flight jacket."""

FILLERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("is_customized", ("(Yes|No)",)), ("Style", ("{adjective}", "{adjective}", "[{adjective}]", "[{stuffing}]")),
    ("Decoration", ("{part}", "[{part}]")),
    ("Feature", ("{material_word}", "[{adjective}]")), ("Quality", ("(High|Top|Best)[ {stuffing}]",)),
    ("Origin", ("{origin}",)),
    ("Closure Type", ("(zip|button|buckle|pull-on|none|lace-up|snap|magnetic)",)),
    ("Thickness", ("(thin|standard|thick|medium)",)),
    ("Clothing Length", ("(regular|short|long|midi)",)), ("Front Style", ("(flat|pleated|{part_adj})",)),
    ("Keywords", ("{rival}", "{stuffing}", "{own}")),
    ("Care", ("(hand wash|machine wash|dry clean|wipe clean)",)), ("Mood", ("{virtue}", "[{virtue}]")),
    ("Tags", ("{place}", "{moment}", "[{wearer}]")),
    ("Pairs With", ("{mate_bare}", "{mate_bare}")), ("Inspiration", ("{inspiration}",)),
    ("Package", ("(1 piece|1 pc|2 pcs|set|1 pair)",)),
)  # fmt: skip
"""Tags that say little or nothing about the product: key and the templates of its values."""

_VALUES: dict[str, tuple[str, ...]] = {
    "occasion": ("{occasion}", "[{occasion_word}]", "[{occasion_word}]", "[{moment}]"),
    "pattern": ("{pattern}", "[{pattern_word}]"),
    "motif": ("{motif}", "[{theme_word}]", "[{motif_word}]"),
    "material": ("{material}", "[{material_word}]"),
}
_THE_SAME: dict[str, tuple[str, ...]] = {
    "men": ("Male", "Man", "Gentleman"), "women": ("Female", "Woman", "Lady"), "unisex": ("All",),
}  # fmt: skip
"""Gender → other words for it."""

_COMPANY: dict[str, tuple[str, ...]] = {
    "men": ("Boyfriend", "Him", "Husband", "Groom", "Dad", "Brother", "Boys", "Father", "Uncle"),
    "women": ("Girlfriend", "Her", "Wife", "Bride", "Mum", "Sister", "Girls", "Mother", "Aunt"),
    "unisex": ("Adults", "Couple", "Teens", "Lovers", "Students"),
}
"""Gender → the people a series names besides."""

_CONTRARY: dict[str, tuple[str, ...]] = {
    "colour": tuple(v.COLOURS), "gender": ("women", "men"),
    "material": ("cotton", "polyester", "leather", "wool", "nylon", "linen"),
}  # fmt: skip
"""Gaps that a series may contradict → values it may claim; one of these gaps is in every series."""

_ALIKE: tuple[frozenset[str], ...] = (
    frozenset(("leather", "patent leather", "suede")),
    frozenset(("wool", "cashmere", "mohair", "tweed", "felt")),
    frozenset(("nylon", "polyester", "polyamide", "elastane", "fleece", "velvet")),
    frozenset(("cotton", "denim", "canvas", "velvet", "fleece")),
)
"""Materials of which one may be made of the other: to name both is no contradiction."""

_GAP_OF = {key: gap for gap, keys in KEYS.items() for key in keys}


def tag_series(book: Book, attributes: Attributes, *, rich: bool, draw: Draw) -> tuple[list[Tag], set[str]]:
    """Return the tags of a product and the gaps they fill: 6 to 17 tags where a shop's tags are rich, else 3 to 6."""
    available = [gap for gap in KEYS if gap in book.words]
    deniable = [gap for gap in available if gap in _CONTRARY and _lies(gap, attributes)]
    chosen = [one_of(deniable, draw)] + [gap for gap in available if draw() < (0.65 if rich else 0.1)]
    repeated = [gap for gap in chosen if rich and draw() < 0.15]
    fillers = shuffled(FILLERS, draw)[: 2 + int(draw() * 7) if rich else 2 + int(draw() * 3)]
    used: set[str] = set()
    tags = [_fact(gap, book, attributes, draw=draw, used=used) for gap in dict.fromkeys(chosen)]
    tags += [_fact(gap, book, attributes, draw=draw, used=used) for gap in repeated]
    tags += [Tag(key, _written(values, book, draw, used), _plain(key)) for key, values in fillers]
    return shuffled(tags, draw), used


def _fact(gap: str, book: Book, attributes: Attributes, *, draw: Draw, used: set[str]) -> Tag:
    values = _written(_VALUES.get(gap, (f"{{{gap}}}",)), book, draw, used)
    if gap == "gender" and draw() < 0.5:
        people = _COMPANY[attributes.gender] + _THE_SAME[attributes.gender]
        values += tuple(shuffled(people, draw)[: 1 + int(5 * draw())])
    return Tag(one_of(KEYS[gap], draw), values, ABOUT.get(gap, gap), names=_names(gap, attributes))


def _names(gap: str, attributes: Attributes) -> frozenset[str]:
    """All words for the attribute that a gap states; none where every wording is a fact of its own."""
    if gap in SEVERAL:
        return frozenset()
    value = getattr(attributes, STATES[gap][0])
    return frozenset(map(str.lower, forms(gap, value) + (_THE_SAME[value] if gap == "gender" else ())))


def _written(templates: Iterable[str], book: Book, draw: Draw, used: set[str]) -> tuple[str, ...]:
    """The values of a statement; a template may come to nothing."""
    return tuple(capwords(value) for template in templates if (value := write(template, book, draw, used)))


def _plain(key: str) -> str:
    return key.lower().replace("_", " ")


def contradict(tags: list[Tag], attributes: Attributes, draw: Draw) -> list[Tag]:
    """Return the tags with one key said twice, the second time with a value that cannot be true beside the first."""
    able = [tag for tag in tags if _GAP_OF.get(tag.key) in _CONTRARY and _lies(_GAP_OF[tag.key], attributes)]
    tag = one_of(able, draw)
    gap = _GAP_OF[tag.key]
    lie = capwords(one_of(forms(gap, one_of(_lies(gap, attributes), draw)), draw))
    place = int(draw() * (len(tags) + 1))
    return [*tags[:place], Tag(tag.key, (lie,), tag.about, true=False), *tags[place:]]


def _lies(gap: str, attributes: Attributes) -> list[str]:
    """The values that a gap's true one rules out. Navy is blue; what is for all is for women too."""
    true = getattr(attributes, gap)
    if gap == "gender":
        return [] if true == "unisex" else [value for value in _CONTRARY[gap] if value != true]
    if gap == "material":
        alike = set().union({true}, *(group for group in _ALIKE if true in group))
        return [value for value in _CONTRARY[gap] if value not in alike]
    return [value for value in _CONTRARY[gap] if v.COLOURS[value][1] != v.COLOURS[true][1]]


def said(tags: Iterable[Tag], *, true: bool = True) -> Mapping[str, tuple[str, ...]]:
    """Return key → values of all true (or all false) statements, each thing once and as it was first worded."""
    found: dict[str, dict[str, str]] = {}
    for tag in tags:
        things = found.setdefault(tag.about, {}) if tag.true == true else {}
        for value in tag.values:
            things.setdefault("" if value.lower() in tag.names else value.lower(), value)
    return {about: tuple(things.values()) for about, things in found.items()}
