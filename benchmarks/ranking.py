"""Ranking against the bare matrix product of the same shape, in the same run: python benchmarks/ranking.py

Prints the ratio of their times and the memory that ranking adds, and keeps them in benchmarks/results/ranking.json.
"""

import resource
import sys
import time
from collections.abc import Callable

import numpy as np
from keeping import keep

from fashionlib.retrieval.evaluation import BLOCK, ranks

PRODUCTS, DIMENSIONS, ROUNDS = 33_000, 128, 5


def bare_product(queries: np.ndarray, gallery: np.ndarray) -> None:
    """All products of queries and gallery, block by block into the same memory, and nothing else."""
    out = np.empty((BLOCK, len(gallery)), dtype=np.float32)
    for start in range(0, len(queries), BLOCK):
        part = queries[start : start + BLOCK]
        np.matmul(part, gallery.T, out=out[: len(part)])


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def peak_megabytes() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def main() -> None:
    rng = np.random.default_rng(0)
    texts = rng.standard_normal((PRODUCTS, DIMENSIONS), dtype=np.float32)
    pictures = texts + rng.standard_normal((PRODUCTS, DIMENSIONS), dtype=np.float32)
    before = peak_megabytes()
    ranks(texts, pictures)
    added = peak_megabytes() - before
    # In turns, so that whatever else the machine does falls on both.
    rounds = [
        (seconds(lambda: ranks(texts, pictures)), seconds(lambda: bare_product(texts, pictures))) for _ in range(ROUNDS)
    ]
    ranked, bare = np.array(rounds).T
    keep(
        "ranking",
        {
            "products": PRODUCTS,
            "dimensions": DIMENSIONS,
            "seconds_ranking": float(np.median(ranked)),
            "seconds_bare_product": float(np.median(bare)),
            "ratio": float(np.median(ranked / bare)),
            "megabytes_added": added,
        },
    )


if __name__ == "__main__":
    main()
