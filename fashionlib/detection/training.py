"""The training loop of detectors on descriptors: phases C and D, and ours."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from fashionlib.detection.beyond_the_article import shift_loss, shifts_to, within_photo
from fashionlib.detection.box_network import BoxNetwork, Judged
from fashionlib.detection.examples import PLACE, Photos, Questions
from fashionlib.detection.phase_c_descriptors import POSITIVE, box_pairs
from fashionlib.detection.phase_d_overlap import overlap_loss
from fashionlib.detection.settings import DetectorSettings
from fashionlib.errors import FashionError
from fashionlib.progress import progress
from fashionlib.retrieval.losses import classification, contrastive
from fashionlib.retrieval.training import learning_rate
from fashionlib.retrieval.two_branches import fast_numbers

KEPT = 6
"""Boxes that cover the product of each text and are sure to be in its batch."""


@dataclass(frozen=True)
class Batch:
    """P photos with M boxes of each, and the Q texts that ask for something in them; see BoxNetwork.forward."""

    descriptors: Tensor
    places: Tensor
    texts: Tensor
    of: Tensor
    overlaps: Tensor
    shifts: Tensor
    categories: Tensor


def build_network(settings: DetectorSettings, *, inputs: int, texts: int, dimensions: int) -> BoxNetwork:
    """Return an untrained network; its random start depends on the seed alone."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed)
        return BoxNetwork(settings, inputs=inputs, texts=texts, places=PLACE, dimensions=dimensions)


def train(
    photos: Photos,
    questions: Questions,
    settings: DetectorSettings,
    *,
    dimensions: int,
    on_epoch: Callable[[dict], None] | None = None,
) -> tuple[BoxNetwork, list[dict]]:
    """Train on questions to photos; return the network and its history, one dictionary an epoch.

    Questions that no box answers (IoU of 0.5 or more) teach nothing and are left out. dimensions: of retrieval's
    points. Raises FashionError if none is left, or if the loss is no number.
    """
    asked = _by_photo(questions)
    if not asked:
        raise FashionError(f"no box covers any of {len(questions.truths)} products; give scenes with larger ones")
    inputs, texts = photos.descriptors[0].shape[1], questions.texts.shape[1]
    network = build_network(settings, inputs=inputs, texts=texts, dimensions=dimensions)
    optimiser = torch.optim.AdamW(network.parameters(), settings.learning_rate, weight_decay=settings.weight_decay)
    history: list[dict] = []
    for epoch in range(settings.epochs):
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(settings.seed * 100_003 + epoch)
            losses = train_epoch(network, optimiser, (photos, questions, asked), settings, epoch=epoch)
        history.append({"epoch": epoch + 1} | losses)
        if on_epoch:
            on_epoch(history[-1])
    return network.eval(), history


def train_epoch(
    network: BoxNetwork,
    optimiser: torch.optim.Optimizer,
    examples: tuple[Photos, Questions, dict[int, list[int]]],
    settings: DetectorSettings,
    *,
    epoch: int,
) -> dict:
    """Train one pass over the photos and return the mean loss of each kind. Raises FashionError if it is no number."""
    photos, questions, asked = examples
    generator = torch.Generator().manual_seed(settings.seed * 100_003 + epoch)
    network.train()
    places = list(_batches(asked, settings, generator))
    sums: dict[str, float] = {}
    for number, chosen in enumerate(progress(places, f"epoch {epoch + 1}/{settings.epochs}")):
        for group in optimiser.param_groups:
            step = epoch * len(places) + number
            group["lr"] = learning_rate(step, settings.epochs * len(places), settings.learning_rate)
        batch = make_batch(
            photos, questions, [(place, asked[place]) for place in chosen], settings, generator=generator
        )
        terms = losses_of(network, batch, settings, generator)
        optimiser.zero_grad()
        sum(terms.values()).backward()
        optimiser.step()
        for name, term in terms.items():
            sums[name] = sums.get(name, 0.0) + term.item() / len(places)
    if not all(map(math.isfinite, sums.values())):
        raise FashionError(f"epoch {epoch + 1}: the loss is no number any more; lower the learning rate")
    return {"loss": sum(sums.values())} | sums


