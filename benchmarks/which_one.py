"""The article's quick test, whole: python benchmarks/which_one.py [--data FOLDER] [--seeds N]

Bag of words, word2vec and doc2vec, each followed by the same short network, on the test split of the synthetic
catalogue and, with FOLDER, of myntra: accuracy, macro F1, processor time and memory, with all labels and with few. A
seed stands for another start of the representation, another start of the network and another draw of the few labels.
Kept in benchmarks/results/which_one.json after every catalogue.
"""

import json
import os
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one thread, so that processor time is the time of a quiet machine

import numpy as np
import scipy.stats
import torch
from keeping import keep
from shops import cleaned_shops, read_arguments

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.text.bag_of_words import BagOfWords
from fashionlib.text.doc2vec import Doc2Vec
from fashionlib.text.fields import texts_of
from fashionlib.text.preprocessing import preprocess_all
from fashionlib.text.which_one import Represented, ShortNetwork, few_labels, mean_and_interval, represent, scores
from fashionlib.text.word2vec import Word2Vec

WORDS, FEWEST, MOST = 16_000_000, 10, 40
"""Words that word2vec and doc2vec read, in this many passes over the texts: a small shop is read more often."""

STEPS, BATCH = 2000, 128
"""Steps of the network with all labels: ten passes over the real catalogue, more over a smaller one."""

FEW_STEPS, FEW_BATCH = 600, 32
"""Steps of the network with few labels."""

COMMON = 100
"""Products that a label of the shop's own has at least."""

REPRESENTATIONS: dict[str, Callable[[int, int], Any]] = {
    "bag of words": lambda epochs, seed: BagOfWords(),
    "word2vec 100": lambda epochs, seed: Word2Vec(100, epochs=epochs, seed=seed),
    "word2vec 300": lambda epochs, seed: Word2Vec(300, epochs=epochs, seed=seed),
    "word2vec 500": lambda epochs, seed: Word2Vec(500, epochs=epochs, seed=seed),
    "word2vec 300, skip-gram": lambda epochs, seed: Word2Vec(300, epochs=epochs, seed=seed, skip_gram=True),
    "doc2vec 100": lambda epochs, seed: Doc2Vec(100, epochs=epochs, seed=seed),
    "doc2vec 300": lambda epochs, seed: Doc2Vec(300, epochs=epochs, seed=seed),
}
"""Name → representation for so many passes and a seed. word2vec is CBOW where nothing else is said, doc2vec DBOW."""

REFERENCE = "word2vec 300"
"""Every other method is compared with this one, text by text."""

REGIMES = {"all labels": 1.0, "5 % of the labels": 0.05, "1 % of the labels": 0.01}

COSTS = ("fit_seconds", "texts_per_second", "megabytes")
"""What a representation costs: fields of Represented."""


class Question(NamedTuple):
    """Texts of training and test, and their labels: of the 32 categories, and of the shop's own."""

    train: list[str]
    test: list[str]
    train_labels: dict[str, np.ndarray]
    test_labels: dict[str, np.ndarray]


def main() -> None:
    arguments = read_arguments(__doc__)
    torch.set_num_threads(1)
    figures = {"seeds": arguments.seeds, "common": COMMON}
    for name, cleaned in cleaned_shops(arguments):
        figures[name] = shop_figures(question_of(cleaned), arguments.seeds, own_labels=name == "myntra")
        keep("which_one", figures)


def question_of(cleaned: Catalogue) -> Question:
    """Return the texts and labels of every row of the training and the test split."""
    parts = {}
    for split in ("train", "test"):
        rows = cleaned.split(split)
        parts[split] = texts_of(rows, ("title", "description"))
        parts[f"{split}_labels"] = {
            answer: np.array(rows[column], dtype=object)
            for answer, column in (("category", "category"), ("shop's own label", "source_category"))
        }
    return Question(**parts)


