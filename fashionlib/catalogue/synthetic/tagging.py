"""Series of tags, `Key: value // Key: value`: rich and redundant in shop A, a few keys elsewhere."""

from string import capwords

from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.gaps import forms
from fashionlib.catalogue.synthetic.grammar import Book, Draw, one_of, shuffled, write

Tag = tuple[str, str]

KEYS: dict[str, tuple[str, ...]] = {
    "colour": ("Color", "Colour", "Color Name", "Main Color", "Shade", "color"),
    "material": ("Material", "Fabric Type", "Fabric", "Outer Material", "Material Composition", "material"),
    "gender": ("Gender", "For", "Department Name", "Target Group", "gender"),
    "own": ("Item Type", "Product Type", "Type", "Style Name", "item type"),
    "kind": ("Category", "Department", "Clothing Type"),
    "pattern": ("Pattern Type", "Pattern", "Print", "Pattern type"),
    "occasion": ("Occasion", "Use", "Suitable For", "Scene"),
    "season": ("Season", "Collection", "Suitable Season"),
    "fit": ("Fit Type", "Fit", "Silhouette"),
    "sleeve": ("Sleeve Style", "Sleeve Length", "Sleeve length"),
    "neckline": ("Collar", "Neckline", "Neck"),
    "brand": ("Brand Name", "Brand", "Manufacturer"),
    "motif": ("Theme", "Character", "Print Motif"),
    "second": ("Second Color", "Accent Color"),
}
"""Gap → the keys under which tags state it; the article's own series says one thing under several keys too."""

FILLERS: tuple[Tag, ...] = (
    ("is_customized", "(Yes|No)"), ("Style", "{adjective}, {adjective}[, {adjective}][, {stuffing}]"),
    ("Decoration", "{part}[, {part}]"),
    ("Feature", "{material_word}[, {adjective}]"), ("Quality", "(High|Top|Best)[ {stuffing}]"), ("Origin", "{origin}"),
    ("Closure Type", "(zip|button|buckle|pull-on|none|lace-up|snap|magnetic)"),
    ("Thickness", "(thin|standard|thick|medium)"),
    ("Clothing Length", "(regular|short|long|midi)"), ("Front Style", "(flat|pleated|{part_adj})"),
    ("Keywords", "{rival}, {stuffing}, {own}"),
    ("Care", "(hand wash|machine wash|dry clean|wipe clean)"), ("Mood", "{virtue}[, {virtue}]"),
    ("Tags", "{place}, {moment}[, {wearer}]"),
    ("Pairs With", "{mate_bare}, {mate_bare}"), ("Inspiration", "{inspiration}"),
    ("Package", "(1 piece|1 pc|2 pcs|set|1 pair)"),
)  # fmt: skip
"""Tags that say little or nothing about the product, as templates."""

_VALUES: dict[str, str] = {
    "occasion": "{occasion}[, {occasion_word}][, {occasion_word}][, {moment}]",
    "colour": "{colour}",
    "pattern": "{pattern}[, {pattern_word}]",
    "motif": "{motif}[, {theme_word}][, {motif_word}]",
    "material": "{material}[, {material_word}]",
}
_COMPANY: dict[str, tuple[str, ...]] = {
    "men": (
        "Male",
        "Man",
        "Gentleman",
        "Boyfriend",
        "Him",
        "Husband",
        "Groom",
        "Dad",
        "Brother",
        "Boys",
        "Father",
        "Uncle",
    ),
    "women": (
        "Female",
        "Woman",
        "Lady",
        "Girlfriend",
        "Her",
        "Wife",
        "Bride",
        "Mum",
        "Sister",
        "Girls",
        "Mother",
        "Aunt",
    ),
    "unisex": ("Adults", "Women", "Men", "Couple", "All", "Teens", "Lovers", "Students"),
}
"""Gender → the people a series names besides."""

_CONTRARY: dict[str, tuple[str, ...]] = {
    "colour": tuple(v.COLOURS), "gender": ("women", "men"),
    "material": ("cotton", "polyester", "leather", "wool", "nylon", "linen"),
}  # fmt: skip
"""Gaps that a series may contradict → values it may claim; one of these gaps is in every series."""

_GAP_OF = {key: gap for gap, keys in KEYS.items() for key in keys}


def tag_series(book: Book, gender: str, *, rich: bool, draw: Draw) -> tuple[list[Tag], set[str]]:
    """Return the tags of a product and the gaps they fill: 6 to 17 tags where a shop's tags are rich, else 2 to 4."""
    available = [gap for gap in KEYS if gap in book.words]
    chosen = [one_of(tuple(_CONTRARY), draw)] + [gap for gap in available if draw() < (0.65 if rich else 0.1)]
    repeated = [gap for gap in chosen if rich and draw() < 0.15]
    fillers = shuffled(FILLERS, draw)[: int(draw() * 7) if rich else 1 + int(draw() * 2)]
    used: set[str] = set()
    tags = [_fact(gap, book, gender, draw=draw, used=used) for gap in dict.fromkeys(chosen)]
    tags += [_fact(gap, book, gender, draw=draw, used=used) for gap in repeated]
    tags += [(key, capwords(write(value, book, draw, used))) for key, value in fillers]
    return shuffled(tags, draw), used


def _fact(gap: str, book: Book, gender: str, *, draw: Draw, used: set[str]) -> Tag:
    value = capwords(write(_VALUES.get(gap, f"{{{gap}}}"), book, draw, used))
    if gap == "gender" and draw() < 0.5:
        value = ", ".join([value, *shuffled(_COMPANY[gender], draw)[: 1 + int(5 * draw())]])
    return one_of(KEYS[gap], draw), value


def contradict(tags: list[Tag], attributes: Attributes, draw: Draw) -> list[Tag]:
    """Return the tags with one key said twice, the second time with a value that is not true."""
    key = one_of([key for key, _ in tags if _GAP_OF.get(key) in _CONTRARY], draw)
    gap = _GAP_OF[key]
    wrong = one_of([value for value in _CONTRARY[gap] if value != getattr(attributes, gap)], draw)
    place = int(draw() * (len(tags) + 1))
    return [*tags[:place], (key, capwords(one_of(forms(gap, wrong), draw))), *tags[place:]]
