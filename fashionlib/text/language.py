"""Is a product text English? Small words first, dictionaries only where they leave a doubt."""

import re
from functools import lru_cache
from itertools import islice

import simplemma

LETTERS = re.compile(r"[^\W\d_]{2,}")

ENGLISH = frozenset("the and with of for is this has are it to from your that you by an at its will".split())

FOREIGN: dict[str, frozenset[str]] = {
    "es": frozenset("el la los las de del con para y en una un por su muy es que sin".split()),
    "fr": frozenset("le la les de du des et avec pour en une un dans au aux est sur très sans".split()),
    "de": frozenset("der die das und mit für ein eine aus in ist von den dem im auf zu sehr".split()),
    "it": frozenset("il la gli di del con per e una un in nel è che della sono da".split()),
    "pt": frozenset("o os as de do da com para e em uma um por muito não que sem".split()),
    "nl": frozenset("de het een van en met voor in op is zijn niet dit deze aan".split()),
}
"""Language → its commonest small words."""

SMALL = ENGLISH.union(*FOREIGN.values())

DICTIONARIES = ("es", "fr", "de", "it")
"""Languages that a doubtful text is looked up in; each takes about half a second and 60 MB once."""

WORDS = 60
"""How many words at the start of a text are read."""

CLEARLY = 0.25
"""By what share of its words a text must lean to another language: one foreign name in a short title is not enough."""


def is_foreign(text: str) -> bool:
    """Return whether a text is in another language than English; a text without words is not.

    A text with more English than foreign small words is English. Any other is looked up: it is foreign if clearly
    more of its words are in another language's dictionary alone than in the English one alone. Most names are in none.
    """
    words = [word.group() for word in islice(LETTERS.finditer(text), WORDS)]
    small = [word for word in map(str.lower, words) if word in SMALL]
    if sum(word in ENGLISH for word in small) > max(sum(word in own for word in small) for own in FOREIGN.values()):
        return False
    # The English dictionary holds pour and la too, but between other words they are French.
    english = {word for word in words if _known(word, "en") and word.lower() not in SMALL - ENGLISH}
    return any(_balance(words, english, language) > CLEARLY * len(words) for language in DICTIONARIES)


def _balance(words: list[str], english: set[str], language: str) -> int:
    """How many more words belong to the language alone than to English alone."""
    return sum(_known(word, language) - (word in english) for word in words)


@lru_cache(maxsize=100_000)
def _known(word: str, language: str) -> bool:
    # German nouns are in its dictionary with a capital, and titles may shout.
    return any(simplemma.is_known(form, lang=language) for form in (word.lower(), word.capitalize()))
