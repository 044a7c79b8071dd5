"""Evaluation both ways: ranks, and the figures made of them (article, section 2, the table of results)."""

from collections.abc import Callable, Sequence

import numpy as np

from fashionlib.errors import FashionError

BLOCK = 1024
"""Queries ranked at a time: 1024 x 33,000 float32 similarities are 135 MB, whatever the size of the catalogue."""

ROUNDING = 8 * float(np.finfo(np.float32).eps)
"""Distances that differ by less than this share of the largest are equal."""


def ranks(
    queries: np.ndarray,
    gallery: np.ndarray,
    *,
    relevant: Sequence[np.ndarray] | None = None,
    block: int = BLOCK,
) -> np.ndarray:
    """Return the rank of the right answer of each query by Euclidean distance, (Q,) float64; 1 is the best.

    queries: (Q, d); gallery: (G, d) with G >= Q, and row i the answer to query i. With `relevant`, a list of Q
    arrays of gallery rows, the nearest of them counts. Equal distances give the rank expected in random order (the
    mean of the tied ranks), so that a network that puts everything on one point does not look perfect. Memory grows
    with block x G, not with Q x G. Raises FashionError if a coordinate is no number.
    """
    if not (np.isfinite(queries).all() and np.isfinite(gallery).all()):
        raise FashionError("points to rank hold values that are no numbers (nan or inf); train the run again")
    # |q - g|² = |q|² - 2 (q·g - |g|²/2): for one query, a larger q·g - |g|²/2 is a smaller distance.
    gallery = np.ascontiguousarray(gallery, dtype=np.float32)
    closeness = np.hstack([gallery, -0.5 * np.square(gallery).sum(axis=1, keepdims=True)]).T
    queries = np.hstack([queries, np.ones((len(queries), 1))]).astype(np.float32)
    # The order of a sum differs between the columns of a product, so equal points may differ in their last digits.
    longest = np.linalg.norm(gallery, axis=1).max(initial=0)
    slack = ROUNDING * longest * (np.linalg.norm(queries[:, :-1], axis=1) + longest / 2)
    places = np.empty(len(queries))
    scores = np.empty((min(block, len(queries)), len(gallery)), dtype=np.float32)
    found = np.empty(len(gallery), dtype=bool)
    for start in range(0, len(queries), block):
        part = queries[start : start + block]
        np.matmul(part, closeness, out=scores[: len(part)])
        for row, score in zip(range(start, start + len(part)), scores, strict=False):
            answers = score[[row] if relevant is None else relevant[row]]
            right = answers.max()
            # Row by row, because one row of scores fits into the processor's cache.
            closer = np.count_nonzero(np.greater(score, right + slack[row], out=found))
            equal = np.count_nonzero(np.greater_equal(score, right - slack[row], out=found)) - closer
            # Among `equal` products in random order, the first of r right ones is expected at (equal + 1) / (r + 1).
            places[row] = closer + (equal + 1) / (np.count_nonzero(answers >= right - slack[row]) + 1)
    return places


def median_rank_percent(places: np.ndarray, gallery: int) -> float:
    """Return the median rank in percent of the gallery's size: 100 x median(rank) / G."""
    return float(100 * np.median(places) / gallery)


def recall_at(places: np.ndarray, k: float) -> float:
    """Return recall@k: the share of queries whose right answer is among the first k."""
    return float(np.mean(places <= k))


def mean_reciprocal_rank(places: np.ndarray) -> float:
    """Return MRR: the mean of 1 / rank."""
    return float(np.mean(1 / places))


def rank_figures(places: np.ndarray, gallery: int) -> dict[str, float]:
    """Return all figures of one direction by name; shares are between 0 and 1, the median rank in percent."""
    return {name: figure(places) for name, figure in _rank_formulas(gallery).items()}


def _rank_formulas(gallery: int) -> dict[str, Callable[[np.ndarray], float]]:
    return {
        "median_rank_percent": lambda places: median_rank_percent(places, gallery),
        "recall_at_5_percent": lambda places: recall_at(places, 0.05 * gallery),
        "recall_at_10_percent": lambda places: recall_at(places, 0.10 * gallery),
        "recall_at_1": lambda places: recall_at(places, 1),
        "recall_at_10": lambda places: recall_at(places, 10),
        "mrr": mean_reciprocal_rank,
    }