def shop_figures(question: Question, seeds: int, *, own_labels: bool) -> dict:
    """Return the figures of every representation, regime and set of labels."""
    tasks = {answer: task_of(question, answer) for answer in ["category"] + ["shop's own label"] * own_labels}
    tokens = len(preprocess_all(question.train).codes)
    epochs = min(max(round(WORDS / tokens), FEWEST), MOST)
    found = {
        "epochs": epochs,
        "texts": {"train": len(question.train), "test": len(question.test)},
        "labels": {answer: len(task.kinds) for answer, task in tasks.items()},
        "always_the_commonest": {answer: round(task.commonest, 4) for answer, task in tasks.items()},
        "methods": {},
    }
    right: dict[str, np.ndarray] = {}
    for name, make in REPRESENTATIONS.items():
        found["methods"][name], right[name] = method_figures(partial(make, epochs), question, tasks, seeds)
        print(name, json.dumps(found["methods"][name]), flush=True)
    found[f"against {REFERENCE}"] = {
        name: difference(right[REFERENCE], given) for name, given in right.items() if name != REFERENCE
    }
    return found


class Task(NamedTuple):
    """Which rows have a label, of training and test, and the labels."""

    train: np.ndarray
    test: np.ndarray
    train_labels: np.ndarray
    test_labels: np.ndarray

    @property
    def kinds(self) -> list[str]:
        """The labels of the task."""
        return sorted(set(self.train_labels))

    @property
    def commonest(self) -> float:
        """Accuracy of always giving the commonest label of the training split."""
        return float(np.mean(self.test_labels == Counter(self.train_labels).most_common(1)[0][0]))


def task_of(question: Question, answer: str) -> Task:
    """Return the task of finding a label; the shop's own labels only where COMMON products have them."""
    train, test = question.train_labels[answer], question.test_labels[answer]
    counts = Counter([*train, *test])
    least = COMMON if answer == "shop's own label" else 1
    asked = {label for label in set(train) if label and counts[label] >= least}
    rows = [np.flatnonzero([label in asked for label in labels]) for labels in (train, test)]
    return Task(*rows, train[rows[0]].astype(str), test[rows[1]].astype(str))


def method_figures(
    make: Callable[[int], Any], question: Question, tasks: dict[str, Task], seeds: int
) -> tuple[dict, np.ndarray]:
    """Return the figures of one representation, and how often it is right for each test text, 0 to 1."""
    costs, runs, right = defaultdict(list), defaultdict(lambda: defaultdict(list)), []
    for seed in range(seeds):
        representation = make(seed)
        if seed == 0 or "seed" in representation.get_params():
            vectors = represent(representation, question.train, question.test)
            for cost in COSTS:
                costs[cost].append(getattr(vectors, cost))
        for answer, task in tasks.items():
            for regime, share in REGIMES.items() if answer == "category" else [("all labels", 1.0)]:
                predicted = answers(vectors, task, share, seed)
                for measure, value in scores(task.test_labels, predicted).items():
                    runs[f"{answer}, {regime}"][measure].append(value)
                if answer == "category" and share == 1:
                    right.append(predicted == task.test_labels)
    summary = {
        name: {measure: interval(values) for measure, values in measures.items()} for name, measures in runs.items()
    }
    costs_found = {cost: float(f"{np.median(values):.4g}") for cost, values in costs.items()}
    return {"dimensions": vectors.train.shape[1]} | costs_found | summary, np.mean(right, axis=0)


def answers(vectors: Represented, task: Task, share: float, seed: int) -> np.ndarray:
    """Return the labels that a short network gives the test texts after learning from a share of the labels."""
    some = few_labels(task.train_labels, share, seed=seed)
    steps, batch = (STEPS, BATCH) if share == 1 else (FEW_STEPS, FEW_BATCH)
    network = ShortNetwork(epochs=-(-steps * batch // len(some)), batch=batch, seed=seed)
    network.fit(vectors.train[task.train[some]], task.train_labels[some])
    return network.predict(vectors.test[task.test])


def interval(values: list[float]) -> dict[str, float]:
    """Return the mean over seeds and half the width of its 95 % interval."""
    mean, within = mean_and_interval(values)
    return {"mean": round(mean, 4), "within": round(within, 4)}


def difference(reference: np.ndarray, other: np.ndarray) -> dict[str, float]:
    """Return how much more often than the other the reference is right, paired by test text, with a t test.

    `within` is half the width of the 95 % interval over texts, each with its mean over the seeds.
    """
    more = reference - other
    within = 1.96 * float(scipy.stats.sem(more))
    p = float(scipy.stats.ttest_rel(reference, other).pvalue)
    return {"mean": round(float(more.mean()), 4), "within": round(within, 4), "p": float(f"{p:.2g}")}


if __name__ == "__main__":
    main()
