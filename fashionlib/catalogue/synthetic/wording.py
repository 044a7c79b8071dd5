"""The texts of one synthetic product: three shops, three habits, and the dirt that real shops have."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from string import capwords

from fashionlib.catalogue.synthetic import foreign, garments, notes, phrases, titles
from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import Attributes, stream
from fashionlib.catalogue.synthetic.dirt import DIRT_RATES, NEAR_EMPTY, Draft, planned, soil
from fashionlib.catalogue.synthetic.gaps import INSTEAD, STATES, book_of, left_out, usable
from fashionlib.catalogue.synthetic.grammar import Book, Draw, one_of, shuffled, tidy, uniforms, write
from fashionlib.catalogue.synthetic.tagging import contradict, said, tag_series

FIELDS = ("title", "description", "tags")
SHOPS: dict[str, float] = {"A": 0.35, "B": 0.4, "C": 0.25}
"""Shop → share of the products. A writes tag series, B descriptions, C titles stuffed with keywords."""

RICH_FIELD: dict[str, str] = {"A": "tags", "B": "description", "C": "tags"}
"""Shop → the field that it always fills, except where the dirt is that it is missing."""

_POOR_FIELDS: dict[str, dict[str, float]] = {"A": {"description": 0.6}, "B": {"tags": 0.2}, "C": {"description": 0.6}}
_SENTENCES: dict[str, tuple[int, ...]] = {"A": (3, 4, 5, 5, 6), "B": (5, 6, 7, 7, 8, 9, 10), "C": (3, 3, 4, 5, 6)}
_HEADED: dict[str, float] = {"A": 0.4, "B": 0.3, "C": 0.2}
"""Shop → share of its descriptions whose sentences stand under headings, such as `Wash care`."""

_IDENTITY_SHARE = 0.92
_ONCE = ("identity", "plain identity", "theme")
_MORE = ("details", "details", "pairing", "range", "occasion", "material", "simile")
"""Kinds of sentences that are chosen once by rule, and those that come more often than others."""

_WRITTEN_IN = frozenset(("missing", "synonym", "foreign", "contradiction", "stuffed"))


@dataclass(frozen=True)
class Text:
    """The texts of one product as its shop gives them.

    `source_category` is the shop's own label and `category` what it comes to among the 32, or None. `dirt` names what
    was planted (keys of DIRT_RATES); `stated` gives for each field the attributes that it tells and their true values.
    """

    title: str
    description: str
    tags: str
    shop: str
    source_category: str
    category: str | None
    dirt: frozenset[str]
    stated: Mapping[str, Mapping[str, str]]
    tags_true: Mapping[str, tuple[str, ...]]
    """What the tags say: key in its common form → values, each thing once; without planted contradictions."""
    tags_false: Mapping[str, tuple[str, ...]]
    """Key → the values that contradict the true ones."""


@lru_cache(maxsize=1024)  # asked for twice per product
def original_of(seed: int, index: int) -> int:
    """Return the product that product `index` copies, or `index` itself where it is no duplicate.

    The first two numbers of the product's text stream decide: whether it is a duplicate, and of which earlier product.
    That one may be a copy too, so the way is followed down to an original. A catalogue takes the attributes, the
    picture and the text of the original; only the id is the copy's own.
    """
    draw = uniforms(stream(seed, index, "text"))
    copied, place = draw() < DIRT_RATES["duplicate"], draw()
    return original_of(seed, int(place * index)) if copied and index else index


def write_text(attributes: Attributes, seed: int, index: int, *, shop: str | None = None) -> Text:
    """Return the texts of product `index`, whose attributes are those of product `original_of(seed, index)`.

    They depend on the attributes and the text stream alone. `shop` (a key of SHOPS) overrules the shop that is drawn.
    """
    original = original_of(seed, index)
    draw = uniforms(stream(seed, original, "text"))
    draw(), draw()  # spent by original_of
    drawn_shop, kinds = _shop(draw), planned(draw)
    shop = shop or drawn_shop
    source_category, category = _filed(attributes, shop, kinds, draw)
    draft = _draft(attributes, shop, kinds, draw)
    if "near-empty" not in draft.dirt:
        soil(draft, kinds, draw, attributes.category)
    dirt = draft.dirt | kinds & {"wrong category", "no category"} | ({"duplicate"} if original != index else set())
    return Text(
        title=draft.title,
        description=" ".join(draft.sentences),
        tags=" // ".join(map(str, draft.tags)),
        shop=shop,
        source_category=source_category,
        category=category,
        dirt=frozenset(dirt),
        stated={name: _stated(attributes, draft.stated.get(name, ())) for name in FIELDS},
        tags_true=said(draft.tags),
        tags_false=said(draft.tags, true=False),
    )


def stated(text: Text, fields: Iterable[str] = FIELDS) -> dict[str, str]:
    """Return the attributes that the given fields of a text tell, with their true values.

    What an oracle knows that understands every word: misspelt ones too, and contradictions it sees through.
    """
    return {name: value for place in fields for name, value in text.stated[place].items()}


def _stated(attributes: Attributes, gaps: Iterable[str]) -> dict[str, str]:
    names = {name for gap in gaps for name in STATES.get(gap, ())}
    return {name: getattr(attributes, name) for name in sorted(names)}


def _shop(draw: Draw) -> str:
    place = draw()
    return "A" if place < SHOPS["A"] else "B" if place < SHOPS["A"] + SHOPS["B"] else "C"


def _filed(attributes: Attributes, shop: str, kinds: set[str], draw: Draw) -> tuple[str, str | None]:
    """Return the shop's label and the category it comes to."""
    if "no category" in kinds:
        return one_of(garments.VAGUE_LABELS, draw), None
    category, cut = attributes.category, attributes.cut
    if "wrong category" in kinds:
        category = one_of([other for other in v.CUTS if other != category], draw)
        cut = one_of(tuple(v.CUTS[category]), draw)
    return garments.LABELS[shop][cut], category


