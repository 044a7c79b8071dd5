"""Phase B: the network learns from boxes cut out of photos, which is what it will see (article, section 3)."""

import copy
import dataclasses
from collections.abc import Callable, Iterator

import numpy as np
import torch

from fashionlib.catalogue.catalogue import Catalogue, square
from fashionlib.detection.examples import Boxes, Questions
from fashionlib.detection.phase_a_full_images import crop
from fashionlib.detection.phase_c_descriptors import NEGATIVE, POSITIVE, box_pairs
from fashionlib.detection.settings import DetectorSettings
from fashionlib.errors import FashionError
from fashionlib.progress import progress
from fashionlib.retrieval.losses import classification, contrastive
from fashionlib.retrieval.run import Run
from fashionlib.retrieval.training import learning_rate
from fashionlib.retrieval.two_branches import to_tensor

EACH = 2
"""Boxes that cover the product, and boxes that do not, cut out of each photo in a batch."""


def without_hubs(run: Run) -> Run:
    """Return the run without the two coordinates that set hubs back; they were learnt from whole products."""
    network = copy.deepcopy(run.network)
    network.hubs = None
    return Run(dataclasses.replace(run.settings, hubs=0, dimensions=network.dimensions), run.words, network.eval())


def fine_tune(
    run: Run,
    scenes: Catalogue,
    boxes: list[Boxes],
    questions: Questions,
    *,
    settings: DetectorSettings,
    on_epoch: Callable[[dict], None] | None = None,
) -> tuple[Run, list[dict]]:
    """Train the picture branch of a run (without hubs) on boxes; return the new run and its history.

    boxes: of the different photos; questions: the scenes as questions to them. The text branch stays as it is. Raises
    FashionError if no box covers a product, or if the loss is no number.
    """
    rows = [row for row, overlaps in enumerate(questions.overlaps) if _drawable(overlaps)]
    if not rows:
        raise FashionError(f"no box covers any of {len(questions.truths)} products; give scenes with larger ones")
    run = Run(run.settings, run.words, copy.deepcopy(run.network))
    weights = [*run.network.picture_branch.parameters(), *run.network.picture_head.parameters()]
    optimiser = torch.optim.AdamW(weights, settings.learning_rate, weight_decay=settings.weight_decay)
    history = []
    for epoch in range(settings.epochs):
        generator = torch.Generator().manual_seed(settings.seed * 100_003 + epoch)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(settings.seed * 100_003 + epoch)
            losses = [
                _step(run, optimiser, (scenes, boxes, questions, chosen), settings, generator)
                for chosen in _batches(rows, optimiser, settings, epoch=epoch, generator=generator)
            ]
        if not np.isfinite(losses).all():
            raise FashionError(f"epoch {epoch + 1}: the loss is no number any more; lower the learning rate")
        history.append({"epoch": epoch + 1, "loss": float(np.mean(losses))})
        if on_epoch:
            on_epoch(history[-1])
    return Run(run.settings, run.words, run.network.eval()), history


def _batches(
    rows: list[int],
    optimiser: torch.optim.Optimizer,
    settings: DetectorSettings,
    *,
    epoch: int,
    generator: torch.Generator,
) -> Iterator[np.ndarray]:
    """Yield shuffled rows in batches, and set the learning rate for each."""
    order = np.array(rows)[torch.randperm(len(rows), generator=generator).numpy()]
    steps = -(-len(rows) // settings.photos)
    for step in progress(range(steps), f"epoch {epoch + 1}/{settings.epochs}"):
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(epoch * steps + step, settings.epochs * steps, settings.learning_rate)
        yield order[step * settings.photos : (step + 1) * settings.photos]


def _step(
    run: Run,
    optimiser: torch.optim.Optimizer,
    asked: tuple[Catalogue, list[Boxes], Questions, np.ndarray],
    settings: DetectorSettings,
    generator: torch.Generator,
) -> float:
    run.network.train()
    loss = _loss(run, asked, settings, generator)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
    return loss.item()


def _loss(
    run: Run,
    asked: tuple[Catalogue, list[Boxes], Questions, np.ndarray],
    settings: DetectorSettings,
    generator: torch.Generator,
) -> torch.Tensor:
    """The loss of one batch: some boxes of each photo, cut out, encoded and paired up."""
    scenes, boxes, questions, chosen = asked
    pixels, overlaps = [], []
    for row in chosen:
        drawn = _draw(questions.overlaps[row], generator)
        photo, found = scenes.picture(int(row)), boxes[questions.photo[row]]
        pixels += [square(crop(photo, found.boxes[place]), run.settings.picture_size) for place in drawn]
        overlaps.append(questions.overlaps[row][drawn])
    count = len(chosen)
    pictures = to_tensor(torch.from_numpy(np.stack(_mirrored(pixels, generator))))
    points = run.network.encode_pictures(pictures).reshape(count, 2 * EACH, -1)
    texts = questions.texts[chosen, : points.shape[2]]
    of, categories = torch.arange(count), questions.categories[chosen]
    pairs = box_pairs(points, texts, torch.stack(overlaps), of, categories=categories, generator=generator)
    covering = points[:, :EACH].flatten(0, 1)
    named = classification(run.network.classify_pictures(covering), categories.repeat_interleave(EACH))
    return contrastive(*pairs, margin=settings.margin) + settings.class_weight * named


def _drawable(overlaps: torch.Tensor) -> bool:
    return bool((overlaps >= POSITIVE).any() and (overlaps < NEGATIVE).any())


def _draw(overlaps: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Places of EACH boxes that cover the product and EACH that do not, the former first; twice if there are few."""
    groups = [(overlaps >= POSITIVE).nonzero().squeeze(1), (overlaps < NEGATIVE).nonzero().squeeze(1)]
    return torch.cat([group[torch.randint(len(group), (EACH,), generator=generator)] for group in groups])


def _mirrored(pixels: list[np.ndarray], generator: torch.Generator) -> list[np.ndarray]:
    flips = torch.rand(len(pixels), generator=generator) < 0.5
    return [picture[:, ::-1] if flip else picture for picture, flip in zip(pixels, flips, strict=True)]
