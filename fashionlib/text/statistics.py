"""Figures that describe the texts of a catalogue, so that two catalogues can stand side by side."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import islice

import numpy as np

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.errors import FashionError
from fashionlib.text.cleaning import clean_text
from fashionlib.text.fields import TEXT_FIELDS
from fashionlib.text.preprocessing import lemma, words


def catalogue_figures(catalogue: Catalogue, *, sample: int = 10_000, tokens: int = 100_000, seed: int = 0) -> dict:
    """Return the figures of a catalogue: name → number.

    Texts are cleaned of markup, sizes and model numbers first. Lengths are in words, of the texts that have one; shares
    are between 0 and 1. A vocabulary grows with the number of products, so the figures on words are those of `sample`
    rows, drawn with `seed`. Raises FashionError if the catalogue has fewer rows than that.
    """
    plain = {name: [clean_text(text) for text in catalogue[name]] for name in TEXT_FIELDS}
    if sample > len(catalogue):
        raise FashionError(f"{len(catalogue):,} products are fewer than the sample; give sample={len(catalogue)}")
    rows = np.random.default_rng(seed).choice(len(catalogue), sample, replace=False)
    texts = (" . ".join(plain[name][row] for name in TEXT_FIELDS) for row in rows)
    return (
        {"products": len(catalogue)}
        | length_figures(plain)
        | missing_figures(plain)
        | repetition_figures(plain)
        | {"descriptions with markup": markup_share(catalogue["description"])}
        | category_figures(catalogue["category"])
        | word_figures(texts, tokens=tokens)
    )


def length_figures(plain: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Return mean and median length of titles and descriptions in words, and of tag series in tags."""
    counts = {
        "title length": lengths(plain["title"]),
        "description length": lengths(plain["description"]),
        "tags per series": tag_counts(plain["tags"]),
    }
    averages = {"mean": np.mean, "median": np.median}
    return {f"{name}, {word}": float(of(counts[name])) for name in counts for word, of in averages.items()}


def missing_figures(plain: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Return the share of rows without a letter in each field: a lone dash is missing too."""
    return {
        f"{name} missing": float(np.mean([not any(map(str.isalpha, text)) for text in texts]))
        for name, texts in plain.items()
    }


def repetition_figures(plain: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Return the shares of rows whose title and description, or whose description alone, an earlier row has."""
    rows = list(zip(plain["title"], plain["description"], strict=True))
    described = [text for text in plain["description"] if words(text)]
    return {"rows repeated": repeated_share(rows), "descriptions repeated": repeated_share(described)}


def category_figures(categories: Iterable[str | None]) -> dict[str, float]:
    """Return how many categories there are and how unequal they are; None is a row without one."""
    counts = Counter(categories)
    rows, missing = counts.total(), counts.pop(None, 0)
    return {
        "categories": len(counts),
        "category missing": missing / rows,
        "commonest category": max(counts.values()) / counts.total(),
        "effective categories": effective_number(counts.elements()),
    }


def word_figures(texts: Iterable[str], *, tokens: int) -> dict[str, float]:
    """Return the figures on the words of texts; the type-token ratio is that of their first `tokens` words."""
    spoken = [word for text in texts for word in words(text)]
    counts, lemmas = Counter(spoken), Counter(map(lemma, spoken))
    return {
        "words in all": len(spoken),
        "distinct words": len(counts),
        "words at least twice": at_least(counts, 2),
        "lemmas at least twice": at_least(lemmas, 2),
        "type-token ratio": type_token_ratio(spoken, tokens),
        "Zipf slope": zipf_slope(counts),
    }


def lengths(texts: Iterable[str]) -> list[int]:
    """Return the number of words of every text that has one."""
    return [count for text in texts if (count := len(words(text)))]


def tag_counts(series: Iterable[str]) -> list[int]:
    """Return the number of `Key: value` tags of every series that has one."""
    return [text.count("//") + 1 for text in series if text.strip()]


def markup_share(descriptions: Iterable[str]) -> float:
    """Return the share of raw descriptions that hold a tag or an entity, among those that hold a letter."""
    marked = ["<" in text or "&" in text for text in descriptions if any(map(str.isalpha, text))]
    return float(np.mean(marked))


def at_least(counts: Counter[str], times: int) -> int:
    """Return how many words occur at least so many times."""
    return sum(count >= times for count in counts.values())


def type_token_ratio(spoken: Iterable[str], tokens: int) -> float:
    """Return distinct words per word among the first `tokens`: it falls with length, so compare at equal numbers."""
    first = list(islice(spoken, tokens))
    return len(set(first)) / len(first)


def zipf_slope(counts: Counter[str], *, first: int = 10, last: int = 1000) -> float:
    """Return the slope of log frequency over log rank, by least squares over the ranks `first` to `last`.

    Zipf's law says -1. The very common and the very rare words are left out: neither lie on a line in any language.
    Raises FashionError if there are fewer than `last` distinct words. (Zipf, Human Behavior and the Principle of Least
    Effort, 1949)
    """
    if len(counts) < last:
        raise FashionError(f"{len(counts)} distinct words are fewer than rank {last}; give more texts or a lower rank")
    frequencies = sorted(counts.values(), reverse=True)[first - 1 : last]
    return float(np.polyfit(np.log(np.arange(first, last + 1)), np.log(frequencies), 1)[0])


def effective_number(labels: Iterable[Hashable]) -> float:
    """Return how many equally common labels would be as hard to guess: the exponential of the entropy in nats."""
    shares = np.array(list(Counter(labels).values()), dtype=float)
    shares /= shares.sum()
    return float(np.exp(-(shares * np.log(shares)).sum()))


def repeated_share(values: Sequence[Hashable]) -> float:
    """Return the share of values that an earlier one repeats, 0 where there are none."""
    return (len(values) - len(set(values))) / max(1, len(values))
