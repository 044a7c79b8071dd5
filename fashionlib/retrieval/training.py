"""The training loop: batches, epochs, validation, checkpoint and resume."""

import dataclasses
import math
import os
import pathlib
from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from fashionlib.errors import FashionError
from fashionlib.progress import progress
from fashionlib.retrieval.beyond_2017 import (
    START_SCALE,
    AttentionTexts,
    ResidualPictures,
    Temperature,
    augment_each,
    in_batch_sigmoid,
    in_batch_softmax,
)
from fashionlib.retrieval.checkpoint import read_checkpoint, write_checkpoint
from fashionlib.retrieval.evaluation import median_rank_percent, ranks
from fashionlib.retrieval.examples import Examples
from fashionlib.retrieval.hubs import Hubs
from fashionlib.retrieval.losses import Losses, classification, contrastive, weighted_sum
from fashionlib.retrieval.pairs import pair_up
from fashionlib.retrieval.settings import Settings
from fashionlib.retrieval.two_branches import TwoBranches, augment, to_tensor


def train(
    examples: Examples,
    settings: Settings,
    *,
    vectors: np.ndarray | None = None,
    validation: Examples | None = None,
    checkpoint: str | os.PathLike | None = None,
    on_epoch: Callable[[dict], None] | None = None,
) -> tuple[TwoBranches, list[dict]]:
    """Train the network and return it with its history, one dictionary an epoch.

    `vectors`, (V, d), is where the word vectors of a text branch with attention start.
    With `checkpoint`, the state is kept in that file after every epoch, and a run that was stopped goes on there
    and ends with the same weights. `on_epoch` is called with each new line of the history. Raises FashionError as
    `check_examples` does, and for a loss that is no number or a checkpoint of other settings.
    """
    check_examples(examples, settings)
    network = build_network(settings, vectors)
    optimiser = make_optimiser(network, settings)
    history: list[dict] = []
    if checkpoint and pathlib.Path(checkpoint).exists():
        history = read_checkpoint(checkpoint, network, optimiser, settings)
    for epoch in range(len(history), settings.epochs):
        with torch.random.fork_rng(devices=[]):
            losses = train_epoch(network, optimiser, examples, settings, epoch=epoch)
        history.append({"epoch": epoch + 1, **losses, **(_validate(network, validation) if validation else {})})
        if checkpoint:
            write_checkpoint(checkpoint, network, optimiser, settings, history=history)
        if on_epoch:
            on_epoch(history[-1])
    network.eval()
    if settings.hubs:
        order = torch.randperm(len(examples), generator=torch.Generator().manual_seed(settings.seed))
        scale = network.temperature.scale() if network.temperature else START_SCALE
        network.hubs.learn(*encode(network, examples[order[: settings.hubs]]), scale)
    return network, history


def check_examples(examples: Examples, settings: Settings) -> None:
    """Raise FashionError for fewer than two examples, or one category where negatives are of other categories."""
    if len(examples) < 2:
        raise FashionError(f"products to train on: {len(examples)}; batch norm needs at least 2")
    if settings.loss == "contrastive" and settings.negatives != "any" and len(examples.categories.unique()) == 1:
        raise FashionError(
            "all products to train on are of one category, or of none: no pair would be pushed apart; give products of "
            "several, or train with the recipe modern"
        )


def build_network(settings: Settings, vectors: np.ndarray | None = None) -> TwoBranches:
    """Return an untrained network; its random start depends on the seed alone, and on `vectors` with attention."""
    size = settings.dimensions - (2 if settings.hubs else 0)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed)
        residual, attention = settings.picture_branch == "residual", settings.text_branch == "attention"
        network = TwoBranches(
            text_dimensions=settings.text_dimensions,
            dimensions=size,
            width=settings.width,
            picture_branch=ResidualPictures(width=settings.width, dimensions=size) if residual else None,
            text_branch=AttentionTexts(vectors, dimensions=size) if attention else None,
            temperature=Temperature() if settings.loss in ("softmax", "sigmoid") else None,
            hubs=Hubs(settings.hubs, size) if settings.hubs else None,
            both_views=settings.both_views,
            precision=settings.precision,
        )
    return network.to(memory_format=torch.channels_last)


