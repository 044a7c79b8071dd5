"""How near to the best that is possible: python benchmarks/ceiling.py [--count N]

The recipe beyond 2017, in small, on drawn products with titles alone, against the oracle that understands every title
and knows every product as far as a picture shows it: recall@10 of both on the test split, their ratio with a 95 %
interval, and the time of the training with everything that it needs but the drawing. Kept in
benchmarks/results/ceiling.json.
"""

import argparse
import dataclasses
import time

import numpy as np
import torch
from keeping import keep

from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.catalogue.synthetic.oracle import SEEN, oracle_ranks
from fashionlib.retrieval.evaluation import bootstrap, rank_figures, ranks
from fashionlib.retrieval.run import fit
from fashionlib.retrieval.settings import RECIPES
from fashionlib.text.cleaning import clean

SETTINGS = dataclasses.replace(RECIPES["modern"], picture_size=64, width=24, batch=256, epochs=10, word_epochs=12)
"""The recipe in a size for four minutes of two cores."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=24_000, help="products to draw")
    cleaned, _ = clean(load_catalogue("synthetic", count=parser.parse_args().count))
    test = cleaned.split("test")
    start = time.perf_counter()
    run, _ = fit(cleaned, SETTINGS)
    seconds = time.perf_counter() - start
    pictures, texts = run.encode(test)
    places = {
        "ours": ranks(texts, pictures),
        "oracle": oracle_ranks(test["id"], fields=SETTINGS.fields, names=SEEN),
    }
    figures = {system: rank_figures(place, len(test)) for system, place in places.items()}
    both = np.stack([place <= 10 for place in places.values()], axis=1)  # (Q, 2): found by ours, by the oracle
    keep(
        "ceiling",
        {
            "settings": dataclasses.asdict(SETTINGS),
            "products": {"train": len(cleaned.split("train")), "test": len(test)},
            "seconds": round(seconds, 1),
            "threads": torch.get_num_threads(),
            **figures,
            "share_of_ceiling": share_of_ceiling(both),
            "interval": bootstrap(share_of_ceiling, both),
        },
    )


def share_of_ceiling(both: np.ndarray) -> float:
    """Return the recall of the first column over that of the second; both: (Q, 2) bool."""
    ours, oracle = both.mean(axis=0)
    return float(ours / oracle)


if __name__ == "__main__":
    main()
