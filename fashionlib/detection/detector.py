"""A detector: a photo and texts in, the photo's boxes ranked for each text out. Trained, kept and read again here."""

import dataclasses
import json
import os
import pathlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from fashionlib.catalogue.catalogue import Catalogue, upright, whole_file
from fashionlib.detection.beyond_the_article import moved
from fashionlib.detection.box_network import BoxNetwork, Judged
from fashionlib.detection.examples import Boxes, Photos, ask, labels_of, propose, see, text_inputs
from fashionlib.detection.phase_a_full_images import LEAST_SIDE, Detection, rank_boxes
from fashionlib.detection.phase_b_boxes import fine_tune, without_hubs
from fashionlib.detection.phase_c_descriptors import describe, feature_maps
from fashionlib.detection.phase_d_overlap import combined
from fashionlib.detection.proposals import suppress
from fashionlib.detection.settings import DetectorSettings
from fashionlib.detection.the_problem import CategoryPosition, fingerprints, true_boxes
from fashionlib.detection.training import build_network, train
from fashionlib.errors import FashionError
from fashionlib.retrieval.checkpoint import read_weights, write_weights
from fashionlib.retrieval.run import Run, load_run
from fashionlib.text.bag_of_words import BagOfWords
from fashionlib.text.fields import texts_of

TRUST = 0.3
"""How much of a predicted overlap counts against a distance, where overlaps are predicted for ranking."""

SUPPRESSED = 0.5
"""IoU with a better box from which a moved box says nothing new."""


@dataclass(frozen=True)
class Detector:
    """A trained detector.

    run: words and text branch of retrieval (and its picture branch: for phases A and B as it is, for the others its
    convolutions). network: what judges descriptors, in phases C and D and ours. bag: words of the scenes' own texts.
    prior: where things of a category lie, for comparison. trained: fingerprints of the photos that it has learnt from.
    """

    settings: DetectorSettings
    run: Run
    network: BoxNetwork | None
    bag: BagOfWords | None
    prior: CategoryPosition
    trained: frozenset[str]

    def detect(self, photo: Image.Image, text: str, *, count: int = 300) -> Detection:
        """Return boxes of a photo, ranked for the text of the product for sale, in pixels of the upright photo.

        count: of the proposals; where boxes are moved, those that overlap a better one are dropped afterwards. Raises
        FashionError for a photo under 8 pixels, a photo without any box, or a text without a known word.
        """
        if min(photo.size) < LEAST_SIDE:
            raise FashionError(f"the photo has {photo.width} x {photo.height} pixels; use one of at least {LEAST_SIDE}")
        self.check(text)
        photo = upright(photo)
        return self.rank(photo, propose(photo, count), [text])[0]

    def check(self, text: str) -> None:
        """Raise FashionError for a text without a known word."""
        if self.bag is None or not self.bag.transform([text]).nnz:
            self.run.encode_texts([text])  # complains about it

    def rank(self, photo: Image.Image, boxes: Boxes, texts: Sequence[str]) -> list[Detection]:
        """Return the boxes of a photo ranked for each text."""
        if self.network is None:
            points = text_inputs(self.run, texts, None).numpy()
            return rank_boxes(self.run, photo, points, boxes.boxes)
        judged = self.judge(photo, boxes, texts)
        return [self.ranked(boxes, judged, row, self.costs(judged, row)) for row in range(len(texts))]

    @torch.inference_mode()
    def judge(self, photo: Image.Image, boxes: Boxes, texts: Sequence[str]) -> Judged:
        """Return what the network says of the boxes of a photo for each text; of both views, where it looks at both."""
        inputs, of = text_inputs(self.run, texts, self.bag), torch.zeros(len(texts), dtype=torch.long)
        views = [(photo, boxes)]
        if self.settings.both_views:
            views.append((photo.transpose(Image.Transpose.FLIP_LEFT_RIGHT), boxes.mirrored()))
        found = []
        for picture, shown in views:
            maps = feature_maps(self.run, picture)
            seen = describe(maps, shown.boxes, shown.size, pooling=self.settings.pooling).float()
            found.append(self.network(seen[None], shown.places()[None], inputs, of))
        return found[0] if len(found) == 1 else _mean(*found)

    def costs(self, judged: Judged, row: int) -> Tensor:
        """Return what ranks a photo's boxes for a text, (M,), least first: their distances, less predicted overlap."""
        distances = _distances(judged, row)
        if self.settings.within and judged.overlaps is not None:
            return combined(distances, judged.overlaps[row], trust=TRUST)
        return distances

    def ranked(self, boxes: Boxes, judged: Judged, row: int, costs: Tensor) -> Detection:
        """Return a photo's boxes, moved where the detector moves boxes, in the order of their costs (M,) for a text."""
        shown, order = boxes.boxes, np.argsort(costs.numpy(), kind="stable")
        if self.settings.shift_weight:
            shown = moved(shown, judged.shifts[row].numpy(), boxes.size)
            order = suppress(shown, -costs.numpy(), iou=SUPPRESSED)
        overlaps = None if judged.overlaps is None else judged.overlaps[row].numpy()[order]
        return Detection(shown[order], _distances(judged, row).numpy()[order], overlaps, order)


