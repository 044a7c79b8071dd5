"""Clean a catalogue: unify its texts, drop what is no product to learn from, and account for every row."""

import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import pyarrow as pa
import pyarrow.compute as pc
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.categories import category_of
from fashionlib.progress import progress
from fashionlib.text.language import is_foreign
from fashionlib.text.markup import strip_html
from fashionlib.text.tags import join_tags, parse_tags, read_tags

__all__ = ["Report", "clean", "clean_text", "is_stuffed", "parse_tags", "strip_html"]

SIZE = re.compile(
    r"\b(?i:size)\s*:?\s*(?:\d+(?:[.,]5)?|[SMLX]{1,3})\b|\b(?:UK|US|EU)\s*\d+(?:[.,]5)?\b|\b(?:XXS|XS|X{1,4}L)\b"
    r"|\b\d+(?:[.,]\d)? ?(?:inch(?:es)?|cm|mm)\b"
)
MODEL_NUMBER = re.compile(
    r"\b(?i:model|style|article|item)\s*(?i:no\.?|number|code)\s*:?\s*[\w-]*\d[\w-]*"
    r"|\b(?=[\dA-Z-]*[A-Z])(?=(?:[\dA-Z-]*\d){3})[\dA-Z](?:[\dA-Z-]{4,})[\dA-Z]\b"
)
SHOP_NOTE = re.compile(r"\[\+?[a-z ]{1,12}\]")
"""Such as the `[+info]` that a crawler took for text."""

WORD = re.compile(r"[^\W\d_]{2,}")

SAYS_NOTHING = frozenset(
    "new item product article untitled test sample tbd see picture photo na none null description title name".split()
)
"""Words that stand where a shop had nothing to say."""

LEAST_WORDS = 2
"""A product of fewer words in all its fields says nothing: a brand alone, or `shoes`."""

NOISE_KEYS = ("size", "model number", "model name")
"""Tags that tell one article from another, not one kind of product from another."""

NO_PICTURE, NO_WORDS, LANGUAGE = "no picture that opens", "next to no words", "another language"
UNMAPPED, DUPLICATE = "none of the 32 categories", "duplicate"
REASONS = (NO_PICTURE, NO_WORDS, LANGUAGE, UNMAPPED, DUPLICATE)
"""Why a row is dropped, in the order of the tests."""

MARKUP, NOISE = "markup or entities removed", "sizes or model numbers removed"
CONTRADICTION = "contradicting tags resolved"
STUFFED, KEPT_UNMAPPED = "title stuffed with search words", "none of the 32 categories"
NOTES = (MARKUP, NOISE, CONTRADICTION, STUFFED, KEPT_UNMAPPED)
"""What is said of a row that stays."""


@dataclass(frozen=True)
class Report:
    """What `clean` did: every row that came in either went out or is under one reason in `dropped`."""

    rows_in: int
    rows_out: int
    dropped: dict[str, list[str]]
    """Reason → ids of the rows that it took out, each row under the first that holds."""
    mended: dict[str, list[str]]
    """What was mended or noted → ids of the rows that stayed."""
    unmapped: dict[str, int]
    """The shop's own label → rows that stayed although it maps to none of the 32 categories, most first."""

    def to_dict(self) -> dict:
        """Return the counts, ready for JSON."""
        counts = {name: {key: len(ids) for key, ids in getattr(self, name).items()} for name in ("dropped", "mended")}
        return {"rows_in": self.rows_in, "rows_out": self.rows_out, **counts, "unmapped": dict(self.unmapped)}

    def __str__(self) -> str:
        lines = [("rows in", self.rows_in)]
        lines += [(f"  dropped: {reason}", -len(ids)) for reason, ids in self.dropped.items()]
        lines += [("rows out", self.rows_out)]
        lines += [(f"  of these: {mend}", len(ids)) for mend, ids in self.mended.items()]
        lines += [(f"    {label or '(no label)'}", count) for label, count in self.unmapped.items()]
        width = max(len(text) for text, _ in lines)
        return "\n".join(f"{text:<{width}} {count:>10,}" for text, count in lines)


