"""One progress bar for the whole library."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm

T = TypeVar("T")


def progress(items: Iterable[T], text: str, total: int | None = None) -> Iterator[T]:
    """Yield the items while a bar with `text` and the count (of `total`) moves.

    The bar is silent in tests and CI (`FASHION_QUIET=1`, `CI`, `PYTEST_CURRENT_TEST`) and where nobody
    looks at a terminal or a notebook: a bar in a log file is noise.
    """
    quiet = any(os.environ.get(name) for name in ("FASHION_QUIET", "CI", "PYTEST_CURRENT_TEST"))
    watched = sys.stderr.isatty() or "ipykernel" in sys.modules
    yield from tqdm(items, desc=text, total=total, disable=quiet or not watched, leave=False)