def fit_detector(
    run: Run,
    scenes: Catalogue,
    settings: DetectorSettings,
    *,
    seen: tuple[Photos, np.ndarray] | None = None,
    on_epoch: Callable[[dict], None] | None = None,
) -> tuple[Detector, list[dict]]:
    """Train a detector on scenes, with the words and convolutions of a retrieval run; return it and its history.

    seen: the photos with their descriptors, as `examples.see` gives them, where they are known already. Raises
    FashionError for a photo without any box, or scenes in which no box covers a product.
    """
    run, on_descriptors = without_hubs(run), settings.on_descriptors
    photos, photo = seen or see(
        run, scenes, pooling=settings.pooling, mirror=settings.mirror, describing=on_descriptors
    )
    bag = BagOfWords("binary").fit(texts_of(scenes, run.settings.fields)) if settings.own_words else None
    questions = ask(run, scenes, photos.boxes, photo, bag=bag)
    network, history = None, []
    if settings.phase == "b":
        run, history = fine_tune(run, scenes, photos.boxes, questions, settings=settings, on_epoch=on_epoch)
    elif on_descriptors:
        dimensions = run.settings.dimensions
        network, history = train(photos, questions, settings, dimensions=dimensions, on_epoch=on_epoch)
    sizes = [photos.boxes[place].size for place in photo]
    prior = CategoryPosition.fit(true_boxes(scenes), sizes, labels_of(scenes))
    return Detector(settings, run, network, bag, prior, frozenset(fingerprints(scenes))), history


def save_detector(detector: Detector, folder: str | os.PathLike) -> None:
    """Write a detector, with the run that it stands on, into a folder; `detector.json` comes last: it is whole then."""
    folder = pathlib.Path(folder)
    retrieval = folder / "retrieval"
    retrieval.mkdir(parents=True, exist_ok=True)
    _write_json(retrieval / "settings.json", dataclasses.asdict(detector.run.settings))
    detector.run.words.save(retrieval / "words.npz")
    write_weights(retrieval / "network.safetensors", detector.run.network)
    if detector.bag:
        detector.bag.save(folder / "bag.npz")
    facts = {"settings": dataclasses.asdict(detector.settings), "prior": _as_lists(detector.prior)}
    facts["trained"] = sorted(detector.trained)
    if detector.network:
        write_weights(folder / "boxes.safetensors", detector.network)
        facts["shape"] = detector.network.shape
    _write_json(folder / "detector.json", facts)


def load_detector(folder: str | os.PathLike) -> Detector:
    """Read what `save_detector` wrote. Raises FashionError if the folder is no finished detector, or damaged."""
    folder = pathlib.Path(folder)
    path = folder / "detector.json"
    if not path.is_file():
        raise FashionError(f"{folder}: holds no detector; make one with `fashionlib train-detector --out {folder}`")
    try:
        facts = json.loads(path.read_text())
        settings = DetectorSettings(**facts["settings"])
        prior = CategoryPosition(*(_as_arrays(facts["prior"][name]) for name in ("means", "covariances")))
        shape, trained = facts.get("shape"), frozenset(facts["trained"])
        network = build_network(settings, **shape) if shape else None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FashionError(f"{path}: cannot be read ({error}); train the detector again") from error
    if network:
        read_weights(folder / "boxes.safetensors", network)
        network.eval()
    bag = BagOfWords.load(folder / "bag.npz") if settings.own_words else None
    return Detector(settings, load_run(folder / "retrieval"), network, bag, prior, trained)


def _distances(judged: Judged, row: int) -> Tensor:
    return (2 - 2 * judged.similarities[row]).clamp_min(0).sqrt()


def _mean(plain: Judged, mirrored: Judged) -> Judged:
    """The mean of what both views say; a way to the left in the mirror is one to the right."""
    shifts = plain.shifts
    if shifts is not None:
        shifts = (plain.shifts + mirrored.shifts * torch.tensor([-1.0, 1, 1, 1])) / 2
    overlaps = None if plain.overlaps is None else (plain.overlaps + mirrored.overlaps) / 2
    similarities = (plain.similarities + mirrored.similarities) / 2
    return Judged(plain.boxes, plain.texts, similarities, overlaps, shifts)


def _as_lists(prior: CategoryPosition) -> dict:
    return {
        name: [[kind, values.tolist()] for kind, values in getattr(prior, name).items()]
        for name in ("means", "covariances")
    }


def _as_arrays(pairs: list) -> dict[str | None, np.ndarray]:
    return {kind: np.array(values) for kind, values in pairs}


def _write_json(path: pathlib.Path, content: object) -> None:
    with whole_file(path) as partial:
        partial.write_text(json.dumps(content, indent=1) + "\n")
