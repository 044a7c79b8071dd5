"""How good are the neighbours? Word sets written by hand turn "surprisingly good" into a number."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from fashionlib.errors import FashionError
from fashionlib.text.exploring_words import odd_one_out
from fashionlib.text.word_vectors import WordVectors


def known(words: WordVectors, word_set: Collection[str], *, count: int | None = None) -> list[str]:
    """Return the words of a set that the vectors know, the first (in a trained vocabulary: most frequent) `count`.

    Raises FashionError if none is known.
    """
    found = [word for word in words.words_ if word in word_set][:count]
    if not found:
        raise FashionError(f"none of {', '.join(sorted(word_set)[:5])} … is in the vocabulary; give another word set")
    return found


def precision_at(words: WordVectors, word_set: Collection[str], *, queries: Sequence[str], count: int = 10) -> float:
    """Return the share of the `count` nearest words of each query that are in the set, averaged over queries, 0 to 1.

    Formula: mean over queries of |nearest `count` ∩ set| / `count`; the query itself is never a neighbour. By chance
    it is about the set's share of the vocabulary.
    """
    hits = [sum(word in word_set for word, _ in words.similar(query, count)) / count for query in queries]
    return float(np.mean(hits))


def odd_one_out_accuracy(
    words: WordVectors,
    word_sets: Mapping[str, Collection[str]],
    *,
    frequent: int | None = None,
    rounds: int = 200,
    alike: int = 4,
    neighbours: int = 0,
    seed: int = 0,
) -> dict[str, float]:
    """Return for each set how often an intruder among `alike` of its words is found, 0 to 1; by chance 1 / (alike + 1).

    Each round draws known words of the set and an intruder from another set, all with equal chance, from `seed`;
    with `frequent`, from the so many most frequent known words of each set alone. `neighbours`: see odd_one_out.
    Raises FashionError if a set has fewer known words than `alike`, or there is no other set.
    """
    lists = {kind: known(words, word_set, count=frequent) for kind, word_set in word_sets.items()}
    few = [kind for kind, found in lists.items() if len(found) < alike]
    if few or len(lists) < 2:
        raise FashionError(f"too few known words in {', '.join(few) or 'the one set'}; give larger sets or more")
    rng = np.random.default_rng(seed)
    found = {}
    for kind in lists:
        groups = [_group(lists, kind, alike, rng) for _ in range(rounds)]
        right = [odd_one_out(words, group, neighbours=neighbours) == intruder for group, intruder in groups]
        found[kind] = float(np.mean(right))
    return found


def _group(lists: dict[str, list[str]], kind: str, alike: int, rng: np.random.Generator) -> tuple[list[str], str]:
    """Words of one kind and one of another, in any order, and that other."""
    others = [word for other, found in lists.items() if other != kind for word in found]
    intruder = str(rng.choice(others))
    group = [*map(str, rng.choice(lists[kind], alike, replace=False)), intruder]
    return [group[place] for place in rng.permutation(len(group))], intruder


def shared_neighbours(first: WordVectors, second: WordVectors, *, queries: Sequence[str], count: int = 10) -> float:
    """Return the share of the `count` nearest words that two models have in common, averaged over queries, 0 to 1."""
    shares = []
    for query in queries:
        near = ({word for word, _ in words.similar(query, count)} for words in (first, second))
        shares.append(len(set.intersection(*near)) / count)
    return float(np.mean(shares))
