"""Is a product text English? Small words first, dictionaries only where they leave a doubt."""

import re
from functools import lru_cache

import simplemma

LETTERS = re.compile(r"[^\W\d_]{2,}")

ENGLISH = frozenset(
    "the and with of for is this has are it to from your that you by an at its will in on no so be as do or".split()
)

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
OTHERS = SMALL - ENGLISH

DICTIONARIES = ("es", "fr", "de", "it")
"""Languages that a doubtful text is looked up in; each takes about half a second and 60 MB once."""

LETTERS_READ = 400
"""How much of the start of a text is read."""

SHORT = 5
"""A title of fewer words with one that is English alone is English: the others may be names."""

CLEARLY = 0.25
"""By what share of its words a text must lean to another language; by two words at least, for one may be a name."""


def is_foreign(text: str) -> bool:
    """Return whether a text is in another language than English; a text of one or two words may be a name and is not.

    A text with more English than foreign small words is English. Any other is looked up: it is foreign if clearly
    more of its words are in another language's dictionary alone than in the English one alone, or if that dictionary
    has all of its words without a capital and the English one has not. Names are in none; where they stand out by a
    capital they do not count as English.
    """
    words = LETTERS.findall(text[:LETTERS_READ])
    small = SMALL.intersection(map(str.lower, words))
    if len(words) < 3 or len(small & ENGLISH) > max(len(small & own) for own in FOREIGN.values()):
        return False
    distinct = list({word.lower(): word for word in words}.values())  # of `Shirt … shirt` the last
    unknown = [word for word in distinct if not _known(word, "en")]
    if small <= ENGLISH and len(unknown) < 2 and not any(map(str.islower, unknown)):
        return False  # spares the other dictionaries
    return any(_is_in(language, distinct) for language in DICTIONARIES)


def _is_in(language: str, words: list[str]) -> bool:
    capital = {word for word in words[1:] if word[0].isupper()}
    names = capital if 2 * len(capital) < len(words) else set()  # else the title is written in capitals throughout
    # The English dictionary holds pour and la too, but between other words they are French.
    english = {word for word in words if _known(word, "en") and word not in names and word.lower() not in OTHERS}
    native = {word for word in words if _known(word, language)}
    alone, not_native = native - english, english - native
    if len(words) < SHORT and not_native:
        return False
    if len(alone) >= 2 and len(alone) - len(not_native) > CLEARLY * len(words):
        return True
    small = {word for word in words if word.islower()}
    return len(small) >= 3 and small <= native and not small.isdisjoint(alone)


@lru_cache(maxsize=100_000)
def _known(word: str, language: str) -> bool:
    # German nouns are in its dictionary with a capital, and titles may shout.
    return any(simplemma.is_known(form, lang=language) for form in (word.lower(), word.capitalize()))
