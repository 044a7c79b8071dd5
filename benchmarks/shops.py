"""What the benchmarks are asked, and the catalogues that they read."""

import argparse
import os
from collections.abc import Iterator

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.text.cleaning import clean


def read_arguments(description: str) -> argparse.Namespace:
    """Return the options --data, --seeds and --count of the command line."""
    parser = shop_options(description)
    parser.add_argument("--seeds", type=int, default=5)
    return parser.parse_args()


def shop_options(description: str) -> argparse.ArgumentParser:
    """Return a parser that knows --data and --count."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=os.environ.get("FASHION_DATA"), help="folder of the myntra catalogue")
    parser.add_argument("--count", type=int, help="take only this many products")
    return parser


def cleaned_shops(
    arguments: argparse.Namespace, *, drawn: int | None = None, only: str | None = None
) -> Iterator[tuple[str, Catalogue]]:
    """Yield name and cleaned products of the synthetic catalogue and, with --data, of myntra.

    drawn: products of the synthetic catalogue, where --count does not say. only: the one of them that is wanted.
    """
    for name, data in {"synthetic": None, "myntra": arguments.data}.items():
        if (name == "synthetic" or data) and only in (None, name):
            count = arguments.count or (drawn if name == "synthetic" else None)
            yield name, clean(load_catalogue(name, data=data, count=count))[0]
