"""Train once what the chapters of Parts II and III share, side by side: python tools/prepare.py

Each of these notebooks would train the networks by itself and keep them for the others. Where several run at a time,
all but one would wait for it with an idle core.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch

from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.detection.keeping import load_or_fit_detector, retrieval_run
from fashionlib.detection.settings import CHAPTERS as PHASES
from fashionlib.detection.the_problem import known_and_unseen
from fashionlib.retrieval.keeping import load_or_fit
from fashionlib.retrieval.settings import CHAPTERS
from fashionlib.text.keeping import load_or_clean

PRODUCTS = 8000
"""As in the chapters; of the synthetic catalogue this is the size."""


def prepare(recipe: str) -> str:
    """Train a recipe of the chapters unless it is kept already; return its name."""
    torch.set_num_threads(1)
    load_or_fit(load_or_clean(load_catalogue(count=PRODUCTS)), CHAPTERS[recipe])
    return recipe


def prepare_detector(phase: str) -> str:
    """Train the detector of a phase unless it is kept already; return its name."""
    torch.set_num_threads(1)
    load_or_fit_detector(retrieval_run(), known_and_unseen()[0], PHASES[phase])
    return phase


def main() -> None:
    load_or_clean(load_catalogue(count=PRODUCTS))  # before the trainings take a core each
    with ProcessPoolExecutor(len(CHAPTERS), mp_context=get_context("spawn")) as pool:
        for recipe in pool.map(prepare, CHAPTERS):
            print(f"[prepare] the network of recipe {recipe} is there", flush=True)
        # Phases C and D and ours share descriptors, which the first of them makes; A and B need none.
        for phase in pool.map(prepare_detector, ("c", "b", "a", "d", "ours")):
            print(f"[prepare] the detector of phase {phase} is there", flush=True)


if __name__ == "__main__":
    main()
