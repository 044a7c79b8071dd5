"""What is wrong with the texts of shops, planted at known rates: cleaning can be measured against the truth."""

import re
from dataclasses import dataclass, field

from fashionlib.catalogue.synthetic.garments import REGION_OF
from fashionlib.catalogue.synthetic.grammar import Draw, one_of
from fashionlib.catalogue.synthetic.tagging import Tag

DIRT_RATES: dict[str, float] = {
    "duplicate": 0.03,  # text and picture of an earlier product, under an id of its own
    "near-empty": 0.015,  # a title that says next to nothing, no description, no tags
    "foreign": 0.02,  # title and description in Spanish, French or German
    "wrong category": 0.02,  # the shop filed the product under another category
    "no category": 0.02,  # the shop filed it under a label such as Sale
    "missing": 0.08,  # the field that this shop usually fills is empty
    "stuffed": 0.85,  # shop C: a title of words for search engines
    "synonym": 0.25,  # the less common names of the garment
    "typo": 0.12,  # one to three misspelt words in the title or description
    "sizes": 0.25,
    "model number": 0.2,
    "entities": 0.12,  # &amp; and its like in the description, else in the title
    "html": 0.5,  # needs a description
    "contradiction": 0.1,  # needs tags: a key that says two things
}
"""Kind of dirt → share of the rows that can carry it.

A near-empty row carries no other dirt in its text; a foreign one no stuffing, synonyms and typos; a row under a wrong
category is not one without a category.
"""

NEAR_EMPTY = (
    "New", "Item", "-", "n/a", "Product", "NEW!!", "Untitled", "test", "Article", "tbd", "see picture", "...",
    "{kind}", "{brand}",
)  # fmt: skip
"""All that such a row says: nothing, or `shirt`, or a brand. The garment's own name would say something."""
_NOT_IN_FOREIGN = frozenset(("stuffed", "synonym", "typo"))
_ROW_KINDS = frozenset(("near-empty", "wrong category", "no category"))
_ENTITIES = {
    "&": "&amp;",
    "'": "&#39;",
    '"': "&quot;",
    "é": "&eacute;",
    "ü": "&uuml;",
    "ñ": "&ntilde;",
    "ó": "&oacute;",
}
_KEYS = {"a": "s", "e": "r", "i": "o", "o": "p", "r": "t", "t": "y", "n": "m", "s": "d", "l": "k", "c": "v", "u": "i"}


@dataclass
class Draft:
    """A text on its way: the dirt is planted before its sentences and tags are joined."""

    title: str
    sentences: list[str]
    tags: list[Tag]
    stated: dict[str, set[str]] = field(default_factory=dict)
    dirt: set[str] = field(default_factory=set)


def planned(draw: Draw) -> set[str]:
    """Return the kinds of dirt that a row shall carry, where it can; duplicates are decided elsewhere."""
    kinds = {kind for kind, rate in DIRT_RATES.items() if kind != "duplicate" and draw() < rate}
    if "wrong category" in kinds:
        kinds.discard("no category")
    if "near-empty" in kinds:
        return kinds & _ROW_KINDS
    return kinds - _NOT_IN_FOREIGN if "foreign" in kinds else kinds


def soil(draft: Draft, kinds: set[str], draw: Draw, category: str) -> None:
    """Plant the kinds of dirt that strike written text, as far as the draft can carry them."""
    if "typo" in kinds and _misspell(draft, draw):
        draft.dirt.add("typo")
    if "sizes" in kinds:
        _add_note(draft, draw, _sizes(category, draw), key="Size")
    if "model number" in kinds:
        _add_note(draft, draw, _model_number(draw), key="Model Number")
    if "entities" in kinds:
        _escape(draft, draw)
    if "html" in kinds and draft.sentences:
        draft.sentences = [_as_html(draft.sentences, draw)]
        draft.dirt.add("html")
    draft.dirt |= kinds & {"sizes", "model number", "entities"}


def _misspell(draft: Draft, draw: Draw) -> bool:
    """Misspell one to three words; return whether a word long enough was found."""
    before = (draft.title, *draft.sentences)
    for _ in range(1 + int(3 * draw())):
        place = int(draw() * (len(draft.sentences) + 1)) - 1
        if place < 0:
            draft.title = _with_typo(draft.title, draw)
        else:
            draft.sentences[place] = _with_typo(draft.sentences[place], draw)
    return before != (draft.title, *draft.sentences)


