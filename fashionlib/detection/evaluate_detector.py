"""Ask a detector for the product of every scene, and compare it with guesses that see no picture or no text."""

import time
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.detection.an_unseen_shop import report, valid_places
from fashionlib.detection.detector import Detector
from fashionlib.detection.examples import Boxes, labels_of, propose
from fashionlib.detection.phase_a_full_images import Detection
from fashionlib.detection.proposals import best_overlaps, overlap
from fashionlib.detection.the_problem import CategoryPosition, largest, most_central, photos_of, true_boxes
from fashionlib.errors import FashionError
from fashionlib.progress import progress
from fashionlib.text.fields import texts_of


def evaluate_detector(detector: Detector, scenes: Catalogue, *, iou: float = 0.5, seed: int = 0) -> dict:
    """Return all figures of a detector on scenes, in the layout of `evaluate-detector --json`.

    A box is valid with an IoU of at least `iou`. seed: of the random boxes. Raises FashionError if there is no scene,
    or a photo without any box.
    """
    if not len(scenes):
        raise FashionError(f"{scenes.name}: no scene to ask for; choose another split or a smaller --min-area")
    found, blind, boxes, seconds = ask_all(detector, scenes)
    truths, photo = true_boxes(scenes), photos_of(scenes)[1]
    ranked = {"detector": [one.boxes for one in found]}
    ranked |= _guesses(detector.prior, boxes, labels_of(scenes), np.random.default_rng(seed))
    ranked["text_blind"] = [one.boxes for one in blind]
    places = {name: valid_places(given, truths, iou=iou) for name, given in ranked.items()}
    reachable = best_overlaps([one.boxes for one in boxes], truths) >= iou
    figures = report(places, photo, reachable=reachable, overlap_error=overlap_error(found, boxes, truths), iou=iou)
    return figures | {"mean_overlap_of_first": _first_overlap(found, truths), "seconds_per_photo": seconds}


def ask_all(
    detector: Detector, scenes: Catalogue
) -> tuple[list[Detection], list[Detection], list[Boxes], dict[str, float]]:
    """Return the answer to each scene, that to an empty text, the proposals of its photo, and seconds a photo by stage.

    Scenes of one photo are asked together. To the empty text nothing tells the products of a photo apart.
    """
    texts = texts_of(scenes, detector.run.settings.fields)
    answers: list[tuple | None] = [None] * len(scenes)
    spent: dict[str, float] = defaultdict(float)
    groups = list(_by_photo(scenes))
    for rows in progress(groups, "photos"):
        photo = scenes.picture(rows[0])
        begin = time.perf_counter()
        try:
            boxes = propose(photo)
        except FashionError as error:
            raise FashionError(f"{scenes.name}, id {scenes[rows[0]]['id']}: {error}") from error
        middle = time.perf_counter()
        *found, blind = detector.rank(photo, boxes, [*(texts[row] for row in rows), ""])
        spent["proposals"] += (middle - begin) / len(groups)
        spent["ranking"] += (time.perf_counter() - middle) / len(groups)
        for row, answer in zip(rows, found, strict=True):
            answers[row] = (answer, blind, boxes)
    found, blind, boxes = (list(column) for column in zip(*answers, strict=True))
    return found, blind, boxes, dict(spent)


def overlap_error(found: list[Detection], boxes: list[Boxes], truths: np.ndarray) -> float | None:
    """Return the mean absolute error of the predicted overlaps with true boxes (S, 4), 0 to 1; None without any.

    boxes: the proposals of each scene; those that were suppressed do not count.
    """
    errors = [
        np.abs(one.overlaps - overlap(proposals.boxes[one.rows], truth)).mean()
        for one, proposals, truth in zip(found, boxes, truths, strict=True)
        if one.overlaps is not None
    ]
    return float(np.mean(errors)) if errors else None


def _first_overlap(found: list[Detection], truths: np.ndarray) -> float:
    """The mean IoU of the first box with the true one."""
    return float(np.mean([overlap(one.boxes[:1], truth)[0] for one, truth in zip(found, truths, strict=True)]))


def _by_photo(scenes: Catalogue) -> Iterator[list[int]]:
    photo = photos_of(scenes)[1]
    order = np.argsort(photo, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(photo[order])) + 1):
        yield rows.tolist()


def _guesses(
    prior: CategoryPosition, boxes: list[Boxes], labels: list[str | None], rng: np.random.Generator
) -> dict[str, list[np.ndarray]]:
    """Name → the boxes of each scene, as a guess without network ranks them."""
    ranked: dict[str, list[np.ndarray]] = {"objectness": [one.boxes for one in boxes]}
    ranked["random"] = [one.boxes[rng.permutation(len(one.boxes))] for one in boxes]
    scores = {
        "largest": [largest(one.boxes) for one in boxes],
        "centre": [most_central(one.boxes, one.size) for one in boxes],
        "category_position": [
            prior.score(one.boxes, one.size, label) for one, label in zip(boxes, labels, strict=True)
        ],
    }
    for name, of_all in scores.items():
        pairs = zip(boxes, of_all, strict=True)
        ranked[name] = [one.boxes[np.argsort(-score, kind="stable")] for one, score in pairs]
    return ranked
