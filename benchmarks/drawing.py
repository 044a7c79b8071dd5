"""How fast the synthetic catalogue is drawn, and in how much memory: python benchmarks/drawing.py [--full]

Prints products a second on one core, the time of 10,000 products on two processes, the price of the fine quality and
the peak memory of growing streams; checks that a product is the same however it is drawn; and keeps all of it in
benchmarks/results/drawing.json.
"""

import argparse
import hashlib
import itertools
import multiprocessing
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import cv2
import numpy as np
import psutil
from keeping import keep

from fashionlib.catalogue.synthetic.attributes import sample_attributes
from fashionlib.catalogue.synthetic.catalogue import synthetic_catalogue, synthetic_products
from fashionlib.catalogue.synthetic.drawing.product import draw_product

SIZE, ROUNDS = 96, 5
DRAWN = 384
"""Products drawn again and again to measure the speed of one core: three batches."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true", help="stream 100,000 products, too")
    parser.add_argument("--count", type=int, default=10_000, help="products for the file")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    streams = [5_000, 20_000] + [100_000] * arguments.full
    figures = {
        "size": SIZE,
        "drawings_a_second": round(DRAWN / undisturbed(lambda: drawings(DRAWN)), 1),
        "whole_rows_a_second": round(DRAWN / undisturbed(lambda: synthetic_products(DRAWN, size=SIZE)), 1),
        "fine_over_fast": fine_over_fast(),
        "file_on_two_processes": {"products": arguments.count} | file_seconds(arguments.count),
        "peak_megabytes_of_streams": {count: peak_megabytes(count) for count in streams},
        "same_alone_backwards_and_elsewhere": identical(),
    }
    keep("drawing", figures)


def exhaust(items: Iterator) -> None:
    """Take all items and keep none."""
    deque(items, maxlen=0)


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Return the time by the clock and by the processor, children included."""
    clock, processor = time.perf_counter(), processor_seconds()
    work()
    return time.perf_counter() - clock, processor_seconds() - processor


def processor_seconds() -> float:
    """Return the processor time of this process and its living children."""
    return total(lambda process: sum(process.cpu_times()[:2]))


def total(figure: Callable[[psutil.Process], float]) -> float:
    """Return the sum of a figure of this process and of all below it that are still alive."""
    this, found = psutil.Process(), 0.0
    for process in [this, *this.children(recursive=True)]:
        with suppress(psutil.NoSuchProcess):
            found += figure(process)
    return found


def undisturbed(steps: Callable[[], Iterator], rounds: int = ROUNDS) -> float:
    """Return the processor seconds that an iterator's steps take together, each at its best of a few rounds.

    Other work on the machine only ever slows a step down, so this comes near to the clock of a quiet machine.
    """
    times = []
    for _ in range(rounds):
        marks = [time.process_time(), *(time.process_time() for _ in steps())]
        times.append(np.diff(marks))
    return float(np.min(times, axis=0).sum())


def drawings(count: int, quality: str = "fast") -> Iterator[np.ndarray]:
    """Yield the pictures alone."""
    for index in range(count):
        yield draw_product(sample_attributes(0, index), 0, index, size=SIZE, quality=quality)


def fine_over_fast(count: int = 64) -> float:
    """Return how many times longer the fine quality takes."""
    fine, fast = (undisturbed(lambda q=quality: drawings(count, q)) for quality in ("fine", "fast"))
    return round(fine / fast, 2)


def file_seconds(count: int) -> dict[str, float]:
    """Return the time until so many products lie in a file and are read, from nothing, on two processes."""
    with tempfile.TemporaryDirectory() as folder:
        clock, processor = seconds(lambda: synthetic_catalogue(count, size=SIZE, processes=2, cache=folder))
    return {"seconds": round(clock, 1), "processor_seconds": round(processor, 1)}


def peak_megabytes(count: int) -> float:
    """Return the most memory that this process and its children held while so many products went by.

    Memory that they share counts once for each, so that the truth is a little below.
    """
    with watched() as peak:
        exhaust(synthetic_products(count, size=SIZE, processes=2))
    return round(peak[0] / 1e6, 1)


@contextmanager
def watched(pause: float = 0.1) -> Iterator[list[float]]:
    """Keep the peak of resident memory, in bytes, in the list that is given."""
    peak, over = [0.0], threading.Event()

    def watch() -> None:
        while not over.wait(pause):
            peak[0] = max(peak[0], total(lambda process: process.memory_info().rss))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peak
    finally:
        over.set()
        watcher.join()


def digest(index: int) -> str:
    """Return the SHA-256 of one product's picture."""
    picture = draw_product(sample_attributes(0, index), 0, index, size=SIZE)
    return hashlib.sha256(picture.tobytes()).hexdigest()


def identical(count: int = 64) -> bool:
    """Return whether products alone, backwards, in another process and within the stream are the same to the bit."""
    forwards = [digest(index) for index in range(count)]
    backwards = [digest(index) for index in reversed(range(count))][::-1]
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        elsewhere = pool.map(digest, range(count))
    streams = [whole_rows(count, processes) for processes in (1, 2)]
    return forwards == backwards == elsewhere and streams[0] == streams[1]


def whole_rows(count: int, processes: int) -> list[dict]:
    """Return the rows of the first products, from a stream."""
    batches = synthetic_products(count, size=SIZE, processes=processes)
    return list(itertools.chain.from_iterable(batch.to_pylist() for batch in batches))


if __name__ == "__main__":
    main()
