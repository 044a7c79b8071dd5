"""A small grammar of texts: templates with choices and gaps, filled with words that have a long tail."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple, TypeVar

import numpy as np

T = TypeVar("T")
Draw = Callable[[], float]
"""Gives the next uniform number in [0, 1)."""

TAIL = 9.0
"""Shift of the word frequencies: the r-th word of a pool has weight about 1 / (r + TAIL)."""

FEW = 8
"""Pools of no more words repeat them: the names of one garment or colour."""


class Gap(NamedTuple):
    """A place in a template that a word or another template fills."""

    name: str


class Choice(NamedTuple):
    """A place in a template that one of several pieces fills."""

    options: tuple["Parts", ...]


Parts = tuple[str | Gap | Choice, ...]


class Book(NamedTuple):
    """What a text is written from: pools of words, commonest first, and templates, each as likely as the next."""

    words: Mapping[str, Sequence[str]]
    rules: Mapping[str, Sequence[str]]


def uniforms(rng: np.random.Generator) -> Draw:
    """Return a function that gives one uniform number after the other, drawn in blocks because that is faster."""

    def numbers() -> Iterator[float]:
        while True:
            yield from rng.random(128).tolist()

    return partial(next, numbers())


def one_of(options: Sequence[T], draw: Draw) -> T:
    """Return one option, each as likely as the next."""
    return options[int(draw() * len(options))]


def common(pool: Sequence[str], draw: Draw) -> str:
    """Return one word, the first of the pool most often: real words follow Zipf's law, and so do these."""
    return pool[int(TAIL * ((1 + len(pool) / TAIL) ** draw() - 1))]


def shuffled(items: Sequence[T], draw: Draw) -> list[T]:
    """Return the items in random order."""
    return [item for _, item in sorted(((draw(), item) for item in items), key=lambda pair: pair[0])]


@cache
def parse(template: str) -> Parts:
    """Return the parts of a template.

    `{name}` is a gap, `(a|b)` one of several pieces and `[a]` a piece that comes two times
    in three; they may be nested.
    """
    return _options(iter(re.findall(r"[^\[\](){}|]+|.", template)), "")[0]


def _options(tokens: Iterator[str], end: str) -> list[Parts]:
    """Read tokens up to the closing bracket; the pieces between the bars are the options."""
    options: list[list] = [[]]
    for token in tokens:
        if token == end:
            break
        if token == "|":
            options.append([])
        else:
            options[-1].append(_part(token, tokens))
    return [tuple(option) for option in options]


def _part(token: str, tokens: Iterator[str]) -> str | Gap | Choice:
    if token == "{":
        name = next(tokens)
        next(tokens)
        return Gap(name)
    if token == "(":
        return Choice(tuple(_options(tokens, ")")))
    if token == "[":
        return Choice((*_options(tokens, "]") * 2, ()))
    return token


def write(template: str, book: Book, draw: Draw, used: set[str]) -> str:
    """Return a text from a template.

    The names of all gaps that were filled are added to `used`, and `gap: word` for each word of a larger pool, so that
    a text rarely says the same word twice.
    """
    pieces: list[str] = []
    _write(parse(template), book, draw, used=used, pieces=pieces)
    return "".join(pieces)


def _write(parts: Parts, book: Book, draw: Draw, *, used: set[str], pieces: list[str]) -> None:
    for part in parts:
        if type(part) is str:
            pieces.append(part)
        elif type(part) is Choice:
            _write(one_of(part.options, draw), book, draw, used=used, pieces=pieces)
        elif part.name in book.words:
            used.add(part.name)
            pieces.append(_word(part.name, book.words[part.name], draw, used))
        else:
            _write(parse(one_of(book.rules[part.name], draw)), book, draw, used=used, pieces=pieces)


def _word(gap: str, pool: Sequence[str], draw: Draw, used: set[str]) -> str:
    """Return a word of a pool; of a large one preferably a word that the text has not said yet."""
    word = common(pool, draw)
    if len(pool) <= FEW:
        return word
    if f"{gap}: {word}" in used:
        word = common(pool, draw)
    used.add(f"{gap}: {word}")
    return word


_VOWEL = re.compile(r"\b([Aa]) (?=[aei]|o(?!ne\b|ne-)|u(?!ni|se|su|ti))")
_START = re.compile(r'(^|[.?!] )"?[a-z]')
_SPACES = re.compile(r"\s+(?=[,.;:!?\s]|$)")


def tidy(text: str) -> str:
    """Return the text with `an` before vowels, single spaces and capitals at the start of sentences."""
    text = _VOWEL.sub(r"\1n ", _SPACES.sub("", text).strip())
    return _START.sub(lambda start: start.group().upper(), text)
