"""Sizes and model numbers in a text: they tell one article from another, not one kind of product from another."""

import re

LETTER = r"(?:[2-6]?X{1,4}[SL]|[SML]|[2-6]X)"
ONE = rf"(?:{LETTER}|[WL]?\d{{1,3}}(?:[.,]5)?)"
SIZES = rf"(?:(?:UK|US|EU)\s*)?{ONE}(?:\s*(?:,|/|-|–|to)\s*{ONE})*(?![\w%°])"
MEASURE = r"\d+(?:[.,]\d+)?(?: ?x ?\d+(?:[.,]\d+)?)* ?(?:cms?|mm|inch(?:es)?)\b"

Noise = tuple[tuple[str, ...], re.Pattern[str]]
"""Strings of which a text must have one, and a pattern to take out; the strings spare most texts the slow pattern."""

SIZE_NOISE: tuple[Noise, ...] = (
    # Said to be one: `Size: S, M, L`, `Asian size 4XL`, `EU 36-41`, `one size`.
    (
        ("ne size", "NE SIZE", "ree size", "REE SIZE", "-size", " Size"),
        re.compile(r"[Ss]ize\s*:\s*(?i:one|free)[ -](?i:size)\b\.?|(?i:one|free)[ -](?i:size)\b"),
    ),
    (("sian size", "sian Size", "SIAN SIZE"), re.compile(rf"(?:[Ss]ize\s*:\s*)?(?i:asian size)\s+{SIZES}\.?")),
    (
        ("size", "Size", "SIZE"),
        re.compile(rf"[Ss](?:ize|IZE)[Ss]?(?:\s*:\s*(?:{MEASURE}|(?i:size\s*)?{SIZES})\.?|\s+{SIZES})"),
    ),
    (("UK", "US", "EU"), re.compile(rf"(?:UK|US|EU)\b\s*{SIZES}")),
    # Unmistakable: `XXL`, `XS/S`, `S, M, L`, `W32/L34`, `20 x 30 cm`.
    (
        tuple(letter + sign for letter in "SML" for sign in (",", "/", "-", "–", " ,", " /", " -", " –")),
        re.compile(rf"\b(?:{LETTER}\s*[,/–-]\s*)+{LETTER}\b"),
    ),
    (("XS", "XL"), re.compile(r"[2-6]?X{1,4}[SL]\b")),
    (("W",), re.compile(r"W\d\d\s*/?\s*L\d\d\b")),
    (("cm", "mm", "inch"), re.compile(rf"(?<![\w.,]){MEASURE}")),
    # Bare, and so only in brackets or as the last words: `Shirt (M)`, `Jeans - 36 - 46`, `Shoes, 39/40`.
    (("(",), re.compile(r"\(\s*(?:[SML]|[2-5]\d\s*[-/–]\s*[2-5]\d)\s*\)")),
)
LAST_SIZE = re.compile(r"(?<=[\w,)-])\s(?:[SML]|[2-5]\d\s*[-/–]\s*[2-5]\d)$")

MODEL_NOISE: tuple[Noise, ...] = (
    # Said to be one: `Model Number: 903C`, `Art. 1234`, `REF 1234-A`, `#1234A`.
    (
        ("umber", "UMBER", "code", "Code", "CODE", "no.", "No.", "NO.", "no:", "No:", "NO:", "l no ", "e no "),
        re.compile(
            r"(?:[Mm]odel|MODEL|[Ss]tyle|STYLE|[Aa]rticle|ARTICLE|[Ii]tem|ITEM|[Pp]roduct|PRODUCT)"
            r"\s*(?i:no\.?|number|code)\s*:?\s*(?:(?i:ref|sku|art)\b[.:]?\s*)?[\w#-]*\d[\w-]*\.?"
        ),
    ),
    (
        ("REF", "Ref", "SKU", "Sku", "Art", "ART"),
        re.compile(r"(?:REF|Ref|SKU|Sku|Art|ART)\b[.:]?\s*#?(?=[\w-]*\d)[\w-]+"),
    ),
    (("#",), re.compile(r"#(?=\w*\d)[\w-]+")),
)
CODE = re.compile(r"[\dA-Z][\dA-Z-]{3,}[\dA-Z](?!\w)")
"""What looks like a model number: it is one with a letter, three digits and nothing before it."""

SHOP_NOTE = re.compile(r"\[\+?[a-z ]{1,12}\]")
"""Such as the `[+info]` that a crawler took for text."""

LEFT_OVER = re.compile(r"\(\s*\)|\s+(?=[,.;)])|[\s,(–-]+$")
"""What stood around a word that was taken out."""

SIZE_KEYS = ("size", "sizes")
MODEL_KEYS = ("model number", "model name", "article number", "style code", "item code", "sku", "ref")
"""Tags that hold nothing else."""


def without_sizes(text: str) -> str:
    """Return a text without sizes and measures: `Boots UK 9.5`, `Size: S, M, L`, `Bag 20 x 30 cm`."""
    return _tidy(text, _without_last_size(_without(SIZE_NOISE, text)))


def without_model_numbers(text: str) -> str:
    """Return a text without model numbers: `Watch MTP-1247D`, `Art. 1234`; `501 jeans` keep their name."""
    return _tidy(text, CODE.sub(_unless_a_code, _without(MODEL_NOISE, text)))


def without_notes(text: str) -> str:
    """Return a text without the notes of the shop's software."""
    return _tidy(text, SHOP_NOTE.sub(" ", text)) if "[" in text else text


def _without(noises: tuple[Noise, ...], text: str) -> str:
    for signs, noise in noises:
        for sign in signs:
            if sign in text:
                text = noise.sub(" ", text)
                break
    return text


def _without_last_size(text: str) -> str:
    return LAST_SIZE.sub(" ", text) if text[-1:] in "SML0123456789" else text


def _unless_a_code(match: re.Match[str]) -> str:
    word, before = match.group(), match.string[: match.start()][-1:]
    is_code = sum(map(str.isdigit, word)) >= 3 and any(map(str.isalpha, word)) and not before.isalnum()
    return " " if is_code else word


def _tidy(text: str, quiet: str) -> str:
    return text if quiet == text else " ".join(LEFT_OVER.sub("", quiet).split())
