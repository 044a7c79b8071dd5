"""The article's three steps before any vector: delete numbers and punctuation, lower-case, lemmatise."""

import re
from functools import lru_cache

import simplemma

LETTERS = re.compile(r"[^\W\d_]+")
APOSTROPHES = re.compile(r"['’`´](?:s\b)?", re.IGNORECASE)
T_SHIRT = re.compile(r"\bt[\s-]shirt", re.IGNORECASE)

EXCEPTIONS: dict[str, str] = {
    "glasses": "glasses",
    "sunglasses": "sunglasses",
    "jeans": "jeans",
    "denims": "denim",
    "tshirts": "tshirt",
    "tees": "tee",
    "fitting": "fitting",
    "fitted": "fitted",
    "clothing": "clothing",
    "lace": "lace",
    "laces": "lace",
    "flats": "flats",
    "leather": "leather",
    "left": "left",
    "panties": "panties",
}
"""Fashion words that a general lemmatiser takes for something else: glasses are not made of one glass."""


def preprocess(text: str) -> list[str]:
    """Return the lemmas of a text: letters only, lower case, single letters dropped (article, section 1).

    Example: `preprocess("Women's 2 Pleated T-Shirts!")` gives `["woman", "pleat", "tshirt"]`.
    """
    return [lemma(word) for word in words(text)]


def words(text: str) -> list[str]:
    """Return the lower-case words of a text, without numbers, punctuation and single letters."""
    joined = T_SHIRT.sub("tshirt", APOSTROPHES.sub("", text))
    return [word for word in LETTERS.findall(joined.lower()) if len(word) > 1 and word.isalpha()]


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a lower-case word, from simplemma's English tables.

    Cached, because a shop repeats its words: the real catalogue has 200 tokens for each distinct word.
    """
    found = EXCEPTIONS.get(word) or simplemma.lemmatize(word, lang="en").lower()
    # The tables hold a few lemmas with punctuation (etc.) or of one letter (an → a), which no text has any more here.
    return found if found.isalpha() and len(found) > 1 else word
