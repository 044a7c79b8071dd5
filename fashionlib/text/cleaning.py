"""Clean a catalogue: unify its texts, drop what is no product to learn from, and account for every row."""

import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import cv2
import numpy as np
import pyarrow as pa
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.categories import category_of, kinds_in, why_no_category
from fashionlib.progress import progress
from fashionlib.text import report as r
from fashionlib.text.categorising import second_opinion
from fashionlib.text.language import is_foreign
from fashionlib.text.markup import strip_html
from fashionlib.text.noise import MODEL_KEYS, SIZE_KEYS, without_model_numbers, without_notes, without_sizes
from fashionlib.text.report import Report
from fashionlib.text.tags import join_tags, parse_tags, read_tags

__all__ = [
    "Report", "category_of", "clean", "clean_text", "is_foreign", "is_stuffed", "join_tags", "parse_tags", "read_tags",
    "says_nothing", "strip_html",
]  # fmt: skip

WORD = re.compile(r"[^\W\d_]{2,}")

EMPTY_WORDS = frozenset(
    "new item product article untitled test sample tbd see picture photo na none null description title name".split()
)
"""Words that stand where a shop had nothing to say."""

SALES_WORDS = frozenset(
    "sale hot cheap wholesale dropshipping promotion discount clearance arrival arrivals shipping stock bestseller "
    "seller popular trending famous luxury quality brand fashion gift official oem retail new style latest best free "
    "deal offer plus".split()
)
"""Words that praise the bargain and not the product."""

SOME = 200
"""Letters of a text that are enough to see whether it says anything."""

LONG, VERY_LONG = 9, 13
"""Words in a title: one in forty real titles is long, none of 32,857 is very long."""


def clean(catalogue: Catalogue, *, keep_unmapped: bool = True) -> tuple[Catalogue, Report]:
    """Return the catalogue with plain, unified texts and without hopeless rows, and the report of what was done.

    Dropped are rows without a picture that opens, with next to no words, in another language than English, and exact
    duplicates (same title, description and picture) of a row that stays. Rows of no category stay, counted, unless
    `keep_unmapped` is false. Of contradicting tags those stay that most tags, title and description bear out. A
    category is read from the words where the label has none, and corrected where the words agree on another. Ids,
    pictures and splits are never touched.
    """
    judged = list(progress(_judged(catalogue, keep_unmapped), "cleaning", total=len(catalogue)))
    stay = [place for place, (_, _, reason) in enumerate(judged) if reason is None]
    table = catalogue[stay].table
    for name in ("title", "description", "tags", "category"):
        column = pa.array([judged[place][0][name] for place in stay], pa.string())
        table = table.set_column(table.column_names.index(name), name, column)
    report = Report(
        ids=[row["id"] for row, _, _ in judged],
        found=_grouped((*r.NOTES, *r.REASONS), ((row["id"], found) for row, found, _ in judged)),
        dropped=_grouped(r.REASONS, ((row["id"], {reason}) for row, _, reason in judged if reason)),
        unmapped=_unmapped(judged[place][0] for place in stay),
    )
    return Catalogue(table, catalogue.name), report


def clean_text(text: str) -> str:
    """Return a text without markup, sizes, model numbers and notes of the shop's software, in one line."""
    return without_sizes(without_model_numbers(without_notes(strip_html(text))))


def is_stuffed(title: str) -> bool:
    """Return whether a title is stuffed with search words.

    It is very long, each sales word counting for three, or long and naming three kinds of product, as
    `Men Suits Slim Fit Blazer Wedding Tuxedo 2 Piece (Jacket and Pant)` does.
    """
    words = [word.lower() for word in WORD.findall(title)]
    if len(words) + 2 * len(SALES_WORDS.intersection(words)) >= VERY_LONG:
        return True
    return len(words) >= LONG and len({category_of(word) for word in words} - {None}) >= 3


def says_nothing(title: str, description: str = "", tags: str = "") -> bool:
    """Return whether a product has next to no words: `New item`, `Shirt`, or a brand (two capitalised words) alone."""
    text = f"{title} {description} {tags}"
    words = [word for word in WORD.findall(text[:SOME]) if word.lower() not in EMPTY_WORDS]
    if len(words) < 2 or description or tags:
        return len(words) < 2 and len(text) <= SOME
    kinds = kinds_in(title)
    if not kinds:
        return len(words) == 2 and all(word[0].isupper() for word in words)
    return len(kinds) == 1 and len(words) <= len(WORD.findall(kinds[0]))


