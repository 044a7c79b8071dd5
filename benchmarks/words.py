"""How good are the neighbours? python benchmarks/words.py [--data FOLDER] [--seeds N]

Hand-written word sets are asked of word2vec in several settings, of co-occurrence vectors (PPMI and SVD) and of random
vectors, on title and description of the synthetic and, with FOLDER, of the myntra catalogue: how many of ten neighbours
are of a word's kind, how often the odd one is found, how many neighbours two seeds share; then one setting after the
other is changed. Only counts and shares are kept, in benchmarks/results/words.json, after every catalogue.
"""

import itertools
import os
import time
from collections.abc import Callable, Sequence

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from keeping import keep
from shops import cleaned_shops, read_arguments
from sklearn.base import clone

from fashionlib.text.cooccurrence import Cooccurrence
from fashionlib.text.fields import texts_of
from fashionlib.text.preprocessing import Lemmas, preprocess_all
from fashionlib.text.similarity import known, odd_one_out_accuracy, precision_at, shared_neighbours
from fashionlib.text.which_one import mean_and_interval
from fashionlib.text.word2vec import Word2Vec
from fashionlib.text.word_sets import HEROES, UPPER_GARMENTS, WHOLE_SETS, WORD_SETS
from fashionlib.text.word_vectors import WordVectors

NEIGHBOURS = 10
"""Nearest words that a cosine is measured against in `odd, by neighbourhood`."""

LEAST = 4
"""Words that a set needs for the odd one out."""

FREQUENT = 12
"""Words of each set that are asked for: the most frequent."""

BASE = {"dimensions": 100, "window": 5, "epochs": 10}

MODELS: dict[str, Callable[[int], WordVectors]] = {
    "CBOW": lambda seed: Word2Vec(**BASE, seed=seed),
    "CBOW, near company": lambda seed: Word2Vec(**BASE | {"window": 2}, subsample=0, seed=seed),
    "CBOW, wide company": lambda seed: Word2Vec(**BASE | {"window": 10}, subsample=1e-4, seed=seed),
    "CBOW, 25 numbers": lambda seed: Word2Vec(**BASE | {"dimensions": 25}, seed=seed),
    "skip-gram": lambda seed: Word2Vec(**BASE, skip_gram=True, seed=seed),
    "PPMI and SVD": lambda seed: Cooccurrence(100, seed=seed),
}
"""Near company: two words on each side, the frequent ones as well. Wide company: ten, most of the frequent left out."""

EFFECTS: dict[str, Sequence[float]] = {
    "dimensions": (25, 50, 100, 300, 500),
    "window": (1, 2, 5, 10),
    "epochs": (2, 5, 10, 20),
    "share of the texts": (0.0625, 0.125, 0.25, 0.5, 1.0),
}
"""One setting changed, the others as in BASE."""


def main() -> None:
    arguments = read_arguments(__doc__)
    figures = {"seeds": arguments.seeds, "base": BASE}
    for name, cleaned in cleaned_shops(arguments):
        lemmas = preprocess_all(texts_of(cleaned, ("title", "description")))
        figures[name] = shop_figures(lemmas, arguments.seeds)
        keep("words", figures)


def shop_figures(lemmas: Lemmas, seeds: int) -> dict:
    """Return the figures of all models and of all changed settings on one shop's texts."""
    first = MODELS["CBOW"](0).fit(lemmas)
    sets = {kind: words for kind, words in WORD_SETS.items() if sum(word in words for word in first.words_) >= LEAST}
    queries = {kind: known(first, words, count=FREQUENT) for kind, words in sets.items()}
    found = {
        "texts": len(lemmas),
        "tokens": len(lemmas.codes),
        "vocabulary": len(first.words_),
        "queries": queries,
        "chance": {kind: float(f"{np.mean([w in WHOLE_SETS[kind] for w in first.words_]):.2g}") for kind in sets},
        "models": {"random": summary([measured(shuffled(first, seed), queries) for seed in range(seeds)])},
        "effects": {},
    }
    for name, make in MODELS.items():
        start = time.process_time()
        fitted = [make(seed).fit(lemmas) for seed in range(seeds)]
        cost = (time.process_time() - start) / seeds
        found["models"][name] = summary([measured(words, queries) for words in fitted])
        found["models"][name] |= {"shared_neighbours": shared(fitted, queries), "seconds": round(cost, 1)}
        print(name, found["models"][name], flush=True)
    for setting, values in EFFECTS.items():
        found["effects"][setting] = {str(value): effect(setting, value, lemmas, queries) for value in values}
    return found


def effect(setting: str, value: float, lemmas: Lemmas, queries: dict[str, list[str]]) -> dict:
    """Return the figures of one model with one setting changed, on all texts or the first share of them."""
    if setting == "share of the texts":
        few = Lemmas(lemmas.words, lemmas.codes, lemmas.ends[: 1 + round(value * len(lemmas))])
        few.codes = few.codes[: few.ends[-1]]
        return measured(Word2Vec(**BASE).fit(few), queries)
    return measured(Word2Vec(**BASE | {setting: value}).fit(lemmas), queries)


def shuffled(words: WordVectors, seed: int) -> WordVectors:
    """Return the same words with random vectors."""
    rng = np.random.default_rng(seed)
    return clone(words)._know(words.words_, rng.standard_normal(words.vectors_.shape))


def measured(words: WordVectors, queries: dict[str, list[str]]) -> dict:
    """Return the measures of one model, each from 0 to 1, but `shirt` and `batman`: neighbours among ten."""
    asked = {kind: [word for word in found if words.knows(word)] for kind, found in queries.items()}
    figures = {kind: precision_at(words, WHOLE_SETS[kind], queries=found) for kind, found in asked.items() if found}
    enough = {kind: found for kind, found in asked.items() if len(found) >= LEAST}
    for name, neighbours in (("odd", 0), ("odd, by neighbourhood", NEIGHBOURS)):
        figures[name] = odd_one_out_accuracy(words, enough, neighbours=neighbours)
        figures[name.replace("odd", "odd_one_out")] = float(np.mean(list(figures[name].values())))
    for word, kind in (("shirt", UPPER_GARMENTS), ("batman", HEROES)):
        if words.knows(word):
            figures[word] = 10 * precision_at(words, kind, queries=[word])
    return figures


def summary(runs: list[dict]) -> dict:
    """Return the means over seeds, with half the width of their 95 % interval but for those by set."""
    found = {}
    for name in runs[0]:
        if isinstance(runs[0][name], dict):
            found[name] = {kind: round(float(np.mean([run[name][kind] for run in runs])), 3) for kind in runs[0][name]}
        else:
            mean, within = mean_and_interval([run[name] for run in runs])
            found[name] = {"mean": round(mean, 3), "within": round(within, 3)}
    return found


def shared(fitted: list[WordVectors], queries: dict[str, list[str]]) -> float:
    """Return the share of ten neighbours that two seeds have in common, over all pairs of seeds and all queries."""
    asked = list(itertools.chain.from_iterable(queries.values()))
    pairs = itertools.combinations(fitted, 2)
    return round(float(np.mean([shared_neighbours(one, other, queries=asked) for one, other in pairs])), 3)


if __name__ == "__main__":
    main()