def _draft(attributes: Attributes, shop: str, kinds: set[str], draw: Draw) -> Draft:
    """Return title, description and tags before typing errors and the like."""
    if "near-empty" in kinds:
        return _near_empty(book_of(attributes, rare_names="synonym" in kinds), draw)
    book = book_of(attributes, rare_names="synonym" in kinds, untold=left_out(attributes, draw))
    draft = Draft("", [], [])
    missing = RICH_FIELD[shop] if "missing" in kinds else ""
    there = {RICH_FIELD[shop]: 1.0} | _POOR_FIELDS[shop] | {missing: 0.0}
    has_description, has_tags = draw() < there["description"], draw() < there["tags"]
    if "foreign" in kinds:
        _write_foreign(draft, attributes, draw, has_description=has_description)
    else:
        draft.title, draft.stated["title"] = _title(book, shop, "stuffed" in kinds, draw)
        if not has_description and not has_tags and draft.title.lower() in map(str.lower, book.words["kind"]):
            return replace(draft, dirt={"near-empty"})  # by chance, and no less empty for that
        if has_description:
            draft.sentences, draft.stated["description"] = _description(book, shop, attributes, draw)
    if has_tags:
        draft.tags, draft.stated["tags"] = tag_series(book, attributes, rich=shop == "A", draw=draw)
    if has_tags and "contradiction" in kinds:
        draft.tags = contradict(draft.tags, attributes, draw)
    unable = {"contradiction": not has_tags, "stuffed": shop != "C"}
    draft.dirt |= {kind for kind in kinds & _WRITTEN_IN if not unable.get(kind)}
    return draft


def _near_empty(book: Book, draw: Draw) -> Draft:
    used: set[str] = set()
    title = write(one_of(NEAR_EMPTY, draw), book, draw, used)
    return Draft(title, [], [], stated={"title": used}, dirt={"near-empty"})