def _judged(catalogue: Catalogue, keep_unmapped: bool) -> Iterator[tuple[dict, set[str], str | None]]:
    """Every row with unified texts, the filters that strike it, and why it has to go, if it has."""
    seen: set[tuple[str, str, bytes]] = set()
    stayed: set[tuple[str, str, bytes]] = set()
    for raw in catalogue:
        picture = (raw.pop("image") or {}).get("bytes") or b""
        row, found = _mended(raw)
        key = (row["title"].lower(), row["description"].lower(), hashlib.blake2b(picture).digest())
        found |= _faults(row, picture) | ({r.DUPLICATE} if key in seen else set())
        grave = found - ({r.UNMAPPED} if keep_unmapped else set()) - (set() if key in stayed else {r.DUPLICATE})
        reason = next((reason for reason in r.REASONS if reason in grave), None)
        seen.add(key)
        if reason is None:
            stayed.add(key)
        yield row, found, reason


def _mended(raw: dict) -> tuple[dict, set[str]]:
    """The row with clean texts and a judged category, and what was done to it."""
    plain = {name: strip_html(raw[name]) for name in ("title", "description", "tags")}
    found = {r.MARKUP} if any(plain[name] != " ".join(raw[name].split()) for name in plain) else set()
    row = raw | plain
    for name in ("title", "description"):
        unnumbered = without_model_numbers(without_notes(plain[name]))
        row[name] = without_sizes(unnumbered)
        found |= {r.MODEL_NUMBERS} if len(unnumbered) < len(plain[name]) else set()
        found |= {r.SIZES} if len(row[name]) < len(unnumbered) else set()
    tags, lost = read_tags(plain["tags"], row["title"], row["description"])
    for keys, note in ((SIZE_KEYS, r.SIZES), (MODEL_KEYS, r.MODEL_NUMBERS)):
        found |= {note for key in keys if tags.pop(key, None)}
    category = second_opinion(row, tags)
    if category:
        found.add(r.CATEGORY_CORRECTED if row["category"] else r.CATEGORY_READ)
    row |= {"tags": join_tags(tags), "category": category or row["category"]}
    facts = {r.CONTRADICTION: lost, r.STUFFED: is_stuffed(row["title"]), r.UNMAPPED: row["category"] is None}
    return row, found | {note for note, holds in facts.items() if holds}


def _faults(row: dict, picture: bytes) -> set[str]:
    """What may be reason enough to drop a row; that nothing repeats it and where it belongs is judged elsewhere."""
    faults = {
        r.NO_PICTURE: not _opens(picture),
        r.NO_WORDS: says_nothing(row["title"], row["description"], row["tags"]),
        r.LANGUAGE: is_foreign(f"{row['title']} {row['description']}"),
    }
    return {fault for fault, holds in faults.items() if holds}


def _opens(picture: bytes) -> bool:
    """Whether a picture decodes to its end: a whole JPEG by OpenCV, at an eighth of its size, which is fastest."""
    if picture[:2] == b"\xff\xd8" and picture[-2:] == b"\xff\xd9":
        small = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_REDUCED_GRAYSCALE_8)
        if small is not None:
            return True
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            opened.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
    return True


def _unmapped(rows: Iterable[dict]) -> dict[str, dict[str, int]]:
    """Why → label → rows without a category."""
    counts = Counter(row["source_category"] for row in rows if row["category"] is None)
    reasons: dict[str, dict[str, int]] = {}
    for label, count in counts.most_common():
        reasons.setdefault(why_no_category(label), {})[label] = count
    return reasons


def _grouped(names: Iterable[str], pairs: Iterable[tuple[str, set[str]]]) -> dict[str, list[str]]:
    """Name → the ids that go with it."""
    groups: dict[str, list[str]] = {name: [] for name in names}
    for id, given in pairs:
        for name in given:
            groups[name].append(id)
    return groups