def _with_typo(text: str, draw: Draw) -> str:
    """Misspell one word of four letters or more."""
    words = list(re.finditer(r"[A-Za-z]{4,}", text))
    if not words:
        return text
    word = one_of(words, draw)
    return text[: word.start()] + misspelt(word.group(), draw) + text[word.end() :]


def misspelt(word: str, draw: Draw) -> str:
    """Return a word with two letters swapped, one left out, one doubled, or one from the next key."""
    place, kind = 1 + int(draw() * (len(word) - 2)), int(4 * draw())
    head, letter, tail = word[:place], word[place], word[place + 1 :]
    return head + (tail[:1] + letter + tail[1:], tail, letter * 2 + tail, _KEYS.get(letter, letter * 2) + tail)[kind]


def _add_note(draft: Draft, draw: Draw, note: str, *, key: str) -> None:
    """Put a size or a model number into the title, the description or the tags."""
    place = draw()
    if draft.tags and place < 0.4:
        draft.tags.insert(int(draw() * len(draft.tags)), Tag(key, tuple(note.split(", ")), key.lower()))
    elif draft.sentences and place < 0.7:
        draft.sentences.append(f"{key}: {note}.")
    else:
        draft.title += one_of((" {}", " - {}", " ({})", ", {}"), draw).format(note)


def _sizes(category: str, draw: Draw) -> str:
    region = REGION_OF[category]
    if region == "feet":
        return one_of(("EU 36-41", "size 38", "EU 42", "UK 7", "US 9.5", "39/40", "size 37 to 45"), draw)
    if region in ("bag", "small"):
        width, height = 10 + int(30 * draw()), 10 + int(30 * draw())
        return one_of(
            (
                f"{width} x {height} cm",
                f"{width}cm",
                "one size",
                f"{width} x {height} x 12 cm",
                f"{width / 2.54:.0f} inch",
            ),
            draw,
        )
    return one_of(
        ("S, M, L, XL", "M", "XXL", "size L", "S-XXL", "XS/S", "36 - 46", "W32/L34", "size 12", "Asian size 4XL"), draw
    )


def _model_number(draw: Draw) -> str:
    number, letter = int(1000 + 9000 * draw()), one_of("ABCDEFGHJKLMNPRSTVWXZ", draw)
    shapes = (
        f"{number % 1000}{letter}{number}",
        f"REF {number}-{letter}",
        f"SKU {letter}{letter}{number * 7}",
        f"Art. {number}",
    )
    return one_of((*shapes, f"{letter}-{number}", f"#{number}{letter}"), draw)


def _escape(draft: Draft, draw: Draw) -> None:
    """Write some characters as entities; a space at least."""
    if draft.sentences:
        draft.sentences = [_escaped(sentence, draw) for sentence in draft.sentences]
    else:
        draft.title = _escaped(draft.title, draw)


def _escaped(text: str, draw: Draw) -> str:
    """Return a text with a hard space (at its end, if it is one word) and entities for quotes and accents."""
    place = one_of([match.start() for match in re.finditer(r" |$", text)], draw)
    pieces = ("".join(_ENTITIES.get(letter, letter) for letter in piece) for piece in (text[:place], text[place + 1 :]))
    return "&nbsp;".join(pieces).replace(" and ", " &amp; ", 1)


def _as_html(sentences: list[str], draw: Draw) -> str:
    first, rest = sentences[0], sentences[1:]
    shape = int(6 * draw())
    if shape == 0:
        return "".join(f"<p>{sentence}</p>" for sentence in sentences)
    if shape == 1:
        return f"<p>{first}</p><ul>" + "".join(f"<li>{sentence}</li>" for sentence in rest) + "</ul>"
    if shape == 2:
        return "<br />".join(sentences) + "<br />"
    if shape == 3:
        return f"<b>{first}</b><br>" + " ".join(rest)
    if shape == 4:
        return f'<div class="product-desc"><span style="font-weight: bold;">{first}</span> {" ".join(rest)}</div>'
    return f"<p>{first} " + "<br/>\n".join(rest) + "</p>"