def _title(book: Book, shop: str, stuffed: bool, draw: Draw) -> tuple[str, set[str]]:
    used: set[str] = set()
    missing = frozenset(STATES.keys() - book.words.keys() - {"gender", "own"})
    if shop == "C" and stuffed:
        able = usable(tuple(dict(titles.STUFFED)), missing)
        chosen = [piece for piece, share in titles.STUFFED if piece in able and draw() < share]
        pieces = dict.fromkeys(write(piece, book, draw, used).strip() for piece in shuffled(chosen, draw))
        words = " ".join(filter(None, pieces))
        return one_of((capwords, capwords, capwords, str.upper, str), draw)(words), used
    able = usable(titles.TITLES[_title_kind(book, shop, draw)], missing)
    title = write(one_of(able, draw), book, draw, used)
    return (tidy(title) if shop == "B" else capwords(title)), used


def _title_kind(book: Book, shop: str, draw: Draw) -> str:
    """Return the kind of title: a print is what sells a printed product, so most of their titles name it."""
    return "print" if "motif" in book.words and draw() < 0.75 else "B" if shop == "B" else "A"


def _description(book: Book, shop: str, attributes: Attributes, draw: Draw) -> tuple[list[str], set[str]]:
    """Return the sentences of a description and the gaps they fill."""
    used: set[str] = set()
    missing = frozenset(STATES.keys() - book.words.keys() - INSTEAD.keys())
    goods = garments.REGION_OF[attributes.category] in ("feet", "bag", "small")
    able = _sentences(goods, attributes.pattern == "solid", missing)
    kinds = [kind for kind in able if kind not in _ONCE] + [kind for kind in _MORE if kind in able]
    themes = ["theme"] * (1 + int(2 * draw())) if "theme" in able and draw() < 0.85 else []
    themes += ["occasion"] if attributes.occasion == "wedding" and draw() < 0.85 else []
    chosen = shuffled(kinds, draw)[: one_of(_SENTENCES[shop], draw) - len(themes)]
    if draw() < _IDENTITY_SHARE:
        chosen[0 if draw() < 0.6 else -1] = "identity" if "identity" in able else "plain identity"
    headed = draw() < _HEADED[shop]
    sentences = []
    for kind in chosen + themes:
        template = one_of(able[kind], draw)
        template = one_of(able[kind], draw) if template in used else template  # two of a kind, said in two ways
        used.add(template)
        sentence = write(template, book, draw, used)
        heading = one_of(notes.HEADINGS[kind], draw) if headed and kind in notes.HEADINGS else ""
        sentences.append(tidy(f"{heading}: {sentence}" if heading and ":" not in sentence[:25] else sentence))
    return sentences, used


@cache
def _sentences(goods: bool, solid: bool, missing: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return kind → templates that a product can have: those without a gap that is missing."""
    kinds = phrases.SENTENCES | notes.NOTES | {"care": titles.CARE["goods" if goods else "cloth"]}
    odd = {"pattern": solid, "model": goods}
    able = {kind: usable(templates, missing) for kind, templates in kinds.items() if not odd.get(kind)}
    return {kind: templates for kind, templates in able.items() if templates}


def _write_foreign(draft: Draft, attributes: Attributes, draw: Draw, *, has_description: bool) -> None:
    """Write title and description in another language; the colour is told by its family, which states no colour."""
    language = one_of(foreign.LANGUAGES, draw)
    names = {name: getattr(attributes, name) for name in ("category", "colour", "gender", "brand")}
    book, used = Book(foreign.foreign_words(language, **names), {}), set[str]()
    draft.title = tidy(write(one_of(foreign.TITLES[language], draw), book, draw, used))
    if has_description:
        first, *rest = foreign.SENTENCES[language]
        chosen = [first, *shuffled(rest, draw)[: 1 + int(2 * draw())]]
        draft.sentences = [tidy(write(sentence, book, draw, used)) for sentence in chosen]
    draft.stated = {"title": {"kind"}, "description": {"kind"} if has_description else set()}
