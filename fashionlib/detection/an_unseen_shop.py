"""Evaluation on a shop that training never saw: is a valid box among the first few? (article, section 3)."""

from collections.abc import Sequence

import numpy as np

from fashionlib.detection.proposals import overlap
from fashionlib.retrieval.evaluation import recall_at

TOPS = (1, 3, 5, 10)
"""How many of the best boxes are looked at."""

ROUNDS = 500


def valid_places(ranked: Sequence[np.ndarray], truths: np.ndarray, *, iou: float = 0.5) -> np.ndarray:
    """Return the place (from 1) of the first valid box of each scene, (S,) float64; infinite where none is valid.

    ranked: S arrays (n, 4) of boxes x, y, w, h, best first. truths: (S, 4). Valid is an IoU of at least `iou`. The
    ceiling that the proposals set is the share of finite places.
    """
    places = np.full(len(truths), np.inf)
    for row, (boxes, truth) in enumerate(zip(ranked, truths, strict=True)):
        valid = np.flatnonzero(overlap(boxes, truth) >= iou) if len(boxes) else np.empty(0)
        if len(valid):
            places[row] = valid[0] + 1
    return places


def bootstrap_photos(hits: np.ndarray, photos: np.ndarray, *, rounds: int = ROUNDS, seed: int = 0) -> list[float]:
    """Return the 95 % interval [low, high] of the mean of hits (S,), with whole photos drawn anew.

    photos: (S,) the photo of each scene. Scenes of one photo share its boxes and its light, so that they are no
    independent witnesses (cluster bootstrap; Field and Welsh 2007).
    """
    _, of_scene = np.unique(photos, return_inverse=True)
    sums, counts = np.bincount(of_scene, weights=hits), np.bincount(of_scene)
    drawn = np.random.default_rng(seed).integers(len(sums), size=(rounds, len(sums)))
    return [float(bound) for bound in np.percentile(sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1), [2.5, 97.5])]


def report(
    places: dict[str, np.ndarray],
    photos: np.ndarray,
    *,
    reachable: np.ndarray,
    overlap_error: float | None = None,
    iou: float = 0.5,
) -> dict:
    """Return figures with 95 % intervals, in the layout of `evaluate-detector --json`.

    places: "detector" and the names of baselines → (S,), as from `valid_places`, all of the same proposals.
    photos: (S,) the photo of each scene. reachable: (S,) bool, whether any proposal is valid: the ceiling of whatever
    only ranks them. overlap_error: mean absolute, 0 to 1; None where no overlap is predicted.
    """
    ours = places["detector"]
    figures = {"n": len(ours), "iou": iou, "top": {str(k): recall_at(ours, k) for k in TOPS}}
    figures["ceiling"] = float(np.mean(reachable))
    figures["overlap_error"] = overlap_error
    figures["baselines"] = {
        name: {str(k): recall_at(given, k) for k in TOPS} for name, given in places.items() if name != "detector"
    }
    figures["intervals"] = {f"top.{k}": bootstrap_photos(ours <= k, photos) for k in TOPS}
    figures["intervals"]["ceiling"] = bootstrap_photos(reachable, photos)
    return figures


def by_group(places: np.ndarray, groups: Sequence[str | None], k: int = 3) -> dict[str, float]:
    """Return the share of scenes with a valid box among the first k for each group, such as a category."""
    kinds = np.array(groups, dtype=object)
    return {kind: recall_at(places[kinds == kind], k) for kind in sorted(set(groups) - {None})}