def clean(catalogue: Catalogue, *, keep_unmapped: bool = True) -> tuple[Catalogue, Report]:
    """Return the catalogue with plain, unified texts and without hopeless rows, and the report of what was done.

    Dropped are rows without a picture that opens, with fewer than two words that say something, in another language
    than English, and exact duplicates (same title, description and picture) of an earlier row. Rows of no category
    stay, counted, unless `keep_unmapped` is false. The picture and the split of a row are never touched.
    """
    judged = list(progress(_judged(catalogue, keep_unmapped), "cleaning", total=len(catalogue)))
    stay = [place for place, (_, _, reason) in enumerate(judged) if reason is None]
    dropped = _grouped(REASONS, ((row["id"], [reason]) for row, _, reason in judged if reason))
    mended = _grouped(NOTES, ((judged[place][0]["id"], judged[place][1]) for place in stay))
    table = catalogue[stay].table
    for name in ("title", "description", "tags"):
        texts = pa.array([judged[place][0][name] for place in stay], pa.string())
        table = table.set_column(table.column_names.index(name), name, texts)
    unmapped = Counter(table.filter(pc.is_null(table["category"]))["source_category"].to_pylist())
    report = Report(len(catalogue), len(stay), dropped, mended, dict(unmapped.most_common()))
    return Catalogue(table, catalogue.name), report


def clean_text(text: str) -> str:
    """Return a text without markup, sizes, model numbers and notes of the shop's software, in one line."""
    return _quiet(strip_html(text))


def is_stuffed(title: str) -> bool:
    """Return whether a title is stuffed with search words: very long, or long and naming three kinds of product.

    `Men Suits Slim Fit Blazer Wedding Tuxedo 2 Piece (Jacket and Pant)` is.
    """
    words = WORD.findall(title)
    kinds = {category_of(word) for word in words} - {None}
    return len(words) >= 13 or (len(words) >= 9 and len(kinds) >= 3)


def _judged(catalogue: Catalogue, keep_unmapped: bool) -> Iterator[tuple[dict, list[str], str | None]]:
    """Every row with unified texts, what was mended, and why it has to go, if it has."""
    seen: set[tuple[str, str, bytes]] = set()
    for raw in catalogue:
        picture = (raw.pop("image") or {}).get("bytes") or b""
        row, notes = _mended(raw)
        reason = _fault(row, picture)
        if reason is None and row["category"] is None and not keep_unmapped:
            reason = UNMAPPED
        key = (row["title"].lower(), row["description"].lower(), hashlib.blake2b(picture).digest())
        if reason is None and key in seen:
            reason = DUPLICATE
        if reason is None:
            seen.add(key)
        yield row, notes, reason


def _mended(raw: dict) -> tuple[dict, list[str]]:
    plain = {name: strip_html(raw[name]) for name in ("title", "description", "tags")}
    quiet = {name: _quiet(plain[name]) for name in ("title", "description")}
    tags, lost = read_tags(plain["tags"])
    row = raw | quiet | {"tags": join_tags({key: values for key, values in tags.items() if key not in NOISE_KEYS})}
    facts = {
        MARKUP: any(plain[name] != " ".join(raw[name].split()) for name in plain),
        NOISE: any(quiet[name] != plain[name] for name in quiet) or any(key in tags for key in NOISE_KEYS),
        CONTRADICTION: bool(lost),
        STUFFED: is_stuffed(row["title"]),
        KEPT_UNMAPPED: row["category"] is None,
    }
    return row, [note for note, holds in facts.items() if holds]


def _fault(row: dict, picture: bytes) -> str | None:
    """Why nothing can be learnt from a row, if so."""
    if not _opens(picture):
        return NO_PICTURE
    words = (word.group().lower() for word in WORD.finditer(f"{row['title']} {row['tags']} {row['description']}"))
    if len(list(islice((word for word in words if word not in SAYS_NOTHING), LEAST_WORDS))) < LEAST_WORDS:
        return NO_WORDS
    return LANGUAGE if is_foreign(f"{row['title']} . {row['description']}") else None


def _opens(picture: bytes) -> bool:
    """Whether a picture decodes to its end; JPEG at an eighth of its size, which is half the work."""
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            opened.draft("L", (1, 1))
            opened.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
    return True


def _quiet(text: str) -> str:
    for noise in (SIZE, MODEL_NUMBER, SHOP_NOTE):
        text = noise.sub(" ", text)
    return " ".join(text.split())


def _grouped(names: Iterable[str], pairs: Iterable[tuple[str, list[str]]]) -> dict[str, list[str]]:
    """Name → the ids that go with it."""
    groups: dict[str, list[str]] = {name: [] for name in names}
    for id, given in pairs:
        for name in given:
            groups[name].append(id)
    return groups