def losses_of(
    network: BoxNetwork, batch: Batch, settings: DetectorSettings, generator: torch.Generator
) -> dict[str, Tensor]:
    """Return the weighted losses of a batch by name, scalars; their sum is trained on."""
    with fast_numbers(settings.precision):
        judged = network(batch.descriptors, batch.places, batch.texts, batch.of)
    if settings.within:
        terms = {"within photo": within_photo(network.scale() * judged.similarities, batch.overlaps)}
    else:
        pairs = box_pairs(
            judged.boxes, judged.texts, batch.overlaps, batch.of,
            categories=batch.categories, generator=generator,
            hardest=settings.hard_negatives, negative=settings.negative,
        )  # fmt: skip
        terms = {"contrastive": contrastive(*pairs, margin=settings.margin)}
    if settings.class_weight:
        terms["category"] = settings.class_weight * _category_loss(network, judged, batch)
    if settings.overlap_weight:
        terms["overlap"] = settings.overlap_weight * overlap_loss(judged.overlaps, batch.overlaps)
    if settings.shift_weight:
        terms["shift"] = settings.shift_weight * shift_loss(judged.shifts, batch.shifts, batch.overlaps)
    return terms


def make_batch(
    photos: Photos,
    questions: Questions,
    chosen: list[tuple[int, list[int]]],
    settings: DetectorSettings,
    *,
    generator: torch.Generator,
) -> Batch:
    """Return a batch of photos, each (place, its questions), with boxes drawn at random and half of them mirrored."""
    descriptors, places, overlaps, shifts, of = [], [], [], [], []
    for number, (place, rows) in enumerate(chosen):
        mirrored = bool(photos.mirrored) and torch.rand(1, generator=generator).item() < 0.5
        boxes = photos.boxes[place].mirrored() if mirrored else photos.boxes[place]
        drawn = _draw(len(boxes.boxes), [questions.overlaps[row] for row in rows], settings.boxes, generator)
        descriptors.append((photos.mirrored if mirrored else photos.descriptors)[place][drawn])
        places.append(boxes.places()[drawn])
        for row in rows:
            overlaps.append(questions.overlaps[row][drawn])
            wanted = shifts_to(photos.boxes[place].boxes[drawn.numpy()], questions.truths[row])
            shifts.append(wanted * torch.tensor([-1.0, 1, 1, 1]) if mirrored else wanted)
            of.append(number)
    rows = torch.tensor([row for _, rows in chosen for row in rows])
    texts, categories = questions.texts[rows], questions.categories[rows]
    seen = torch.stack(descriptors).float(), torch.stack(places)
    return Batch(*seen, texts, torch.tensor(of), torch.stack(overlaps), torch.stack(shifts), categories)


def _draw(count: int, overlaps: list[Tensor], size: int, generator: torch.Generator) -> Tensor:
    """Places of `size` boxes: some that cover the product of each question, the others at random (twice if need be)."""
    covering = [(each >= POSITIVE).nonzero().squeeze(1) for each in overlaps]
    sure = [each[torch.randperm(len(each), generator=generator)[:KEPT]] for each in covering]
    order = torch.randperm(count, generator=generator).repeat(-(-size // count))
    return torch.cat([*sure, order])[:size]


def _category_loss(network: BoxNetwork, judged: Judged, batch: Batch) -> Tensor:
    """The cross-entropies of the article's two heads, which are one here: covering boxes and texts share a space."""
    question, box = (batch.overlaps >= POSITIVE).nonzero(as_tuple=True)
    of_boxes = classification(network.classify(judged.boxes[batch.of[question], box]), batch.categories[question])
    return of_boxes + classification(network.classify(judged.texts), batch.categories)


def _by_photo(questions: Questions) -> dict[int, list[int]]:
    """Photo → its questions that some box answers."""
    asked: dict[int, list[int]] = {}
    for row, (place, overlaps) in enumerate(zip(questions.photo, questions.overlaps, strict=True)):
        if (overlaps >= POSITIVE).any():
            asked.setdefault(int(place), []).append(row)
    return asked


def _batches(
    asked: dict[int, list[int]], settings: DetectorSettings, generator: torch.Generator
) -> Iterator[list[int]]:
    """Yield shuffled photos in batches; the last one may be smaller."""
    photos = np.array(sorted(asked))[torch.randperm(len(asked), generator=generator).numpy()]
    for start in range(0, len(photos), settings.photos):
        yield photos[start : start + settings.photos].tolist()
