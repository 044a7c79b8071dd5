"""What training adds to the bare network, and what a small network saves: python benchmarks/training_speed.py

Ratios of two things measured in turn in the same run, for both recipes: a training step of the library, with shuffling,
augmentation and learning rate, against forward, backward and optimiser alone on the same batch; and, where
open_clip_torch is installed, pictures encoded a second against its ViT-B-32 with random weights. Kept in
benchmarks/results/training_speed.json.
"""

import argparse
import dataclasses
import importlib.util
import time
from collections.abc import Callable

import numpy as np
import torch
from keeping import keep

from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.retrieval.examples import Examples
from fashionlib.retrieval.settings import RECIPES, Settings
from fashionlib.retrieval.training import batch_losses, build_network, make_optimiser, train_epoch
from fashionlib.retrieval.two_branches import TwoBranches, fast_numbers, to_tensor

STEPS = 6
WORDS = 2500


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="rounds, of which the median counts")
    rounds = parser.parse_args().rounds
    figures: dict = {"threads": torch.get_num_threads()}
    for recipe, settings in RECIPES.items():
        figures[recipe] = {"step_against_bare": step_ratio(settings, rounds)}
        if importlib.util.find_spec("open_clip"):
            figures[recipe] |= encoding_figures(settings, rounds)
        keep("training_speed", figures)


def seconds(work: Callable[[], object]) -> float:
    """Return the time of one call by the clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def random_examples(settings: Settings) -> Examples:
    """Return products of noise, enough for a few steps: speed does not depend on what is seen."""
    count, size, rng = settings.batch * STEPS, settings.picture_size, np.random.default_rng(0)
    pictures = torch.from_numpy(rng.integers(0, 256, (count, size, size, 3), dtype=np.uint8))
    texts = rng.normal(size=(count, settings.text_dimensions)).astype(np.float32)
    if settings.text_branch == "attention":
        texts = rng.integers(0, WORDS, (count, settings.words)).astype(np.int32)
    categories = torch.from_numpy(rng.integers(0, len(CATEGORIES), count))
    return Examples(pictures, torch.from_numpy(texts), categories, torch.arange(count))


def step_ratio(settings: Settings, rounds: int) -> float:
    """Return the time of the library's epoch over that of the bare steps on the same batches."""
    settings = dataclasses.replace(settings, first_size=None)  # both at full size
    examples = random_examples(settings)
    network = build_network(settings, np.random.default_rng(0).normal(size=(WORDS, settings.text_dimensions)))
    optimiser = make_optimiser(network, settings)
    batches = [examples[rows] for rows in torch.arange(len(examples)).split(settings.batch)]
    ready = [(to_tensor(batch.pictures), batch) for batch in batches]

    def bare() -> None:
        network.train()
        for pictures, batch in ready:
            points = network.encode_pictures(pictures), network.encode_texts(batch.texts)
            losses = batch_losses(network, points, batch, settings, generator=torch.Generator().manual_seed(0))
            optimiser.zero_grad()
            losses.total.backward()
            optimiser.step()

    def ours() -> None:
        train_epoch(network, optimiser, examples, settings, epoch=0)

    bare()
    ratios = [seconds(ours) / seconds(bare) for _ in range(rounds)]
    return round(float(np.median(ratios)), 3)


def encoding_figures(settings: Settings, rounds: int) -> dict[str, float]:
    """Return the pictures encoded a second by us and by ViT-B-32, each at the size that it is made for.

    Ours are encoded as the settings say, in 16 bits where the processor can; theirs in 32 bits, as they come, and in
    16.
    """
    import open_clip

    vectors = np.random.default_rng(0).normal(size=(WORDS, settings.text_dimensions))
    network = build_network(settings, vectors).eval()
    theirs = open_clip.create_model("ViT-B-32", pretrained=None).eval()
    small, large = torch.rand(512, 3, settings.picture_size, settings.picture_size), torch.rand(32, 3, 224, 224)

    def clip(precision: str) -> float:
        with fast_numbers(precision):
            return seconds(lambda: theirs.encode_image(large)) / len(large)

    with torch.inference_mode():
        times = [
            (seconds(lambda: encoded(network, small)) / len(small), clip("float32"), clip("bfloat16"))
            for _ in range(rounds + 1)
        ][1:]
    rates = [round(1 / time) for time in np.median(times, axis=0)]
    ratios = [round(float(np.median([row[other] / row[0] for row in times])), 1) for other in (1, 2)]
    named = ("pictures_a_second", "vit_b_32", "vit_b_32_in_16_bits", "times_faster", "times_faster_in_16_bits")
    return dict(zip(named, rates + ratios, strict=True))


def encoded(network: TwoBranches, pictures: torch.Tensor) -> torch.Tensor:
    """Return the points of pictures in the layout in which convolutions are fastest."""
    return network.encode_pictures(pictures.contiguous(memory_format=torch.channels_last))


if __name__ == "__main__":
    main()
