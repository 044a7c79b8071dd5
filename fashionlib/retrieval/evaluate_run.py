"""Evaluate a run on a catalogue: encode, rank both ways, classify, report."""

from collections import defaultdict

import numpy as np
import torch
from sklearn.neighbors import KNeighborsClassifier

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.errors import FashionError
from fashionlib.retrieval.evaluation import pair_distances, ranks, report
from fashionlib.retrieval.examples import title_numbers
from fashionlib.retrieval.pairs import known_categories
from fashionlib.retrieval.run import Run


def evaluate(
    run: Run, catalogue: Catalogue, *, gallery: Catalogue | None = None, same_title: bool = False, seed: int = 0
) -> dict:
    """Return all figures of a run on a catalogue, both ways, with 95 % intervals (design: `evaluate --json`).

    gallery: more products that may be found but are not asked for; one that is asked for as well counts once.
    same_title: a product with an equal title counts as right too. Raises FashionError for fewer than two products.
    """
    if len(catalogue) < 2:
        raise FashionError(
            f"{catalogue.name}: products to evaluate: {len(catalogue)}; at least 2 are needed (--split all?)"
        )
    pictures, texts = run.encode(catalogue)
    gallery = _others(gallery, catalogue) if gallery else None
    more_pictures, more_texts = run.encode(gallery) if gallery else (pictures[:0], texts[:0])
    titles = catalogue["title"] + (gallery["title"] if gallery else [])
    relevant = _same_title_rows(titles, len(catalogue)) if same_title else None
    places = {
        "text_to_image": ranks(texts, np.vstack([pictures, more_pictures]), relevant=relevant),
        "image_to_text": ranks(pictures, np.vstack([texts, more_texts]), relevant=relevant),
    }
    categories = known_categories(catalogue["category"], CATEGORIES).numpy()
    distances = pair_distances(texts, pictures, categories, seed=seed)
    return report(places, _right(run, pictures, texts, categories), distances, gallery=len(titles))


def neighbours_accuracy(run: Run, seen: Catalogue, asked: Catalogue, *, neighbours: int = 10) -> dict[str, float]:
    """Return how often a product's nearest ones name its category: {"text": 0 to 1, "image": 0 to 1}.

    The `neighbours` nearest products of `seen` vote, texts for texts and pictures for pictures. Unlike the accuracy of
    the heads it also tells something about a space whose heads nobody has trained (class weight 0).
    """
    known = [known_categories(part["category"], CATEGORIES).numpy() for part in (seen, asked)]
    of_seen, of_asked = run.encode(seen), run.encode(asked)
    accuracy = {}
    for side, name in enumerate(("image", "text")):
        vote = KNeighborsClassifier(neighbours).fit(of_seen[side][known[0] >= 0], known[0][known[0] >= 0])
        accuracy[name] = float(vote.score(of_asked[side][known[1] >= 0], known[1][known[1] >= 0]))
    return accuracy


def _others(gallery: Catalogue, catalogue: Catalogue) -> Catalogue:
    """Return the gallery without the products of the catalogue, which would tie with themselves."""
    own = set(zip(catalogue["id"], catalogue["title"], strict=True))
    keys = zip(gallery["id"], gallery["title"], strict=True)
    return gallery[[row for row, key in enumerate(keys) if key not in own]]


def _right(run: Run, pictures: np.ndarray, texts: np.ndarray, categories: np.ndarray) -> dict[str, np.ndarray]:
    """Return for the products of known category whether each branch guesses it."""
    known = categories >= 0
    with torch.inference_mode():
        text = run.network.classify_texts(torch.from_numpy(texts)).argmax(1).numpy()
        image = run.network.classify_pictures(torch.from_numpy(pictures)).argmax(1).numpy()
    return {"text": (text == categories)[known], "image": (image == categories)[known]}


def _same_title_rows(titles: list[str], queries: int) -> list[np.ndarray]:
    numbers, rows = title_numbers(titles), defaultdict(list)
    for row, number in enumerate(numbers):
        rows[number].append(row)
    return [np.array(rows[number]) for number in numbers[:queries]]