def pair_distances(
    texts: np.ndarray, pictures: np.ndarray, categories: np.ndarray, *, negatives: int = 10, seed: int = 0
) -> tuple[np.ndarray, np.ndarray]:
    """Return per product its positive distance and its mean distance to pictures of other categories, two (N,).

    `negatives` pictures are drawn for each text; a product for which none of another category was drawn gets nan.
    """
    rng = np.random.default_rng(seed)
    positive = np.linalg.norm(texts - pictures, axis=1)
    drawn = rng.integers(len(texts), size=(negatives, len(texts)))
    distances = np.stack([np.linalg.norm(texts - pictures[rows], axis=1) for rows in drawn])
    distances[categories[drawn] == categories] = np.nan
    counts = np.sum(~np.isnan(distances), axis=0)
    return positive, np.where(counts, np.nansum(distances, axis=0) / np.maximum(counts, 1), np.nan)


def bootstrap(
    figure: Callable[[np.ndarray], float], values: np.ndarray, *, rounds: int = 500, seed: int = 0
) -> list[float]:
    """Return the 95 % percentile interval [low, high] of a figure over resampled queries (Efron 1979)."""
    rng = np.random.default_rng(seed)
    drawn = [figure(values[rng.integers(len(values), size=len(values))]) for _ in range(rounds)]
    return [float(bound) for bound in np.percentile(drawn, [2.5, 97.5])]


def paired_difference(
    figure: Callable[[np.ndarray], float], first: np.ndarray, second: np.ndarray, *, rounds: int = 500, seed: int = 0
) -> list[float]:
    """Return the 95 % interval [low, high] of figure(first) - figure(second) of two systems asked the same queries.

    first, second: (Q,) ranks. Both are drawn for the same queries in each round, so what makes a query hard for both
    cancels out. An interval without 0 says that one system is better.
    """
    both = np.stack([first, second], axis=1)
    return bootstrap(lambda drawn: figure(drawn[:, 0]) - figure(drawn[:, 1]), both, rounds=rounds, seed=seed)


def by_category(places: np.ndarray, categories: np.ndarray, figure: Callable[[np.ndarray], float]) -> dict[int, float]:
    """Return a figure of the queries of each category, by its number; places, categories: (Q,)."""
    return {int(number): figure(places[categories == number]) for number in np.unique(categories)}


def report(
    places: dict[str, np.ndarray],
    right: dict[str, np.ndarray],
    distances: tuple[np.ndarray, np.ndarray],
    *,
    gallery: int,
) -> dict:
    """Return all figures with their 95 % bootstrap intervals, in the layout of `evaluate --json`.

    places: "text_to_image" and "image_to_text" → ranks (N,). right: "text" and "image" → whether the category was
    guessed (n,). distances: positive and negative, as from `pair_distances`.
    """
    result: dict = {"n": len(places["text_to_image"])}
    result |= {direction: rank_figures(values, gallery) for direction, values in places.items()}
    result["accuracy"] = {side: _mean(hits) for side, hits in right.items()}
    positive, negative = distances
    both = {"positive": positive, "negative": negative, "gap": negative - positive}
    both = {name: values[~np.isnan(values)] for name, values in both.items()}
    result["distance"] = {name: _mean(values) for name, values in both.items()}
    intervals = {
        f"{direction}.{name}": bootstrap(figure, values)
        for direction, values in places.items()
        for name, figure in _rank_formulas(gallery).items()
    }
    intervals |= {f"accuracy.{side}": bootstrap(np.mean, hits) for side, hits in right.items() if len(hits)}
    intervals |= {f"distance.{name}": bootstrap(np.mean, values) for name, values in both.items() if len(values)}
    return result | {"intervals": intervals}


def _mean(values: np.ndarray) -> float | None:
    return float(values.mean()) if len(values) else None