def make_optimiser(network: TwoBranches, settings: Settings) -> torch.optim.Optimizer:
    """Return AdamW over all weights; biases, scales of batch norm and the temperature do not decay."""
    weights = [weight for weight in network.parameters() if weight.ndim > 1]
    rest = [weight for weight in network.parameters() if weight.ndim <= 1]
    groups = [{"params": weights, "weight_decay": settings.weight_decay}, {"params": rest, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, settings.learning_rate)


def train_step(network: TwoBranches, batch: Examples, settings: Settings, generator: torch.Generator) -> Losses:
    """Return the losses of one batch: encode both sides, pair them up, weigh the three terms."""
    points = encode_changed(network, batch, settings, generator)
    return batch_losses(network, points, batch, settings, generator=generator)


def encode_changed(
    network: TwoBranches, batch: Examples, settings: Settings, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Return the points of a batch's pictures, changed at random (augmentation), and of its texts, two (B, d)."""
    change = augment_each if settings.augmentation == "each" else augment
    changed = change(_shrunk(to_tensor(batch.pictures), settings.picture_size), generator)
    return network.encode_pictures(changed), network.encode_texts(batch.texts)


def batch_losses(
    network: TwoBranches,
    points: tuple[Tensor, Tensor],
    batch: Examples,
    settings: Settings,
    *,
    generator: torch.Generator,
) -> Losses:
    """Return the losses of a batch from the points of its pictures and texts, two (B, d)."""
    pictures, texts = points
    return weighted_sum(
        pair_loss(network, points, batch, settings, generator=generator),
        classification(network.classify_pictures(pictures), batch.categories),
        classification(network.classify_texts(texts), batch.categories),
        class_weight=settings.class_weight,
    )


def pair_loss(
    network: TwoBranches,
    points: tuple[Tensor, Tensor],
    batch: Examples,
    settings: Settings,
    *,
    generator: torch.Generator,
) -> Tensor:
    """Return the loss of the pairs of a batch, a scalar; points: of its pictures and of its texts, two (B, d)."""
    pictures, texts = points
    if settings.loss == "contrastive":
        pairs = pair_up(pictures, texts, batch.categories, generator, negatives=settings.negatives)
        return contrastive(*pairs, margin=settings.margin)
    same = batch.titles[:, None] == batch.titles if settings.same_title == "masked" else None
    scale = network.temperature.scale()
    if settings.loss == "softmax":
        return in_batch_softmax(texts, pictures, scale=scale, same=same)
    return in_batch_sigmoid(texts, pictures, scale=scale, shift=network.temperature.shift, same=same)


@torch.inference_mode()
def encode(network: TwoBranches, examples: Examples, *, batch: int = 512) -> tuple[Tensor, Tensor]:
    """Return the points of all pictures and all texts, two (N, 128) tensors."""
    network.eval()
    pictures = [network.encode_pictures(to_tensor(part)) for part in examples.pictures.split(batch)]
    texts = [network.encode_texts(part) for part in examples.texts.split(batch)]
    return torch.cat(pictures), torch.cat(texts)


def learning_rate(step: int, steps: int, peak: float) -> float:
    """Return the learning rate of a step: up in a straight line for a fifth of the run, then down along a cosine."""
    warm = max(1, steps // 5)
    if step < warm:
        return peak * (step + 1) / warm
    return peak * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))


def size_in(settings: Settings, epoch: int) -> int:
    """Return the side in pixels of the pictures of an epoch: from `first_size` up to `picture_size`, in steps of 16.

    Small pictures teach the coarse things in a fraction of the time (progressive resizing; Tan and Le 2021,
    section 4). The last three tenths of the run see the full size.
    """
    first, last = settings.first_size or settings.picture_size, settings.picture_size
    share = min(1.0, epoch / (0.7 * settings.epochs))
    return last if share == 1 else int(np.clip(16 * round((first + (last - first) * share) / 16), first, last))


def train_epoch(
    network: TwoBranches, optimiser: torch.optim.Optimizer, examples: Examples, settings: Settings, *, epoch: int
) -> dict:
    """Train one pass over the examples and return the mean of each loss. Raises FashionError if it is no number."""
    # Seeded by the epoch, so that a resumed run draws what an unbroken one would have drawn.
    generator = torch.Generator().manual_seed(settings.seed * 100_003 + epoch)
    torch.manual_seed(settings.seed * 100_003 + epoch)  # dropout has no generator of its own
    network.train()
    places = list(_batches(len(examples), settings.batch, generator))
    steps, sums = len(places) * settings.epochs, torch.zeros(4)
    now = dataclasses.replace(settings, picture_size=size_in(settings, epoch))
    for number, rows in enumerate(progress(places, f"epoch {epoch + 1}/{settings.epochs}")):
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(epoch * len(places) + number, steps, settings.learning_rate)
        losses = train_step(network, examples[rows], now, generator)
        optimiser.zero_grad()
        losses.total.backward()
        optimiser.step()
        sums += torch.stack([term.detach() for term in losses])
    means = (sums / len(places)).tolist()
    if not all(map(math.isfinite, means)):
        raise FashionError(f"epoch {epoch + 1}: the loss is no number any more; lower the learning rate")
    return dict(zip(("loss", "contrastive", "picture_class", "text_class"), means, strict=True))


def _shrunk(pictures: Tensor, size: int) -> Tensor:
    if pictures.shape[-1] == size:
        return pictures
    return F.interpolate(pictures, size=(size, size), mode="bilinear", antialias=True)


def _batches(count: int, size: int, generator: torch.Generator) -> Iterator[Tensor]:
    """Yield shuffled rows in batches; a last batch of a few rows is left out, its batch norm would be noise."""
    order = torch.randperm(count, generator=generator)
    yield from order[: max(1, count // size) * size].split(size)


def _validate(network: TwoBranches, validation: Examples) -> dict:
    pictures, texts = encode(network, validation)
    place = ranks(texts.numpy(), pictures.numpy())
    known = validation.categories >= 0
    with torch.inference_mode():
        guesses = {"picture": network.classify_pictures(pictures), "text": network.classify_texts(texts)}
    right = {side: (logits.argmax(1) == validation.categories)[known] for side, logits in guesses.items()}
    return {
        "median_rank_percent": median_rank_percent(place, len(validation)),
        **{f"{side}_accuracy": hits.float().mean().item() for side, hits in right.items()},
    }
