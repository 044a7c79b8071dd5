"""What matters: one setting changed at a time (article, section 2: text fields, and the classification loss)."""

import dataclasses
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.optimize import curve_fit

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.retrieval.evaluate_run import evaluate, neighbours_accuracy
from fashionlib.retrieval.run import fit
from fashionlib.retrieval.settings import Settings
from fashionlib.text.fields import TEXT_FIELDS

STUDIES: dict[str, dict[str, dict]] = {
    "text fields": {
        "all fields": {"fields": TEXT_FIELDS},
        **{f"{field} alone": {"fields": (field,)} for field in TEXT_FIELDS},
        **{f"without {field}": {"fields": tuple(f for f in TEXT_FIELDS if f != field)} for field in TEXT_FIELDS},
    },
    "weight of the classification": {f"{weight:g}": {"class_weight": weight} for weight in (0, 0.01, 0.05, 0.2, 1, 5)},
    "margin": {f"{margin:g}": {"margin": margin} for margin in (0.5, 1.0, 1.4, 2.0)},
    "dimensions": {f"{size}": {"dimensions": size} for size in (16, 32, 64, 128, 256, 512)},
    "negatives": {kind: {"negatives": kind} for kind in ("other category", "any", "semi-hard")},
}
"""Study → name of a change → the settings that it changes."""

WITHOUT: dict[str, dict[str, dict]] = {
    "one change taken back": {
        "everything": {},
        "contrastive loss": {"loss": "contrastive"},
        "sigmoid loss": {"loss": "sigmoid"},
        "same titles as negatives": {"same_title": "negative"},
        "mean word vectors": {"text_branch": "full"},
        "AlexNet-like pictures": {"picture_branch": "alexnet", "width": 32},
        "one change of the pictures for a batch": {"augmentation": "batch"},
        "no classification": {"class_weight": 0.0},
        "64 pixels": {"picture_size": 64},
        "full size from the start": {"first_size": None},
        "hubs left alone": {"hubs": 0},
    },
    "products in a batch": {f"{size}": {"batch": size} for size in (64, 128, 256, 512, 1024)},
}
"""The same for the recipe beyond 2017: each change that it made, taken back alone."""


NEIGHBOURS_FROM = 5000
"""Training products that vote on the category of a test product; more would only take longer."""


def study(catalogue: Catalogue, settings: Settings, changes: Mapping[str, Mapping]) -> dict[str, dict]:
    """Return the figures of one run for each change: trained on the train split, evaluated on the test split.

    changes: name → the settings that differ from `settings`. Figures: as from `evaluate_run.evaluate`, and under
    "neighbours" those of `neighbours_accuracy`.
    """
    training, test = catalogue.split("train"), catalogue.split("test")
    drawn = np.random.default_rng(settings.seed).permutation(len(training))[:NEIGHBOURS_FROM]
    voters = training[np.sort(drawn)]
    found, words = {}, {}
    for name, change in changes.items():
        asked = dataclasses.replace(settings, **change)
        read = asked.fields, asked.text_dimensions, asked.word_epochs, asked.seed  # what word vectors depend on
        run, _ = fit(catalogue, asked, words=words.get(read))
        words[read] = run.words
        found[name] = evaluate(run, test) | {"neighbours": neighbours_accuracy(run, voters, test)}
    return found


def learning_curve(catalogue: Catalogue, settings: Settings, shares: Sequence[float]) -> dict[int, dict]:
    """Return the number of products trained on → the figures of that run, evaluated on the same test split.

    shares: of the train split, 0 to 1. Smaller runs make more passes, so that all take about as many steps as one on
    the whole split would.
    """
    training, found = np.flatnonzero(np.array(catalogue["split"]) == "train"), {}
    # Shuffled, because a shop lists its products in some order.
    training = np.random.default_rng(settings.seed).permutation(training)
    rest = np.flatnonzero(np.array(catalogue["split"]) != "train")
    for share in shares:
        count = round(share * len(training))
        part = catalogue[np.sort(np.concatenate([training[:count], rest]))]
        # In whole batches: the rest of an epoch is left out, which is a large part of a small one.
        passes = settings.epochs * max(1, len(training) // settings.batch) / max(1, count // settings.batch)
        run, _ = fit(part, dataclasses.replace(settings, epochs=round(passes)))
        found[count] = evaluate(run, catalogue.split("test"))
    return found


def power_law(sizes: Sequence[float], values: Sequence[float]) -> tuple[float, float, float]:
    """Return (a, b, c) of the curve value = a · size^-b + c that fits best, with b and c of at least 0.

    Errors of learning fall like this over wide ranges of data (Hestness et al. 2017). Needs three points.
    """
    sizes, values = np.asarray(sizes, dtype=float), np.asarray(values, dtype=float)
    start = (values[0] * sizes[0] ** 0.5, 0.5, 0.0)
    best, _ = curve_fit(
        lambda size, a, b, c: a * size**-b + c, sizes, values, start, bounds=([0, 0, 0], [np.inf, 3, np.inf]),
        sigma=values, maxfev=20_000,
    )  # fmt: skip
    return tuple(float(number) for number in best)
