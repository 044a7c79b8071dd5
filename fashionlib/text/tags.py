"""Tag series, `Key: value, value // Key: value`, to keys and values."""

import re
from collections.abc import Iterable
from functools import lru_cache

from fashionlib.text.tag_words import ASIDES, KEYS, OPEN_KEYS, VALUES

Tags = dict[str, list[str]]

Value = tuple[str, str]
"""What a value means, and as it is written."""

PARTS = re.compile(r"(?<!:)//")
WORD = re.compile(r"[^\W_]+(?:'s)?")


def parse_tags(series: str) -> Tags:
    """Return key → values of a tag series, keys in lower case, each said once.

    A key that is repeated in another spelling (`Color`, `Fabric 2`) is merged. Where its statements contradict each
    other (`Front Style: Pleated // Front Style: Flat`), the one that most others agree with wins, the first of equals.
    A part without a colon is a value of the key `tag`. Reading the result of `join_tags` again gives the same.
    """
    return read_tags(series)[0]


def read_tags(series: str, *witnesses: str) -> tuple[Tags, Tags]:
    """Return what `parse_tags` returns, and key → the values that it left out because they contradict the others.

    A witness is another text on the same product, such as its title: it speaks for the statements that it repeats.
    """
    tags, lost = {}, {}
    for key, statements in _statements(series).items():
        if len(statements) == 1 and len(statements[0]) == 1:
            tags[key] = statements[0]
            continue
        tags[key], others = _agreed(key, statements, witnesses)
        lost |= {key: others} if others else {}
    return tags, lost


def join_tags(tags: Tags) -> str:
    """Return a tag series with these keys and values: the reverse of `parse_tags`."""
    return " // ".join([f"{key}: {', '.join(values)}" for key, values in tags.items()])


def _statements(series: str) -> dict[str, list[list[str]]]:
    """Key → one list of values for each time that the series speaks of it."""
    found: dict[str, list[list[str]]] = {}
    for part in PARTS.split(series):
        key, numbered, values = _statement(part)
        if not values:
            continue
        if numbered and key in found:
            found[key][0] += values
        else:
            found.setdefault(key, []).append(list(values))
    return found


@lru_cache(maxsize=50_000)
def _statement(part: str) -> tuple[str, bool, tuple[str, ...]]:
    """Key, whether it was numbered, and values of one part; cached, because shops repeat themselves."""
    key, colon, text = part.partition(":")
    if not colon:
        key, text = "tag", part
    values = tuple(dict.fromkeys(value for value in map(_tidy, re.split(r"[,;|]", text)) if value))
    return *_key(key), values


def _key(key: str) -> tuple[str, bool]:
    """The common name of a key, and whether it was numbered: `Fabric 2` goes on with the list that `Fabric` began."""
    plain = _plain(key)
    base = re.sub(r"(?<=\D) ?\d$", "", plain)
    return KEYS.get(base, base) or "tag", base != plain


def _tidy(value: str) -> str:
    return " ".join(value.replace("//", "/").split()).strip(":").strip()


def _agreed(key: str, statements: list[list[str]], witnesses: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The values of the statement with the most company and of all that agree with it, of an open key all; the rest."""
    said = [{(meaning(key, value), value): None for value in statement} for statement in statements]
    best = said[0]
    if len(said) > 1 and key not in OPEN_KEYS:
        company = [sum(_agree(mine, other) for other in said) + _borne_out(key, mine, witnesses) for mine in said]
        best = said[company.index(max(company))]
    together: dict[str, str] = {}
    others: dict[str, str] = {}
    for mine in said:
        taken = together if key in OPEN_KEYS or _agree(mine, best) else others
        for meant, value in mine:
            taken.setdefault(meant, value)
    return list(together.values()), [value for meant, value in others.items() if meant not in together]


def _agree(mine: Iterable[Value], others: Iterable[Value]) -> bool:
    """Whether two statements share a value, or one says more exactly what the other says (`silk`, `silk blend`)."""
    return any(
        one[0] == other[0] or _words(one[1]) <= _words(other[1]) or _words(one[1]) >= _words(other[1])
        for one in mine
        for other in others
    )


def _borne_out(key: str, mine: Iterable[Value], witnesses: tuple[str, ...]) -> int:
    """How many witnesses name a value, in any of its spellings."""
    spellings = VALUES.get(key, {})
    meant = {meaning for meaning, _ in mine}
    forms = meant | {value for _, value in mine} | {other for other, common in spellings.items() if common in meant}
    return sum(any(f" {_plain(form)} " in f" {_plain(witness)} " for form in forms) for witness in witnesses)


@lru_cache(maxsize=20_000)
def _words(value: str) -> frozenset[str]:
    return frozenset(_plain(value).split()) or frozenset((value,))


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


@lru_cache(maxsize=50_000)
def meaning(key: str, value: str) -> str:
    """Return the commonest word for a value, in lower case and without what it may do without."""
    plain = " ".join(value.lower().replace("-", " ").split()) or value
    *rest, last = plain.split(" ")
    if rest and last in ASIDES.get(key, ()):
        plain = " ".join(rest)
    return VALUES.get(key, {}).get(plain, plain)
